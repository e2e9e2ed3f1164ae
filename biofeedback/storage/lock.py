"""Locks that the system lets go of when their holder dies: of recording a person, of making one."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SUFFIX = ".recording"
LOOK_EVERY_S = 0.01


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
            self._file = _taken(self._path)
        return self._file is not None

    def release(self) -> None:
        """Let go of the lock."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


@contextmanager
def held(path: Path, patience_s: float = 5.0) -> Iterator[None]:
    """Hold the lock of that file meanwhile; other threads and processes wait their turn.

    Raises
    ------
    TimeoutError
        If others hold it for longer than ``patience_s``.
    OSError
        If the lock's file cannot be made.
    """
    until_s = time.monotonic() + patience_s
    while (file := _taken(path)) is None:
        if time.monotonic() > until_s:
            raise TimeoutError(f"{path} is held by another program; close it and try again")
        time.sleep(LOOK_EVERY_S)
    try:
        yield
    finally:
        os.close(file)


def _taken(path: Path) -> int | None:
    file = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    if _lock(file):
        return file
    os.close(file)
    return None


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
