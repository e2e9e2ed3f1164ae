"""Keeping the overviews of sessions, and the notes that are added to them later."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeVar

import msgspec

from biofeedback.events import Event, Marker
from biofeedback.local_time import DAY_S, local_day
from biofeedback.storage.database import transaction
from biofeedback.storage.json_lines import join
from biofeedback.storage.overview import MADE_BY, DayCurve, OverviewSummary, SummingDays
from biofeedback.storage.payload_codec import decode_payload, encode_payload
from biofeedback.storage.readable import readable_events, readable_inputs
from biofeedback.storage.sessions import CHUNK, SessionRow, find_session, shown_sessions
from biofeedback.storage.upgrade.objects import Object
from biofeedback.storage.upgrade.tagged_actions import with_phase_starts
from biofeedback.storage.wall import Anchored, anchors_in, keep_anchors

log = logging.getLogger(__name__)
_T = TypeVar("_T")
MOMENT_S = 0.001
_CURVE = "SELECT unsealed(curve, 'overviews.curve', session) FROM overviews WHERE session = ?"
# A session that says it lasted longer is listed on so many days.
MOST_DAYS = 31
# Most of a story's lines are of these kinds, and an overview needs none of them.
_LEFT_OUT = (
    b'"type":"coherence"',
    b'"type":"beat"',
    b'"type":"heart_rate"',
    b'"type":"device"',
    b'"type":"breath_wave"',
)


@dataclass(frozen=True, slots=True)
class SessionListing:
    """A session in the list, with its overview where it has one."""

    row: SessionRow
    head: OverviewSummary | None

    @property
    def day(self) -> int:
        """The local day it began on, counted from 1 January 1970."""
        return local_day(self.row.started_s, self.row.utc_offset_s)

    @property
    def days(self) -> tuple[int, ...]:
        """The local days that anything of it lies on."""
        wall, duration_s = self.row.wall, self.row.duration_s
        begins_s = [0.0, *(anchored.t_s for anchored in self.row.anchors if 0.0 < anchored.t_s < duration_s)]
        found: set[int] = set()
        for begin_s, end_s in zip(begins_s, [*begins_s[1:], duration_s], strict=True):
            # A moment before the next anchor is by this one: after a night it is not the morning yet.
            last = int((wall.local_s(begin_s) + max(0.0, end_s - begin_s - MOMENT_S)) // DAY_S)
            found.update(range(wall.day(begin_s), min(last, wall.day(begin_s) + MOST_DAYS) + 1))
        return tuple(sorted(found))

    def on(self, day: int) -> SessionListing:
        """The same with the overview of one of its days."""
        if self.head is None or not self.head.days:
            return self
        return SessionListing(
            self.row, replace(dict(self.head.days).get(day, OverviewSummary()), made_by=self.head.made_by)
        )

    @property
    def outdated(self) -> bool:
        """Whether it has ended and its overview is missing, damaged, or of an older version that told it otherwise."""
        return bool(self.row.ended) and (self.head is None or self.head.made_by < MADE_BY)


def store_overview(database: sqlite3.Connection, session: str) -> None:
    """Make and keep the overview of a session from its stored events; part of the caller's transaction."""
    row = find_session(database, session)
    if row is None:
        return
    head, curve = overview_of(database, row)
    database.execute(
        "INSERT OR REPLACE INTO overviews "
        "VALUES (?1, sealed(?2, 'overviews.head', ?1), sealed(?3, 'overviews.curve', ?1))",
        (
            session,
            encode_payload(msgspec.json.encode(head)),
            encode_payload(msgspec.json.encode(curve), compress=True),
        ),
    )


def overview_of(database: sqlite3.Connection, row: SessionRow) -> tuple[OverviewSummary, DayCurve]:
    """The overview of a session from its stored events, also of one under way."""
    summing = SummingDays(row.wall)
    for events in _story(database, row.id):
        summing.add(events)
    head, curve = summing.result(row.duration_s)
    return replace(head, made_by=MADE_BY), curve


def make_missing(database: sqlite3.Connection) -> int:
    """Make what ended sessions lack: overviews of this version that can be read, wall times; returns how many."""
    without = "SELECT id FROM sessions WHERE ended <> '' AND id NOT IN (SELECT session FROM {})"
    unanchored = [row[0] for row in database.execute(without.format("anchors")).fetchall()]
    missing = {row[0] for row in database.execute(without.format("overviews")).fetchall()}
    for session in unanchored:
        with transaction(database):
            found = _stored_anchors(database, session)
            row = find_session(database, session)
            if not found and row is not None:
                found = [Anchored(0.0, row.started_s, row.utc_offset_s)]
            keep_anchors(database, session, found)
        # Its half hours were counted as if the night had not been.
        missing |= {session} if len(found) > 1 else set()
    missing |= {listed.row.id for listed in list_heads(database) if listed.outdated}
    for session in sorted(missing):
        store_overview(database, session)
    return len(missing)


