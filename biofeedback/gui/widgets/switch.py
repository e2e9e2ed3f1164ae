"""A switch: on or off, told by place and fill."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance


class Switch(QCheckBox):
    """A check box drawn as a switch; ``name`` is what assistive technology says."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return self.height() / 2

    def sizeHint(self) -> QSize:
        return QSize(self._look.look.px(40), self._look.look.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        body = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(QColor(colours.outline), 1.25))
        painter.setBrush(QColor(colours.primary) if on else QColor(colours.surface))
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        radius = self.height() / 2 - 4.5
        x = self.width() - self.height() / 2 if on else self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.on_primary) if on else QColor(colours.outline))
        painter.drawEllipse(QPointF(x, self.height() / 2), radius, radius)

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
