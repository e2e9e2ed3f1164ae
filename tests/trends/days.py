"""Invented days for the tests of trends."""

from __future__ import annotations

from biofeedback.events import Ache
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.trends.day_record import DayRecord

# Monday, 2 November 2026.
MONDAY = 20_759


def said(day: int, *aches: Ache, hour: float = 12.0, **more: object) -> CheckInEntry:
    """A check-in at an hour of a day, at Greenwich."""
    return CheckInEntry(f"{day}-{hour}", day * 86_400 + hour * 3600.0, 0, aches, **more)  # type: ignore[arg-type]


def worn(day: int, raised_min: float = 20.0, still_min: float = 240.0, **more: object) -> DayRecord:
    """A day worn for four hours, some of them raised."""
    state_s = {"usual": 60.0 * (still_min - raised_min), "raised": 60.0 * raised_min}
    return DayRecord(day, state_s, **more)  # type: ignore[arg-type]
