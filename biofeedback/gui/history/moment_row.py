"""A row that opens something: time, words, a note at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from biofeedback.gui.widgets.pressable import Pressable

HEIGHT, NOTE = 40, 20


class MomentRow(Pressable):
    """Pressed like any button."""

    RADIUS = 8.0

    def __init__(self, time: str, text: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._time, self._note = time, note
        self.setAccessibleName(", ".join(part for part in (time, text, note) if part))

    def sizeHint(self) -> QSize:
        look = self._look.look
        return QSize(240, look.px(HEIGHT) + (0 if self._in_one_row() else look.px(NOTE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _in_one_row(self) -> bool:
        """Whether the note has room beside the words; else it stands below them."""
        metrics = QFontMetricsF(self._look.look.font("label"))
        wide = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._note) + 18
        return not self._note or wide <= self._room()

    def _room(self) -> float:
        """Of the words, between the time and the arrow, px."""
        return self.width() - self._time_width() - self._look.look.px(18) - 8

    def _time_width(self) -> float:
        return QFontMetricsF(self._look.look.font("label", tabular=True)).horizontalAdvance("00:00") + 14

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
        time_width, room, one = self._time_width(), self._room(), self._in_one_row()
        line = self.height() if one else self.height() - look.px(NOTE) - 4
        painter.setFont(label)
        painter.setPen(QColor(colours.ink2))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(2, 0, time_width, line), left, self._time)
        painter.setFont(body)
        painter.setPen(QColor(colours.ink))
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(time_width, 0, room, line), left, text)
        painter.setPen(QColor(colours.ink2))
        if one:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(time_width, 0, room, line), right, self._note)
        else:
            note = metrics.elidedText(self._note, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(time_width, line - 4, room, look.px(NOTE)), left, note)
        painter.setPen(QPen(QColor(colours.ink2), 1.5))
        x, y = self.width() - look.px(18) / 2, self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x - 2, y - 4), QPointF(x + 2, y), QPointF(x - 2, y + 4)]))
