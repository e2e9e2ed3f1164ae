"""Looks after the session's threads from one of its own: what is dead or does not move is told within ten seconds."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence

log = logging.getLogger(__name__)
EVERY_S = 1.0
# A thread that has not moved for so long is told as stuck.
STUCK_S = 7.0
# Whoever sleeps so much longer than asked was asleep with the computer, and so was everything else.
OVERSLEPT_S = 2.0


class Watchdog:
    """Takes a look at each thing every second until it is ended.

    Parameters
    ----------
    looks : sequence of callable
        Each looks after one thing: tells what is wrong with it and mends it where that is safe. One that fails is
        told and keeps none of the others from being looked after.
    failed : callable
        Called, on the watchdog's thread, with what a look raised.
    every_s : float, optional
        Seconds between two looks.
    """

    def __init__(
        self, looks: Sequence[Callable[[], None]], failed: Callable[[Exception], None], every_s: float = EVERY_S
    ) -> None:
        self._looks = looks
        self._failed = failed
        self._every_s = every_s
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)

    def begin(self) -> None:
        """Begin to look."""
        self._thread.start()

    def end(self, timeout_s: float) -> None:
        """Look no more; waits for a look that is under way."""
        self._ended.set()
        if self._thread.ident is not None:
            self._thread.join(timeout_s)

    def _run(self) -> None:
        while True:
            slept_s = time.monotonic()
            if self._ended.wait(self._every_s):
                return
            if time.monotonic() - slept_s < self._every_s + OVERSLEPT_S:
                self._look()

    def _look(self) -> None:
        for look in self._looks:
            try:
                look()
            except Exception as error:
                log.exception("the watchdog's look failed")
                self._failed(error)
