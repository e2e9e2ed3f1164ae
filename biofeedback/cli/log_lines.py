"""What is logged goes out from a thread of its own: a terminal that is held, or a slow disk, keeps nobody waiting."""

from __future__ import annotations

import atexit
import logging
import queue
import sys
import threading
from contextlib import suppress
from typing import NamedTuple

MOST_WAITING = 1000
LAST_WORDS_S = 0.7


class _Line(NamedTuple):
    text: str
    record: logging.LogRecord


class LogLines(logging.Handler):
    """Takes in records and returns at once; what does not fit while nobody reads is left out.

    Warnings go to standard error. What a program that runs on tells, less than warnings as well, is kept in the log.

    Parameters
    ----------
    kept : bool
        Keep a log in the data folder.
    """

    def __init__(self, *, kept: bool = False) -> None:
        super().__init__(logging.INFO if kept else logging.WARNING)
        self._kept = kept
        self._file: logging.Handler | None = None
        self._waiting: queue.Queue[_Line | None] = queue.Queue(MOST_WAITING)
        self._thread: threading.Thread | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Take in one record."""
        with suppress(queue.Full):
            self._waiting.put_nowait(_Line(self.format(record), record))
        if self._thread is None:
            self._thread = threading.Thread(target=self._write, name="log", daemon=True)
            self._thread.start()
            atexit.register(self._last_words)

    def _write(self) -> None:
        while (line := self._waiting.get()) is not None:
            if self._kept:
                with suppress(OSError, ValueError):
                    self._keep(line.record)
            if line.record.levelno >= logging.WARNING:
                with suppress(OSError, ValueError):
                    print(line.text, file=sys.stderr, flush=True)

    def _keep(self, record: logging.LogRecord) -> None:
        from biofeedback.storage.folder import data_folder
        from biofeedback.storage.log_file import LogFile

        if self._file is None:
            self._file = LogFile(data_folder())
        self._file.emit(record)

    def _last_words(self) -> None:
        with suppress(queue.Full):
            self._waiting.put(None, timeout=LAST_WORDS_S)
        if self._thread is not None:
            self._thread.join(LAST_WORDS_S)
