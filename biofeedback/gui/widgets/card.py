"""A surface told by its tone and a hairline; no shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.tokens import StateColour


class Card(QFrame):
    """A card; ``edge`` colours its border with a state."""

    def __init__(self, parent: QWidget | None = None, *, edge: StateColour | None = None, radius: float = 0.0) -> None:
        super().__init__(parent)
        self._edge = edge
        self._radius = radius or tokens.CARD_RADIUS
        self._look = appearance()
        self._look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = look.tint(self._edge).line if self._edge else look.colours.hairline
        painter.setPen(QPen(QColor(line), 1.25 if self._edge else 1.0))
        painter.setBrush(QColor(look.colours.surface))
        body = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(body, self._radius, self._radius)


class Hairline(QFrame):
    """A divider."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self._look = appearance()
        self._look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Not fillRect: with a colour, PySide6 tries 169 named gradients first.
        painter = QPainter(self)
        painter.setPen(QColor(self._look.look.colours.hairline))
        painter.drawLine(0, 0, self.width(), 0)
