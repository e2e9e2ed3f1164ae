"""A row that opens something: time, words, a note at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from biofeedback.gui.widgets.pressable import Pressable

HEIGHT = 40


class MomentRow(Pressable):
    """Pressed like any button."""

    RADIUS = 8.0

    def __init__(self, time: str, text: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._time, self._note = time, note
        self.setAccessibleName(", ".join(part for part in (time, text, note) if part))

    def sizeHint(self) -> QSize:
        return QSize(240, self._look.look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        colours = look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(colours.primary_soft))
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        label, body = look.font("label", tabular=True), look.font("label")
        metrics = QFontMetricsF(body)
        time_width = QFontMetricsF(label).horizontalAdvance("00:00") + 14
        painter.setFont(label)
        painter.setPen(QColor(colours.ink2))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(2, 0, time_width, self.height()), left, self._time)
        arrow, room = look.px(18), self.width() - time_width - look.px(18) - 8
        painter.setFont(body)
        painter.setPen(QColor(colours.ink))
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(time_width, 0, room, self.height()), left, text)
        free = room - metrics.horizontalAdvance(text) - 16
        if self._note and free > 50:
            painter.setPen(QColor(colours.ink2))
            note = metrics.elidedText(self._note, Qt.TextElideMode.ElideRight, free)
            where = QRectF(time_width, 0, room, self.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        painter.setPen(QPen(QColor(colours.ink2), 1.5))
        x, y = self.width() - arrow / 2, self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x - 2, y - 4), QPointF(x + 2, y), QPointF(x - 2, y + 4)]))
