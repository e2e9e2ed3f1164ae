"""A day's record tells how long the strap was worn, how long it was still, and how much of that was raised."""

from __future__ import annotations

import pytest

from biofeedback.trends.day_record import DayRecord


def test_the_raised_share_is_of_the_still_time() -> None:
    day = DayRecord(20_000, state_s={"calm": 600.0, "usual": 1800.0, "raised": 500.0, "high": 100.0, "moving": 900.0})
    assert day.worn_s == 3900.0
    assert day.still_s == 3000.0
    assert day.raised_share == pytest.approx(0.2)


def test_a_day_that_was_never_still_has_no_raised_share() -> None:
    assert DayRecord(20_000, state_s={"moving": 900.0, "unsure": 60.0}).raised_share is None
