"""Listing and reading recorded sessions, without reading more than is asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from biofeedback.events import Beat, Event, Input
from biofeedback.storage.lines import read_events, read_inputs
from biofeedback.storage.seal import open_sealed

_ROW = "SELECT id, started_s, utc_offset_s, duration_s, n_beats, ended FROM sessions"


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A recorded session in the list; ``ended`` is "" while it is still being recorded, or after a crash."""

    id: str
    started_s: float
    utc_offset_s: int
    duration_s: float
    n_beats: int
    ended: str


def list_sessions(database: sqlite3.Connection) -> list[SessionRow]:
    """All sessions, oldest first."""
    return [SessionRow(*row) for row in database.execute(f"{_ROW} ORDER BY started_s, id")]


def find_session(database: sqlite3.Connection, session: str) -> SessionRow | None:
    """One session, or None."""
    row = database.execute(f"{_ROW} WHERE id = ?", (session,)).fetchone()
    return None if row is None else SessionRow(*row)


def stored_inputs(
    database: sqlite3.Connection, session: str, from_s: float = float("-inf"), to_s: float = float("inf")
) -> Iterator[Input]:
    """The inputs of a session, in order, a chunk at a time: all chunks that reach into a time."""
    for payload in _payloads(database, session, ("inputs",), from_s, to_s):
        yield from read_inputs(payload)


def stored_events(
    database: sqlite3.Connection,
    session: str,
    streams: tuple[str, ...] = ("story",),
    from_s: float = float("-inf"),
    to_s: float = float("inf"),
) -> Iterator[Event]:
    """The stored events of a session between two times: "beats", "story" (all but the beats) or both."""
    before: Beat | None = None
    for payload in _payloads(database, session, streams, from_s, to_s):
        found = read_events(payload, before)
        before = found[-1] if found and isinstance(found[-1], Beat) else None
        yield from (event for event in found if from_s <= event.t <= to_s)


def delete_events(database: sqlite3.Connection, session: str) -> None:
    """Forget the stored events of a session; they can be had again from its inputs."""
    database.execute("DELETE FROM chunks WHERE session = ? AND stream <> 'inputs'", (session,))


def _payloads(
    database: sqlite3.Connection, session: str, streams: tuple[str, ...], from_s: float, to_s: float
) -> Iterator[bytes]:
    for stream in streams:
        rows = database.execute(
            "SELECT payload FROM chunks WHERE session = ? AND stream = ? "
            "AND t_to_s >= ? AND t_from_s <= ? ORDER BY seq",
            (session, stream, from_s, to_s),
        )
        for (sealed,) in rows:
            yield open_sealed(sealed)
