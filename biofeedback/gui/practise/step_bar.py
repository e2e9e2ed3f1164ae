"""How much of a step is left: a line that grows shorter, with its words; unlike a heart rate."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance

WIDTH, THICK, GAP = 280, 6, 10


class StepBar(QWidget):
    """A line in as many parts as there are breaths to wait for, else in one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._over, self._parts = "", 0.0, 1
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, words: str, over: float, parts: int = 1) -> None:
        """``over`` is the share that has passed, 0 to 1."""
        step = round(over * WIDTH)
        if (words, step, parts) != (self._words, round(self._over * WIDTH), self._parts):
            self._words, self._over, self._parts = words, over, parts
            self.setAccessibleName(words)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.look.px(WIDTH), self._look.look.px(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - GAP * (self._parts - 1)) / self._parts
        left = (1.0 - self._over) * self._parts
        for part in range(self._parts):
            where = QRectF(part * (width + GAP), 0, width, THICK)
            painter.setBrush(QColor(look.colours.hairline))
            painter.drawRoundedRect(where, THICK / 2, THICK / 2)
            share = min(1.0, max(0.0, left - part))
            if share > 0:
                painter.setBrush(QColor(look.colours.primary))
                painter.drawRoundedRect(QRectF(where.x(), 0, max(THICK, width * share), THICK), THICK / 2, THICK / 2)
        painter.setFont(look.font("label", tabular=True))
        painter.setPen(QColor(look.colours.ink2))
        below = QRectF(0, THICK + 2, self.width(), self.height() - THICK - 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._words)

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
