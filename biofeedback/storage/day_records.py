"""A person's local days in short, from the overviews of their sessions and from their check-ins."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from biofeedback.events import ArousalState
from biofeedback.local_time import DAY_S
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.storage.check_ins import read_check_ins
from biofeedback.storage.day_details import merged
from biofeedback.storage.overview import OverviewSummary
from biofeedback.storage.overviews import MOST_DAYS, SessionListing, listed_sessions, overview_of
from biofeedback.storage.sessions import shown_sessions
from biofeedback.trends.day_record import DayRecord, HalfHour, PostureGroup

# No zone is further from UTC than this.
MARGIN_DAYS = 2


def read_day_records(database: sqlite3.Connection, first_day: int, last_day: int) -> tuple[DayRecord, ...]:
    """The days from ``first_day`` to ``last_day`` (counted from 1970) of which anything is known, in order.

    A session that is still under way is read from what is stored of it so far.
    """
    heads: dict[int, list[OverviewSummary]] = defaultdict(list)
    for listed in _sessions(database, first_day, last_day):
        for day in listed.days:
            found = listed.on(day).head
            if first_day <= day <= last_day and found is not None:
                heads[day].append(found)
    said: dict[int, list[CheckInEntry]] = defaultdict(list)
    for entry in read_check_ins(database, (first_day - MARGIN_DAYS) * DAY_S):
        if first_day <= entry.local_day <= last_day:
            said[entry.local_day].append(entry)
    records = (_record(day, heads[day], said[day]) for day in sorted({*heads, *said}))
    return tuple(record for record in records if record != DayRecord(record.day))


def _sessions(database: sqlite3.Connection, first_day: int, last_day: int) -> Iterator[SessionListing]:
    earliest_s, latest_s = (first_day - MOST_DAYS - MARGIN_DAYS) * DAY_S, (last_day + MARGIN_DAYS) * DAY_S
    rows = [row for row in shown_sessions(database) if earliest_s <= row.started_s < latest_s]
    for listed in listed_sessions(database, rows):
        yield listed if listed.row.ended else SessionListing(listed.row, overview_of(database, listed.row)[0])


def _record(day: int, heads: Sequence[OverviewSummary], said: Sequence[CheckInEntry]) -> DayRecord:
    details = merged([head.details for head in heads])
    return DayRecord(
        day,
        cast("dict[ArousalState, float]", _added(head.state_s for head in heads)),
        half_hours(heads),
        details.raised,
        sum(head.prompts for head in heads),
        details.exercises,
        details.resting_rate_bpm,
        details.resting_rmssd_ms,
        details.breath_per_min,
        cast("dict[PostureGroup, float]", _added(head.posture_s for head in heads)),
        tuple(said),
    )


def _added(parts: Iterable[dict[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for part in parts:
        for key, seconds in part.items():
            total[key] = round(total.get(key, 0.0) + seconds, 1)
    return total


def half_hours(heads: Sequence[OverviewSummary]) -> tuple[HalfHour, ...]:
    """The half hours of a day's sessions together."""
    total: dict[int, tuple[float, float]] = {}
    for head in heads:
        for index, score, seconds in head.bars:
            before, so_far = total.get(index, (0.0, 0.0))
            total[index] = (before + score * seconds, so_far + seconds)
    return tuple(
        HalfHour(index, round(weighted / seconds, 1), round(seconds, 1))
        for index, (weighted, seconds) in sorted(total.items())
        if seconds > 0
    )
