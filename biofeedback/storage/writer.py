"""Writing a session: inputs and events in chunks, each chunk whole or not at all."""

from __future__ import annotations

import secrets
import sqlite3
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from biofeedback.events import Beat, ClockAnchor, Episode, Event, HeartRate, Input, Prompt, PromptEnd, Start
from biofeedback.storage.database import transaction
from biofeedback.storage.encryption.payload_key import is_sealed
from biofeedback.storage.json_lines import event_line, input_line, join
from biofeedback.storage.overviews import store_overview
from biofeedback.storage.payload_codec import decode_payload, encode_payload, is_compressed_payload
from biofeedback.storage.sessions import CHUNK
from biofeedback.storage.wall import Anchored, WallTime, keep_anchors

COMPACT_BYTES = 200_000
_STORE_PROMPT = (
    "INSERT INTO prompts VALUES (?1, ?2, sealed(?3, 'prompts.exercise', ?2, CAST(?1 AS REAL)), "
    "sealed(?4, 'prompts.outcome', ?2, CAST(?1 AS REAL)))"
)
_STORE_OUTCOME = "UPDATE prompts SET outcome = sealed(?, 'prompts.outcome', session, wall_s) WHERE rowid = ?"
_STORE_EPISODE = "INSERT INTO episodes VALUES (?1, ?2, sealed(?3, 'episodes', ?2, CAST(?1 AS REAL)))"
_STORE_CHUNK = "INSERT INTO chunks VALUES (?1, ?2, ?3, ?4, ?5, sealed(?6, 'chunks', ?1, ?2, ?3))"


@dataclass(frozen=True, slots=True)
class SessionHead:
    """What names a session: its id, its wall time (s since 1970) and the local offset from UTC (s)."""

    id: str
    started_s: float
    utc_offset_s: int

    @classmethod
    def new(cls, started_s: float, utc_offset_s: int) -> SessionHead:
        """A session that begins then, under an id of its own.

        Files without a time of their own all begin at the same moment, so chance alone keeps them apart: with two
        bytes of it one import among a few hundred met an id that was taken.
        """
        moment = time.strftime("%Y%m%d-%H%M%S", time.gmtime(started_s + utc_offset_s))
        return cls(f"{moment}-{secrets.token_hex(6)}", started_s, utc_offset_s)


