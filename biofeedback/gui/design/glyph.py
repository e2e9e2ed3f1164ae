"""The 16 px form of the rings: shape alone tells every state; the gap closes as arousal rises."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

Glyph: TypeAlias = Literal["calm", "usual", "raised", "high", "moving", "unsure", "settling", "paused", "no_strap"]
DOTS: dict[Glyph, float] = {"calm": 0.24, "usual": 0.48, "raised": 0.68}


def paint_glyph(painter: QPainter, glyph: Glyph, where: QRectF, colour: str) -> None:
    """Paint a state into a square, in one colour."""
    ink = QColor(colour)
    small = where.width() <= 18
    half = where.width() / 2
    stroke = max(1.25, where.width() * (0.085 if not small else 0.1))
    painter.save()
    painter.translate(where.center())
    pen = QPen(ink, stroke)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = half - stroke / 2 - where.width() * 0.04
    if glyph in DOTS:
        _dot_in_ring(painter, radius, ink, DOTS[glyph])
    else:
        _SHAPES[glyph](painter, radius, pen)
    painter.restore()


def _dot_in_ring(painter: QPainter, radius: float, ink: QColor, share: float) -> None:
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(0, 0), radius * share, radius * share)


def _closed(painter: QPainter, radius: float, pen: QPen) -> None:
    pen.setWidthF(radius * 0.66)
    painter.setPen(pen)
    painter.drawEllipse(QPointF(0, 0), radius * 0.72, radius * 0.72)


def _arcs(painter: QPainter, radius: float, pen: QPen) -> None:
    for share in (0.52, 1.0):
        box = QRectF(-radius * share, -radius * share, 2 * radius * share, 2 * radius * share)
        painter.drawArc(box, -42 * 16, 84 * 16)
        painter.drawArc(box, 138 * 16, 84 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    painter.drawEllipse(QPointF(0, 0), radius * 0.2, radius * 0.2)


def _broken(painter: QPainter, radius: float, pen: QPen) -> None:
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    around = 2 * 3.14159265 * radius / pen.widthF()
    pen.setDashPattern([around / 20, around / 20])
    painter.setPen(pen)
    painter.drawEllipse(QPointF(0, 0), radius, radius)


def _growing(painter: QPainter, radius: float, pen: QPen) -> None:
    box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
    thin = QPen(pen)
    thin.setWidthF(pen.widthF() * 0.55)
    painter.setPen(thin)
    painter.drawEllipse(box)
    pen.setWidthF(pen.widthF() * 1.5)
    painter.setPen(pen)
    painter.drawArc(box, 90 * 16, -150 * 16)


def _bars(painter: QPainter, radius: float, _pen: QPen) -> None:
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    for x in (-0.28 * radius, 0.28 * radius):
        painter.drawLine(QPointF(x, -0.38 * radius), QPointF(x, 0.38 * radius))


def _struck(painter: QPainter, radius: float, _pen: QPen) -> None:
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    reach = 0.62 * radius
    painter.drawLine(QPointF(-reach, reach), QPointF(reach, -reach))


_SHAPES: dict[Glyph, Callable[[QPainter, float, QPen], None]] = {
    "high": _closed,
    "moving": _arcs,
    "unsure": _broken,
    "settling": _growing,
    "paused": _bars,
    "no_strap": _struck,
}
