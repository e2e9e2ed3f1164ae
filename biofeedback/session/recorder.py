"""The recorder: its own thread, ahead of everything that can fail, committing at least once a second."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal, TypeAlias

from biofeedback.coaching.body_answer import kept
from biofeedback.events import Arousal, BaselineUpdate, BodyAnswered, Event, Input, Learned, PaceFound
from biofeedback.session.recording_file import RecordingFile
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.sessions import SessionRow
from biofeedback.storage.writer import SessionHead

log = logging.getLogger(__name__)
COMMIT_EVERY_S = 0.5
RETRY_AFTER_S = 2.0
LEARN_EVERY_S = 600.0
READ_BACK_EVERY_S = 4.0
# A single call of the disk that takes longer is told, though it may still succeed.
SLOW_S = 5.0
# What one commit takes in: after a long trouble there is more to store than one payload should hold.
AT_A_TIME = 5000

# What the recorder tells; "" is that it records again.
RecordingTrouble: TypeAlias = Literal[
    "",
    "disk_full",
    "disk",
    "locked",
    "read_only",
    "damaged",
    "slow",
    "failed",
    "put_back",
    "begun_anew",
    "recovered",
]


class Recorder:
    """Stores a session's inputs and events; a slow or failing disk never delays a beat.

    What could not be stored is kept in memory and tried again; ``on_trouble`` is told once when it begins
    ("disk_full", "read_only", "locked", "damaged", "slow", "failed" or "disk", with the system's own words) and once
    when it is over ("", ""). What happened once is told with "recovered", "put_back" or "begun_anew".

    Parameters
    ----------
    path : Path
        The person's database.
    head : SessionHead
        What names the session.
    on_trouble : callable
        Called on the recorder's thread with a code and a detail.
    """

    def __init__(self, path: Path, head: SessionHead, on_trouble: Callable[[RecordingTrouble, str], None]) -> None:
        self.head = head
        self._path = path
        self._on_trouble = on_trouble
        self._lock = threading.Lock()
        self._inputs: list[Input] = []
        self._events: list[Event] = []
        self._unlearned: list[Event] = []
        self._estimates: list[Event] = []
        self._learned_at_s = 0.0
        self._closing = threading.Event()
        self._give_up = threading.Event()
        self._confirmed = threading.Event()
        self._file = RecordingFile(path, head)
        self._trouble: RecordingTrouble = ""
        self._telling = threading.Lock()
        self._busy_since_s: float | None = None
        self._read_back_at_s = 0.0
        self._thread = self._new_thread()

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

    def look_after(self) -> None:
        """Tell of a disk that does not answer, and start a thread anew that is no longer there; called every second."""
        if self._closing.is_set():
            return
        since_s = self._busy_since_s
        if not self._thread.is_alive():
            self._say("failed", "the recorder ended by itself and was started again")
            self._thread = self._new_thread()
            self._thread.start()
        elif since_s is not None and time.monotonic() - since_s > SLOW_S:
            self._say("slow", f"the disk has not answered for {time.monotonic() - since_s:.0f} s")

    def close(self, timeout_s: float = 2.5) -> bool:
        """Store what is left and close the session; True once it was read back, False if that took too long."""
        self._closing.set()
        until_s = time.monotonic() + timeout_s
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        self._confirmed.wait(max(0.0, until_s - time.monotonic()))
        self._give_up.set()
        return self._confirmed.is_set()

    def _new_thread(self) -> threading.Thread:
        return threading.Thread(target=self._run, name="recorder", daemon=True)

    def _run(self) -> None:
        self._file.go_to_another_thread()
        wait_s = 0.0
        while not self._wait(wait_s):
            began_s = time.monotonic()
            stored = self._store()
            wait_s = max(0.0, began_s + COMMIT_EVERY_S - time.monotonic()) if stored else RETRY_AFTER_S
        while not (self._store() and not self._left() and self._finish()) and not self._give_up.wait(0.2):
            pass
        with suppress(sqlite3.Error, OSError):
            self._file.close()

    def _wait(self, wait_s: float) -> bool:
        try:
            return self._closing.wait(wait_s)
        except Exception:
            log.exception("the recorder was disturbed while it waited")
            return False

    def _store(self) -> bool:
        """Store what there is and look that it is there; False when that was not possible. Nothing ends this thread."""
        try:
            self._busy_since_s = time.monotonic()
            self._store_some()
        except (sqlite3.Error, OSError) as error:
            code = _code(error)
            if code == "damaged":
                self._file.suspect()
            self._say(code, str(error))
            return False
        except Exception as error:
            log.exception("the recorder failed")
            self._say("failed", f"{type(error).__name__}: {error}")
            return False
        finally:
            self._busy_since_s = None
        self._say("", "")
        return True

    def _store_some(self) -> None:
        with self._lock:
            inputs, events = self._inputs[:AT_A_TIME], self._events[:AT_A_TIME]
        happened = self._file.look()
        if happened is not None:
            self._tell(*happened)
        writer = self._file.opened(self._tell_recovered)
        writer.append(inputs, events)
        with self._lock:
            del self._inputs[: len(inputs)], self._events[: len(events)]
        self._unlearned += events
        self._remember()
        self._file.pack_some()
        if time.monotonic() - self._read_back_at_s > READ_BACK_EVERY_S:
            self._file.read_back()
            self._read_back_at_s = time.monotonic()

    def _left(self) -> bool:
        with self._lock:
            return bool(self._inputs or self._events)

    def _tell_recovered(self, rows: Sequence[SessionRow]) -> None:
        for row in rows:
            log.info("closed %s, which was never ended: %.0f s, %d beats", row.id, row.duration_s, row.n_beats)
            self._tell("recovered", f"{row.id}: {row.duration_s:.0f} s, {row.n_beats} beats were kept")

    def _remember(self) -> None:
        """Keep what the person's next session needs; what the disk refuses now is kept with the next commit."""
        person = PersonStore(self._file.database)
        while self._unlearned:
            event = self._unlearned[0]
            if isinstance(event, BaselineUpdate) and event.stage != "provisional":
                person.baseline = event.baseline
            elif isinstance(event, Learned):
                person.threshold_shift = event.threshold_shift
            elif isinstance(event, PaceFound):
                person.resonance_per_min = event.rate_per_min
            elif isinstance(event, BodyAnswered):
                person.answers = kept(person.answers, event.answer)
            elif isinstance(event, Arousal):
                self._estimates.append(event)
            del self._unlearned[0]
        if self._estimates and self._estimates[-1].t - self._learned_at_s >= LEARN_EVERY_S:
            self._learn(person)

    def _learn(self, person: PersonStore) -> None:
        anchors = self._file.wall.anchors
        person.learn_scores(self._estimates, self.head.started_s, self.head.utc_offset_s, anchors)
        self._learned_at_s = self._estimates[-1].t
        del self._estimates[:-1]

    def _finish(self) -> bool:
        """Close the session and read it back; False when that has to be tried again."""
        try:
            if len(self._estimates) > 1 or (self._estimates and not self._learned_at_s):
                self._learn(PersonStore(self._file.database))
            self._file.end()
        except (sqlite3.Error, OSError) as error:
            self._say(_code(error), str(error))
            return False
        except Exception as error:
            log.exception("the recorder failed at the end")
            self._say("failed", f"{type(error).__name__}: {error}")
            return False
        self._confirmed.set()
        self._pack()
        return True

    def _pack(self) -> None:
        """Make what is stored smaller; whatever goes wrong there, it is stored and was read back."""
        try:
            self._file.pack()
        except Exception:
            log.exception("the recording could not be packed")

    def _say(self, code: RecordingTrouble, detail: str) -> None:
        with self._telling:
            if code == self._trouble:
                return
            self._trouble = code
        if code:
            log.warning("recording: %s %s", code, detail, extra={"code": code})
        else:
            log.info("recording again")
        self._tell(code, detail)

    def _tell(self, code: RecordingTrouble, detail: str) -> None:
        try:
            self._on_trouble(code, detail)
        except Exception:
            log.exception("who is told of the recording's troubles failed")


def _code(error: Exception) -> RecordingTrouble:
    words = str(error).lower()
    if "full" in words or "no space" in words:
        return "disk_full"
    if "readonly" in words or "read-only" in words or isinstance(error, PermissionError) or "unable to open" in words:
        return "read_only"
    if "locked" in words or "busy" in words:
        return "locked"
    if "no such" in words or "malformed" in words:
        return "damaged"
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return "damaged"
    return "disk"
