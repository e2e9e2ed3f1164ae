"""A recorded session read for a report: its stored events, or its inputs folded again where they are gone."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from biofeedback.engine import fold
from biofeedback.events import Event
from biofeedback.reports.session_summary import SessionSummary, summarise_session
from biofeedback.self_report.rating import SelfRating
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.self_ratings import read_ratings
from biofeedback.storage.sessions import SessionRow, find_session, stored_events, stored_inputs

# Told within a quarter of an hour of it, a rating belongs to a session.
AROUND_S = 900.0


class NoSuchSessionError(LookupError):
    """The database holds no session of that id."""


def read_summary(database: sqlite3.Connection, session: str) -> SessionSummary:
    """The summary of a recorded session.

    Raises
    ------
    NoSuchSessionError
        If there is none of that id.
    """
    row = find_session(database, session)
    if row is None:
        raise NoSuchSessionError(f"{session}: no such session")
    events = events_of(database, session)
    summary = summarise_session(
        events, PersonStore(database).profile.person, row.started_s, row.utc_offset_s, row.duration_s
    )
    return replace(summary, ratings=ratings_around(database, row))


def ratings_around(database: sqlite3.Connection, row: SessionRow) -> tuple[SelfRating, ...]:
    """What was told shortly before a session, during it and shortly after it."""
    ends_s = row.started_s + row.duration_s
    return tuple(read_ratings(database, row.started_s - AROUND_S, ends_s + AROUND_S))


def events_of(database: sqlite3.Connection, session: str) -> list[Event]:
    """All events of a session, beats first within the stored ones."""
    stored = list(stored_events(database, session, ("beats", "story")))
    if stored:
        return stored
    return list(fold(stored_inputs(database, session)))
