"""What is pressed like a button and paints itself: rows, chips, places, cards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance


class Pressable(QAbstractButton):
    """Reached by Tab, told by the pointer, follows the look; ``RADIUS`` rounds its focus frame, px."""

    RADIUS = 12.0

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look.changed.connect(self._apply_theme)

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return self.RADIUS

    def paint_ground(self, painter: QPainter) -> None:
        """Paint the tint behind what is chosen or under the pointer."""
        if self.isChecked() or self.underMouse():
            colours = self._look.look.colours
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.primary_soft if self.isChecked() else colours.sunken))
            painter.drawRoundedRect(self.rect(), self.RADIUS, self.RADIUS)

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
