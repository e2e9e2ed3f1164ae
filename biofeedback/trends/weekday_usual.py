"""A day beside one's own days of the same weekday."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Literal, TypeAlias

from msgspec import Struct

from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.period_sum import ENOUGH_STILL_S

LOOKED_BACK_WEEKS = 8
ENOUGH_WEEKDAYS = 3
# Of still time: what lies closer to the middle is as usual, however alike the other days were.
LEAST_SHARE = 0.05

UsualWord: TypeAlias = Literal["not_worn", "too_few", "less", "as_usual", "more"]


class WeekdayUsual(Struct, frozen=True):
    """How a day was beside the ``days`` of its weekday before it; ``share`` of its still time was raised."""

    word: UsualWord
    days: int
    share: float | None = None


def against_weekday(records: Sequence[DayRecord], day: int) -> WeekdayUsual:
    """Hold a day against the same weekdays of the eight weeks before it; there have to be three.

    It is more, or less, where it lies outside all of them and a twentieth of the time from their middle.
    """
    own = next((record.raised_share for record in records if record.day == day and _enough(record)), None)
    before = range(day - 7 * LOOKED_BACK_WEEKS, day, 7)
    shares = [share for record in records if record.day in before and (share := _share(record)) is not None]
    if own is None:
        return WeekdayUsual("not_worn", len(shares))
    if len(shares) < ENOUGH_WEEKDAYS:
        return WeekdayUsual("too_few", len(shares), own)
    return WeekdayUsual(_word(own, shares), len(shares), own)


def _word(own: float, shares: Sequence[float]) -> UsualWord:
    usual = median(shares)
    if own > max(shares) and own >= usual + LEAST_SHARE:
        return "more"
    return "less" if own < min(shares) and own <= usual - LEAST_SHARE else "as_usual"


def _share(record: DayRecord) -> float | None:
    return record.raised_share if _enough(record) else None


def _enough(record: DayRecord) -> bool:
    return record.still_s >= ENOUGH_STILL_S
