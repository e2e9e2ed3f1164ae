"""Breath and posture of a recording, under its curve and on the same axis."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.history_words import span_word
from biofeedback.gui.text.body_words import group_word
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.curve.curve_view import CurveView
from biofeedback.storage.day_details import BREATH_STEP_S
from biofeedback.storage.overview import POSTURES, DayCurve
from biofeedback.trends.day_record import PostureGroup

BREATH, POSTURE = 46, 34
# At least this range of rates is shown, so that a quiet breath does not look wild, 1/min.
LEAST_RANGE = 8.0
# How thick a posture's bar is, px: it tells them apart without colour.
THICK: dict[PostureGroup, float] = {"upright": 3.0, "leaning": 8.0, "lying": 13.0, "moving": 3.0}


class BodyStrip(QWidget):
    """A line for the breath, bars with words for the posture; each only where there is something to show.

    Parameters
    ----------
    curve : CurveView
        Whose axis it shares; it stands in the same column.
    """

    def __init__(self, curve: CurveView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve = curve
        self._told = DayCurve()
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_body(self, told: DayCurve) -> None:
        """Show another recording; hidden where it has neither."""
        self._told = told
        self.setVisible(bool(told.breaths or told.postures))
        self._apply_theme()

    def sizeHint(self) -> QSize:
        height = BREATH * bool(self._told.breaths) + POSTURE * bool(self._told.postures)
        return QSize(400, self._look.look.px(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def lines(self, box: QRectF) -> list[list[tuple[float, float]]]:
        """The lines of the breath that are drawn into a rectangle, as points in px."""
        rates = [rate for _, rate in self._told.breaths]
        if not rates:
            return []
        middle = 0.5 * (min(rates) + max(rates))
        reach = max(0.5 * LEAST_RANGE, 0.5 * (max(rates) - min(rates)))
        found: list[list[tuple[float, float]]] = [[]]
        for before, (t, rate) in pairwise([(float("-inf"), 0.0), *self._told.breaths]):
            if t - before[0] > 2.5 * BREATH_STEP_S and found[-1]:
                found.append([])
            y = box.center().y() - (rate - middle) / reach * box.height() / 2
            found[-1].append((self._curve.place(t), y))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.look.font("caption"))
        top = 0.0
        if self._told.breaths:
            height = self._look.look.px(BREATH)
            self._paint_breath(painter, QRectF(0, top, self.width(), height))
            top += height
        if self._told.postures:
            self._paint_posture(painter, QRectF(0, top, self.width(), self._look.look.px(POSTURE)))

    def _paint_breath(self, painter: QPainter, box: QRectF) -> None:
        colours = self._look.look.colours
        self._paint_name(painter, box, translate("BodyStrip", "breath"))
        inner = box.adjusted(0, 6, 0, -8)
        painter.setPen(QPen(QColor(colours.breath), 1.6))
        for line in self.lines(inner):
            points = [QPointF(x, y) for x, y in line]
            if len(points) == 1:
                painter.drawPoint(points[0])
            painter.drawPolyline(QPolygonF(points))

    def _paint_posture(self, painter: QPainter, box: QRectF) -> None:
        colours = self._look.look.colours
        metrics = QFontMetricsF(painter.font())
        self._paint_name(painter, box, translate("BodyStrip", "posture"))
        middle = box.bottom() - self._look.look.px(9)
        free = float("-inf")
        for piece in self._told.postures:
            left, right = self._curve.place(piece.begin_s), self._curve.place(piece.end_s)
            style = Qt.PenStyle.DotLine if piece.group == "moving" else Qt.PenStyle.SolidLine
            pen = QPen(QColor(colours.ink2), THICK[piece.group], style, Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(left, middle), QPointF(max(right - 1, left + 1), middle))
            word = group_word(piece.group)
            width = metrics.horizontalAdvance(word)
            if width <= right - left and left > free:
                painter.setPen(QColor(colours.ink2))
                where = QRectF(left, box.top(), width + 2, metrics.height())
                painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)
                free = left + width + 6

    def _paint_name(self, painter: QPainter, box: QRectF, name: str) -> None:
        painter.setPen(QColor(self._look.look.colours.ink2))
        width = QFontMetricsF(painter.font()).horizontalAdvance(name) + 1
        left = max(0.0, self._curve.place(self._curve.curve.begin_s) - 6 - width)
        where = QRectF(left, box.top(), width, box.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _apply_theme(self) -> None:
        self.setAccessibleName(body_words(self._told, numbers=not self._look.look.hide_numbers))
        self.updateGeometry()
        self.update()


def body_words(told: DayCurve, *, numbers: bool) -> str:
    """The strip in words."""
    parts = []
    rates = [rate for _, rate in told.breaths]
    if rates and numbers:
        said = translate("BodyStrip", "Breath between {low} and {high} a minute, mostly {middle}")
        parts.append(said.format(low=round(min(rates)), high=round(max(rates)), middle=round(median(rates))))
    for group in POSTURES:
        seconds = sum(piece.end_s - piece.begin_s for piece in told.postures if piece.group == group)
        if seconds:
            parts.append(f"{group_word(group)} {span_word(seconds)}")
    return ", ".join(parts)
