"""One window for one data folder: a second start raises the first."""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

ASK_MS = 500
ASK_EVERY_S = 0.1
# How long a first that holds the lock may take until it answers.
PATIENCE_S = 10.0
LOCK_NAME = "window.lock"
SOCKET_NAME = "window.socket"
# What a socket's address holds.
LONGEST_PATH = 100


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
        """Whether this start is the first; a second one raises the first's window and should leave.

        A first that has only just started does not answer yet, so it is asked for a while.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        until_s = time.monotonic() + PATIENCE_S
        while not self._lock.tryLock(0):
            if self._raise_first():
                return False
            if time.monotonic() > until_s:
                return True
            time.sleep(ASK_EVERY_S)
        return True

    def listen(self) -> None:
        """Be there for later starts; not needed before the first paint."""
        from PySide6.QtNetwork import QLocalServer

        name = self._name()
        if not name:
            return
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(name)

    def leave(self) -> None:
        """Let another start be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _raise_first(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        name = self._name()
        if not name or not _only_ours(Path(name)):
            return False
        socket = QLocalSocket()
        socket.connectToServer(name)
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
        """Where the first listens: a place that no other user can write to, "" where there is none."""
        import hashlib

        folder = self._folder.resolve()
        if sys.platform == "win32":
            where = hashlib.sha256(f"{folder} {folder.stat().st_ctime_ns}".encode()).hexdigest()[:32]
            return f"biofeedback-{where}"
        name = f"biofeedback-{hashlib.sha256(str(folder).encode()).hexdigest()[:16]}.socket"
        places = [folder / SOCKET_NAME]
        if runtime := os.environ.get("XDG_RUNTIME_DIR"):
            places.append(Path(runtime) / name)
        fitting = (place for place in places if len(str(place).encode()) <= LONGEST_PATH)
        return str(next((place for place in fitting if _private(place.parent)), ""))


def _private(folder: Path) -> bool:
    """Whether a folder is ours, and nobody else can put anything into it."""
    try:
        found = folder.stat()
    except OSError:
        return False
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _only_ours(socket: Path) -> bool:
    """Whether what is at that place is a socket that we made; another system has no such files."""
    if sys.platform == "win32":
        return True
    try:
        found = socket.lstat()
    except OSError:
        return False
    return stat.S_ISSOCK(found.st_mode) and found.st_uid == os.getuid()
