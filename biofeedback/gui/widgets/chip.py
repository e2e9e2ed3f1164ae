"""Chips: small rounded labels that can be pressed; they filter, or tell of the strap."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.icons import IconName, paint_icon
from biofeedback.gui.widgets.pressable import Pressable

HEIGHT = 30
# Of its words, px at text size 100 %: a longer name is shortened, and more so where there is little room.
LONGEST, SHORTEST = 300, 120


class Chip(Pressable):
    """A chip with an icon, words, or both; a checkable one shows its choice by tint, weight and a check.

    A ``whole`` one never shortens its words. One that may be an icon alone is that where its words have no room; its
    accessible name still has them.
    """

    def __init__(
        self,
        text: str,
        icon: IconName | None = None,
        parent: QWidget | None = None,
        *,
        whole: bool = False,
        icon_alone: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._whole = whole
        self._icon_alone = icon_alone
        if icon_alone and text:
            self.setToolTip(text)
        self._icon = icon
        self._battery: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str, icon: IconName | None, battery_percent: int | None = None) -> None:
        """Show other words, icon and charge."""
        if (text, icon, battery_percent) == (self.text(), self._icon, self._battery):
            return
        self.setText(text)
        self._icon, self._battery = icon, battery_percent
        self._apply_theme()

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return self.height() / 2

    def sizeHint(self) -> QSize:
        return self._size(LONGEST)

    def minimumSizeHint(self) -> QSize:
        if self._icon_alone:
            look = self._look.look
            charge = 0 if self._battery is None else look.px(34)
            return QSize(2 * look.px(12) + look.px(18) - look.px(6) + charge, look.px(HEIGHT))
        return self._size(SHORTEST)

    def _size(self, longest: float) -> QSize:
        look = self._look.look
        metrics = QFontMetricsF(look.font("label", weight=600 if self.isChecked() else 400))
        shown = self.text() if self._whole else _shortened(self.text(), metrics, look.px(longest))
        width = metrics.horizontalAdvance(shown) + self._beside()
        return QSize(round(width + 0.5), look.px(HEIGHT))

    def _beside(self) -> float:
        """What is not words, px."""
        look = self._look.look
        width = 2 * look.px(12)
        if self._drawn_icon():
            width += look.px(18) + (look.px(7) if self.text() else 0) - (0 if self.text() else look.px(6))
        if self._battery is not None:
            width += look.px(34)
        return width

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        colours = look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tinted = self.isChecked() or self.underMouse() or self.isDown()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.primary_soft if tinted else colours.sunken))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        ink = QColor(colours.primary if self.isChecked() else colours.ink2)
        left = float(look.px(12))
        icon = self._drawn_icon()
        alone = self._icon_alone and self.width() < self.sizeHint().width()
        if icon:
            size = look.px(18)
            charge = 0 if self._battery is None else look.px(34)
            left = (self.width() - charge - size) / 2 if alone else left - (0 if self.text() else look.px(3))
            paint_icon(painter, icon, QRectF(left, (self.height() - size) / 2, size, size), ink, 1.5)
            left += size + look.px(7)
        painter.setFont(look.font("label", weight=600 if self.isChecked() else 400))
        painter.setPen(ink)
        where = QRectF(left, 0, self.width() - left, self.height())
        room = self.width() - self._beside() + 1
        shown = self.text() if self._whole else _shortened(self.text(), QFontMetricsF(painter.font()), room)
        if not alone:
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if self._battery is not None:
            self._paint_battery(painter, self._battery)

    def _paint_battery(self, painter: QPainter, percent: int) -> None:
        look = self._look.look
        width, height = look.px(22), look.px(12)
        box = QRectF(self.width() - look.px(12) - width - 2, (self.height() - height) / 2, width, height)
        low = percent <= 15
        ink = QColor(look.tint("raised").ink if low else look.colours.ink2)
        painter.setPen(QPen(ink, 1.25))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        inner = box.adjusted(2.2, 2.2, -2.2, -2.2)
        inner.setWidth(max(1.5, inner.width() * min(100, max(0, percent)) / 100))
        painter.drawRoundedRect(inner, 1.2, 1.2)
        painter.drawRoundedRect(QRectF(box.right() + 1.2, box.center().y() - 2, 1.8, 4), 0.9, 0.9)

    def _drawn_icon(self) -> IconName | None:
        return "check" if self.isCheckable() and self.isChecked() and not self._icon else self._icon


def _shortened(text: str, metrics: QFontMetricsF, room: float) -> str:
    """The words, shortened where a name is very long; the tooltip and the accessible name have all of it."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
