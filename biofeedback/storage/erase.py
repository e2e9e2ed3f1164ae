"""Erasing: a person with everything of theirs, or one session."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from biofeedback.sayable import SayableError
from biofeedback.storage.database import transaction
from biofeedback.storage.lock import SUFFIX, RecordingLock

BLOCK = 1 << 20


class StillRecordingError(SayableError):
    """The person is being recorded now."""


def erase_person(database: Path) -> None:
    """Overwrite and remove a person's database and everything beside it.

    Raises
    ------
    StillRecordingError
        If a session of theirs is being recorded.
    OSError
        If a file cannot be removed.
    """
    lock = RecordingLock(database)
    if not lock.take():
        raise StillRecordingError("a session of this person is being recorded; end it first")
    try:
        wipe_database(database)
    finally:
        lock.release()
    database.with_name(database.name + SUFFIX).unlink(missing_ok=True)


def wipe_database(path: Path) -> None:
    """Overwrite and remove a database and what SQLite keeps beside it, as far as they exist.

    Raises
    ------
    OSError
        If a file cannot be removed.
    """
    for ending in ("-wal", "-shm", "-journal", ""):
        _wipe(path.with_name(path.name + ending))


def erase_session(database: sqlite3.Connection, session: str) -> None:
    """Remove a session, its prompts and episodes; freed pages are overwritten and the log is emptied.

    Raises
    ------
    sqlite3.Error
        If the disk refuses; nothing is then removed.
    """
    with transaction(database):
        database.execute("DELETE FROM chunks WHERE session = ?", (session,))
        database.execute("DELETE FROM prompts WHERE session = ?", (session,))
        database.execute("DELETE FROM episodes WHERE session = ?", (session,))
        database.execute("DELETE FROM overviews WHERE session = ?", (session,))
        database.execute("DELETE FROM notes WHERE session = ?", (session,))
        database.execute("DELETE FROM sessions WHERE id = ?", (session,))
    database.execute("VACUUM")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _wipe(path: Path) -> None:
    if not path.exists():
        return
    left = path.stat().st_size
    try:
        with path.open("r+b", buffering=0) as file:
            while left > 0:
                file.write(b"\x00" * min(BLOCK, left))
                left -= BLOCK
    except OSError as error:
        # A full disk has no room even for zeros in a file's holes; who erases there wants it gone all the more.
        if error.errno != errno.ENOSPC:
            raise
    path.unlink()
