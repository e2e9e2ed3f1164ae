"""Everything that can happen has words, calm ones."""

from typing import get_args

import pytest

from biofeedback.devices.faults import FAULTS
from biofeedback.events import Arousal, Device, FaultCode, ProblemCode, Reason
from biofeedback.gui.state.session_state import SessionState, Shown
from biofeedback.gui.text.fault_words import MINOR, small_trouble, trouble_of, trouble_of_cause
from biofeedback.gui.text.problem_words import problem_words
from biofeedback.gui.text.words import clock, length, reason_row, sentence, state_word, text_twin
from tests.pictures import scenes

LOUD = ("!", "danger", "warning", "stressed", "alarm", "abnormal", "fail")


@pytest.mark.parametrize("shown", get_args(Shown))
def test_each_state_has_a_word_and_a_sentence(qapp: object, shown: Shown) -> None:
    said = f"{state_word(shown)} {sentence(shown, SessionState(), 0.0)}".lower()
    assert len(said) > 5
    assert not any(word in said for word in LOUD)


@pytest.mark.parametrize("cause", sorted(FAULTS))
def test_each_fault_is_said_with_a_next_step(qapp: object, cause: FaultCode) -> None:
    if cause in MINOR:
        told = small_trouble(Device(0.0, "streaming", cause=cause, detail="percent=9; hours=3"))
        assert trouble_of(Device(0.0, "streaming", cause=cause), 0.0) is None
        assert told or cause == "pmd_refused"
        return
    trouble = trouble_of_cause(cause, "error=x")
    assert trouble.title
    assert len(trouble.text) > 20
    assert trouble.steps


def test_a_minute_is_said_as_a_minute(qapp: object) -> None:
    session_state = SessionState()
    assert sentence("raised", session_state, 30.0) == "Above your usual."
    assert sentence("raised", session_state, 80.0) == "Above your usual for a minute."
    assert sentence("raised", session_state, 400.0) == "Above your usual for 6 minutes."


@pytest.mark.parametrize(
    ("seconds", "told"), [(80, "80 s"), (60, "1 min"), (120, "2 min"), (65, "65 s"), (654, "11 min")]
)
def test_lengths_are_said_as_people_say_them(qapp: object, seconds: float, told: str) -> None:
    assert length(seconds) == told


def test_the_clock_never_runs_below_zero(qapp: object) -> None:
    assert (clock(130.0), clock(59.6), clock(-3.0)) == ("2:10", "1:00", "0:00")


def test_an_unreadable_rhythm_is_not_named(qapp: object) -> None:
    session_state = SessionState()
    session_state.arousal = Arousal(0.0, None, "unsure", 0.0, (Reason("rhythm"),))
    assert sentence("unsure", session_state, 0.0) == "This rhythm cannot be read, so nothing is said about it."


def test_reasons_have_figures_and_with_hidden_numbers_only_directions(qapp: object) -> None:
    session_state = SessionState()
    session_state.indices = scenes.indices(scenes.RAISED, 0.0)
    shown = reason_row(Reason("heart_rate", 9.0, "bpm"), session_state, hide_numbers=False)
    hidden = reason_row(Reason("rmssd", -32.0, "%"), session_state, hide_numbers=True)
    assert shown is not None
    assert hidden is not None
    assert (shown.value, shown.note) == ("77 bpm", "9 above usual")
    assert (hidden.value, hidden.note) == ("", "below usual")
    assert reason_row(Reason("pacemaker"), session_state, hide_numbers=False) is None


def test_the_text_twin_says_what_the_rings_show(qapp: object) -> None:
    session_state = SessionState()
    assert text_twin(session_state) == "One moment"
    session_state.arousal = scenes.arousal(scenes.USUAL_BODY, 0.0)
    assert text_twin(session_state) == "Usual, score 50"


@pytest.mark.parametrize("code", get_args(ProblemCode))
def test_each_problem_is_said(qapp: object, code: ProblemCode) -> None:
    said = problem_words(code, "the cause")
    assert said.endswith(".")
    assert "{" not in said
    assert len(said) > 15
