"""Overwriting files: what is only removed can still be read from the disk."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

BLOCK = 1 << 20
# What SQLite keeps beside a database, and the database itself, in the order in which they go.
ENDINGS = ("-wal", "-shm", "-journal", "")


def overwrite(path: Path) -> None:
    """Write zeros over all of a file, down to the disk.

    Raises
    ------
    OSError
        If it cannot be written.
    """
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
    # A file that is removed before its zeros were written is never overwritten.
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def wipe(path: Path) -> None:
    """Overwrite and remove a file, if it exists; of a link the link goes, and what it points to when it is a file.

    Raises
    ------
    OSError
        If it cannot be removed.
    """
    if path.is_symlink():
        with suppress(OSError):
            if path.resolve().is_file():
                overwrite(path.resolve())
                path.resolve().unlink()
        path.unlink()
        return
    if path.is_file():
        overwrite(path)
    path.unlink(missing_ok=True)


def wipe_database(path: Path) -> None:
    """Overwrite and remove a database and what SQLite keeps beside it, as far as they exist.

    Raises
    ------
    OSError
        If a file cannot be removed.
    """
    for ending in ENDINGS:
        wipe(path.with_name(path.name + ending))
