"""Carries events from the engine's thread into Qt's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot

from biofeedback.events import Event


class Bridge(QObject):
    """``deliver`` may be called from any thread; ``arrived`` is emitted in the thread of this object."""

    arrived = Signal(object)
    _crossing = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crossing.connect(self._cross, Qt.ConnectionType.QueuedConnection)

    def deliver(self, event: Event) -> None:
        """Hand over one event; returns at once."""
        self._crossing.emit(event)

    @Slot(object)
    def _cross(self, event: Event) -> None:
        self.arrived.emit(event)
