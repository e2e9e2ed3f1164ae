"""Listing and reading recorded sessions, without reading more than is asked for."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from biofeedback.events import Beat, ClockAnchor, Event, Input
from biofeedback.storage.payload_codec import decode_payload
from biofeedback.storage.readable import readable_events, readable_inputs
from biofeedback.storage.wall import Anchored, WallTime, kept_anchors, sound

log = logging.getLogger(__name__)

_ROW = "SELECT id, started_s, utc_offset_s, duration_s, n_beats, ended FROM sessions"
# A chunk's payload, opened if it is encrypted.
CHUNK = "unsealed(payload, 'chunks', session, stream, seq)"
# Longer than anybody records; what says more is damaged.
LONGEST_S = 366.0 * 86_400
# Before ``ended`` of a session that was deleted and can still be had back; it is erased when the window closes, or
# with its next start.
DELETED = "deleted "


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A recorded session in the list; ``ended`` is "" while it is still being recorded, or after a crash.

    ``anchors`` tie its time to the wall: after a night, a journey or a set clock the start alone says it wrongly.
    """

    id: str
    started_s: float
    utc_offset_s: int
    duration_s: float
    n_beats: int
    ended: str
    anchors: tuple[Anchored, ...] = ()

    @property
    def deleted(self) -> bool:
        """Whether it was deleted, and is only kept to be had back."""
        return self.ended.startswith(DELETED)

    @property
    def wall(self) -> WallTime:
        """Wall time of the session's moments."""
        return WallTime(self.started_s, self.utc_offset_s, self.anchors)


def list_sessions(database: sqlite3.Connection) -> list[SessionRow]:
    """All sessions, oldest first, also those that were deleted and can still be had back.

    A damaged value of one is replaced, and changes nothing of the others.
    """
    anchors = kept_anchors(database)
    rows = [readable_row(row, anchors.get(str(row[0]), ())) for row in database.execute(_ROW)]
    return sorted(rows, key=lambda row: (row.started_s, row.id))


def shown_sessions(database: sqlite3.Connection) -> list[SessionRow]:
    """The sessions that a person has, oldest first."""
    return [row for row in list_sessions(database) if not row.deleted]


def damaged_sessions(database: sqlite3.Connection) -> list[str]:
    """The sessions of which a value or a piece is damaged."""
    odd = [
        str(row[0])
        for row in database.execute(_ROW)
        if not sound(row[1], row[2]) or (row[3], row[4], row[5]) != _kept_as_they_are(row)
    ]
    for stream, payload, session in database.execute(f"SELECT stream, {CHUNK}, session FROM chunks"):  # noqa: S608 - our own words
        try:
            decode_payload(payload)
        except ValueError:
            odd.append(f"{session} ({stream})")
    return sorted(set(odd))


def _kept_as_they_are(row: Sequence[object]) -> tuple[object, ...]:
    found = readable_row(row)
    return found.duration_s, found.n_beats, found.ended


def find_session(database: sqlite3.Connection, session: str) -> SessionRow | None:
    """One session, or None."""
    row = database.execute(f"{_ROW} WHERE id = ?", (session,)).fetchone()
    if row is None:
        return None
    found = readable_row(row, kept_anchors(database, session).get(session, ()))
    return None if found.deleted else found


def delete_session(database: sqlite3.Connection, session: str) -> None:
    """Take an ended session out of every list; until it is erased it can be had back."""
    database.execute(
        "UPDATE sessions SET ended = ? || ended WHERE id = ? AND ended <> '' AND ended NOT LIKE ?",
        (DELETED, session, f"{DELETED}%"),
    )


def undelete_session(database: sqlite3.Connection, session: str) -> None:
    """Have a deleted session back."""
    database.execute(
        "UPDATE sessions SET ended = substr(ended, ?) WHERE id = ? AND ended LIKE ?",
        (len(DELETED) + 1, session, f"{DELETED}%"),
    )


def deleted_sessions(database: sqlite3.Connection) -> list[str]:
    """Those that were deleted and are not erased yet."""
    rows = database.execute("SELECT id FROM sessions WHERE ended LIKE ?", (f"{DELETED}%",))
    return [str(row[0]) for row in rows]


def anchors_of(row: SessionRow) -> tuple[ClockAnchor, ...]:
    """What ties a session's time to the wall, as the policy is handed it."""
    found = row.anchors or (Anchored(0.0, row.started_s, row.utc_offset_s),)
    return tuple(ClockAnchor(round(each.t_s * 1e9), each.wall_s, each.utc_offset_s) for each in found)


def readable_row(row: Sequence[object], anchors: tuple[Anchored, ...] = ()) -> SessionRow:
    """A row of the table as a session; what is damaged in it is taken from elsewhere, or left at nothing."""
    name, started_s, utc_offset_s, duration_s, n_beats, ended = row
    if not sound(started_s, utc_offset_s):
        known = anchors[0] if anchors else Anchored(0.0, _wall_in(str(name)), 0)
        log.warning("the time of %s is damaged and taken from elsewhere", name)
        started_s, utc_offset_s = known.wall_s - known.t_s, known.utc_offset_s
    if not isinstance(duration_s, int | float) or not 0.0 <= duration_s <= LONGEST_S:
        log.warning("the length of %s is damaged", name)
        duration_s = 0.0
    if not isinstance(n_beats, int) or n_beats < 0:
        n_beats = 0
    assert isinstance(started_s, int | float)
    assert isinstance(utc_offset_s, int)
    how = ended if isinstance(ended, str) else "damaged"
    return SessionRow(str(name), float(started_s), utc_offset_s, float(duration_s), n_beats, how, anchors)


def _wall_in(session: str) -> float:
    try:
        return max(0.0, datetime.strptime(session[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC).timestamp())
    except ValueError:
        return 0.0


def stored_inputs(
    database: sqlite3.Connection, session: str, from_s: float = float("-inf"), to_s: float = float("inf")
) -> Iterator[Input]:
    """The inputs of a session, in order, a chunk at a time: all chunks that reach into a time.

    Raises
    ------
    ValueError
        If the first of them cannot be read; what cannot be read later is left out, and logged.
    """
    first = True
    for payload in _payloads(database, session, ("inputs",), from_s, to_s):
        if first:
            decode_payload(payload)
        first = False
        yield from readable_inputs(payload)


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
        found = readable_events(payload, before)
        before = found[-1] if found and isinstance(found[-1], Beat) else None
        yield from (event for event in found if from_s <= event.t <= to_s)


def delete_events(database: sqlite3.Connection, session: str) -> None:
    """Forget the stored events of a session; they can be had again from its inputs."""
    database.execute("DELETE FROM chunks WHERE session = ? AND stream <> 'inputs'", (session,))


def _payloads(
    database: sqlite3.Connection, session: str, streams: tuple[str, ...], from_s: float, to_s: float
) -> Iterator[object]:
    for stream in streams:
        rows = database.execute(
            f"SELECT {CHUNK} FROM chunks WHERE session = ? AND stream = ? "  # noqa: S608 - our own words
            "AND t_to_s >= ? AND t_from_s <= ? ORDER BY seq",
            (session, stream, from_s, to_s),
        )
        for (sealed,) in rows:
            yield sealed
