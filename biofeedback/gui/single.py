"""One window for one data folder: a second start raises the first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

ASK_MS = 500
LOCK_NAME = "window.lock"


class SingleInstance(QObject):
    """Holds the lock of a data folder; ``asked`` is emitted when another start wants the window."""

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK_NAME))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def first(self) -> bool:
        """Whether this start is the first; a second one raises the first's window and should leave."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self._lock.tryLock(0) or not self._raise_first()

    def listen(self) -> None:
        """Be there for later starts; not needed before the first paint."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name())
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(self._name())

    def leave(self) -> None:
        """Let another start be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _raise_first(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name())
        if not socket.waitForConnected(ASK_MS):
            return False
        socket.write(b"show\n")
        socket.waitForBytesWritten(ASK_MS)
        socket.disconnectFromServer()
        return True

    def _hear(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
        self.asked.emit()

    def _name(self) -> str:
        import getpass
        import hashlib

        where = hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()[:16]
        return f"biofeedback-{getpass.getuser()}-{where}"
