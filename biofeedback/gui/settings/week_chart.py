"""The last seven days, with the moments at which a sensitivity would have asked."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.events import Sensitivity
from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.words import translate
from biofeedback.services.wearer import PresetPreview
from biofeedback.signal.levels import USUAL_BAND

POINTS = 60


class WeekChart(QWidget):
    """One small curve a day; a day without the strap is a dotted line with its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[PresetPreview, ...] = ()
        self._sensitivity: Sensitivity = "standard"
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_week(self, days: tuple[PresetPreview, ...], sensitivity: Sensitivity) -> None:
        """Show these days under a sensitivity."""
        self._days, self._sensitivity = days, sensitivity
        self.setAccessibleName(self._told())
        self.update()

    def _told(self) -> str:
        """The week in words."""
        told = []
        for day in self._days:
            name = QLocale().dayName(day.weekday, QLocale.FormatType.LongFormat)
            asked = sum(sensitivity == self._sensitivity for sensitivity, _ in day.asked)
            worn = translate("Week", "asked %n times", "", asked)
            told.append(f"{name}: {worn if len(day.scores) > 1 else translate('Week', 'not worn')}")
        return ", ".join(told)

    def sizeHint(self) -> QSize:
        return QSize(500, 130 + self._look.look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look.look
        painter.setFont(look.font("caption"))
        gap, count = 14, max(1, len(self._days))
        width = (self.width() - gap * (count - 1)) / count
        for at, day in enumerate(self._days):
            area = QRectF(at * (width + gap), 26, width, self.height() - 34 - look.px(20))
            self._paint_day(painter, area, day)
            painter.setPen(QColor(look.colours.ink2))
            name = QLocale().dayName(day.weekday, QLocale.FormatType.ShortFormat)
            word = translate("Week", "Today") if at == count - 1 else name
            where = QRectF(area.left(), self.height() - look.px(20), width, look.px(20))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, word)

    def _paint_day(self, painter: QPainter, area: QRectF, day: PresetPreview) -> None:
        colours = self._look.look.colours
        if len(day.scores) < 2:
            pen = QPen(QColor(colours.outline), 1.5, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2, 3])
            painter.setPen(pen)
            middle = self._y(area, 50.0)
            painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
            painter.setPen(QColor(colours.ink2))
            word, tall = translate("Week", "not worn"), painter.fontMetrics().lineSpacing()
            where = QRectF(area.left() - 7, middle - 6 - 2 * tall, area.width() + 14, 2 * tall)
            if max(painter.fontMetrics().horizontalAdvance(part) for part in word.split()) > where.width():
                # Dots alone tell it then; the chart's name says it.
                return
            below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(where, below | Qt.TextFlag.TextWordWrap, word)
            return
        high, low = self._y(area, USUAL_BAND[1]), self._y(area, USUAL_BAND[0])
        painter.fillRect(QRectF(area.left(), high, area.width(), low - high), QColor(colours.usual.soft))
        first, last = day.scores[0][0], day.scores[-1][0]
        step = max(1, len(day.scores) // POINTS)
        points = [
            QPointF(self._x(area, minute, first, last), self._y(area, score)) for minute, score in day.scores[::step]
        ]
        painter.setPen(QPen(QColor(colours.data), 1.25))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        for sensitivity, minute in day.asked:
            if sensitivity == self._sensitivity:
                self._paint_asked(painter, area, self._x(area, minute, first, last))

    def _paint_asked(self, painter: QPainter, area: QRectF, x: float) -> None:
        colours = self._look.look.colours
        painter.setPen(QPen(QColor(colours.raised.line), 1.5))
        painter.drawLine(QPointF(x, 14), QPointF(x, area.top() + 8))
        painter.setBrush(QColor(colours.raised.soft))
        painter.drawEllipse(QPointF(x, 8), 5.5, 5.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.raised.line))
        painter.drawEllipse(QPointF(x, 8), 2, 2)

    @staticmethod
    def _x(area: QRectF, minute: float, first: float, last: float) -> float:
        return area.left() + (minute - first) / max(1.0, last - first) * area.width()

    @staticmethod
    def _y(area: QRectF, score: float) -> float:
        return area.bottom() - min(1.0, max(0.0, (score - 15) / 85)) * area.height()

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
