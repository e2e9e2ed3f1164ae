"""Paints the rings that stand still for a while: everything but the core, the bead and the words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from biofeedback.gui.design.tokens import Colours, StateColour
from biofeedback.gui.state.session_state import Shown
from biofeedback.gui.widgets.rings import shape

EMPTY_OUTER = 0.80


class RingsPicture(NamedTuple):
    """What the rings show: a state, its score where one is known, and the share of settling."""

    shown: Shown = "starting"
    score: float | None = None
    settled: float = 0.0
    practising: bool = False
    faint: bool = False

    @property
    def colour(self) -> StateColour:
        """The colour of the state; practice is always teal."""
        if self.practising:
            return "calm"
        if self.shown in ("calm", "usual", "raised", "high"):
            return self.shown
        return "usual" if self.shown == "settling" else "quiet"

    @property
    def measured(self) -> bool:
        """Whether the outline is made of beats and the spacing of a score."""
        return self.score is not None or self.practising

    @property
    def dashed(self) -> bool:
        """Whether rings and core are broken lines."""
        return self.shown == "unsure" and not self.practising

    @property
    def empty(self) -> bool:
        """Whether nothing is measured."""
        return not self.measured and self.shown not in ("settling", "moving", "unsure")

    def looks_like(self, other: RingsPicture) -> bool:
        """Whether only figures differ, not what is drawn."""
        mine = (self.colour, self.shown, self.measured, self.faint)
        return mine == (other.colour, other.shown, other.measured, other.faint)


def paint_rings(
    painter: QPainter,
    radius: float,
    picture: RingsPicture,
    swing: Sequence[float],
    tip_s: float | None,
    colours: Colours,
) -> None:
    """Paint around the origin; ``tip_s`` is the moment at the bead, None for a still picture, which is closed."""
    if picture.measured:
        _beating(painter, radius, picture, swing, tip_s, colours)
    elif picture.shown == "settling":
        _settling(painter, radius, picture.settled, colours)
    elif picture.shown == "moving":
        _moving(painter, radius, colours)
    elif picture.shown == "unsure":
        _unsure(painter, radius, colours)
    else:
        _empty(painter, radius, QColor(colours.hairline))


def inner_share(picture: RingsPicture) -> float:
    """Radius of the innermost ring's inside: in a session the core needs room to grow."""
    return 0.48 if picture.practising else shape.CORE


def outer_share(picture: RingsPicture) -> float:
    """Radius of the outer ring, before it swells."""
    score = 50.0 if picture.score is None else picture.score
    return max(shape.outer_radius(score), inner_share(picture) + 0.12)


def _beating(
    painter: QPainter,
    radius: float,
    picture: RingsPicture,
    swing: Sequence[float],
    tip_s: float | None,
    colours: Colours,
) -> None:
    score = 50.0 if picture.score is None else picture.score
    line, ground = QColor(colours.state(picture.colour).line), QColor(colours.canvas)
    radii = shape.ring_radii(inner_share(picture), outer_share(picture))
    width = shape.stroke(score)
    outermost = _polygon(shape.outline(swing, radii[-1], shape.RINGS), radius)
    painter.setOpacity(0.6 if picture.faint else 1.0)
    _fill(painter, radius, outermost, line, ground)
    for ring, ring_radius in enumerate(radii[:-1], start=1):
        painter.setPen(QPen(mixed(line, ground, 0.42 + 0.10 * ring), width))
        painter.drawPolygon(_polygon(shape.outline(swing, ring_radius, ring), radius))
    if tip_s is None:
        painter.setPen(QPen(line, width * 1.35))
        painter.drawPolygon(outermost)
    else:
        _tail(painter, outermost, (line, ground), width * 1.35, tip_s)
    painter.setOpacity(1.0)


def _fill(painter: QPainter, radius: float, outline: QPolygonF, line: QColor, ground: QColor) -> None:
    # Opaque: a PDF knows no gradient that lets the ground through.
    from PySide6.QtGui import QRadialGradient

    gradient = QRadialGradient(QPointF(0, 0), radius)
    gradient.setColorAt(0.35, mixed(line, ground, 0.22))
    gradient.setColorAt(1.0, mixed(line, ground, 0.05))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawPolygon(outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _tail(painter: QPainter, outline: QPolygonF, colours: tuple[QColor, QColor], width: float, tip_s: float) -> None:
    """The outer ring: whole behind the bead, fading in ahead of it."""
    line, ground = colours
    tip = math.floor(tip_s / shape.STEP_S)
    fade = round(shape.JOIN_S * 1.6 / shape.STEP_S)
    order = [(tip + 1 + k) % shape.POINTS for k in range(shape.POINTS)]
    pen = QPen(line, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    for k in range(2, fade):
        pen.setColor(mixed(line, ground, k / fade))
        painter.setPen(pen)
        painter.drawLine(outline.at(order[k]), outline.at(order[k + 1]))
    pen.setColor(line)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([outline.at(at) for at in order[fade:]]))


def _settling(painter: QPainter, radius: float, settled: float, colours: Colours) -> None:
    _empty(painter, radius, QColor(colours.hairline))
    painter.setPen(QPen(QColor(colours.usual.line), 2.25, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for ring, share in enumerate(shape.ring_radii(shape.CORE, EMPTY_OUTER)):
        filled = min(1.0, max(0.0, settled * shape.RINGS - ring))
        if filled > 0:
            painter.drawArc(_square(share * radius), 90 * 16, -round(filled * 360 * 16))


def _moving(painter: QPainter, radius: float, colours: Colours) -> None:
    for ring, share in enumerate(shape.ring_radii(shape.CORE, EMPTY_OUTER), start=1):
        colour = mixed(QColor(colours.quiet.line), QColor(colours.canvas), 0.5 + 0.1 * ring)
        painter.setPen(QPen(colour, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for middle in (0, 180):
            painter.drawArc(_square(share * radius), (middle - 34) * 16, 68 * 16)


def _unsure(painter: QPainter, radius: float, colours: Colours) -> None:
    for ring, share in enumerate(shape.ring_radii(shape.CORE, EMPTY_OUTER), start=1):
        colour = mixed(QColor(colours.quiet.line), QColor(colours.canvas), 0.5 + 0.1 * ring)
        pen = QPen(colour, 1.75, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([1.2, 4.8])
        painter.setPen(pen)
        painter.drawEllipse(_square(share * radius))


def _empty(painter: QPainter, radius: float, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.25))
    for share in shape.ring_radii(shape.CORE, EMPTY_OUTER):
        painter.drawEllipse(_square(share * radius))


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """A colour over a ground as one opaque colour: translucent strokes cost three times as much to paint."""
    parts = ((colour.redF(), ground.redF()), (colour.greenF(), ground.greenF()), (colour.blueF(), ground.blueF()))
    return QColor.fromRgbF(*(share * over + (1.0 - share) * under for over, under in parts))


def _square(radius: float) -> QRectF:
    return QRectF(-radius, -radius, 2 * radius, 2 * radius)


def _polygon(points: Sequence[tuple[float, float]], radius: float) -> QPolygonF:
    return QPolygonF([QPointF(x * radius, y * radius) for x, y in points])
