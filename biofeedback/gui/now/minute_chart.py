"""The last minute, beat by beat."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.tokens import StateColour
from biofeedback.gui.state.session_state import MINUTE_S
from biofeedback.gui.text.words import translate

if TYPE_CHECKING:
    from biofeedback.events import Beat

LONGEST_S = 2.5
DOT = 2.0


class MinuteChart(QWidget):
    """Heart rate of each beat as dots on a line; a gap stays a gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beats: tuple[Beat, ...] = ()
        self._now_s = 0.0
        self._state: StateColour = "usual"
        self._since = ""
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setMinimumSize(180, 90)

    def show_beats(self, beats: tuple[Beat, ...], now_s: float, state: StateColour, since: str) -> None:
        """Show the minute up to ``now_s``; ``since`` says since when there are none."""
        self._beats = tuple(beat for beat in beats if now_s - MINUTE_S <= beat.t <= now_s)
        self._now_s, self._state, self._since = now_s, state, since
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("caption", tabular=True))
        foot = painter.fontMetrics().height() + 4
        left = painter.fontMetrics().horizontalAdvance("000") + 8 if not look.hide_numbers else 2
        area = QRectF(left, 8, self.width() - left - 4, self.height() - foot - 12)
        if len(self._beats) < 2:
            self._paint_empty(painter, area)
            return
        low, high = bounds([60000.0 / beat.rr_corrected_ms for beat in self._beats])
        self._paint_scale(painter, area, low, high)
        self._paint_beats(painter, area, low, high)

    def _paint_empty(self, painter: QPainter, area: QRectF) -> None:
        colours = self._look.look.colours
        pen = QPen(QColor(colours.outline), 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2, 4])
        painter.setPen(pen)
        middle = area.center().y() - 12
        painter.drawLine(QPointF(2, middle), QPointF(self.width() - 2, middle))
        painter.setPen(QColor(colours.ink3))
        painter.setFont(self._look.look.font("label"))
        where = QRectF(0, middle + 10, self.width(), 48)
        painter.drawText(where, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._since)

    def _paint_scale(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        look = self._look.look
        painter.setPen(QPen(QColor(look.colours.hairline), 1))
        for y in (area.top(), area.bottom()):
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(QColor(look.colours.ink3))
        if not look.hide_numbers:
            height = painter.fontMetrics().height()
            for y, value in ((area.top(), high), (area.bottom(), low)):
                where = QRectF(0, y - height / 2, area.left() - 8, height)
                painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:.0f}")
        foot = QRectF(area.left(), area.bottom() + 4, area.width(), self.height() - area.bottom() - 4)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, translate("Charts", "60 s ago"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, translate("Charts", "now"))

    def _paint_beats(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        line = QColor(self._look.look.tint(self._state).line)
        for run in runs(self._beats):
            points = QPolygonF([self._point(beat, area, low, high) for beat in run])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(line, 1.0))
            painter.drawPolyline(points)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(line)
            for at, beat in enumerate(run):
                if beat.normal:
                    painter.drawEllipse(points.at(at), DOT, DOT)

    def _point(self, beat: Beat, area: QRectF, low: float, high: float) -> QPointF:
        x = area.right() - (self._now_s - beat.t) / MINUTE_S * area.width()
        share = (60000.0 / beat.rr_corrected_ms - low) / (high - low)
        return QPointF(x, area.bottom() - min(1.0, max(0.0, share)) * area.height())


def bounds(rates: list[float]) -> tuple[float, float]:
    """Round ends of the axis, bpm: at least 15 apart, so that a still heart looks still."""
    low, high = min(rates), max(rates)
    middle, half = 0.5 * (low + high), max(7.5, 0.5 * (high - low) + 1.0)
    return 5.0 * math.floor((middle - half) / 5.0), 5.0 * math.ceil((middle + half) / 5.0)


def runs(beats: tuple[Beat, ...]) -> list[list[Beat]]:
    """Runs of truly consecutive beats."""
    found: list[list[Beat]] = []
    for beat in beats:
        if found and beat.t - found[-1][-1].t < LONGEST_S:
            found[-1].append(beat)
        else:
            found.append([beat])
    return found
