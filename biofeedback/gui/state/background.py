"""Slow work on threads of its own; results come back to the window's thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

log = logging.getLogger(__name__)
T = TypeVar("T")


class Newest:
    """Asks in the background, and follows up on what was asked last alone.

    Two reads that are under way at the same time may overtake each other: an answer that another question has
    made stale is dropped, and so is one that comes when the page that asked is gone.

    Parameters
    ----------
    run : callable
        Does work elsewhere, and what follows with its result here.
    page : QObject
        What asks.
    """

    def __init__(self, run: Callable[[Callable[[], Any], Callable[[Any], None]], None], page: QObject) -> None:
        self._run = run
        self._page = page
        self._asked = 0

    def ask(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do ``work`` elsewhere; ``then`` is called with its result unless something was asked since."""
        self._asked += 1
        number = self._asked

        def answer(result: T) -> None:
            if number == self._asked and isValid(self._page):
                then(result)

        self._run(work, answer)

    def drop(self) -> None:
        """Nothing that was asked is wanted any more."""
        self._asked += 1


class Background(QObject):
    """Runs functions on threads and their follow-ups in the thread of this object."""

    _crossing = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._under_way = 0
        self._crossing.connect(self._cross, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do ``work`` elsewhere, then ``then`` with its result here; a failure is logged and told to ``failed``."""

        def session_state() -> None:
            follow_up: Callable[[], None] | None = None
            try:
                result = work()
            except Exception as error:
                if not is_locked_person(error):
                    log.exception("work in the background failed")
                if failed is not None:
                    follow_up = partial(failed, error)
            else:
                if then is not None:
                    follow_up = partial(then, result)
            self._back(follow_up)

        self._under_way += 1
        threading.Thread(target=session_state, name="background", daemon=True).start()

    @property
    def busy(self) -> bool:
        """Whether something is being done whose follow-up is still to come."""
        return self._under_way > 0

    def close(self) -> None:
        """Drop the follow-ups of what is still being done."""
        self._open = False

    def _back(self, follow_up: Callable[[], None] | None) -> None:
        try:
            self._crossing.emit(follow_up)
        except RuntimeError:
            log.debug("the window was gone before its work was done")

    @Slot(object)
    def _cross(self, follow_up: Callable[[], Any] | None) -> None:
        self._under_way -= 1
        if self._open and follow_up is not None:
            follow_up()


def is_locked_person(error: Exception) -> bool:
    """Whether nothing is wrong but that a passphrase has to be asked for."""
    from biofeedback.storage.people import LockedPersonError

    return isinstance(error, LockedPersonError)
