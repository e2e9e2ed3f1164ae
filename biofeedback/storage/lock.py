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
    """The right to a person's database: of one alone, or shared among all who record into it.

    Parameters
    ----------
    database : Path
        The person's database; the lock is a file beside it.
    """

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + SUFFIX)
        self._file: int | None = None
        self._shared = False

    def take(self) -> bool:
        """Take the lock for oneself without waiting; False if anybody else holds or shares it.

        Raises
        ------
        OSError
            If the lock's file cannot be made.
        """
        if self._file is None:
            self._file = _taken(self._path)
        return self._file is not None

    def share(self) -> bool:
        """Let others share the lock, or share theirs, without waiting; False while another holds it for itself.

        Raises
        ------
        OSError
            If the lock's file cannot be made.
        """
        if self._file is not None and not self._is_there():
            # Who removes the lock's file lets others lock another one of that name.
            self.release()
        if self._file is None:
            self._file = _taken(self._path, shared=True)
        elif not self._shared:
            _lock(self._file, shared=True)
        self._shared = self._file is not None
        return self._shared

    def _is_there(self) -> bool:
        assert self._file is not None
        held = os.fstat(self._file)
        try:
            found = self._path.stat()
        except OSError:
            return False
        return (found.st_dev, found.st_ino) == (held.st_dev, held.st_ino)

    def release(self) -> None:
        """Let go of the lock."""
        if self._file is not None:
            os.close(self._file)
            self._file, self._shared = None, False


@contextmanager
def recording_shared(database: Path) -> Iterator[None]:
    """Write into a person's database meanwhile, so that nobody closes or erases what is being written.

    Raises
    ------
    OSError
        If the lock's file cannot be made.
    """
    lock = RecordingLock(database)
    lock.share()
    try:
        yield
    finally:
        lock.release()


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


def _taken(path: Path, *, shared: bool = False) -> int | None:
    file = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    if _lock(file, shared=shared):
        return file
    os.close(file)
    return None


def _lock(file: int, *, shared: bool = False) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
