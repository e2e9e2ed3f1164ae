"""An exception in a slot or a thread: logged, told in the window, and the session goes on."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)


class UncaughtErrors(QObject):
    """Takes the place of Python's hooks; ``happened`` is emitted in the window's thread."""

    happened = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._in_slot
        threading.excepthook = self._in_thread

    def leave(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _in_slot(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("an exception in the window", exc_info=(kind, error, trace))
        self._tell()

    def _in_thread(self, happened: threading.ExceptHookArgs) -> None:
        error = happened.exc_value
        if error is not None:
            log.error("an exception in a thread", exc_info=(happened.exc_type, error, happened.exc_traceback))
            self._tell()

    def _tell(self) -> None:
        try:
            self.happened.emit()
        except RuntimeError:
            log.debug("there was no window left to tell")
