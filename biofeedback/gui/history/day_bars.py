"""The half hours of a day as bars: how high tells how much, the colour says it again."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from biofeedback.gui.design.look import appearance
from biofeedback.signal.levels import level_of
from biofeedback.trends.day_record import DayRecord, HalfHour

# The hours that most people are awake; earlier and later ones only where there are some.
FIRST_BAR, LAST_BAR = 14, 44
SHORTEST_S = 30.0


def hours_of(records: Iterable[DayRecord]) -> tuple[int, int]:
    """The first and the last half hour that days have to show together."""
    known = [bar.index for record in records for bar in record.half_hours]
    return min([FIRST_BAR, *known]), max([LAST_BAR, *known])


def paint_bars(painter: QPainter, where: QRectF, bars: Iterable[HalfHour], span: tuple[int, int]) -> None:
    """Bars from left to right, standing; a dot where nothing is known."""
    known = {bar.index: bar for bar in bars}
    step = where.width() / (span[1] - span[0] + 1)
    painter.setPen(Qt.PenStyle.NoPen)
    for index in range(span[0], span[1] + 1):
        x = where.left() + (index - span[0]) * step
        bar = known.get(index)
        if bar is None or bar.scored_s < SHORTEST_S:
            painter.setBrush(QColor(appearance().look.colours.outline))
            painter.drawEllipse(QRectF(x + step / 2 - 1, where.bottom() - 2, 2, 2))
            continue
        height = max(4.0, where.height() * _reach(bar))
        painter.setBrush(_colour(bar))
        painter.drawRoundedRect(QRectF(x + 0.5, where.bottom() - height, max(2.0, step - 1.5), height), 1.5, 1.5)


def paint_lying_bars(painter: QPainter, where: QRectF, bars: Iterable[HalfHour], span: tuple[int, int]) -> None:
    """Bars from the top down, lying: the hours run down, how far each reaches tells how much."""
    known = {bar.index: bar for bar in bars}
    step = where.height() / (span[1] - span[0] + 1)
    painter.setPen(Qt.PenStyle.NoPen)
    for index in range(span[0], span[1] + 1):
        y = where.top() + (index - span[0]) * step
        bar = known.get(index)
        if bar is None or bar.scored_s < SHORTEST_S:
            painter.setBrush(QColor(appearance().look.colours.outline))
            painter.drawEllipse(QRectF(where.left(), y + step / 2 - 1, 2, 2))
            continue
        painter.setBrush(_colour(bar))
        width = max(4.0, where.width() * _reach(bar))
        painter.drawRoundedRect(QRectF(where.left(), y + 0.5, width, max(2.0, step - 1.5)), 1.5, 1.5)


def _reach(bar: HalfHour) -> float:
    return min(1.0, max(0.0, (bar.score - 5.0) / 90.0))


def _colour(bar: HalfHour) -> QColor:
    return QColor(appearance().look.tint(level_of(bar.score)).line)
