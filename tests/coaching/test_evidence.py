"""Evidence adds up by its confidence, over a few seconds that could not be read, and no further than is asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.evidence import Evidence, units
from biofeedback.events import Arousal

LEVEL, MOST = 80.0, 1000.0


def fed(evidence: Evidence, begin_s: float, end_s: float, score: float | None, state: str = "raised") -> float:
    t, value = begin_s, 0.0
    while t < end_s:
        value = evidence.add(Arousal(t, score, state, 0.85, (), score), LEVEL, MOST)  # type: ignore[arg-type]
        t += 5.0
    return value


def test_a_unit_is_that_of_the_score() -> None:
    assert [units(score) for score in (25.0, 50.0, 75.0, 90.0)] == pytest.approx([-1.0, 0.0, 1.0, 2.0])


def test_it_is_what_the_score_lies_above_the_level_times_the_seconds() -> None:
    assert fed(Evidence(), 0.0, 65.0, 90.0) == pytest.approx((2.0 - units(LEVEL)) * 60.0)


def test_what_lies_below_the_level_takes_away_and_never_below_nothing() -> None:
    evidence = Evidence()
    raised = fed(evidence, 0.0, 60.0, 92.0)
    assert 0.0 < fed(evidence, 60.0, 75.0, 75.0) < raised
    assert fed(evidence, 75.0, 600.0, 50.0) == 0.0


def test_a_doubtful_estimate_speaks_for_it_less_and_against_it_in_full() -> None:
    sure, doubtful = Evidence(), Evidence()
    for t in (0.0, 5.0, 10.0):
        sure.add(Arousal(t, 95.0, "high", 1.0, (), 95.0), LEVEL, MOST)
        doubtful.add(Arousal(t, 95.0, "high", 0.425, (), 95.0), LEVEL, MOST)
    assert doubtful.value == pytest.approx(0.5 * sure.value)
    for evidence in (sure, doubtful):
        evidence.add(Arousal(15.0, 50.0, "usual", 0.425, (), 50.0), LEVEL, MOST)
    assert sure.value - doubtful.value == pytest.approx(0.5 * 10.0 * (units(95.0) - units(LEVEL)))


@pytest.mark.parametrize(("unread_s", "kept"), [(15.0, True), (20.0, False)])
def test_a_quarter_of_a_minute_that_cannot_be_read_is_forgiven_and_no_more(unread_s: float, kept: bool) -> None:
    evidence = Evidence()
    before = fed(evidence, 0.0, 60.0, 90.0)
    after = fed(evidence, 60.0, 60.0 + unread_s, None, "unsure")
    assert after == (before if kept else 0.0)


def test_movement_undoes_it_at_once() -> None:
    evidence = Evidence()
    fed(evidence, 0.0, 60.0, 95.0)
    assert fed(evidence, 60.0, 65.0, None, "moving") == 0.0


def test_after_two_minutes_without_a_score_the_old_course_says_nothing() -> None:
    def eases_after(pause_s: float) -> bool:
        evidence = Evidence()
        for t in (0.0, 5.0, 10.0):
            evidence.add(Arousal(t, 95.0, "high", 1.0, (), 95.0), LEVEL, MOST)
        evidence.add(Arousal(10.0 + pause_s, 80.0, "raised", 1.0, (), 80.0), LEVEL, MOST)
        return evidence.easing

    assert eases_after(5.0)
    assert not eases_after(121.0)


@given(st.lists(st.tuples(st.floats(0.0, 100.0), st.floats(0.0, 1.0), st.floats(0.5, 600.0)), max_size=60))
def test_it_is_never_below_nothing_or_above_what_is_asked_for(course: list[tuple[float, float, float]]) -> None:
    evidence, t = Evidence(), 0.0
    for score, confidence, passed_s in course:
        t += passed_s
        assert 0.0 <= evidence.add(Arousal(t, score, "usual", confidence, (), score), LEVEL, 50.0) <= 50.0
