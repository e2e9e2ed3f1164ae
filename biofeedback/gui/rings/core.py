"""The quiet core of the rings: a disc that breathes, with the state's word in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QRadialGradient

from biofeedback.gui.design.look import Look
from biofeedback.gui.design.tokens import Colours
from biofeedback.gui.design.type_scale import font
from biofeedback.gui.rings.paint import RingsPicture

SMALLEST_WORD_PX = 20.0


def paint_core(painter: QPainter, radius: float, picture: RingsPicture, colours: Colours) -> None:
    """The disc, around the origin."""
    tint = colours.state(picture.colour)
    empty = not picture.measured and picture.shown not in ("settling", "moving", "unsure")
    if picture.shown == "unsure" and not picture.practising:
        pen = QPen(QColor(tint.line), 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([6, 5])
        painter.setBrush(QColor(colours.canvas))
    else:
        edge = QColor(tint.line)
        edge.setAlphaF(0.9 if empty else 0.6)
        pen = QPen(edge, 1.25)
        painter.setBrush(QColor(colours.surface) if empty else _glow(radius, tint.soft, colours))
    painter.setPen(pen)
    painter.drawEllipse(QPointF(0, 0), radius, radius)


def _glow(radius: float, soft: str, colours: Colours) -> QBrush:
    gradient = QRadialGradient(QPointF(0, -0.25 * radius), 1.25 * radius)
    light = QColor(colours.canvas).lightnessF() > 0.5
    gradient.setColorAt(0.0, QColor(colours.surface if light else soft))
    gradient.setColorAt(1.0, QColor(soft if light else colours.surface))
    return QBrush(gradient)


def word_font(word: str, core_px: float, look: Look) -> QFont:
    """The largest font in which the word fills at most 84 % of the core."""
    px = min(0.26 * 2 * core_px, max(0.2 * 2 * core_px, 44.0 * look.text_percent / 100))
    width = QFontMetricsF(font(px)).horizontalAdvance(word)
    room = 0.84 * 2 * core_px
    return font(px if width <= room else px * room / width)


def paint_words(painter: QPainter, radius: float, word: str, small: str, ink: QColor, look: Look) -> None:
    """The state's word in the middle, and a small line below it in a session."""
    face = word_font(word, radius, look)
    painter.setFont(face)
    painter.setPen(ink)
    lift = 0.0 if not small else 0.18 * face.pixelSize()
    middle = QRectF(-radius, -radius - lift, 2 * radius, 2 * radius)
    painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, word)
    if small:
        painter.setFont(font(0.66 * face.pixelSize(), tabular=True))
        painter.setPen(QColor(look.colours.ink2))
        below = QRectF(-radius, 0.55 * face.pixelSize(), 2 * radius, face.pixelSize())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, small)
