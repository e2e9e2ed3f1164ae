"""The breath as it was, is, and comes: the pacer's band with the measured breath over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from biofeedback.coaching.pacer import Pacer
from biofeedback.gui.design.look import appearance
from biofeedback.gui.words import translate

PAST_S = 40.0
AHEAD_S = 16.0
BAND = 16.0
STRIP_S = 2.0
STEP_S = 0.2


class BreathChart(QWidget):
    """A strip that is painted every two seconds and moved under the fixed now in between."""

    def __init__(self, now_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._pacer: Pacer | None = None
        self._begin_s = 0.0
        self._end_s: float | None = None
        self._trace: list[tuple[float, float]] = []
        self._strip: QPixmap | None = None
        self._strip_from_s = 0.0
        self._look = appearance()
        self._look.changed.connect(self.renew)
        self.setMinimumHeight(110)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        return QSize(800, 140)

    def pace(self, pacer: Pacer | None, begin_s: float, end_s: float | None) -> None:
        """Follow a pacer from its beginning to the exercise's end."""
        self._pacer, self._begin_s, self._end_s = pacer, begin_s, end_s
        self.renew()

    def show_trace(self, trace: list[tuple[float, float]]) -> None:
        """The measured breath as (t, depth)."""
        self._trace = trace
        self._strip = None

    def renew(self) -> None:
        """Paint everything anew."""
        self._strip = None
        self.update()

    def frame(self) -> None:
        """Show the present moment."""
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        now_s = self._now_s()
        if self._strip is None or not 0.0 <= now_s - self._strip_from_s <= STRIP_S:
            self._strip_from_s = now_s
            self._strip = self._paint_strip()
        shift = (now_s - self._strip_from_s) * self._speed() * self.devicePixelRatioF()
        painter.drawPixmap(QPointF(-round(shift) / self.devicePixelRatioF(), 0), self._strip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label = self._label_width()
        painter.fillRect(QRectF(0, 0, label, self.height()), QColor(look.colours.canvas))
        self._paint_labels(painter)
        self._paint_now(painter, now_s)

    def _paint_strip(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        width = self.width() + STRIP_S * self._speed() + 2
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
        painter.drawPolyline(self._band())
        painter.setPen(QPen(QColor(colours.breath), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        trace = [(t, depth) for t, depth in self._trace if t >= self._strip_from_s - PAST_S]
        painter.drawPolyline(QPolygonF([QPointF(self._strip_x(t), self._y(depth)) for t, depth in trace]))
        painter.end()
        return strip

    def _band(self) -> QPolygonF:
        assert self._pacer is not None
        first = max(self._begin_s, self._strip_from_s - PAST_S)
        last = self._strip_from_s + AHEAD_S + STRIP_S + 1.0
        last = last if self._end_s is None else min(last, self._end_s)
        count = max(1, int((last - first) / STEP_S))
        times = [first + (last - first) * k / count for k in range(count + 1)]
        return QPolygonF([QPointF(self._strip_x(t), self._y(self._pacer.at(t).depth)) for t in times])

    def _paint_labels(self, painter: QPainter) -> None:
        look = self._look.look
        painter.setFont(look.font("caption"))
        painter.setPen(QColor(look.colours.ink2))
        height = painter.fontMetrics().height()
        for word, depth in ((translate("Session", "in"), 1.0), (translate("Session", "out"), 0.0)):
            where = QRectF(0, self._y(depth) - height / 2, self._label_width(), height)
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)

    def _paint_now(self, painter: QPainter, now_s: float) -> None:
        colours = self._look.look.colours
        x = self._now_x()
        pen = QPen(QColor(colours.outline), 1.25, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([1, 4])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, 2), QPointF(x, self.height() - 2))
        if self._pacer is not None:
            painter.setPen(QPen(QColor(colours.canvas), 2.5))
            painter.setBrush(QColor(colours.primary))
            painter.drawEllipse(QPointF(x, self._y(self._pacer.at(now_s).depth)), 8.5, 8.5)

    def _label_width(self) -> float:
        return float(self._look.look.px(44))

    def _speed(self) -> float:
        return (self.width() - self._label_width()) / (PAST_S + AHEAD_S)

    def _now_x(self) -> float:
        return self._label_width() + PAST_S * self._speed()

    def _strip_x(self, t: float) -> float:
        return self._now_x() + (t - self._strip_from_s) * self._speed()

    def _y(self, depth: float) -> float:
        room = self.height() - BAND - 8
        return self.height() - (BAND + 8) / 2 - depth * room
