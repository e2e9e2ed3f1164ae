"""A line through points without corners, which never goes higher or lower than the points themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

# Where points lie closer than this, px, nobody sees a corner, and a day has thousands of them.
CLOSE_PX = 3.0


def bent(points: Sequence[QPointF]) -> QPainterPath:
    """A cubic through all points, monotone between each two (M. Steffen 1990, Astron. Astrophys. 239, 443)."""
    path = QPainterPath(points[0])
    across = points[-1].x() - points[0].x()
    if len(points) < 3 or across < CLOSE_PX * (len(points) - 1):
        path.addPolygon(QPolygonF(list(points)))
        return path
    slopes = _slopes(points)
    for at in range(len(points) - 1):
        one, other = points[at], points[at + 1]
        third = (other.x() - one.x()) / 3.0
        path.cubicTo(
            QPointF(one.x() + third, one.y() + third * slopes[at]),
            QPointF(other.x() - third, other.y() - third * slopes[at + 1]),
            other,
        )
    return path


def _slopes(points: Sequence[QPointF]) -> list[float]:
    """The slope at each point: none at a peak, and none so steep that the line would go past a neighbour."""
    widths = [max(1e-6, after.x() - before.x()) for before, after in pairwise(points)]
    steps = [(after.y() - before.y()) / wide for (before, after), wide in zip(pairwise(points), widths, strict=True)]
    inner = []
    for (before, after), (width, next_width) in zip(pairwise(steps), pairwise(widths), strict=True):
        if before * after <= 0.0:
            inner.append(0.0)
            continue
        mean = (before * next_width + after * width) / (width + next_width)
        least = min(abs(before), abs(after), 0.5 * abs(mean))
        inner.append(2.0 * least if before > 0 else -2.0 * least)
    return [steps[0], *inner, steps[-1]]
