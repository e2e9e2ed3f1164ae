"""Which screen is on show while an exercise runs, and after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from biofeedback.events import Beat, ExerciseProgress, PaceFound
from biofeedback.gui.home_plan.run_keeper import RunKeeper
from biofeedback.gui.shell.overlays import Overlays
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from biofeedback.gui.practise.pace_bars import PaceSwing
    from biofeedback.gui.shell.check_in_flow import CheckInFlow
    from biofeedback.pace_assessment import PaceAssessment
    from biofeedback.signal.paced_response import PacedResponse


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
        self._began_s = self._length_s = 0.0
        self._judging = False
        self._assessment: PaceAssessment | None = None

    def follow(self, event: ExerciseProgress) -> None:
        """Show the exercise, its end, or what it changed."""
        overlays = self._overlays
        overlays.session.apply(event)
        self._runs.follow(event)
        if event.exercise == "find_pace" and self._needs.session_state.measured():
            self._follow_paces(event)
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

    def hear(self, beat: Beat) -> None:
        """A beat, of use while the paces are compared."""
        if self._assessment is not None:
            self._assessment.follow((beat,))

    def show_pace(self, found: PaceFound) -> None:
        """The pace that was found, and what the heart did at each that was breathed."""
        page, assessment = self._overlays.pace, self._assessment
        page.show_found(found)
        self._assessment = None
        if assessment is not None:
            self._needs.context.run(assessment.responses, lambda heard: page.show_swings(_swings(heard)))

    def _follow_paces(self, event: ExerciseProgress) -> None:
        """The answers are measured once more for the picture: what is stored of the result is what is used of it."""
        if event.phase == "started":
            from biofeedback.pace_assessment import PaceAssessment

            self._assessment = PaceAssessment()
        if self._assessment is not None:
            self._assessment.follow((event,))

    def _start(self, event: ExerciseProgress) -> None:
        self._began_s, self._length_s = event.t, event.duration_s
        if self._judging:
            self._overlays.afterwards.drop()
        self._overlays.show_overlay(self._overlays.session)
        self._overlays.session.pause.setFocus()

    def _finish(self, event: ExerciseProgress) -> None:
        screen = self._overlays.afterwards
        self._say_when_judged()
        screen.show_end(self._began_s, event.t, event.exercise, self._length_s)
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


def _swings(heard: Iterable[PacedResponse]) -> list[PaceSwing]:
    """From low to high at each pace; an answer from too few clean beats is not one."""
    from biofeedback.coaching.resonance import LEAST_CLEAN_SHARE
    from biofeedback.gui.practise.pace_bars import PaceSwing

    return [
        PaceSwing(each.rate_per_min, 2.0 * each.amplitude_bpm if each.clean_share >= LEAST_CLEAN_SHARE else None)
        for each in heard
    ]
