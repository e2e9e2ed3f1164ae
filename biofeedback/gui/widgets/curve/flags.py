"""Paints prompts and notes above a curve."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from biofeedback.gui.design.tokens import Colours
from biofeedback.gui.widgets.curve.curve_model import Flag
from biofeedback.gui.widgets.curve.placement import Placement, Sizes, Wanted, places

WIDEST = 150.0
LANE = 19.0


class FlagPainter:
    """Prompts hang as rings on stems, notes stand as squares; each with its word where there is room.

    Parameters
    ----------
    painter : QPainter
        With the font of the words.
    colours : Colours
    scale : float
        A factor for strokes and signs.
    """

    def __init__(self, painter: QPainter, colours: Colours, scale: float) -> None:
        self._painter = painter
        self._colours = colours
        self._scale = scale
        self._metrics = QFontMetricsF(painter.font())

    def paint(self, flags: Sequence[tuple[float, Flag]], area: QRectF, top: float, stem_to: float) -> None:
        """Paint flags at their x; the uppermost lie at ``top``, stems of prompts reach down to ``stem_to``."""
        scale = self._scale
        words = [self._metrics.elidedText(flag.label, Qt.TextElideMode.ElideRight, WIDEST * scale) for _, flag in flags]
        wanted = [
            Wanted(x, self._metrics.horizontalAdvance(word) if word else 0.0)
            for (x, _), word in zip(flags, words, strict=True)
        ]
        sizes = Sizes(6.5 * scale, 11 * scale, 3 * scale, self._metrics.averageCharWidth() * 5)
        found = places(wanted, area.left(), area.right(), sizes)
        for (x, flag), place in zip(flags, found, strict=True):
            y = top + place.lane * max(LANE * scale, self._metrics.height())
            if flag.prompt:
                self._prompt(x, y, stem_to)
            else:
                self._note(x, y, area.bottom())
        for (_, flag), word, place in zip(flags, words, found, strict=True):
            self._word(flag, word, place, top)

    def _word(self, flag: Flag, word: str, place: Placement, top: float) -> None:
        if not word or place.word_x is None:
            return
        y = top + place.lane * max(LANE * self._scale, self._metrics.height())
        fitted = self._fitted(flag, word, place.room + 0.5)
        self._painter.setPen(QColor(self._colours.ink2))
        self._painter.drawText(QPointF(place.word_x, y + self._metrics.ascent() / 2 - 1), fitted)

    def _fitted(self, flag: Flag, word: str, room: float) -> str:
        """A note may be cut; how an offer ended is said in fewer words where there is no room, or not at all."""
        if not flag.prompt:
            return self._metrics.elidedText(word, Qt.TextElideMode.ElideRight, room)
        forms = (flag.label, flag.label.rsplit(", ", 1)[-1])
        return next((form for form in forms if self._metrics.horizontalAdvance(form) <= room), "")

    def _prompt(self, x: float, y: float, stem_to: float) -> None:
        painter, raised, scale = self._painter, self._colours.raised, self._scale
        painter.setBrush(QColor(self._colours.surface))
        painter.setPen(QPen(QColor(raised.line), 1.5 * scale))
        painter.drawLine(QPointF(x, y), QPointF(x, max(y, stem_to)))
        painter.drawEllipse(QPointF(x, y), 6 * scale, 6 * scale)
        painter.setBrush(QColor(raised.line))
        painter.drawEllipse(QPointF(x, y), 2 * scale, 2 * scale)

    def _note(self, x: float, y: float, bottom: float) -> None:
        painter, colours, scale = self._painter, self._colours, self._scale
        painter.setBrush(QColor(colours.surface))
        pen = QPen(QColor(colours.outline), scale)
        pen.setDashPattern([1, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, y), QPointF(x, bottom))
        painter.setPen(QPen(QColor(colours.ink2), 1.25 * scale))
        painter.drawRoundedRect(QRectF(x - 5 * scale, y - 5 * scale, 10 * scale, 10 * scale), 2, 2)
