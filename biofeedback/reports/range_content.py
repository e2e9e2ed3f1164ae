"""What a report over a range of days is made from, and what of it is wanted."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from biofeedback.self_report.journal import JournalEntry
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.link_result import Links

ReportPart: TypeAlias = Literal["arousal", "rest", "tension", "sleep_mood", "exercises", "links", "notes", "journal"]
PARTS: tuple[ReportPart, ...] = get_args(ReportPart)
# Own words are handed over only when they were asked for.
USUAL_PARTS: frozenset[ReportPart] = frozenset(PARTS) - {"journal"}


class Noted(Struct, frozen=True):
    """A note to a moment of a recording, on a local day, s since its midnight."""

    day: int
    since_midnight_s: float
    text: str


class RangeContent(Struct, frozen=True):
    """A person's days from ``first_day`` to ``last_day``, both included, with what else was wanted of them.

    ``person`` is "" for the owner of the computer. What is not wanted is empty and was not read.
    """

    person: str
    first_day: int
    last_day: int
    parts: frozenset[ReportPart]
    records: tuple[DayRecord, ...] = ()
    links: Links = Links()
    notes: tuple[Noted, ...] = ()
    journal: tuple[JournalEntry, ...] = ()
