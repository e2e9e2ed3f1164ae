"""What leaves the program by a stream that its reader may stop reading: on a thread of its own, so nothing waits."""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from biofeedback.events import Event

# Some minutes of events; a reader that stands still for longer misses what comes then.
MOST_WAITING = 20_000
QUIET_S = 5.0
LAST_WORDS_S = 0.7


class Outward:
    """Hands events to what may block, in order; the session never waits for it.

    Parameters
    ----------
    show : callable
        Called with each event, on a thread of its own.
    """

    def __init__(self, show: Callable[[Event], None]) -> None:
        self._show = show
        self._waiting: queue.Queue[Event | None] = queue.Queue(MOST_WAITING)
        self._done_at_s = time.monotonic()
        self._told = False
        self.lost = 0
        self.reader_gone = False
        self._thread = threading.Thread(target=self._run, name="output", daemon=True)
        self._thread.start()

    def __call__(self, event: Event) -> None:
        """Take in one event; returns at once."""
        try:
            self._waiting.put_nowait(event)
        except queue.Full:
            self.lost += 1
        if not self._told and self._waiting.qsize() > 1 and time.monotonic() - self._done_at_s > QUIET_S:
            self._told = True
            warn("biofeedback: nobody reads the output; the session goes on, and what does not fit is left out")

    def close(self) -> bool:
        """Write what is waiting; False if the reader did not take it in time."""
        with suppress(queue.Full):
            self._waiting.put(None, timeout=LAST_WORDS_S)
        self._thread.join(LAST_WORDS_S)
        if self.lost:
            warn(f"biofeedback: {self.lost} event(s) could not be written")
        return not self._thread.is_alive()

    def _run(self) -> None:
        failed = False
        while (event := self._waiting.get()) is not None:
            self._done_at_s = time.monotonic()
            try:
                self._show(event)
            except BrokenPipeError:
                self.reader_gone = True
            except OSError as error:
                if not failed:
                    print(f"biofeedback: the output: {error.strerror}; the session goes on", file=sys.stderr)
                failed = True
            self._done_at_s = time.monotonic()


def say(text: str, code: int, *, to_error: bool = False) -> int:
    """Print the last words of a command; returns the exit code, or ends the process if nobody reads them.

    A stream that is not read would hold up the end of the process as well.
    """
    if not _told(text, to_error=to_error):
        leave(code)
    return code


def warn(text: str) -> None:
    """Print a line to standard error, which a terminal can hold as well; waits no longer than a moment."""
    _told(text, to_error=True)


def _told(text: str, *, to_error: bool) -> bool:
    def tell() -> None:
        with suppress(BrokenPipeError):
            print(text, file=sys.stderr if to_error else sys.stdout, flush=True)

    telling = threading.Thread(target=tell, daemon=True)
    telling.start()
    telling.join(LAST_WORDS_S)
    return not telling.is_alive()


def leave(code: int) -> None:
    """End the process without waiting for its streams; what is recorded is on the disk by now."""
    os._exit(code)
