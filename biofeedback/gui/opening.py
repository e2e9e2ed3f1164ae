"""Opens the session on a thread of its own: numpy and bleak load while the window already stands."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from biofeedback.events import Problem
from biofeedback.gui.conversation import Conversation, Deliver

log = logging.getLogger(__name__)


class EndingConversation(Conversation, Protocol):
    """A conversation that the program ends before it leaves."""

    def end(self) -> bool:
        """End in order, within 3 s."""
        ...


class Opening(QObject):
    """``opened`` is emitted in the GUI's thread once the session runs."""

    opened = Signal(object)
    _crossing = Signal(object)

    def __init__(self, open_session: Callable[[Deliver], EndingConversation], deliver: Deliver) -> None:
        super().__init__()
        self._open = open_session
        self._deliver = deliver
        self._session: EndingConversation | None = None
        self._thread = threading.Thread(target=self._work, name="opening", daemon=True)
        self._crossing.connect(self._cross, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Start opening; returns at once."""
        self._thread.start()

    def end(self) -> bool:
        """End the session, also one that is still being opened."""
        if self._thread.ident is not None:
            self._thread.join(timeout=2.0)
        return self._session is None or self._session.end()

    def _work(self) -> None:
        try:
            self._session = self._open(self._deliver)
        except Exception as error:
            log.exception("the session could not be opened")
            self._deliver(Problem(0.0, "session_not_opened", str(error)))
            return
        self._crossing.emit(self._session)

    @Slot(object)
    def _cross(self, session: EndingConversation) -> None:
        self.opened.emit(session)
