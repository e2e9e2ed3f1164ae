"""A lock that the system lets go of when its holder dies: who holds it is recording this person now."""

from __future__ import annotations

import os
import sys
from pathlib import Path

SUFFIX = ".recording"


class RecordingLock:
    """The right to record into a person's database.

    Parameters
    ----------
    database : Path
        The person's database; the lock is a file beside it.
    """

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + SUFFIX)
        self._file: int | None = None

    def take(self) -> bool:
        """Take the lock without waiting; False if another process holds it.

        Raises
        ------
        OSError
            If the lock's file cannot be made.
        """
        if self._file is None:
            file = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
            if not _lock(file):
                os.close(file)
                return False
            self._file = file
        return True

    def release(self) -> None:
        """Let go of the lock."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _lock(file: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
