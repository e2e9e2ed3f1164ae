"""Which screen is on show while an exercise runs, and after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from biofeedback.events import ExerciseProgress, PaceFound
from biofeedback.gui.home_plan.run_keeper import RunKeeper
from biofeedback.gui.shell.overlays import Overlays
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.words import translate

if TYPE_CHECKING:
    from biofeedback.gui.shell.check_in_flow import CheckInFlow


class ExerciseFlow:
    """Follows exercises from their start to the judgement of what they did.

    Parameters
    ----------
    overlays : Overlays
    needs : ScreenNeeds
    check_ins : callable
        Gives what is made when it is first needed.
    """

    def __init__(self, overlays: Overlays, needs: ScreenNeeds, check_ins: Callable[[], CheckInFlow]) -> None:
        self._overlays = overlays
        self._needs = needs
        self._check_ins = check_ins
        self._runs = RunKeeper(needs)
        self._asking = False
        self._began_s = 0.0
        self._judging = False

    def follow(self, event: ExerciseProgress) -> None:
        """Show the exercise, its end, or what it changed."""
        overlays = self._overlays
        overlays.session.apply(event)
        self._runs.follow(event)
        match event.phase:
            case "started":
                self._start(event)
            case "finished" if event.exercise == "find_pace":
                overlays.pace.wait()
                overlays.show_overlay(overlays.pace)
                overlays.pace.done.setFocus()
            case "finished":
                self._finish(event)
            case "stopped":
                self._needs.hide_overlay()
            case "judged":
                self._say_when_judged()
                overlays.afterwards.judged(event)
                self._needs.signals.exercise_judged.emit()
            case _:
                pass

    def show_pace(self, found: PaceFound) -> None:
        """The pace that was found."""
        self._overlays.pace.show_found(found)

    def _start(self, event: ExerciseProgress) -> None:
        self._began_s = event.t
        if self._judging:
            self._overlays.afterwards.drop()
        self._overlays.show_overlay(self._overlays.session)
        self._overlays.session.pause.setFocus()

    def _finish(self, event: ExerciseProgress) -> None:
        screen = self._overlays.afterwards
        self._say_when_judged()
        screen.show_end(self._began_s, event.t, event.exercise)
        if not self._asking:
            self._asking = True
            screen.ask_pressed.connect(lambda: self._check_ins().ask_again())
        self._check_ins().offer_to_ask_again(event.exercise)
        self._overlays.show_overlay(screen)
        screen.done.setFocus()

    def _say_when_judged(self) -> None:
        if self._judging:
            return
        self._judging = True
        screen = self._overlays.afterwards
        look = translate("MainWindow", "Look")
        screen.told.connect(lambda said: self._needs.say(said, "result", look, self._look_again))

    def _look_again(self) -> None:
        self._overlays.show_overlay(self._overlays.afterwards)
