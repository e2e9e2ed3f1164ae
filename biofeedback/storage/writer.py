"""Writing a session: inputs and events in chunks, each chunk whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from biofeedback.events import Beat, Episode, Event, HeartRate, Input, Prompt, PromptEnd, Start
from biofeedback.storage.database import transaction
from biofeedback.storage.lines import event_line, input_line, join
from biofeedback.storage.overviews import store_overview
from biofeedback.storage.seal import open_sealed, seal

COMPACT_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class SessionHead:
    """What names a session: its id, its wall time (s since 1970) and the local offset from UTC (s)."""

    id: str
    started_s: float
    utc_offset_s: int


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
        with transaction(self._database):
            self._begin()
            self._chunk("inputs", t_from_s, t_to_s, [input_line(item) for item in inputs])
            beats = [event_line(event) for event in events if isinstance(event, Beat)]
            story = [event_line(event) for event in events if not isinstance(event, Beat | HeartRate)]
            self._chunk("beats", t_from_s, t_to_s, beats)
            self._chunk("story", t_from_s, t_to_s, story)
            self._prompts(events)
            self._episodes(events)
            self._database.execute(
                "UPDATE sessions SET duration_s = ?, n_beats = ? WHERE id = ?", (t_to_s, n_beats, self._head.id)
            )
        self._begun, self._seq, self._t_s, self._n_beats = True, self._seq + 1, t_to_s, n_beats

    def close(self, how: str = "stopped") -> None:
        """Mark the session as ended and pack its chunks."""
        close_session(self._database, self._head.id, how)

    def _begin(self) -> None:
        if not self._begun:
            self._database.execute(
                "INSERT INTO sessions (id, started_s, utc_offset_s) VALUES (?, ?, ?)",
                (self._head.id, self._head.started_s, self._head.utc_offset_s),
            )

    def _chunk(self, stream: str, t_from_s: float, t_to_s: float, lines: list[bytes]) -> None:
        if lines:
            self._database.execute(
                "INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?)",
                (self._head.id, stream, self._seq, t_from_s, t_to_s, seal(join(lines))),
            )

    def _prompts(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Prompt) and event.kind == "arousal":
                row = (self._head.started_s + event.t, self._head.id, event.exercise, "")
                kept = self._database.execute("INSERT INTO prompts VALUES (?, ?, ?, ?)", row)
                self._prompt_rows[event.id] = kept.lastrowid
            elif isinstance(event, PromptEnd) and event.id in self._prompt_rows:
                where = self._prompt_rows[event.id]
                self._database.execute("UPDATE prompts SET outcome = ? WHERE rowid = ?", (event.outcome, where))

    def _episodes(self, events: Sequence[Event]) -> None:
        rows = [
            (self._head.started_s + event.began_s, self._head.id, seal(event_line(event)))
            for event in events
            if isinstance(event, Episode)
        ]
        self._database.executemany("INSERT INTO episodes VALUES (?, ?, ?)", rows)


def close_session(database: sqlite3.Connection, session: str, how: str) -> None:
    """Mark a session as ended and pack its one-second chunks into compressed ones of some minutes."""
    with transaction(database):
        store_overview(database, session)
        for stream in ("inputs", "beats", "story"):
            _pack(database, session, stream)
        database.execute("UPDATE sessions SET ended = ? WHERE id = ?", (how, session))


def _pack(database: sqlite3.Connection, session: str, stream: str) -> None:
    rows = database.execute(
        "SELECT t_from_s, t_to_s, payload FROM chunks WHERE session = ? AND stream = ? ORDER BY seq", (session, stream)
    ).fetchall()
    database.execute("DELETE FROM chunks WHERE session = ? AND stream = ?", (session, stream))
    packed: list[tuple[float, float, bytes]] = []
    body, t_from_s = bytearray(), None
    for row_from_s, row_to_s, sealed in rows:
        t_from_s = row_from_s if t_from_s is None else t_from_s
        body += open_sealed(sealed)
        if len(body) >= COMPACT_BYTES:
            packed.append((t_from_s, row_to_s, bytes(body)))
            body, t_from_s = bytearray(), None
    if body and t_from_s is not None:
        packed.append((t_from_s, rows[-1][1], bytes(body)))
    database.executemany(
        "INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?)",
        [(session, stream, seq, a, b, seal(text, compress=True)) for seq, (a, b, text) in enumerate(packed)],
    )
