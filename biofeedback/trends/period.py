"""Weeks and months as ranges of local days, counted from 1 January 1970."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, TypeAlias

PeriodKind: TypeAlias = Literal["week", "month"]
_EPOCH = date(1970, 1, 1).toordinal()


class Period(NamedTuple):
    """A week or a month: its first and its last day."""

    kind: PeriodKind
    first_day: int
    last_day: int

    @property
    def days(self) -> range:
        """Its days in order."""
        return range(self.first_day, self.last_day + 1)


def weekday(day: int) -> int:
    """0 for a Monday, 6 for a Sunday."""
    return (day + 3) % 7


def period_of(kind: PeriodKind, day: int) -> Period:
    """The week (Monday to Sunday, ISO 8601) or the calendar month that a day lies in."""
    if kind == "week":
        first = day - weekday(day)
        return Period(kind, first, first + 6)
    first_date = date.fromordinal(_EPOCH + day).replace(day=1)
    return Period(kind, first_date.toordinal() - _EPOCH, _month_after(first_date).toordinal() - _EPOCH - 1)


def beside(period: Period, by: int) -> Period:
    """The period so many before (negative) or after it."""
    for _ in range(abs(by)):
        period = period_of(period.kind, period.last_day + 1 if by > 0 else period.first_day - 1)
    return period


def _month_after(first: date) -> date:
    return first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
