"""The recorder: its own thread, ahead of everything that can fail, committing at least once a second."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from biofeedback.events import Arousal, BaselineUpdate, Event, Input, Learned, PaceFound
from biofeedback.storage.database import open_database
from biofeedback.storage.lock import RecordingLock
from biofeedback.storage.person import Person
from biofeedback.storage.recovery import recover
from biofeedback.storage.sessions import SessionRow
from biofeedback.storage.writer import SessionHead, SessionWriter

log = logging.getLogger(__name__)
COMMIT_EVERY_S = 0.5
RETRY_AFTER_S = 2.0
LEARN_EVERY_S = 600.0


class Recorder:
    """Stores a session's inputs and events; a slow or failing disk never delays a beat.

    What could not be stored is kept in memory and tried again; ``on_trouble`` is told once when it begins
    ("disk_full", "read_only", "locked" or "disk", with the system's own words) and once when it is over ("", "").

    Parameters
    ----------
    path : Path
        The person's database.
    head : SessionHead
        What names the session.
    on_trouble : callable
        Called on the recorder's thread with a code and a detail.
    """

    def __init__(self, path: Path, head: SessionHead, on_trouble: Callable[[str, str], None]) -> None:
        self.head = head
        self._path = path
        self._on_trouble = on_trouble
        self._lock = threading.Lock()
        self._inputs: list[Input] = []
        self._events: list[Event] = []
        self._estimates: list[Event] = []
        self._learned_at_s = 0.0
        self._closing = threading.Event()
        self._give_up = threading.Event()
        self._lock_file = RecordingLock(path)
        self._database: sqlite3.Connection | None = None
        self._writer: SessionWriter | None = None
        self._trouble = ""
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)

    def start(self) -> None:
        """Begin recording."""
        self._thread.start()

    def put_input(self, item: Input) -> None:
        """Take in an input; returns at once."""
        with self._lock:
            self._inputs.append(item)

    def put_events(self, events: Sequence[Event]) -> None:
        """Take in what the engine made of the inputs; returns at once."""
        with self._lock:
            self._events.extend(events)

    def close(self, timeout_s: float = 2.5) -> bool:
        """Store what is left and close the session; False if the disk did not allow it in time."""
        self._closing.set()
        self._thread.join(timeout_s)
        self._give_up.set()
        return not self._thread.is_alive() and not self._trouble

    def _run(self) -> None:
        wait_s = 0.0
        while not self._closing.wait(wait_s):
            began_s = time.monotonic()
            stored = self._store()
            wait_s = max(0.0, began_s + COMMIT_EVERY_S - time.monotonic()) if stored else RETRY_AFTER_S
        while not self._store() and not self._give_up.wait(0.2):
            pass
        self._finish()

    def _store(self) -> bool:
        with self._lock:
            inputs, events = self._inputs[:], self._events[:]
        try:
            self._opened().append(inputs, events)
            with self._lock:
                del self._inputs[: len(inputs)], self._events[: len(events)]
            self._remember(events)
        except (sqlite3.Error, OSError) as error:
            self._say(_code(error), str(error))
            return False
        self._say("", "")
        return True

    def _opened(self) -> SessionWriter:
        if self._writer is None:
            if self._database is None:
                self._database = open_database(self._path)
            if self._lock_file.take():
                self._tell_recovered(recover(self._database))
            self._writer = SessionWriter(self._database, self.head)
        # Whoever else records this person shares it; nobody closes or erases what any of us still writes.
        self._lock_file.share()
        return self._writer

    def _tell_recovered(self, rows: Sequence[SessionRow]) -> None:
        for row in rows:
            log.info("closed %s, which was never ended: %.0f s, %d beats", row.id, row.duration_s, row.n_beats)
            self._tell("recovered", f"{row.id}: {row.duration_s:.0f} s, {row.n_beats} beats were kept")

    def _remember(self, events: Sequence[Event]) -> None:
        assert self._database is not None
        person = Person(self._database)
        for event in events:
            if isinstance(event, BaselineUpdate) and event.stage != "provisional":
                person.baseline = event.baseline
            elif isinstance(event, Learned):
                person.threshold_shift = event.threshold_shift
            elif isinstance(event, PaceFound):
                person.resonance_per_min = event.rate_per_min
            elif isinstance(event, Arousal):
                self._estimates.append(event)
        if self._estimates and self._estimates[-1].t - self._learned_at_s >= LEARN_EVERY_S:
            self._learn(person)

    def _learn(self, person: Person) -> None:
        person.learn_scores(self._estimates, self.head.started_s, self.head.utc_offset_s)
        self._learned_at_s = self._estimates[-1].t
        del self._estimates[:-1]

    def _finish(self) -> None:
        if self._database is None or self._writer is None:
            return
        with suppress(sqlite3.Error, OSError):
            if self._estimates:
                self._learn(Person(self._database))
            if not self._inputs:
                self._writer.close()
        self._database.close()
        self._lock_file.release()

    def _say(self, code: str, detail: str) -> None:
        if code != self._trouble:
            self._trouble = code
            log.warning("recording: %s %s", code, detail) if code else log.info("recording again at %s", time.ctime())
            self._tell(code, detail)

    def _tell(self, code: str, detail: str) -> None:
        try:
            self._on_trouble(code, detail)
        except Exception:
            log.exception("who is told of the recording's troubles failed")


def _code(error: Exception) -> str:
    words = str(error).lower()
    if "full" in words or "no space" in words:
        return "disk_full"
    if "readonly" in words or "read-only" in words or isinstance(error, PermissionError) or "unable to open" in words:
        return "read_only"
    if "locked" in words or "busy" in words:
        return "locked"
    return "disk"
