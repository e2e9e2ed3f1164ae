"""The breath as it was, is, and comes: the pacer's band with the measured breath over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.coaching.pacer import Pacer
from biofeedback.gui.design.look import appearance
from biofeedback.gui.practise.legend import Legend
from biofeedback.gui.widgets.text import Text

PAST_S = 40.0
AHEAD_S = 16.0
BAND = 16.0
STRIP_S = 4.0
STEP_S = 0.2
DOT = 8.5
# The line is not drawn over a longer hole in what was measured.
HOLE_S = 1.0
# The strip goes some 20 px a second: it need not move more often, s.
EVERY_S = 0.06
# Heights, px.
BEST, LEAST = 140, 80


class BreathChart(QWidget):
    """A strip that is painted every few seconds and moved under the fixed now in between."""

    def __init__(self, now_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._pacer: Pacer | None = None
        self._begin_s = 0.0
        self._end_s: float | None = None
        self._trace: list[tuple[float, float]] = []
        self._strip: QPixmap | None = None
        self._strip_from_s = 0.0
        self._dot = QPixmap()
        self._dot_rect = QRect()
        self._shown_s = 0.0
        self._speed = 1.0
        self._now_x = 0.0
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setMinimumHeight(LEAST)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        # Where the text is large, the word in the rings needs the room more.
        return QSize(600, max(LEAST, BEST * 100 // self._look.look.text_percent))

    def pace(self, pacer: Pacer | None, begin_s: float, end_s: float | None) -> None:
        """Follow a pacer from its beginning to the exercise's end."""
        self._pacer, self._begin_s, self._end_s = pacer, begin_s, end_s
        self.renew()

    def show_trace(self, trace: list[tuple[float, float]], *, at_once: bool = False) -> None:
        """The measured breath as (t, depth), drawn when the strip is next painted, or at once."""
        self._trace = trace
        if at_once:
            self._strip = None

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.renew()

    def renew(self) -> None:
        """Paint everything anew."""
        self._strip = None
        self.update()

    def frame(self) -> None:
        """Show the present moment: the dot moves as soon as it is seen to, the strip under it less often."""
        now_s = self._now_s()
        dot_rect = self._dot_at(now_s).adjusted(-1, -2, 1, 2)
        before, self._dot_rect = self._dot_rect, dot_rect
        if self._strip is None or not 0.0 <= now_s - self._shown_s < EVERY_S:
            self._shown_s = now_s
            self.update()
        elif dot_rect != before:
            self.update(before)
            self.update(dot_rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._speed = self.width() / (PAST_S + AHEAD_S)
        self._now_x = PAST_S * self._speed
        self.renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._strip is None or not 0.0 <= self._shown_s - self._strip_from_s <= STRIP_S:
            self._strip_from_s = self._shown_s = self._now_s()
            self._strip = self._paint_strip()
            self._dot = self._paint_dot()
        ratio = self.devicePixelRatioF()
        shift = round((self._shown_s - self._strip_from_s) * self._speed * ratio)
        source = QRect(shift, 0, round(self.width() * ratio), round(self.height() * ratio))
        painter.drawPixmap(self.rect(), self._strip, source)
        if self._pacer is not None:
            painter.drawPixmap(self._dot_at(self._now_s()).topLeft(), self._dot)

    def _dot_at(self, t: float) -> QRect:
        depth = self._pacer.at(t).depth if self._pacer is not None else 0.0
        side = 2 * DOT + 6
        return QRectF(self._now_x - side / 2, self._y(depth) - side / 2, side, side).toRect()

    def _paint_strip(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        width = self.width() + STRIP_S * self._speed + 2
        strip = QPixmap(round(width * ratio), round(self.height() * ratio))
        strip.setDevicePixelRatio(ratio)
        colours = self._look.look.colours
        strip.fill(QColor(colours.canvas))
        if self._pacer is None:
            return strip
        painter = QPainter(strip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.pace_fill), BAND, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(self._band(self._pacer))
        painter.setPen(QPen(QColor(colours.breath), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        trace = [(t, depth) for t, depth in self._trace if t >= self._strip_from_s - PAST_S]
        for run in runs(trace):
            painter.drawPolyline(QPolygonF([QPointF(self._strip_x(t), self._y(depth)) for t, depth in run]))
        painter.end()
        return strip

    def _paint_dot(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        side = 2 * DOT + 6
        dot = QPixmap(round(side * ratio), round(side * ratio))
        dot.setDevicePixelRatio(ratio)
        dot.fill(Qt.GlobalColor.transparent)
        colours = self._look.look.colours
        painter = QPainter(dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.canvas), 2.5))
        painter.setBrush(QColor(colours.primary))
        painter.drawEllipse(QPointF(side / 2, side / 2), DOT, DOT)
        painter.end()
        return dot

    def _band(self, pacer: Pacer) -> QPolygonF:
        first = max(self._begin_s, self._strip_from_s - PAST_S - 1.0)
        last = self._strip_from_s + AHEAD_S + STRIP_S + 1.0
        last = last if self._end_s is None else min(last, self._end_s)
        count = max(1, int((last - first) / STEP_S))
        times = [first + (last - first) * k / count for k in range(count + 1)]
        return QPolygonF([QPointF(self._strip_x(t), self._y(pacer.at(t).depth)) for t in times])

    def _strip_x(self, t: float) -> float:
        return self._now_x + (t - self._strip_from_s) * self._speed

    def _y(self, depth: float) -> float:
        room = self.height() - BAND - 8
        return self.height() - (BAND + 8) / 2 - depth * room


def runs(trace: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """The stretches of a line without a hole."""
    found: list[list[tuple[float, float]]] = []
    for point in trace:
        if found and point[0] - found[-1][-1][0] <= HOLE_S:
            found[-1].append(point)
        else:
            found.append([point])
    return found


class BreathPanel(QWidget):
    """Legend, labels and chart."""

    def __init__(self, now_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = BreathChart(now_s)
        self.legend = Legend()
        labels = QVBoxLayout()
        labels.addWidget(Text(self.tr("in"), "caption", "ink2"))
        labels.addStretch(1)
        labels.addWidget(Text(self.tr("out"), "caption", "ink2"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(labels)
        row.addWidget(self.chart, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.legend)
        column.addLayout(row)
