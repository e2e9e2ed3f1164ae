"""One strap in the list: signal bars, name, a note, and whether it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from biofeedback.gui.design.icons import paint_icon
from biofeedback.gui.state.preferences import VIRTUAL
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.pressable import Pressable
from biofeedback.gui.widgets.text import breakable
from biofeedback.services.wearer import StrapOffer

HEIGHT = 72
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


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
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self._look.look
        tall = sum(self._words_height(face, text, width) for face, text in self._words())
        return max(look.px(HEIGHT), round(tall) + look.px(20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        colours = look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        left = look.px(18)
        self._paint_strength(painter, QRectF(left, self.height() / 2 - look.px(11), look.px(24), look.px(22)))
        heights = [self._words_height(face, text, self.width()) for face, text in self._words()]
        top = (self.height() - sum(heights)) / 2
        for (face, text), tall, ink in zip(self._words(), heights, (colours.ink, colours.ink2), strict=True):
            painter.setFont(face)
            painter.setPen(QColor(ink))
            where = QRectF(left + look.px(42), top, self._room(self.width()), tall)
            painter.drawText(where, WRAPPED, breakable(text))
            top += tall
        self._paint_choice(painter)

    def _words(self) -> tuple[tuple[QFont, str], tuple[QFont, str]]:
        look = self._look.look
        return (look.font("lead", weight=500), self.offer.name), (look.font("label"), note_of(self.offer))

    def _room(self, width: int) -> float:
        """Of the words, between the signal and the choice, px."""
        return max(1.0, width - self._look.look.px(18 + 42 + 56))

    def _words_height(self, face: QFont, text: str, width: int) -> float:
        endless = QRectF(0, 0, self._room(width), 1e6)
        return QFontMetricsF(face).boundingRect(endless, WRAPPED, breakable(text)).height()

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
