"""A picture worth keeping: one's own rings and a date, without figures of the body."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from biofeedback.gui.design.tokens import Colours
from biofeedback.gui.design.type_scale import font
from biofeedback.gui.widgets.rings.picture import RingsMoment, paint_moment
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture

WIDTH, HEIGHT = 1200, 1400
RADIUS = 480.0
# A usual is drawn as wide as the middle of what is called usual.
USUAL_SCORE = 45.0
# Fewer beats than this in the last minute draw nothing of one's own.
LEAST_BEATS = 30


def own_rings(beats: tuple[tuple[float, float], ...]) -> RingsMoment | None:
    """The rings of the last minute's beats as (t, rr_ms); None of too few."""
    if not beats:
        return None
    tip_s = beats[-1][0] - 2.0
    if sum(tip_s - 60.0 < t <= tip_s for t, _ in beats) < LEAST_BEATS:
        return None
    return RingsMoment(RingsPicture("usual", USUAL_SCORE), beats, tip_s, closed=True)


def keepsake(rings: RingsMoment, colours: Colours, title: str, line: str) -> QImage:
    """The picture, with a title and a line below the rings."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(colours.canvas))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_moment(painter, QPointF(WIDTH / 2, 600.0), RADIUS, rings, colours, strokes=2.4)
    for top, px, weight, ink, text in (
        (1150.0, 52, 500, colours.ink, title),
        (1232.0, 34, 400, colours.ink2, line),
    ):
        painter.setFont(font(px, weight))
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(60.0, top, WIDTH - 120.0, 1.5 * px), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return image
