"""What the window knows follows from the events alone."""

import pytest

from biofeedback.events import Arousal, Beat, Device, ExerciseProgress, Prompt, PromptEnd
from biofeedback.gui.state.reducer import reduce_event
from biofeedback.gui.state.session_state import SessionState
from tests.pictures import scenes


def after(*events: object) -> SessionState:
    session_state = SessionState()
    for event in events:
        reduce_event(session_state, event)  # type: ignore[arg-type]
    return session_state


def test_before_anything_it_is_starting() -> None:
    assert SessionState().shown() == "starting"


@pytest.mark.parametrize(
    ("device", "shown"),
    [
        (Device(0.0, "scanning"), "looking"),
        (Device(0.0, "connecting"), "looking"),
        (Device(0.0, "scanning", cause="bluetooth_off"), "no_strap"),
        (Device(0.0, "waiting"), "waiting"),
        (Device(0.0, "streaming"), "settling"),
        (Device(0.0, "lost"), "no_strap"),
        (Device(0.0, "backoff"), "no_strap"),
    ],
)
def test_the_strap_decides_what_is_shown(device: Device, shown: str) -> None:
    assert after(device).shown() == shown


def test_a_strap_lost_after_beats_is_no_strap_also_while_it_is_looked_for() -> None:
    assert after(Device(0, "streaming"), Beat(1.0, 900, 900), Device(2, "scanning")).shown() == "no_strap"


def test_the_estimate_decides_once_the_strap_streams() -> None:
    assert after(*scenes.scene(scenes.RAISED)).shown() == "raised"


def test_only_the_last_half_hour_and_minute_are_kept() -> None:
    session_state = SessionState()
    for k in range(2000):
        reduce_event(session_state, Beat(k * 1.0, 1000, 1000))
        reduce_event(session_state, Arousal(k * 5.0, 50.0, "usual", 1.0))
    assert 60 <= len(session_state.beats) <= 80
    assert session_state.trail[0].t >= 1999 * 5.0 - 1800


def test_a_prompt_stays_until_it_is_answered() -> None:
    session_state = after(Prompt(10.0, "p1", "longer_exhale", "raised"))
    assert session_state.prompt is not None
    reduce_event(session_state, PromptEnd(12.0, "other", "expired"))
    assert session_state.prompt is not None
    reduce_event(session_state, PromptEnd(12.0, "p1", "not_now"))
    assert session_state.prompt is None
    assert session_state.prompts[-1].outcome == "not_now"  # type: ignore[unreachable]


def test_an_exercise_leaves_its_span() -> None:
    session_state = after(ExerciseProgress(10.0, "longer_exhale", "started", duration_s=120.0))
    assert session_state.exercising()
    reduce_event(session_state, ExerciseProgress(70.0, "longer_exhale", "stopped"))
    assert not session_state.exercising()
    assert (session_state.exercises[-1].begin, session_state.exercises[-1].end) == (10.0, 70.0)


def test_time_that_could_not_be_read_has_no_score_on_the_curve() -> None:
    session_state = after(Arousal(0.0, None, "moving", 0.0, smoothed=80.0))
    assert session_state.trail[0].score is None
