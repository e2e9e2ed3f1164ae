"""One strap in the list: signal bars, name, a note, and whether it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from biofeedback.gui.design.icons import paint_icon
from biofeedback.gui.state.preferences import VIRTUAL
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.pressable import Pressable
from biofeedback.services.wearer import StrapOffer

HEIGHT = 72


class StrapRow(Pressable):
    """Checkable; one of a group."""

    def __init__(self, offer: StrapOffer, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.offer = offer
        self.setCheckable(True)
        self.show_offer(offer)

    def show_offer(self, offer: StrapOffer) -> None:
        """The same strap, nearer or further away."""
        self.offer = offer
        self.setAccessibleName(f"{offer.name}, {note_of(offer)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self._look.look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        colours = look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        left = look.px(18)
        self._paint_strength(painter, QRectF(left, self.height() / 2 - look.px(11), look.px(24), look.px(22)))
        text = left + look.px(42)
        width = self.width() - text - look.px(56)
        painter.setFont(look.font("lead", weight=500))
        painter.setPen(QColor(colours.ink))
        half = self.height() / 2
        name = painter.fontMetrics().elidedText(self.offer.name, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(QRectF(text, half - look.px(24), width, look.px(26)), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(look.font("label"))
        painter.setPen(QColor(colours.ink2))
        painter.drawText(
            QRectF(text, half + look.px(1), width, look.px(22)), Qt.AlignmentFlag.AlignVCenter, note_of(self.offer)
        )
        self._paint_choice(painter)

    def _paint_strength(self, painter: QPainter, where: QRectF) -> None:
        colours = self._look.look.colours
        if self.offer.address == VIRTUAL:
            paint_icon(painter, "wave", where.adjusted(0, -1, 0, -1), QColor(colours.primary))
            return
        unit = where.height() / 22
        for bar in range(4):
            height = (7 + 4.6 * bar) * unit
            column = QRectF(where.left() + bar * 6.2 * unit, where.bottom() - height, 4.4 * unit, height)
            painter.setPen(QPen(QColor(colours.ink2), 1))
            painter.setBrush(QColor(colours.ink2) if bar < self.offer.bars else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(column, 2, 2)

    def _paint_choice(self, painter: QPainter) -> None:
        look = self._look.look
        colours = look.colours
        radius = look.px(12)
        middle = QPointF(self.width() - look.px(18) - radius, self.height() / 2)
        if not self.isChecked():
            painter.setPen(QPen(QColor(colours.outline), 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius - 1, radius - 1)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.primary))
        painter.drawEllipse(middle, radius, radius)
        side = 1.2 * radius
        where = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        paint_icon(painter, "check", where, QColor(colours.on_primary), 1.75)


def note_of(offer: StrapOffer) -> str:
    """A few words about a strap in reach."""
    if offer.address == VIRTUAL:
        return translate("Straps", "Try everything without one")
    if offer.used_before:
        return translate("Straps", "Used before")
    if offer.bars >= 4:
        return translate("Straps", "Close by")
    return translate("Straps", "Further away") if offer.bars >= 2 else translate("Straps", "Weak signal, move closer")
