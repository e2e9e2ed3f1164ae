"""Where one is in a few steps: done, here, to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.icons import paint_icon
from biofeedback.gui.design.look import appearance

DISC = 26
LINE = 44


class Stepper(QWidget):
    """Numbered steps with their names."""

    def __init__(self, names: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._at = 0
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def name_steps(self, names: list[str]) -> None:
        """Have other steps, and be at the first."""
        self._names = names
        self.show_step(0)
        self.updateGeometry()

    def show_step(self, at: int) -> None:
        """Be at a step, counted from 0."""
        self._at = at
        told = self.tr("Step {n} of {all}: {name}").format(n=at + 1, all=len(self._names), name=self._names[at])
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._width(self._names)), self._look.look.px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._width([self._names[0]])), self._look.look.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Where there is no room for all names, only the present step keeps its own.
        full = self._width(self._names) <= self.width()
        shown = self._names if full else [name if at == self._at else "" for at, name in enumerate(self._names)]
        x = (self.width() - self._width(shown)) / 2
        for at, name in enumerate(shown):
            x = self._paint_step(painter, x, at, name)

    def _paint_step(self, painter: QPainter, x: float, at: int, name: str) -> float:
        look = self._look.look
        colours = look.colours
        disc, here, done = look.px(DISC), at == self._at, at < self._at
        where = QRectF(x, (self.height() - disc) / 2, disc, disc)
        painter.setPen(Qt.PenStyle.NoPen if here else QPen(QColor(colours.outline), 1.25))
        painter.setBrush(QColor(colours.primary) if here else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(where.adjusted(0.75, 0.75, -0.75, -0.75))
        ink = QColor(colours.on_primary if here else colours.ink2)
        if done:
            inset = disc * 0.22
            paint_icon(painter, "check", where.adjusted(inset, inset, -inset, -inset), ink, 1.75)
        else:
            painter.setFont(look.font("label", weight=600))
            painter.setPen(ink)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, str(at + 1))
        x += disc
        if name:
            font = look.font("body", weight=600 if here else 400)
            painter.setFont(font)
            painter.setPen(QColor(colours.ink if here else colours.ink2))
            width = QFontMetricsF(look.font("body", weight=600)).horizontalAdvance(name)
            painter.drawText(QRectF(x + 10, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
            x += 10 + width
        if at + 1 < len(self._names):
            painter.setPen(QPen(QColor(colours.outline), 1.25))
            middle = round(self.height() / 2)
            painter.drawLine(round(x + 18), middle, round(x + 18 + LINE), middle)
            x += LINE + 36
        return x

    def _width(self, shown: list[str]) -> float:
        metrics = QFontMetricsF(self._look.look.font("body", weight=600))
        names = sum(10 + metrics.horizontalAdvance(name) for name in shown if name)
        return names + len(self._names) * self._look.look.px(DISC) + (len(self._names) - 1) * (LINE + 36)

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
