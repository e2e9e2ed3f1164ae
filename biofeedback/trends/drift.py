"""Whether resting heart rate or its variability has moved from one's own month, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import fmean, stdev
from types import MappingProxyType
from typing import Literal, TypeAlias

from msgspec import Struct

from biofeedback.self_report.check_in import UNUSUAL
from biofeedback.trends.day_record import DayRecord

Figure: TypeAlias = Literal["rate", "rmssd"]
# "none_clear" is no claim that nothing changed: what it leaves open is told by the interval.
DriftWord: TypeAlias = Literal["too_little", "none_clear", "little_above", "above", "little_below", "below"]

WEEK_DAYS, MONTH_DAYS = 7, 28
ENOUGH_WEEK, ENOUGH_MONTH = 4, 10
# The smallest change worth telling, in SD of one's own days (Plews et al. 2013, Sports Med 43:773, of 7-day means of
# ln RMSSD), and the least in the figure's own terms: 1 bpm, 5 % of RMSSD.
WORTH_SD = 0.5
LEAST: Mapping[Figure, float] = MappingProxyType({"rate": 1.0, "rmssd": math.log(1.05)})
# Up to here it is called a little: 5 bpm, a quarter of RMSSD.
LITTLE: Mapping[Figure, float] = MappingProxyType({"rate": 5.0, "rmssd": math.log(1.25)})
# Neighbouring days are alike: what that takes from the number of days, at a lag-1 correlation of 0.5.
CORRELATION = 0.5
# Two-sided 95 % points of Student's t, by degrees of freedom.
_T95 = ((1, 12.71), (2, 4.3), (3, 3.18), (4, 2.78), (5, 2.57), (6, 2.45), (8, 2.31), (10, 2.23), (15, 2.13), (20, 2.09))


class Drift(Struct, frozen=True):
    """The mean of the last seven days beside that of the four weeks before them.

    ``change`` with its 95 % interval is in bpm for the rate and a ratio for RMSSD (1.1: a tenth more); ``week`` and
    ``month`` are in bpm or ms. All are None where there are too few days.
    """

    figure: Figure
    word: DriftWord
    days_week: int
    days_month: int
    week: float | None = None
    month: float | None = None
    change: float | None = None
    low: float | None = None
    high: float | None = None


def drift_of(figure: Figure, records: Sequence[DayRecord], last_day: int) -> Drift:
    """Compare the seven days up to ``last_day`` with the four weeks before; days told to be unusual are left out.

    The interval takes the spread of one's own days, and their likeness from one to the next, into account.
    """
    values = {record.day: value for record in records if (value := _value(figure, record)) is not None}
    first = last_day - WEEK_DAYS + 1
    week = [value for day, value in values.items() if first <= day <= last_day]
    month = [value for day, value in values.items() if first - MONTH_DAYS <= day < first]
    if len(week) < ENOUGH_WEEK or len(month) < ENOUGH_MONTH:
        return Drift(figure, "too_little", len(week), len(month))
    change, spread = fmean(week) - fmean(month), _spread(week, month)
    half = _half_width(spread, len(week), len(month))
    sure = abs(change) > half and abs(change) >= max(WORTH_SD * spread, LEAST[figure])
    word = _word(change, LITTLE[figure]) if sure else "none_clear"
    told = [fmean(week), fmean(month), change, change - half, change + half]
    if figure == "rmssd":
        told = [math.exp(value) for value in told]
    return Drift(figure, word, len(week), len(month), *told)


def _value(figure: Figure, record: DayRecord) -> float | None:
    if any(UNUSUAL & set(entry.chips) for entry in record.check_ins):
        return None
    if figure == "rate":
        return record.resting_rate_bpm
    return math.log(record.resting_rmssd_ms) if record.resting_rmssd_ms else None


def _spread(week: Sequence[float], month: Sequence[float]) -> float:
    """SD of single days about the mean of their own part, of both parts together."""
    squares = (len(week) - 1) * stdev(week) ** 2 + (len(month) - 1) * stdev(month) ** 2
    return math.sqrt(squares / (len(week) + len(month) - 2))


def _half_width(spread: float, n_week: int, n_month: int) -> float:
    effective = [_effective(n_week), _effective(n_month)]
    error = spread * math.sqrt(sum(1.0 / n for n in effective))
    return _t95(max(1, int(sum(effective)) - 2)) * error


def _effective(n: int) -> float:
    """How many independent days as many neighbouring ones are worth (Bayley & Hammersley 1946), for the mean."""
    inflation = 1.0 + 2.0 * sum((1.0 - lag / n) * CORRELATION**lag for lag in range(1, n))
    return n / inflation


def _t95(freedom: int) -> float:
    return next((t for upto, t in reversed(_T95) if freedom >= upto), _T95[0][1])


def _word(change: float, little: float) -> DriftWord:
    if change > 0:
        return "little_above" if change < little else "above"
    return "little_below" if -change < little else "below"
