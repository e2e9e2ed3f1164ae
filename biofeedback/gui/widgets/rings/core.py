"""The quiet core of the rings: a disc that breathes, with the state's word in it."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from biofeedback.gui.design.look import Look
from biofeedback.gui.design.tokens import LIGHT, Colours
from biofeedback.gui.design.type_scale import font
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture

EDGE = 1.25
MOST_SIZES = 64


class Core:
    """The disc in as many sizes as a breath shows, each painted once: painting it anew each frame costs ten times."""

    def __init__(self) -> None:
        self._made_for: tuple[object, ...] = ()
        self._sizes: dict[int, QPixmap] = {}
        self._picture = RingsPicture()
        self._colours = LIGHT
        self._ratio = 1.0
        self._step_px = 1.0

    def prepare(self, travel_px: float, ratio: float, picture: RingsPicture, colours: Colours) -> None:
        """Get ready for a colour, and for a breath that moves the radius by ``travel_px``."""
        wanted = (travel_px, ratio, picture.colour, picture.empty, picture.dashed, colours)
        if wanted == self._made_for:
            return
        self._made_for = wanted
        self._picture, self._colours, self._ratio = picture, colours, ratio
        self._step_px = max(0.3, travel_px / MOST_SIZES)
        self.forget()

    def forget(self) -> None:
        """Give the memory back."""
        self._sizes.clear()

    def paint(self, painter: QPainter, radius: float) -> None:
        """Paint the disc around the origin."""
        size = round(radius / self._step_px)
        sprite = self._sizes.get(size)
        if sprite is None:
            sprite = self._sizes[size] = self._make(size * self._step_px)
        half = sprite.width() / self._ratio / 2
        painter.drawPixmap(QPointF(-half, -half), sprite)

    def _make(self, radius: float) -> QPixmap:
        side = 2 * math.ceil(radius + 2)
        sprite = QPixmap(round(side * self._ratio), round(side * self._ratio))
        sprite.setDevicePixelRatio(self._ratio)
        sprite.fill(Qt.GlobalColor.transparent)
        picture, colours = self._picture, self._colours
        painter = QPainter(sprite)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / 2, side / 2)
        painter.setPen(_edge(picture, colours))
        if picture.dashed or picture.empty:
            painter.setBrush(QColor(colours.surface if picture.empty else colours.canvas))
        else:
            painter.setBrush(_glow(radius, colours.state(picture.colour).soft, colours))
        painter.drawEllipse(QPointF(0, 0), radius, radius)
        painter.end()
        return sprite


def _edge(picture: RingsPicture, colours: Colours) -> QPen:
    edge = QColor(colours.state(picture.colour).line)
    if picture.dashed:
        pen = QPen(edge, 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([6, 5])
        return pen
    edge.setAlphaF(0.9 if picture.empty else 0.6)
    return QPen(edge, EDGE)


def _glow(radius: float, soft: str, colours: Colours) -> QBrush:
    from PySide6.QtGui import QRadialGradient

    gradient = QRadialGradient(QPointF(0, -0.25 * radius), 1.25 * radius)
    light = QColor(colours.canvas).lightnessF() > 0.5
    gradient.setColorAt(0.0, QColor(colours.surface if light else soft))
    gradient.setColorAt(1.0, QColor(soft if light else colours.surface))
    return QBrush(gradient)


@lru_cache(maxsize=32)
def word_font(word: str, core_px: float, text_percent: int) -> QFont:
    """The largest font in which the word fills at most 84 % of the core."""
    px = min(0.26 * 2 * core_px, max(0.2 * 2 * core_px, 44.0 * text_percent / 100))
    width = QFontMetricsF(font(px)).horizontalAdvance(word)
    room = 0.84 * 2 * core_px
    return font(px if width <= room else px * room / width)


def paint_fill(painter: QPainter, core_px: float, depth: float, colour: str) -> None:
    """A still disc's breath: an arc around it that fills on the way in and empties on the way out."""
    radius = 1.06 * core_px
    pen = QPen(QColor(colour), 5.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(-radius, -radius, 2 * radius, 2 * radius), 90 * 16, -round(depth * 360 * 16))


class Words:
    """The state's word, and a small line below it in a session, painted once for as long as they stay."""

    def __init__(self) -> None:
        self._made_for: tuple[object, ...] = ()
        self._picture = QPixmap()
        self._reach = 0

    def prepare(self, word: str, small: str, core_px: float, ink: str, look: Look, ratio: float) -> None:
        """Get these words ready."""
        wanted = (word, small, core_px, ink, look, ratio)
        if wanted == self._made_for:
            return
        self._made_for = wanted
        self._reach = math.ceil(core_px)
        self._picture = QPixmap(round(2 * self._reach * ratio), round(2 * self._reach * ratio))
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        painter.translate(self._reach, self._reach)
        paint_words(painter, core_px, word, small, QColor(ink), look)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Paint them around the origin."""
        painter.drawPixmap(QPointF(-self._reach, -self._reach), self._picture)


def paint_words(painter: QPainter, core_px: float, word: str, small: str, ink: QColor, look: Look) -> None:
    """Paint the word around the origin, and the small line below it."""
    face = word_font(word, core_px, look.text_percent)
    painter.setFont(face)
    painter.setPen(ink)
    lift = 0.36 * face.pixelSize() if small else 0.0
    middle = QRectF(-core_px, -core_px - lift, 2 * core_px, 2 * core_px)
    painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, word)
    if small:
        painter.setFont(small_font(round(0.66 * face.pixelSize())))
        painter.setPen(QColor(look.colours.ink2))
        below = QRectF(-core_px, 0.36 * face.pixelSize(), 2 * core_px, face.pixelSize())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, small)


@lru_cache(maxsize=8)
def small_font(px: int) -> QFont:
    """The seconds under the word."""
    return font(px, tabular=True)
