"""A spread begins with that of people in general and becomes the wearer's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.signal.own_spread import PRIOR_MIN, WAITS_S, OwnSpread
from biofeedback.signal.slow_level import SlowLevel


def test_the_prior_counts_as_so_many_minutes() -> None:
    assert OwnSpread(2.0).sd == 2.0
    assert OwnSpread(2.0).own is None
    half = OwnSpread(2.0, own=4.0, minutes=PRIOR_MIN)
    assert half.sd == pytest.approx((0.5 * (4.0 + 16.0)) ** 0.5)
    assert half.own == 4.0


def test_nothing_counts_before_ten_minutes_have_passed() -> None:
    spread = OwnSpread(2.0)
    for _ in range(round(WAITS_S / 5.0)):
        spread.add(8.0, 5.0)
    assert spread.sd == 2.0
    spread.add(0.0, 5.0)
    assert spread.sd > 2.0


def test_the_own_spread_outweighs_the_prior_with_the_hours() -> None:
    spread, seen = OwnSpread(2.0), []
    for hour in range(6):
        for minute in range(60):
            spread.add(1.0 if minute % 2 else -1.0, 60.0)
        seen.append(spread.sd)
        assert hour == 0 or seen[hour] < seen[hour - 1]
    assert seen[-1] < 1.4


def test_one_wild_minute_does_little() -> None:
    spread = OwnSpread(2.0)
    for _ in range(60):
        spread.add(1.0, 60.0)
    before = spread.sd
    spread.add(1000.0, 60.0)
    for _ in range(10):
        spread.add(1.0, 60.0)
    assert spread.sd < before + 0.6


def test_a_level_is_the_mean_of_the_first_minutes_and_forgets_afterwards() -> None:
    level = SlowLevel(60.0, 60.0)
    level.follow(66.0, 30.0, 1000.0, 100.0)
    assert level.level == pytest.approx(62.0)
    old = SlowLevel(60.0, 10_000.0)
    old.follow(66.0, 30.0, 300.0, 100.0)
    assert old.level == pytest.approx(60.6)


@given(st.floats(-200.0, 200.0), st.floats(0.1, 1000.0), st.floats(0.1, 50.0))
def test_no_value_pulls_a_level_further_than_allowed(value: float, seconds: float, farthest: float) -> None:
    level = SlowLevel(0.0, 60.0)
    level.follow(value, seconds, 300.0, farthest)
    assert abs(level.level) <= min(abs(value), farthest) + 1e-9
