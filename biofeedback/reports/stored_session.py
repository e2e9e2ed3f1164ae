"""A recorded session read for a report: its stored events, or its inputs folded again where they are gone."""

from __future__ import annotations

import sqlite3

from biofeedback.engine import fold
from biofeedback.events import Event
from biofeedback.reports.session_summary import SessionSummary, summarise_session
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.sessions import find_session, stored_events, stored_inputs


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
    return summarise_session(
        events, PersonStore(database).profile.person, row.started_s, row.utc_offset_s, row.duration_s
    )


def events_of(database: sqlite3.Connection, session: str) -> list[Event]:
    """All events of a session, beats first within the stored ones."""
    stored = list(stored_events(database, session, ("beats", "story")))
    if stored:
        return stored
    return list(fold(stored_inputs(database, session)))
