"""A raised stretch is told from a passing one, over a few seconds that could not be read."""

import pytest

from biofeedback.coaching.presets import Thresholds
from biofeedback.coaching.sustain import Sustain
from biofeedback.events import Arousal

AT = Thresholds(75.0, 65.0)


def fed(sustain: Sustain, begin_s: float, end_s: float, score: float | None, state: str = "raised") -> float:
    t, raised_s = begin_s, 0.0
    while t < end_s:
        raised_s = sustain.add(Arousal(t, score, state, 1.0, (), score), AT, 0.0)  # type: ignore[arg-type]
        t += 5.0
    return raised_s


@pytest.mark.parametrize(("unread_s", "counted_s"), [(15.0, 75.0), (20.0, 15.0)])
def test_a_quarter_of_a_minute_that_cannot_be_read_is_forgiven_and_no_more(unread_s: float, counted_s: float) -> None:
    sustain = Sustain()
    assert fed(sustain, 0.0, 60.0, 85.0) == pytest.approx(55.0)
    fed(sustain, 60.0, 60.0 + unread_s, None, "unsure")
    again_s = 60.0 + unread_s
    assert fed(sustain, again_s, again_s + 20.0, 85.0) == pytest.approx(counted_s)


def test_after_two_minutes_without_a_score_the_old_course_says_nothing() -> None:
    def eases_after(pause_s: float) -> bool:
        sustain = Sustain()
        for t in (0.0, 5.0, 10.0):
            sustain.add(Arousal(t, 95.0, "high", 1.0, (), 95.0), AT, 60.0)
        sustain.add(Arousal(10.0 + pause_s, 80.0, "raised", 1.0, (), 80.0), AT, 60.0)
        return sustain.easing

    assert eases_after(5.0)
    assert not eases_after(121.0)


def test_a_fall_counts_as_easing_against_the_course_of_half_a_minute() -> None:
    """After forty seconds far up, a score that dropped and creeps up again is still below where it was, for a while."""
    sustain, t = Sustain(), 0.0

    def easing_after(scores: list[float]) -> bool:
        nonlocal t
        for score in scores:
            sustain.add(Arousal(t, score, "raised", 1.0, (), score), AT, 60.0)
            t += 5.0
        return sustain.easing

    assert not easing_after([50.0] * 12 + [95.0] * 8)
    creeping = [78.0 + 0.4 * step for step in range(13)]
    assert easing_after(creeping[:5])
    assert not easing_after(creeping[5:])
