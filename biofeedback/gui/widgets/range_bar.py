"""A bar that shows now against the wearer's usual: a band and a dot, no scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.tokens import StateColour


class RangeBar(QWidget):
    """``usual`` and ``now`` are shares of the whole bar, 0 to 1; None leaves them out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual: tuple[float, float] | None = None
        self._now: float | None = None
        self._state: StateColour = "usual"
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_range(self, usual: tuple[float, float] | None, now: float | None, state: StateColour) -> None:
        """Move band and dot."""
        if (usual, now, state) != (self._usual, self._now, self._state):
            self._usual, self._now, self._state = usual, now, state
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hairline))
        painter.drawRoundedRect(QRectF(0, middle - 2, self.width(), 4), 2, 2)
        if self._usual is not None:
            low, high = (share * self.width() for share in self._usual)
            edge = QColor(colours.usual.line)
            edge.setAlphaF(0.7)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(QColor(colours.usual.soft))
            painter.drawRoundedRect(QRectF(low, middle - 4, max(8.0, high - low), 8), 4, 4)
        if self._now is not None:
            at = min(self.width() - 6.0, max(6.0, self._now * self.width()))
            painter.setPen(QPen(QColor(colours.canvas), 2))
            painter.setBrush(QColor(colours.state(self._state).line))
            painter.drawEllipse(QPointF(at, middle), 6, 6)
