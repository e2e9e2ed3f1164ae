"""The rings as a still picture: six breaths a minute, a flower of six petals."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.rings import shape
from biofeedback.gui.widgets.rings.core import Core
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture, paint_rings

SWING_MS = 58.0


class Flower(QWidget):
    """Rings of a given score, in the colour of practice or of a state."""

    def __init__(
        self, picture: RingsPicture | None = None, side: int = 168, petals: float = 6.0, swing_ms: float = SWING_MS
    ) -> None:
        super().__init__()
        self._picture = picture or RingsPicture("calm", 30.0)
        self._side = side
        self._swing = tuple(swing_ms * math.sin(2 * math.pi * petals * k / shape.POINTS) for k in range(shape.POINTS))
        self._core = Core()
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: RingsPicture, swing_ms: float, petals: float = 9.0) -> None:
        """Show another state. A part of a petal would leave a step, so their number is rounded."""
        self._picture = picture
        petals = float(round(petals))
        self._swing = tuple(swing_ms * math.sin(2 * math.pi * petals * k / shape.POINTS) for k in range(shape.POINTS))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(self.width() / 2, self.height() / 2))
        radius = 0.5 * min(self.width(), self.height()) / 1.04
        paint_rings(painter, radius, self._picture, self._swing, None, colours)
        self._core.prepare(1.0, self.devicePixelRatioF(), self._picture, colours)
        self._core.paint(painter, radius * shape.CORE * 0.985)
