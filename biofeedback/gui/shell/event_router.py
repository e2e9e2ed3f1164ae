"""What the window does with each event of the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from biofeedback.events import (
    Arousal,
    Beat,
    Decision,
    Device,
    Event,
    ExerciseProgress,
    HeartRate,
    PaceFound,
    Posture,
    Problem,
    ProblemCode,
    Prompt,
    PromptEnd,
    ShowBreathCurve,
    Snooze,
)
from biofeedback.gui.now.now_screen import NowScreen
from biofeedback.gui.shell.announcer import Announcer
from biofeedback.gui.shell.exercise_flow import ExerciseFlow
from biofeedback.gui.state.reducer import reduce_event
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.fault_words import fault_words
from biofeedback.gui.text.problem_words import problem_words
from biofeedback.gui.text.words import paused_words, translate
from biofeedback.gui.widgets.banner import Banner

# Which banner a code takes back.
SETTLES: Mapping[ProblemCode, str] = {"recording_resumed": "recording", "engine_resumed": "engine_stuck"}


class EventRouter:
    """Reduces each event into the session's state, and shows at once what should not wait for the next second.

    Parameters
    ----------
    needs : ScreenNeeds
    now : NowScreen
    exercises : ExerciseFlow
    banner, announcer : callable
        Give what is made when it is first needed.
    """

    def __init__(
        self,
        needs: ScreenNeeds,
        now: NowScreen,
        exercises: ExerciseFlow,
        banner: Callable[[], Banner],
        announcer: Callable[[], Announcer],
    ) -> None:
        self._needs = needs
        self._now = now
        self._exercises = exercises
        self._banner = banner
        self._announcer = announcer
        self._paused = False

    def receive(self, event: Event) -> None:
        """Take in one event."""
        reduce_event(self._needs.session_state, event)
        match event:
            case HeartRate():
                self._now.show_rate()
            case ExerciseProgress():
                self._draw_breath_faster(event)
                self._exercises.follow(event)
            case Beat():
                self._exercises.hear(event)
            case PaceFound():
                self._exercises.show_pace(event)
            case Prompt() | PromptEnd():
                self._prompt(event)
            case Device() | Arousal() | Posture():
                self._body(event)
            case Decision():
                self._say_pause(event)
            case Problem():
                self.say_problem(event)
            case _:
                pass

    def say_problem(self, problem: Problem) -> None:
        """Say what failed, or take it back once it is over."""
        if problem.code in SETTLES:
            self._banner().settle(SETTLES[problem.code])
            return
        text = problem_words(problem.code, problem.detail)
        self._banner().say(text, "recording" if problem.code.startswith("recording_") else problem.code)

    def _draw_breath_faster(self, course: ExerciseProgress) -> None:
        """A breath's curve is on show while an exercise paces it: a strap that can sends its tilt faster then."""
        state = self._needs.session_state
        if course.phase == "step" and course.breath is not None and not state.breath_curve:
            state.breath_curve = True
            self._needs.act(ShowBreathCurve(True))
        elif course.phase in ("finished", "stopped") and state.breath_curve:
            state.breath_curve = False
            self._needs.act(ShowBreathCurve(False))

    def _prompt(self, event: Prompt | PromptEnd) -> None:
        self._now.refresh()
        if isinstance(event, Prompt):
            self._announcer().prompt(event)

    def _body(self, event: Device | Arousal | Posture) -> None:
        if isinstance(event, Device) and event.cause == "pmd_refused":
            self._banner().say(fault_words(event), "pmd_refused")
        if not isinstance(event, Arousal):
            self._now.refresh()
        if not isinstance(event, Posture):
            self._announcer().state(self._needs.session_state, self._needs.now_s())
        elif event.taught:
            self._announcer().say(self._now.posture.word.said())

    def _say_pause(self, decision: Decision) -> None:
        """What the person paused is said as long as it lasts, with the way back."""
        if decision.reason == "snoozed":
            self._paused = True
            text = paused_words(self._needs.session_state.paused_until_s)
            again = translate("MainWindow", "Ask again")
            self._banner().say(text, "paused", again, lambda: self._needs.act(Snooze(0.0)))
        elif self._paused:
            self._paused = False
            self._banner().settle("paused")
