"""One figure a day as dots, joined where days follow each other, with one's own month as a dashed line."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.dates import number_text
from biofeedback.trends.period import Period

TALL = 96
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DayLines(QWidget):
    """``least`` is the smallest span that is drawn, so that small changes do not look large."""

    def __init__(self, least: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._period: Period | None = None
        self._values: dict[int, float] = {}
        self._usual: float | None = None
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, period: Period, values: Mapping[int, float], usual: float | None, name: str) -> None:
        """Show a value a day, and the usual one where it is known; ``name`` says it in words."""
        self._period, self._values, self._usual = period, dict(values), usual
        self.setAccessibleName(name)
        self.setVisible(bool(values))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, self._look.look.px(TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._period is None or not self._values:
            return
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self._range()
        margin = look.px(34)
        area = QRectF(margin, 10, self.width() - margin - 10, self.height() - 20)
        if self._usual is not None:
            y = _height(self._usual, low, high, area)
            pen = QPen(QColor(look.colours.outline), 1.25)
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        self._paint_dots(painter, area, low, high)
        if not look.hide_numbers:
            painter.setFont(look.font("caption", tabular=True))
            painter.setPen(QColor(look.colours.ink2))
            for value in (min(self._values.values()), max(self._values.values())):
                y = _height(value, low, high, area)
                painter.drawText(QRectF(0, y - 10, margin - 6, 20), LEFT, number_text(value))

    def _paint_dots(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        assert self._period is not None
        look = self._look.look
        step = area.width() / len(self._period.days)
        at = {
            day: QPointF(area.left() + (day - self._period.first_day + 0.5) * step, _height(value, low, high, area))
            for day, value in sorted(self._values.items())
        }
        painter.setPen(QPen(QColor(look.colours.ink2), 1.5))
        for (one, here), (other, there) in pairwise(at.items()):
            if other == one + 1:
                painter.drawLine(here, there)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colours.primary))
        for point in at.values():
            painter.drawEllipse(point, 4.0, 4.0)

    def _range(self) -> tuple[float, float]:
        known = [*self._values.values(), *([] if self._usual is None else [self._usual])]
        low, high = min(known), max(known)
        more = max(0.0, self._least - (high - low)) / 2.0
        return low - more, high + more

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()


def _height(value: float, low: float, high: float, area: QRectF) -> float:
    return area.bottom() - (value - low) / (high - low) * area.height()
