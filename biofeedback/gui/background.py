"""Slow work on threads of its own; results come back to the window's thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

log = logging.getLogger(__name__)
T = TypeVar("T")


class Background(QObject):
    """Runs functions on threads and their follow-ups in the thread of this object."""

    _crossing = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._crossing.connect(self._cross, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do ``work`` elsewhere, then ``then`` with its result here; a failure is logged and told to ``failed``."""

        def live() -> None:
            try:
                result = work()
            except Exception as error:
                log.exception("work in the background failed")
                if failed is not None:
                    self._back(lambda error=error: failed(error))
                return
            if then is not None:
                self._back(lambda: then(result))

        threading.Thread(target=live, name="background", daemon=True).start()

    def close(self) -> None:
        """Drop the follow-ups of what is still being done."""
        self._open = False

    def _back(self, follow_up: Callable[..., None]) -> None:
        try:
            self._crossing.emit(follow_up)
        except RuntimeError:
            log.debug("the window was gone before its work was done")

    @Slot(object)
    def _cross(self, follow_up: Callable[[], Any]) -> None:
        if self._open:
            follow_up()
