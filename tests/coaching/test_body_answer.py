"""The test of how a body answers says what was seen, also where that is hardly anything."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from biofeedback.coaching.body_answer import (
    KEPT,
    PROTOCOL,
    Heard,
    Part,
    judged,
    kept,
    strength_of,
    trusted,
)
from biofeedback.coaching.protocol import checked
from biofeedback.events import Arousal, BodyAnswer, Reason

ANSWER = BodyAnswer("clear", 1.5, ("heart_rate",))


def heard(part: Part, z: float, rate: float = 0.0, rmssd: float = 0.0, frequency: float = 0.0) -> list[Heard]:
    """Two minutes of one part; the first half minute is still about what was before."""
    told = (
        Reason("heart_rate", rate, "bpm"),
        Reason("rmssd", rmssd, "%"),
        Reason("sdnn", rmssd, "%"),
        Reason("frequency", frequency, "%"),
    )
    late = [Heard(part, t, Arousal(t, 60.0, "usual", 0.45, told, 60.0, z=z)) for t in range(35, 120, 5)]
    early = [Heard(part, t, Arousal(t, 60.0, "usual", 0.45, (), 60.0, z=9.0)) for t in range(5, 35, 5)]
    return early + late


REST = heard("rest", 0.0)


def test_it_takes_six_minutes_and_can_be_run() -> None:
    assert checked(PROTOCOL).duration_s == 360.0
    assert [phase.kind for phase in PROTOCOL.phases] == ["rest", "stressor", "regulation"]


def test_it_tells_which_figures_answered_and_how_strongly() -> None:
    found = judged(REST + heard("stressor", 1.6, rate=8.0, rmssd=-20.0, frequency=30.0))
    assert found is not None
    assert found.strength == "clear"
    assert found.units == 1.6
    assert found.answering == ("heart_rate", "frequency")
    assert (found.rate_bpm, found.rmssd_percent, found.frequency_percent) == (8.0, -20.0, 30.0)
    assert found.slow_rmssd_percent is None


def test_a_heart_that_answers_by_its_variability_alone_is_seen() -> None:
    found = judged(REST + heard("stressor", 1.1, rate=0.5, rmssd=-40.0))
    assert found is not None
    assert found.answering == ("rmssd", "sdnn")
    assert found.strength == "clear"


def test_a_heart_that_hardly_answers_is_told_so() -> None:
    found = judged(REST + heard("stressor", 0.2, rate=1.0))
    assert found is not None
    assert found.strength == "hardly"
    assert found.answering == ()


def test_slow_breathing_is_told_beside_and_counts_nothing() -> None:
    found = judged(REST + heard("stressor", 0.2) + heard("regulation", -2.0, rmssd=80.0))
    assert found is not None
    assert found.slow_rmssd_percent == 80.0
    assert found.strength == "hardly"


def test_changes_are_against_the_rest_of_the_test_itself() -> None:
    restless = heard("rest", 0.8, rate=4.0, rmssd=-50.0)
    found = judged(restless + heard("stressor", 0.9, rate=5.0, rmssd=-50.0))
    assert found is not None
    assert found.strength == "hardly"
    assert (found.rate_bpm, found.rmssd_percent) == (1.0, 0.0)


@pytest.mark.parametrize("missing", ["rest", "stressor"])
def test_nothing_is_told_of_a_part_that_could_not_be_read(missing: Part) -> None:
    parts = {"rest": REST, "stressor": heard("stressor", 1.5)}
    unread = [replace(h, estimate=Arousal(h.since_s, None, "unsure", 0.0)) for h in parts[missing]]
    assert judged([h for name, some in parts.items() for h in (unread if name == missing else some)]) is None


def test_the_words_are_those_of_the_score() -> None:
    assert [strength_of(units) for units in (1.0, 0.99, 0.5, 0.49, -3.0)] == [
        "clear",
        "little",
        "little",
        "hardly",
        "hardly",
    ]


def test_a_score_of_who_hardly_answers_is_less_sure_and_says_why() -> None:
    sure = Arousal(1.0, 80.0, "raised", 0.9, (Reason("heart_rate", 9.0, "bpm"),), 80.0)
    hardly = structs.replace(ANSWER, strength="hardly")
    assert trusted(sure, ()) == trusted(sure, (hardly, ANSWER)) == sure
    doubted = trusted(sure, (ANSWER, hardly))
    assert doubted.confidence == pytest.approx(0.54)
    assert [reason.code for reason in doubted.reasons] == ["heart_rate", "hardly_answers"]
    assert doubted.score == sure.score


def test_answers_are_kept_oldest_first_and_not_for_ever() -> None:
    answers: tuple[BodyAnswer, ...] = ()
    for number in range(KEPT + 3):
        answers = kept(answers, structs.replace(ANSWER, units=float(number)))
    assert len(answers) == KEPT
    assert answers[-1].units == KEPT + 2.0


@given(st.floats(-6.0, 6.0), st.floats(-60.0, 90.0), st.floats(-100.0, 400.0), st.floats(-90.0, 400.0))
def test_whatever_was_measured_a_judgement_can_be_made(z: float, rate: float, rmssd: float, frequency: float) -> None:
    found = judged(heard("rest", -z, -rate, rmssd, frequency) + heard("stressor", z, rate, rmssd, frequency))
    assert found is not None
    assert set(found.answering) <= {"heart_rate", "rmssd", "sdnn", "frequency"}
