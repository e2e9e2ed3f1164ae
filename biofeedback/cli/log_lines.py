"""What is logged goes to standard error from a thread of its own: a terminal that is held keeps nobody waiting."""

from __future__ import annotations

import atexit
import logging
import queue
import sys
import threading
from contextlib import suppress

MOST_WAITING = 1000
LAST_WORDS_S = 0.7


class LogLines(logging.Handler):
    """Takes in warnings and returns at once; what does not fit while nobody reads is left out."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._waiting: queue.Queue[str | None] = queue.Queue(MOST_WAITING)
        self._thread: threading.Thread | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Take in one record."""
        with suppress(queue.Full):
            self._waiting.put_nowait(self.format(record))
        if self._thread is None:
            self._thread = threading.Thread(target=self._write, name="log", daemon=True)
            self._thread.start()
            atexit.register(self._last_words)

    def _write(self) -> None:
        while (line := self._waiting.get()) is not None:
            with suppress(OSError, ValueError):
                print(line, file=sys.stderr, flush=True)

    def _last_words(self) -> None:
        with suppress(queue.Full):
            self._waiting.put(None, timeout=LAST_WORDS_S)
        if self._thread is not None:
            self._thread.join(LAST_WORDS_S)
