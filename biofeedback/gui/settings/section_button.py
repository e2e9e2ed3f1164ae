"""One place in the list of settings."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from biofeedback.gui.widgets.pressable import Pressable


class SectionButton(Pressable):
    """One place in the list."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        look = self._look.look
        width = QFontMetricsF(look.font("body", weight=600)).horizontalAdvance(self.text())
        return QSize(round(width) + 26, look.px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        self.paint_ground(painter)
        painter.setFont(look.font("body", weight=600 if on else 400))
        painter.setPen(QColor(look.colours.primary if on else look.colours.ink))
        painter.drawText(QRectF(self.rect()).adjusted(12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
