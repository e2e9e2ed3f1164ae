"""How far the heart swung at each of the five paces, as bars, with the pace that was found among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.dates import number_text
from biofeedback.gui.text.words import translate

WIDTH, BARS, BAR = 460, 130, 44


@dataclass(frozen=True, slots=True)
class PaceSwing:
    """A pace, breaths/min, and how far the heart rate swung with it, beats/min from low to high; None: not clear."""

    rate_per_min: float
    swing_bpm: float | None


def nearest(swings: Sequence[PaceSwing], rate_per_min: float) -> PaceSwing | None:
    """The pace that was breathed nearest to the one that was found."""
    return min(swings, key=lambda each: abs(each.rate_per_min - rate_per_min), default=None)


class PaceBars(QWidget):
    """The bar of the found pace is filled and marked; the others are outlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swings: tuple[PaceSwing, ...] = ()
        self._best: PaceSwing | None = None
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_swings(self, swings: Sequence[PaceSwing], rate_per_min: float) -> None:
        """Show the paces that were breathed, the slowest first."""
        self._swings = tuple(sorted(swings, key=lambda each: each.rate_per_min))
        self._best = nearest(self._swings, rate_per_min)
        self.setAccessibleName(translate("Pace", "How far your heart swung at each pace"))
        self.setAccessibleDescription("; ".join(self._said(each) for each in self._swings))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look.look
        return QSize(look.px(WIDTH), look.px(BARS) + 4 * self._line())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._swings:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((each.swing_bpm or 0.0 for each in self._swings), default=0.0) or 1.0
        each_px = self.width() / len(self._swings)
        for k, swing in enumerate(self._swings):
            self._paint_bar(painter, swing, QRectF(k * each_px, 0, each_px, self.height()), most)

    def _paint_bar(self, painter: QPainter, swing: PaceSwing, where: QRectF, most: float) -> None:
        look = self._look.look
        colours, line = look.colours, self._line()
        is_best = swing is self._best
        foot = where.bottom() - 2.2 * line
        tall = look.px(BARS) * (swing.swing_bpm or 0.0) / most
        bar = QRectF(where.center().x() - look.px(BAR) / 2, foot - tall, look.px(BAR), tall)
        pen = QPen(QColor(colours.primary if is_best else colours.outline), 1.5)
        if swing.swing_bpm is None:
            pen.setStyle(Qt.PenStyle.DashLine)
            bar.setTop(foot - look.px(BARS) * 0.25)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.pace_line) if is_best else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar, 6, 6)
        painter.setPen(QColor(colours.ink if is_best else colours.ink2))
        painter.setFont(look.font("label", weight=600 if is_best else 400, tabular=True))
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(where.left(), foot + 2, where.width(), line), middle, _rate(swing))
        if not look.hide_numbers and swing.swing_bpm is not None:
            above = QRectF(where.left(), bar.top() - line - 2, where.width(), line)
            painter.drawText(above, middle, number_text(swing.swing_bpm, 0))
        if is_best:
            self._paint_mark(painter, where.center().x(), foot + line + 4)

    def _paint_mark(self, painter: QPainter, x: float, y: float) -> None:
        """A mark under the best, so that not colour alone tells it."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.look.colours.primary))
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + 7, y + 9), QPointF(x - 7, y + 9)]))

    def _line(self) -> int:
        return round(QFontMetricsF(self._look.look.font("label")).height())

    def _said(self, swing: PaceSwing) -> str:
        if swing.swing_bpm is None:
            return translate("Pace", "{rate}: not clear").format(rate=_rate(swing))
        if self._look.look.hide_numbers:
            most = max(each.swing_bpm or 0.0 for each in self._swings)
            word = translate("Pace", "most") if swing.swing_bpm == most else translate("Pace", "less")
            return f"{_rate(swing)}: {word}"
        text = translate("Pace", "{rate}: {n} beats a minute from low to high")
        return text.format(rate=_rate(swing), n=number_text(swing.swing_bpm, 0))


def _rate(swing: PaceSwing) -> str:
    return number_text(swing.rate_per_min, 1)
