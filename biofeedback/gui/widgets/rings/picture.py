"""The rings as one picture at any size: for the second screen, a result, a page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QRadialGradient

from biofeedback.gui.design.tokens import Colours
from biofeedback.gui.design.type_scale import font
from biofeedback.gui.widgets.rings import shape
from biofeedback.gui.widgets.rings.core import word_font
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture, paint_rings
from biofeedback.signal.levels import level_of

PACED_CORE = (0.24, 0.46)


@dataclass(frozen=True, slots=True)
class RingsMoment:
    """Rings at a moment: their state, the beats that led to it as (t, rr_ms), the paced breath 0-1, a word inside.

    ``closed`` rings do not fade where the newest beat meets the oldest.
    """

    picture: RingsPicture
    beats: tuple[tuple[float, float], ...] = ()
    tip_s: float = 0.0
    depth: float | None = None
    word: str = ""
    closed: bool = False


def of_score(score: float | None, *, practising: bool = False) -> RingsPicture:
    """The rings of a mean score."""
    if score is None:
        return RingsPicture("unsure", None, practising=practising)
    return RingsPicture(level_of(score), score, practising=practising)


def paint_moment(
    painter: QPainter, middle: QPointF, radius: float, moment: RingsMoment, colours: Colours, strokes: float = 1.0
) -> None:
    """Paint rings, core and word around a point; ``strokes`` widens every line."""
    painter.save()
    painter.translate(middle)
    painter.scale(strokes, strokes)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = radius / strokes
    swing = shape.swing_ms(moment.beats, moment.tip_s)
    paint_rings(painter, inner, moment.picture, swing, None if moment.closed else moment.tip_s, colours)
    _paint_core(painter, inner, moment, colours)
    painter.restore()
    painter.save()
    painter.translate(middle)
    _paint_word(painter, radius, moment, colours)
    painter.restore()


def _paint_core(painter: QPainter, radius: float, moment: RingsMoment, colours: Colours) -> None:
    share = shape.CORE
    if moment.depth is not None:
        share = PACED_CORE[0] + (PACED_CORE[1] - PACED_CORE[0]) * moment.depth
    picture = moment.picture
    tint = colours.state(picture.colour)
    edge = QPen(QColor(tint.line), 1.25)
    if picture.dashed:
        edge.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(edge)
    painter.setBrush(_glow(radius * share, tint.soft, colours) if picture.measured else QColor(colours.surface))
    painter.drawEllipse(QPointF(0, 0), radius * share, radius * share)


def _glow(radius: float, soft: str, colours: Colours) -> QBrush:
    gradient = QRadialGradient(QPointF(0, -0.25 * radius), 1.25 * radius)
    light = QColor(colours.canvas).lightnessF() > 0.5
    gradient.setColorAt(0.0, QColor(colours.surface if light else soft))
    gradient.setColorAt(1.0, QColor(soft if light else colours.surface))
    return QBrush(gradient)


def _paint_word(painter: QPainter, radius: float, moment: RingsMoment, colours: Colours) -> None:
    if not moment.word:
        return
    core = radius * shape.CORE
    fitted = word_font(moment.word, core, 100)
    painter.setFont(font(min(fitted.pixelSize(), 0.5 * core), 500))
    painter.setPen(QColor(colours.state(moment.picture.colour).ink))
    painter.drawText(QRectF(-core, -core, 2 * core, 2 * core), Qt.AlignmentFlag.AlignCenter, moment.word)
