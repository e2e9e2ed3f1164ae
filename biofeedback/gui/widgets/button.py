"""Buttons: filled (one a screen), outlined, or plain words."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.design.icons import IconName, paint_icon
from biofeedback.gui.design.look import appearance

Kind: TypeAlias = Literal["primary", "outline", "plain"]
ICON = 20
ICON_GAP = 8


class Button(QPushButton):
    """A button in the program's own style; keyboard focus is drawn by the window's focus frame."""

    def __init__(
        self,
        text: str,
        kind: Kind = "outline",
        parent: QWidget | None = None,
        *,
        small: bool = False,
        icon: IconName | None = None,
    ) -> None:
        # Not by the constructor: it might take an icon there, and PySide6 would make 151 names of icons to see.
        super().__init__(parent)
        self.setText(text)
        self._kind = kind
        self._small = small
        self._icon = icon
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._apply_theme()

    def set_icon(self, icon: IconName | None) -> None:
        """Show another icon before the words."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return self.height() / 2 if self._kind != "plain" else 8.0

    def sizeHint(self) -> QSize:
        look = self._look.look
        height = look.px(tokens.SMALL_BUTTON_HEIGHT if self._small else tokens.BUTTON_HEIGHT)
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 2 * self._padding()
        if self._icon:
            width += look.px(ICON) + look.px(ICON_GAP)
        return QSize(round(width + 0.5), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_body(painter)
        look = self._look.look
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        extra = look.px(ICON) + look.px(ICON_GAP) if self._icon else 0
        left = (self.width() - width - extra) / 2 if self._kind != "plain" else self._padding()
        if self._icon:
            size = look.px(ICON)
            paint_icon(painter, self._icon, QRectF(left, (self.height() - size) / 2, size, size), ink)
        painter.setPen(ink)
        painter.setFont(self.font())
        where = QRectF(left + extra, 0, width + 2, self.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _paint_body(self, painter: QPainter) -> QColor:
        colours = self._look.look.colours
        radius = self.height() / 2
        body = QRectF(self.rect())
        active = self.underMouse() or self.isDown()
        if not self.isEnabled():
            if self._kind != "plain":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.sunken))
                painter.drawRoundedRect(body, radius, radius)
            return QColor(colours.ink3)
        if self._kind == "primary":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.primary_hover if active else colours.primary))
            painter.drawRoundedRect(body, radius, radius)
            return QColor(colours.on_primary)
        if self._kind == "outline":
            painter.setPen(QPen(QColor(colours.outline), 1.25))
            painter.setBrush(QColor(colours.primary_soft) if active else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(0.75, 0.75, -0.75, -0.75), radius - 0.75, radius - 0.75)
            return QColor(colours.ink)
        if active:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.primary_soft))
            painter.drawRoundedRect(body, 8, 8)
        return QColor(colours.primary)

    def _padding(self) -> int:
        if self._kind == "plain":
            return 0
        return self._look.look.px(14 if self._small else 19)

    def _apply_theme(self) -> None:
        look = self._look.look
        self.setFont(look.font("strong" if self._small or self._kind == "plain" else "action"))
        self.updateGeometry()
        self.update()
