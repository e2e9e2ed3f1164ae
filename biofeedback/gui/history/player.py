"""Where a replay is: plays at a speed, and says when it moved."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSlider, QWidget

FRAME_MS = 100


class Player(QObject):
    """Emits ``moved(t_s)`` and ``playing_changed(on)``. Stops at the end."""

    moved = Signal(float)
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.speed = 1.0
        self.t_s = 0.0
        self.end_s = 0.0
        self._age = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._go)

    @property
    def playing(self) -> bool:
        """Whether it plays."""
        return self._timer.isActive()

    def load(self, end_s: float, t_s: float = 0.0) -> None:
        """Another recording of that length."""
        self.pause()
        self.end_s = end_s
        self.seek(t_s)

    def seek(self, t_s: float) -> None:
        """Be at a moment."""
        self.t_s = min(self.end_s, max(0.0, t_s))
        self._age.restart()
        self.moved.emit(self.t_s)

    def play(self) -> None:
        """Play on; from the beginning when it is at the end."""
        if self.t_s >= self.end_s:
            self.seek(0.0)
        self._age.restart()
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stand still."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def _go(self) -> None:
        self.seek(self.t_s + self._age.elapsed() / 1000.0 * self.speed)
        if self.t_s >= self.end_s:
            self.pause()


STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}


class Scrubber(QSlider):
    """A second with an arrow key, ten with Shift, a minute with Page Up and Page Down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setPageStep(60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.setValue(self.value() + 10 * step)
        else:
            super().keyPressEvent(event)
