"""The file that a session is recorded into: opened, watched, read back, ended."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Literal, TypeAlias

from biofeedback.storage.database import Opened, open_database
from biofeedback.storage.erase import MAKING
from biofeedback.storage.folder import make_private
from biofeedback.storage.lock import RecordingLock, held
from biofeedback.storage.overwrite import wipe
from biofeedback.storage.put_back import keep_all, keep_what_can_be_read, put_back, set_aside
from biofeedback.storage.recovery import recover
from biofeedback.storage.sessions import SessionRow
from biofeedback.storage.wall import WallTime
from biofeedback.storage.watch import FileWatch
from biofeedback.storage.writer import SessionHead, SessionWriter, mark_ended, pack_session, pack_some

# A code and its detail, as the recorder tells them.
Happened: TypeAlias = tuple[Literal["put_back", "begun_anew"], str]


# A file that is damaged again and again is left as it is, and told.
MOST_ANEW = 3


class NotReadBackError(sqlite3.DatabaseError):
    """What was written is not in the file when it is read again."""


class RecordingFile:
    """One session's way into its person's database; used by one thread.

    Parameters
    ----------
    path : Path
        The person's database.
    head : SessionHead
        What names the session.
    """

    def __init__(self, path: Path, head: SessionHead) -> None:
        self._path = path
        self._head = head
        self._lock = RecordingLock(path)
        self._database: sqlite3.Connection | None = None
        self._writer: SessionWriter | None = None
        self._watch: FileWatch | None = None
        self._kept: Path | None = None
        self._unpacked: list[str] = []
        self._n_anew = 0
        self._spoiled = False
        self._seen = (0, 0)

    @property
    def database(self) -> sqlite3.Connection:
        """The open database."""
        assert self._database is not None
        return self._database

    @property
    def wall(self) -> WallTime:
        """Wall time of the session's moments."""
        assert self._writer is not None
        return self._writer.wall

    def opened(self, tell_recovered: Callable[[Sequence[SessionRow]], None]) -> SessionWriter:
        """The session's writer; the first time, what a crash left open is closed and told.

        Raises
        ------
        sqlite3.Error, OSError
            If the disk refuses.
        """
        if self._database is None:
            self._database = open_database(self._path)
            self._watch = FileWatch(self._path)
        if self._writer is None:
            if self._lock.take():
                found = recover(self._database)
                self._unpacked = [row.id for row in found]
                tell_recovered(found)
            self._writer = SessionWriter(self._database, self._head)
        else:
            self._writer.go_on_in(self._database)
        # Whoever else records this person shares it; nobody closes or erases what any of us still writes.
        self._lock.share()
        return self._writer

    def look(self) -> Happened | None:
        """Look whether the file is still there and still ours; one that was taken away is put back.

        Returns
        -------
        tuple or None
            What happened, for the person; None when all is well.

        Raises
        ------
        sqlite3.Error, OSError
            If it could not be put back yet.
        """
        if self._spoiled:
            return self._begin_anew()
        lost = self._watch.look() if self._watch is not None else ""
        if not lost and self._kept is None:
            return None
        if lost == "log":
            # All that is in the log goes into the database, which is still ours; then both are opened anew.
            self.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._forsake()
            return "put_back", f"the log beside {self._path} was removed or replaced"
        with held(make_private(self._path.parent) / MAKING):
            if self._kept is None:
                self._kept = keep_all(self.database, self._path)
                self._forsake()
            aside = put_back(self._kept, self._path)
            self._kept = None
        # The lock's file went with the folder.
        self._lock.release()
        what = f"{self._path} was {'removed' if lost == 'gone' else 'replaced'}"
        return "put_back", f"{what}; what stood in its place is {aside}" if aside else what

    def suspect(self) -> None:
        """The file was found damaged while the session was recorded into it."""
        self._spoiled = self._writer is not None and self._writer.begun and self._n_anew < MOST_ANEW

    def _begin_anew(self) -> Happened:
        """Set a file aside that was overwritten or damaged meanwhile, and go on with what can be read of it."""
        with held(make_private(self._path.parent) / MAKING):
            kept = keep_what_can_be_read(self._path)
            aside = set_aside(self._path)
            # Closing brings a log into the file that may no longer fit it: not before all was read.
            self._leave(untouched=True)
            put_back(kept, self._path)
        self._spoiled = False
        self._n_anew += 1
        return (
            "begun_anew",
            f"{self._path} was overwritten or damaged; it is {aside} now, and what can be read of it was kept",
        )

    def read_back(self, *, whole: bool = False) -> None:
        """Read what was stored through the file's name.

        Raises
        ------
        NotReadBackError
            If it is not there.
        sqlite3.Error, OSError
            If it cannot be read.
        """
        if self._writer is None:
            return
        # The file itself changes when its log is brought into it, or when another program writes over it.
        found = self._path.stat()
        changed = (found.st_mtime_ns, found.st_size)
        with closing(open_database(self._path, read_only=True)) as database:
            missing = self._writer.missing_from(database, chunks=changed != self._seen and not whole, whole=whole)
        self._seen = changed
        if missing:
            raise NotReadBackError(f"{self._path} does not hold what was written to it: {missing}")

    def end(self) -> None:
        """Mark the session as ended, and read all of it back.

        Raises
        ------
        sqlite3.Error, OSError
            If the disk refuses, or it is not there.
        """
        if self._writer is None or not self._writer.begun:
            return
        mark_ended(self.database, self._head.id, "stopped")
        self.read_back(whole=True)

    def pack_some(self) -> None:
        """Make what a crash left open a little smaller, for no longer than a commit takes.

        Raises
        ------
        sqlite3.Error
            If the disk refuses; it reads as before.
        """
        if self._unpacked and not pack_some(self.database, self._unpacked[0]):
            del self._unpacked[0]

    def pack(self) -> None:
        """Make the ended session smaller, and what a crash left open.

        Raises
        ------
        sqlite3.Error
            If the disk refuses; they read as before.
        """
        ended = [self._head.id] if self._writer is not None and self._writer.begun else []
        for session in (*ended, *self._unpacked):
            pack_session(self.database, session)

    def close(self) -> None:
        """Close the file and let go of it."""
        self._leave()
        self._lock.release()

    def go_to_another_thread(self) -> None:
        """The thread that used this is no more; what it had open is left to itself."""
        self._database = self._watch = None

    def _forsake(self) -> None:
        """Close a database that is no longer the one of its name, without touching what bears the name now."""
        watch = self._watch
        assert watch is not None
        self._leave(untouched=True)
        # Our log must never be read into the file that took our place.
        if watch.log_is_ours():
            for ending in ("-wal", "-shm"):
                wipe(self._path.with_name(self._path.name + ending))

    def _leave(self, *, untouched: bool = False) -> None:
        database, self._database, self._watch = self._database, None, None
        if untouched and isinstance(database, Opened):
            database.path = None
        if database is not None:
            with suppress(sqlite3.Error):
                database.close()
