"""One place in the list of settings."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance


class SectionButton(QAbstractButton):
    """One place in the list."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self._look = appearance()
        self._look.changed.connect(self._wear)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return 12.0

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
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.colours.primary_soft if on else look.colours.sunken))
            painter.drawRoundedRect(self.rect(), 12, 12)
        painter.setFont(look.font("body", weight=600 if on else 400))
        painter.setPen(QColor(look.colours.primary if on else look.colours.ink))
        painter.drawText(QRectF(self.rect()).adjusted(12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())

    def _wear(self) -> None:
        self.updateGeometry()
        self.update()
