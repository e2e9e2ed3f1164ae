"""Invented days for reports: full, sparse or none."""

from __future__ import annotations

from msgspec.structs import replace

from biofeedback.reports.range_content import PARTS, Noted, RangeContent
from biofeedback.self_report.journal import JournalEntry, Passage
from biofeedback.trends.day_record import DayRecord, ExerciseDone, RaisedStretch
from biofeedback.trends.links import find_links
from tests.trends.linked_people import FIRST_DAY, Truth, person

EXERCISES = ("longer_exhale", "shoulder_roll", "longer_exhale", "body_scan")


def lively(record: DayRecord) -> DayRecord:
    """A day with everything that a strap tells of it."""
    if not record.state_s:
        return record
    at = record.day - FIRST_DAY
    return replace(
        record,
        raised=(RaisedStretch(34_000.0, 600.0 + 30 * (at % 5)), RaisedStretch(52_000.0, None)),
        prompts=2,
        exercises=(ExerciseDone(34_700.0, EXERCISES[at % 4], 180.0, -0.4 - 0.1 * (at % 3) if at % 2 else None),),
        resting_rate_bpm=63.0 + at * 7 % 5,
        resting_rmssd_ms=38.0 + at * 5 % 9,
    )


def days(count: int, *, seed: int = 4, load_tension: float = 0.75) -> tuple[DayRecord, ...]:
    """So many days of the calendar, some missing."""
    return tuple(lively(record) for record in person(seed, Truth(load_tension=load_tension, days=count)))


def full(count: int = 28) -> RangeContent:
    """A range with all parts, the journal too."""
    records = days(count)
    notes = (Noted(FIRST_DAY + 3, 36_000.0, "a call with the landlord"), Noted(FIRST_DAY + 9, 50_000.0, "=1+1 <b>"))
    words = (
        Passage("free", "A long day.\nThe shoulders were <up> again & I noticed."),
        Passage("grateful", "Tea, a walk, quiet."),
    )
    journal = (JournalEntry("j", (FIRST_DAY + 5) * 86_400.0 + 70_000.0, 0, words),)
    last = FIRST_DAY + count - 1
    return RangeContent("Jana W", FIRST_DAY, last, frozenset(PARTS), records, find_links(records), notes, journal)


def sparse() -> RangeContent:
    """Two days with something, far apart."""
    records = (days(28)[0], days(28)[-2])
    return RangeContent("", FIRST_DAY, FIRST_DAY + 27, frozenset(PARTS), records, find_links(records))


def empty() -> RangeContent:
    """Days of which nothing is known."""
    return RangeContent("", FIRST_DAY, FIRST_DAY + 27, frozenset(PARTS))
