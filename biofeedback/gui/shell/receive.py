"""What the window does with each event of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from biofeedback.events import (
    Arousal,
    Decision,
    Device,
    Event,
    ExerciseProgress,
    HeartRate,
    PaceFound,
    Posture,
    Problem,
    Prompt,
    PromptEnd,
)
from biofeedback.gui.state.reducer import reduce_event
from biofeedback.gui.text.fault_words import fault_words
from biofeedback.gui.text.words import problem_words, translate

if TYPE_CHECKING:
    from biofeedback.gui.shell.window import MainWindow


def receive(window: MainWindow, event: Event) -> None:
    """Fold it into what is known, and show at once what should not wait for the next second."""
    reduce_event(window.session_state, event)
    match event:
        case HeartRate():
            window.now.show_rate()
        case ExerciseProgress():
            _draw_breath_faster(window, event)
            window.follow_exercise(event)
        case PaceFound():
            window.pace.show_found(event)
        case Prompt():
            window.now.refresh()
            window.announcer.prompt(event)
        case PromptEnd():
            window.now.refresh()
        case Device():
            if event.cause == "pmd_refused":
                window.banner.say(fault_words(event), "pmd_refused")
            window.now.refresh()
            window.announcer.state(window.session_state, window.now_s())
        case Arousal():
            window.announcer.state(window.session_state, window.now_s())
        case Decision() | Problem() | Posture():
            _say(window, event)
        case _:
            pass


def _draw_breath_faster(window: MainWindow, course: ExerciseProgress) -> None:
    """A breath's curve is on show while an exercise paces it: a strap that can sends its tilt faster then."""
    if course.phase == "step" and course.breath is not None and not window.session_state.breath_curve:
        window.session_state.breath_curve = True
        window.act("breath_curve", "on")
    elif course.phase in ("finished", "stopped") and window.session_state.breath_curve:
        window.session_state.breath_curve = False
        window.act("breath_curve", "off")


def _say(window: MainWindow, event: Decision | Problem | Posture) -> None:
    if isinstance(event, Decision):
        _say_pause(window, event)
    elif isinstance(event, Posture):
        window.now.refresh()
        if event.taught:
            window.announcer.say(window.now.posture.word.said())
    else:
        say_problem(window, event)


def _say_pause(window: MainWindow, decision: Decision) -> None:
    """What the person paused is said as long as it lasts, with the way back."""
    if decision.reason == "snoozed":
        text = translate("MainWindow", "Paused: nothing will be asked for now.")
        window.banner.say(text, "paused", translate("MainWindow", "Ask again"), lambda: window.act("snooze", "0"))
    elif window.made("banner"):
        window.banner.settle("paused")


def say_problem(window: MainWindow, problem: Problem) -> None:
    """Say what failed, or take it back once it is over."""
    if problem.code == "recording_resumed":
        window.banner.settle("recording")
        return
    text = problem_words(problem.code, problem.detail)
    window.banner.say(text, "recording" if problem.code.startswith("recording_") else problem.code)
