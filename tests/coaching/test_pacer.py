"""The pacer is a continuous function of time, whatever is asked of it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.pacer import Pacer

inhales = st.floats(1.5, 6.0)
breaths = st.builds(
    lambda inhale, extra, hold: BreathPattern(inhale, inhale + extra, hold), inhales, st.floats(0, 4), st.floats(0, 4)
)


def test_four_in_six_out_turns_at_four_and_ten_seconds() -> None:
    pacer = Pacer(BreathPattern(4.0, 6.0), begin_s=100.0)
    assert pacer.at(99.0).depth == 0.0
    assert (pacer.at(100.0).phase, pacer.at(100.0).depth) == ("in", 0.0)
    assert pacer.at(102.0).depth == pytest.approx(0.5)
    assert pacer.at(104.0).phase == "out"
    assert pacer.at(104.0).depth == pytest.approx(1.0)
    assert pacer.at(107.0).depth == pytest.approx(0.5)
    assert (pacer.at(110.0).phase, pacer.at(110.0).breath) == ("in", 1)


def test_box_breathing_rests_full_and_empty() -> None:
    pacer = Pacer(BreathPattern(4.0, 4.0, 4.0, 4.0))
    assert [pacer.at(t).phase for t in (1.0, 5.0, 9.0, 13.0)] == ["in", "hold_full", "out", "hold_empty"]
    assert [pacer.at(t).depth for t in (5.0, 13.0)] == [1.0, 0.0]
    assert pacer.at(13.0).remaining_s == pytest.approx(3.0)


@given(breaths, breaths, st.floats(0.0, 60.0))
def test_a_change_of_rate_never_jumps(first: BreathPattern, second: BreathPattern, when_s: float) -> None:
    pacer = Pacer(first)
    begin_s = pacer.change(second, when_s)
    assert when_s - 1e-6 <= begin_s <= when_s + first.cycle_s + 1e-6
    step_s = 0.01
    depths = [pacer.at(max(0.0, begin_s - 2.0) + i * step_s).depth for i in range(400)]
    steepest = 3.1416 / 2 / min(first.inhale_s, second.inhale_s, first.exhale_s, second.exhale_s)
    assert max(abs(b - a) for a, b in pairwise(depths)) <= steepest * step_s * 1.01 + 1e-6


@given(breaths, st.floats(0.0, 600.0))
def test_depth_stays_between_empty_and_full(breath: BreathPattern, t_s: float) -> None:
    context = Pacer(breath).at(t_s)
    assert 0.0 <= context.depth <= 1.0
    assert 0.0 <= context.remaining_s <= breath.cycle_s


@pytest.mark.parametrize(("inhale_s", "exhale_s", "hold_s"), [(5.0, 4.0, 0.0), (4.0, 6.0, 5.0), (0.0, 4.0, 0.0)])
def test_an_unsafe_breath_cannot_be_made(inhale_s: float, exhale_s: float, hold_s: float) -> None:
    with pytest.raises(ValueError, match=r"exhale|pause"):
        BreathPattern(inhale_s, exhale_s, hold_s)
