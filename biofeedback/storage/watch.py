"""Whether a person's file is still the one that was opened: a sync program or a backup can take its place."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

from biofeedback.storage.log import log_of

Lost: TypeAlias = Literal["", "gone", "replaced", "log"]


class FileWatch:
    """Knows a database and its log by what they are on the disk, not by their names.

    Parameters
    ----------
    path : Path
        The database, just opened for writing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = _identity(path)
        self._log: tuple[int, int] | None = None

    def look(self) -> Lost:
        """What became of the file since it was opened; "log" when only its log was taken away or exchanged."""
        file = _identity(self._path)
        if file is None:
            return "gone"
        if file != self._file:
            return "replaced"
        log = _identity(log_of(self._path))
        if self._log is None:
            self._log = log
        return "" if log == self._log else "log"

    def log_is_ours(self) -> bool:
        """Whether the log that bears the name is the one that was opened."""
        return self._log is not None and _identity(log_of(self._path)) == self._log


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
