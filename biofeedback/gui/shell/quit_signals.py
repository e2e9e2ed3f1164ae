"""SIGTERM and Ctrl+C end the window in order, also while nothing moves in it, and never in the middle of anything."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

# The end of a terminal becomes a SIGTERM by the command's own handler.
ENDING = frozenset({signal.SIGTERM, signal.SIGINT})


class QuitOnSignal(QObject):
    """Leaves from Qt's loop once a signal arrived.

    A handler runs between any two instructions of Python, also in an import or with a lock held: what it would do
    there could wait for itself for ever. So it does nothing; the byte that Python writes for the signal wakes the loop.

    Parameters
    ----------
    app : QApplication
    leave : callable
        Ends the program.
    """

    def __init__(self, app: QApplication, leave: Callable[[], None]) -> None:
        super().__init__(app)
        self._leave = leave
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno())
        for number in ENDING:
            signal.signal(number, _left_to_the_loop)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def close(self) -> None:
        """Hear of signals no more."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _drain(self) -> None:
        if ENDING & set(self._reader.recv(64)):
            self._leave()


def _left_to_the_loop(_number: int, _frame: object) -> None:
    """Nothing here."""