def _stored_anchors(database: sqlite3.Connection, session: str) -> list[Anchored]:
    rows = database.execute(
        f"SELECT {CHUNK} FROM chunks WHERE session = ? "  # noqa: S608 - our own words
        "AND stream = 'inputs' ORDER BY seq",
        (session,),
    ).fetchall()
    wanted: list[bytes] = []
    for (sealed,) in rows:
        with suppress(ValueError):
            text = decode_payload(sealed)
            if not wanted:
                wanted += text.split(b"\n", 1)[:1]
            wanted += (line for line in text.split(b"\n") if line.startswith(b'{"type":"clock_anchor"'))
    return anchors_in(readable_inputs(encode_payload(join(wanted))))


def list_heads(database: sqlite3.Connection) -> list[SessionListing]:
    """All sessions with what a list of days shows of them, oldest first."""
    return listed_sessions(database, shown_sessions(database))


def listed_sessions(database: sqlite3.Connection, rows: Sequence[SessionRow]) -> list[SessionListing]:
    """Sessions with what a list of days shows of them."""
    heads = dict(
        database.execute("SELECT session, unsealed(head, 'overviews.head', session) FROM overviews").fetchall()
    )
    return [SessionListing(row, _opened(heads.get(row.id), OverviewSummary)) for row in rows]


def read_curve(database: sqlite3.Connection, session: str) -> DayCurve:
    """The curve of a session; empty where it has no overview that can be read."""
    row = database.execute(_CURVE, (session,)).fetchone()
    return (None if row is None else _opened(row[0], DayCurve, with_phase_starts)) or DayCurve()


def _opened(sealed: object, kind: type[_T], upgrade: Callable[[Object], Object] | None = None) -> _T | None:
    if sealed is None:
        return None
    try:
        payload = decode_payload(sealed)
        if upgrade is None:
            return msgspec.json.decode(payload, type=kind)
        return msgspec.convert(upgrade(msgspec.json.decode(payload)), type=kind)
    except (ValueError, RecursionError) as error:
        log.warning("the overview of a session is damaged: %s", error)
        return None


def add_note(database: sqlite3.Connection, session: str, t_s: float, text: str) -> None:
    """Add a note to a moment of a session, afterwards."""
    with transaction(database):
        database.execute(
            "INSERT INTO notes VALUES (?1, ?2, sealed(?3, 'notes', ?1, CAST(?2 AS REAL)))",
            (session, t_s, encode_payload(text.encode())),
        )


def read_notes(database: sqlite3.Connection, session: str) -> list[tuple[float, str]]:
    """Notes that were added afterwards, in order of time."""
    found: list[tuple[float, str]] = []
    kept = "SELECT t_s, unsealed(payload, 'notes', session, t_s) FROM notes WHERE session = ? ORDER BY t_s"
    for t_s, payload in database.execute(kept, (session,)):
        try:
            found.append((float(t_s), decode_payload(payload).decode()))
        except (ValueError, TypeError) as error:
            log.warning("a note is damaged: %s", error)
    return found


@dataclass(frozen=True, slots=True)
class _Noted:
    """Of a session's curve, the notes alone: a year of them is read at once."""

    notes: tuple[Marker, ...] = ()


def all_notes(database: sqlite3.Connection, session: str) -> list[tuple[float, str]]:
    """Notes made in a session and those added afterwards, in order of time."""
    row = database.execute(_CURVE, (session,)).fetchone()
    noted = (None if row is None else _opened(row[0], _Noted)) or _Noted()
    return sorted([*((note.t, note.text) for note in noted.notes), *read_notes(database, session)])


def _story(database: sqlite3.Connection, session: str) -> Iterator[list[Event]]:
    rows = database.execute(
        f"SELECT {CHUNK} FROM chunks WHERE session = ? "  # noqa: S608 - our own words
        "AND stream = 'story' ORDER BY seq",
        (session,),
    ).fetchall()
    for (sealed,) in rows:
        yield readable_events(sealed, leave_out=_LEFT_OUT)
