"""Keeping the overviews of sessions, and the notes that are added to them later."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from biofeedback.events import Event
from biofeedback.storage.lines import read_events
from biofeedback.storage.overview import DayCurve, Head, Summing
from biofeedback.storage.seal import open_sealed, seal
from biofeedback.storage.sessions import SessionRow

DAY_S = 86_400
# Most of a story's lines are of these kinds, and an overview needs none of them.
_LEFT_OUT = (
    b'"type":"coherence"',
    b'"type":"beat"',
    b'"type":"heart_rate"',
    b'"type":"device"',
    b'"type":"breath_wave"',
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A session in the list, with its overview where it has one."""

    row: SessionRow
    head: Head | None

    @property
    def day(self) -> int:
        """The local day it began on, counted from 1 January 1970."""
        return int((self.row.started_s + self.row.utc_offset_s) // DAY_S)


def store_overview(database: sqlite3.Connection, session: str) -> None:
    """Make and keep the overview of a session from its stored events; part of the caller's transaction."""
    row = database.execute(
        "SELECT started_s, utc_offset_s, duration_s FROM sessions WHERE id = ?", (session,)
    ).fetchone()
    if row is None:
        return
    started_s, utc_offset_s, duration_s = row
    summing = Summing((started_s + utc_offset_s) % DAY_S)
    for events in _story(database, session):
        summing.add(events)
    head, curve = summing.result(duration_s)
    database.execute(
        "INSERT OR REPLACE INTO overviews VALUES (?, ?, ?)",
        (session, seal(msgspec.json.encode(head)), seal(msgspec.json.encode(curve), compress=True)),
    )


def make_missing(database: sqlite3.Connection) -> int:
    """Make the overviews of ended sessions that have none; returns how many. A database of an older version has."""
    missing = database.execute(
        "SELECT id FROM sessions WHERE ended <> '' AND id NOT IN (SELECT session FROM overviews)"
    ).fetchall()
    for (session,) in missing:
        store_overview(database, session)
    return len(missing)


def list_heads(database: sqlite3.Connection) -> list[Listed]:
    """All sessions with what a list of days shows of them, oldest first."""
    rows = database.execute(
        "SELECT id, started_s, utc_offset_s, duration_s, n_beats, ended, head FROM sessions "
        "LEFT JOIN overviews ON session = id ORDER BY started_s, id"
    )
    decoder = msgspec.json.Decoder(Head)
    return [
        Listed(SessionRow(*row[:6]), None if row[6] is None else decoder.decode(open_sealed(row[6]))) for row in rows
    ]


def read_curve(database: sqlite3.Connection, session: str) -> DayCurve:
    """The curve of a session; empty where it has no overview."""
    row = database.execute("SELECT curve FROM overviews WHERE session = ?", (session,)).fetchone()
    return DayCurve() if row is None else msgspec.json.decode(open_sealed(row[0]), type=DayCurve)


def add_note(database: sqlite3.Connection, session: str, t_s: float, text: str) -> None:
    """Add a note to a moment of a session, afterwards."""
    database.execute("INSERT INTO notes VALUES (?, ?, ?)", (session, t_s, seal(text.encode())))


def read_notes(database: sqlite3.Connection, session: str) -> list[tuple[float, str]]:
    """Notes that were added afterwards, in order of time."""
    rows = database.execute("SELECT t_s, payload FROM notes WHERE session = ? ORDER BY t_s", (session,))
    return [(t_s, open_sealed(payload).decode()) for t_s, payload in rows]


def _story(database: sqlite3.Connection, session: str) -> Iterator[list[Event]]:
    rows = database.execute(
        "SELECT payload FROM chunks WHERE session = ? AND stream = 'story' ORDER BY seq", (session,)
    ).fetchall()
    for (sealed,) in rows:
        lines = (line for line in open_sealed(sealed).splitlines() if not any(kind in line[:60] for kind in _LEFT_OUT))
        yield read_events(b"\n".join(lines))