class SessionWriter:
    """Appends to one session; used by one thread.

    Parameters
    ----------
    database : sqlite3.Connection
        The person's open database.
    head : SessionHead
        The session; its row is made by the first ``append``.
    """

    def __init__(self, database: sqlite3.Connection, head: SessionHead) -> None:
        self._database = database
        self._head = head
        self._begun = False
        self._seq = 0
        self._start_ns = 0
        self._t_s = 0.0
        self._n_beats = 0
        # Which row of ``prompts`` a prompt has, by its id.
        self._prompt_rows: dict[str, int | None] = {}
        self._n_inputs = 0
        self._n_chunks = 0
        self._anchors: list[Anchored] = []

    @property
    def wall(self) -> WallTime:
        """Wall time of the session's moments, as far as it is stored."""
        return WallTime(self._head.started_s, self._head.utc_offset_s, tuple(self._anchors))

    @property
    def begun(self) -> bool:
        """Whether anything was appended."""
        return self._begun

    def go_on_in(self, database: sqlite3.Connection) -> None:
        """Append to the same session in another database, which holds what was appended so far."""
        self._database = database

    def append(self, inputs: Sequence[Input], events: Sequence[Event]) -> None:
        """Commit inputs and events together.

        Raises
        ------
        sqlite3.Error
            If the disk refuses; nothing of this call is then stored, and the call can be repeated.
        """
        if not inputs and not events:
            return
        if inputs and isinstance(inputs[0], Start):
            self._start_ns = inputs[0].monotonic_ns
        t_from_s = self._t_s
        t_to_s = max([self._t_s, *((item.monotonic_ns - self._start_ns) / 1e9 for item in inputs)])
        n_beats = self._n_beats + sum(isinstance(event, Beat) for event in events)
        new = self._new_anchors(inputs)
        wall = WallTime(self._head.started_s, self._head.utc_offset_s, (*self._anchors, *new))
        with transaction(self._database):
            self._begin()
            keep_anchors(self._database, self._head.id, new)
            self._chunk("inputs", t_from_s, t_to_s, [input_line(item) for item in inputs])
            beats = [event_line(event) for event in events if isinstance(event, Beat)]
            story = [event_line(event) for event in events if not isinstance(event, Beat | HeartRate)]
            self._chunk("beats", t_from_s, t_to_s, beats)
            self._chunk("story", t_from_s, t_to_s, story)
            self._prompts(events, wall)
            self._episodes(events, wall)
            self._database.execute(
                "UPDATE sessions SET duration_s = ?, n_beats = ? WHERE id = ?", (t_to_s, n_beats, self._head.id)
            )
        self._begun, self._seq, self._t_s, self._n_beats = True, self._seq + 1, t_to_s, n_beats
        self._n_inputs += len(inputs)
        self._n_chunks += bool(inputs)
        self._anchors += new

    def close(self, how: str = "stopped") -> None:
        """Mark the session as ended and pack its chunks."""
        close_session(self._database, self._head.id, how)

    def missing_from(self, database: sqlite3.Connection, *, chunks: bool = False, whole: bool = False) -> str:
        """Read back what was appended; "" when all of it is there, else what is not.

        Parameters
        ----------
        database : sqlite3.Connection
            Another connection to the file by its name: what a session writes into a file that is gone reads well.
        chunks : bool
            Count the session's chunks as well as reading its figures.
        whole : bool
            Read every input.

        Raises
        ------
        sqlite3.Error
            If it cannot be read.
        """
        if not self._begun:
            return ""
        row = database.execute("SELECT duration_s, n_beats FROM sessions WHERE id = ?", (self._head.id,)).fetchone()
        if row is None:
            return "the session is not there"
        if tuple(row) != (self._t_s, self._n_beats):
            return f"{row[1]} of {self._n_beats} beats are there"
        counted = "SELECT count(*) FROM chunks WHERE session = ? AND stream = 'inputs'"
        if chunks and (n := database.execute(counted, (self._head.id,)).fetchone()[0]) < self._n_chunks:
            # Those that went with a damaged file will not come again.
            gone, self._n_chunks = self._n_chunks - n, n
            return f"{gone} pieces of the session are not there"
        if whole and (found := _count_inputs(database, self._head.id)) != self._n_inputs:
            return f"{found} of {self._n_inputs} inputs are there"
        return ""

    def _begin(self) -> None:
        # Also when it was there before: its file may have been damaged and begun anew.
        self._database.execute(
            "INSERT OR IGNORE INTO sessions (id, started_s, utc_offset_s) VALUES (?, ?, ?)",
            (self._head.id, self._head.started_s, self._head.utc_offset_s),
        )

    def _chunk(self, stream: str, t_from_s: float, t_to_s: float, lines: list[bytes]) -> None:
        if lines:
            self._database.execute(
                _STORE_CHUNK,
                (self._head.id, stream, self._seq, t_from_s, t_to_s, encode_payload(join(lines))),
            )

    def _new_anchors(self, inputs: Sequence[Input]) -> list[Anchored]:
        return [
            Anchored((item.monotonic_ns - self._start_ns) / 1e9, item.wall_s, item.utc_offset_s)
            for item in inputs
            if isinstance(item, ClockAnchor)
        ]

    def _prompts(self, events: Sequence[Event], wall: WallTime) -> None:
        for event in events:
            if isinstance(event, Prompt) and event.kind == "arousal":
                row = (wall.wall_s(event.t), self._head.id, event.exercise, "")
                kept = self._database.execute(_STORE_PROMPT, row)
                self._prompt_rows[event.id] = kept.lastrowid
            elif isinstance(event, PromptEnd) and event.id in self._prompt_rows:
                where = self._prompt_rows[event.id]
                self._database.execute(_STORE_OUTCOME, (event.outcome, where))

    def _episodes(self, events: Sequence[Event], wall: WallTime) -> None:
        rows = [
            (wall.wall_s(event.began_s), self._head.id, encode_payload(event_line(event)))
            for event in events
            if isinstance(event, Episode)
        ]
        self._database.executemany(_STORE_EPISODE, rows)


