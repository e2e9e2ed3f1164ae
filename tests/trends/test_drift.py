"""Drift from one's own month is told where it is sure, and not more often than chance where there is none."""

from __future__ import annotations

import math
import random

import pytest

from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.drift import Drift, Figure, drift_of
from tests.trends.days import MONDAY, said

LAST = MONDAY + 6


def month(rate_bpm: float, week_bpm: float, spread: float = 1.0, leave_out: int = 0) -> list[DayRecord]:
    """Five weeks that swing about a rate, the last of them about another."""
    days = range(LAST - 34, LAST + 1)
    levels = [rate_bpm] * 28 + [week_bpm] * 7
    found = [
        DayRecord(day, resting_rate_bpm=level + spread * (-1) ** day, resting_rmssd_ms=2400.0 / level)
        for day, level in zip(days, levels, strict=True)
    ]
    return found[leave_out:]


def test_a_week_well_off_one_s_own_month_is_told_with_its_interval() -> None:
    found = drift_of("rate", month(60.0, 64.0), LAST)
    assert found.word == "little_above"
    assert (found.days_week, found.days_month) == (7, 28)
    assert found.change == pytest.approx(4.0, abs=0.3)
    assert found.low is not None
    assert found.high is not None
    assert 0.0 < found.low < 4.0 < found.high
    assert drift_of("rate", month(60.0, 68.0), LAST).word == "above"
    assert drift_of("rate", month(60.0, 56.0), LAST).word == "little_below"
    assert drift_of("rate", month(60.0, 50.0), LAST).word == "below"


def test_variability_is_told_as_a_ratio() -> None:
    found = drift_of("rmssd", month(60.0, 80.0), LAST)
    assert found.word == "below"
    assert found.month == pytest.approx(40.0)
    assert found.week == pytest.approx(30.0)
    assert found.change == pytest.approx(0.75)


def test_what_days_do_by_themselves_is_no_drift() -> None:
    assert drift_of("rate", month(60.0, 62.0, spread=5.0), LAST).word == "none_clear"


def test_less_than_a_beat_a_minute_is_not_worth_telling_however_sure() -> None:
    assert drift_of("rate", month(60.0, 60.6, spread=0.05), LAST).word == "none_clear"


def test_too_few_days_of_either_say_nothing() -> None:
    assert drift_of("rate", (), LAST) == Drift("rate", "too_little", 0, 0)
    assert drift_of("rate", month(60.0, 70.0)[:-4], LAST).word == "too_little"
    assert drift_of("rate", month(60.0, 70.0, leave_out=19), LAST).word == "too_little"
    assert drift_of("rate", month(60.0, 70.0, leave_out=18), LAST).word == "above"


def test_unusual_days_are_left_out() -> None:
    records = month(60.0, 70.0)
    ill = [
        DayRecord(record.day, resting_rate_bpm=record.resting_rate_bpm, check_ins=(said(record.day, chips=("ill",)),))
        for record in records[-4:]
    ]
    assert drift_of("rate", [*records[:-4], *ill], LAST).word == "too_little"


def _year(chance: random.Random, correlation: float, shift: float) -> list[DayRecord]:
    """Days alike from one to the next, one in five not worn; the last week shifted by so many SD of a day."""
    value, found = chance.gauss(0.0, 1.0), []
    for day in range(LAST - 34, LAST + 1):
        value = correlation * value + math.sqrt(1.0 - correlation**2) * chance.gauss(0.0, 1.0)
        rate = 62.0 + 2.5 * (value + (shift if day > LAST - 7 else 0.0))
        if chance.random() > 0.2:
            found.append(DayRecord(day, resting_rate_bpm=rate))
    return found


def _claims(correlation: float, shift: float, figure: Figure = "rate") -> float:
    chance = random.Random(7)
    words = [drift_of(figure, _year(chance, correlation, shift), LAST).word for _ in range(1000)]
    return sum(word not in ("too_little", "none_clear") for word in words) / len(words)


def test_where_nothing_drifts_hardly_a_week_in_twenty_is_said_to() -> None:
    assert _claims(0.0, 0.0) <= 0.02
    assert _claims(0.5, 0.0) <= 0.06


def test_three_of_one_s_own_spreads_are_mostly_seen() -> None:
    assert _claims(0.5, 3.0) >= 0.7
