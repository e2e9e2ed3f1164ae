"""The session behind the window: opened on a thread of its own, exchanged for another, ended in order."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot

from biofeedback.events import Event, Problem
from biofeedback.gui.state.background import is_locked_person
from biofeedback.gui.state.session_handle import Deliver, SessionHandle

log = logging.getLogger(__name__)
PATIENCE_S = 2.0


class EndingSessionHandle(SessionHandle, Protocol):
    """A session handle that the program ends before it leaves."""

    def end(self) -> bool:
        """End in order, within 3 s."""
        ...


OpenSession: TypeAlias = Callable[[str, Deliver], EndingSessionHandle]
# A client's pseudonym, the strap, where to deliver.
OpenClient: TypeAlias = Callable[[str, str, Deliver], EndingSessionHandle]


class SessionHost(QObject):
    """Holds one session at a time.

    ``opened`` is emitted in the window's thread once a session runs, ``arrived`` with each of its events; events of
    a session that was exchanged for another are dropped. ``wanted_again`` asks for a session as the last one was,
    ``locked`` for the passphrase without which none can be opened.

    Parameters
    ----------
    open_session : callable
        Is given a strap (an address, "virtual", or "" for the one used last) and where to deliver events. May take
        its time: it is called on a thread of its own.
    """

    opened = Signal(object)
    arrived = Signal(object)
    wanted_again = Signal()
    locked = Signal()
    _opened = Signal(int, object)
    _arrived = Signal(int, object)
    _locked = Signal(int, object)

    def __init__(self, open_session: OpenSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_session
        self._number = 0
        self._session: EndingSessionHandle | None = None
        self._last: tuple[str, OpenSession | None] = ("", None)
        self._threads: list[threading.Thread] = []
        self._opened.connect(self._show_opened, Qt.ConnectionType.QueuedConnection)
        self._arrived.connect(self._show_arrived, Qt.ConnectionType.QueuedConnection)
        self._locked.connect(self._show_locked, Qt.ConnectionType.QueuedConnection)

    @property
    def begun(self) -> bool:
        """Whether a session was ever asked for."""
        return self._number > 0

    def begin(self, strap: str = "", open_session: OpenSession | None = None) -> None:
        """Open a session in place of the one before, in another way than usual if one is given; returns at once."""
        self._last = (strap, open_session)
        self._number += 1
        number, before = self._number, self._session
        self._session = None

        def deliver(event: Event) -> None:
            self._cross(self._arrived, number, event)

        def work() -> None:
            # Ending takes its time; the next session begins all the same, and says what the one before lost.
            incomplete = before is not None and not before.end()
            try:
                session = (open_session or self._open)(strap, deliver)
            except Exception as error:
                if is_locked_person(error):
                    self._cross(self._locked, number, None)
                    return
                log.exception("the session could not be opened")
                deliver(Problem(0.0, "session_not_opened", str(error)))
                return
            if number != self._number:
                session.end()
                return
            self._session = session
            self._cross(self._opened, number, session)
            if incomplete:
                deliver(Problem(0.0, "recording_not_complete", "the disk did not take them in time"))

        thread = threading.Thread(target=work, name="opening", daemon=True)
        self._threads = [*(each for each in self._threads if each.is_alive()), thread]
        thread.start()

    def without_session(self, work: Callable[[], None]) -> None:
        """End the session, do something that none may run beside, and want it begun again; on any thread."""
        self._number += 1
        session, self._session = self._session, None
        if session is not None:
            session.end()
        try:
            work()
        finally:
            self.wanted_again.emit()

    def begin_again(self) -> None:
        """Open a session as the last one was."""
        self.begin(*self._last)

    def open_as_usual(self, strap: str, deliver: Deliver) -> EndingSessionHandle:
        """Open a session in the usual way; on any thread."""
        return self._open(strap, deliver)

    def end(self) -> bool:
        """End the session, also one that is still being opened."""
        for thread in self._threads:
            thread.join(timeout=PATIENCE_S)
        self._number += 1
        session, self._session = self._session, None
        return session is None or session.end()

    @staticmethod
    def _cross(signal: SignalInstance, number: int, value: object) -> None:
        try:
            signal.emit(number, value)
        except RuntimeError:
            log.debug("the window was gone before %s arrived", type(value).__name__)

    @Slot(int, object)
    def _show_opened(self, number: int, session: EndingSessionHandle) -> None:
        if number == self._number:
            self.opened.emit(session)

    @Slot(int, object)
    def _show_arrived(self, number: int, event: Event) -> None:
        if number == self._number:
            self.arrived.emit(event)

    @Slot(int, object)
    def _show_locked(self, number: int, _: object) -> None:
        if number == self._number:
            self.locked.emit()