def close_session(database: sqlite3.Connection, session: str, how: str) -> None:
    """Mark a session as ended, with its overview; then pack its short chunks, which only saves room.

    Raises
    ------
    sqlite3.Error
        If the disk refuses; the session may have ended all the same.
    """
    mark_ended(database, session, how)
    pack_session(database, session)


def mark_ended(database: sqlite3.Connection, session: str, how: str) -> None:
    """Mark a session as ended, with its overview.

    Raises
    ------
    sqlite3.Error
        If the disk refuses.
    """
    with transaction(database):
        store_overview(database, session)
        database.execute("UPDATE sessions SET ended = ? WHERE id = ?", (how, session))


def pack_session(database: sqlite3.Connection, session: str) -> None:
    """Pack a session's short chunks into compressed ones of some minutes, a piece at a time.

    Each piece is whole or not at all and needs no more room than itself, so a full disk or a power cut leaves a
    session that reads as before.

    Raises
    ------
    sqlite3.Error
        If the disk refuses.
    """
    while pack_some(database, session):
        pass


def pack_some(database: sqlite3.Connection, session: str) -> bool:
    """Pack the next piece of a session; False when there is none.

    Raises
    ------
    sqlite3.Error
        If the disk refuses.
    """
    for stream in ("inputs", "beats", "story"):
        first = database.execute(
            "SELECT seq FROM chunks WHERE session = ? AND stream = ? AND substr(payload, 1, 1) IN (x'00', x'02') "
            "ORDER BY seq LIMIT 1",
            (session, stream),
        ).fetchone()
        if first is not None:
            _pack_from(database, session, stream, first[0])
            return True
    return False


def _pack_from(database: sqlite3.Connection, session: str, stream: str, first: int) -> None:
    """Pack the chunks from one on into a single one, without what cannot be read of them."""
    rows = database.execute(
        f"SELECT seq, t_from_s, t_to_s, {CHUNK} FROM chunks "  # noqa: S608 - our own words
        "WHERE session = ? AND stream = ? AND seq >= ? ORDER BY seq",
        (session, stream, first),
    )
    body = bytearray()
    times: list[float] = []
    packed: list[int] = []
    for seq, from_s, to_s, sealed in rows:
        if is_compressed_payload(sealed) or len(body) >= COMPACT_BYTES:
            break
        if is_sealed(sealed):
            # With another key it might open: what cannot be packed is kept as it is.
            raise sqlite3.DatabaseError("a piece of a recording does not open with this key")
        packed.append(seq)
        times += (from_s, to_s)
        with suppress(ValueError):
            body += decode_payload(sealed)
    rows.close()
    if not packed:
        # The index names a row that the table does not have.
        raise sqlite3.DatabaseError("the pieces of a recording cannot be found by their index")
    with transaction(database):
        database.execute(
            "DELETE FROM chunks WHERE session = ? AND stream = ? AND seq BETWEEN ? AND ?",
            (session, stream, packed[0], packed[-1]),
        )
        database.execute(
            _STORE_CHUNK,
            (session, stream, packed[0], min(times), max(times), encode_payload(bytes(body), compress=True)),
        )


def _count_inputs(database: sqlite3.Connection, session: str) -> int:
    rows = database.execute(
        f"SELECT {CHUNK} FROM chunks WHERE session = ? AND stream = 'inputs'",  # noqa: S608 - our own words
        (session,),
    )
    found = 0
    for (sealed,) in rows:
        with suppress(ValueError):
            found += decode_payload(sealed).count(b"\n")
    return found
