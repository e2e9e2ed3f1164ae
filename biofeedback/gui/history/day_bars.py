"""The half hours of a day as bars: how high tells how much, the colour says it again."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from biofeedback.gui.design.look import appearance
from biofeedback.signal.levels import level_of
from biofeedback.trends.day_record import DayRecord, HalfHour, RaisedStretch

# The hours that most people are awake; earlier and later ones only where there are some.
FIRST_BAR, LAST_BAR = 14, 44
SHORTEST_S = 30.0
HALF_HOUR_S = 1800.0
# Of a raised bar's end, px.
CAP = 5.0


def hours_of(records: Iterable[DayRecord]) -> tuple[int, int]:
    """The first and the last half hour that days have to show together."""
    known = [bar.index for record in records for bar in record.half_hours]
    return min([FIRST_BAR, *known]), max([LAST_BAR, *known])


def raised_bars(stretches: Iterable[RaisedStretch]) -> frozenset[int]:
    """The half hours in which a stretch of raised arousal lies, however short: the mean of half an hour hides it."""
    return frozenset(
        index
        for stretch in stretches
        for index in range(
            int(stretch.begin_s // HALF_HOUR_S), int((stretch.begin_s + (stretch.passed_s or 0.0)) // HALF_HOUR_S) + 1
        )
    )


def paint_bars(
    painter: QPainter,
    where: QRectF,
    bars: Iterable[HalfHour],
    span: tuple[int, int],
    raised: frozenset[int] = frozenset(),
) -> None:
    """Bars from left to right, standing; a dot where nothing is known, a cap of its own where it was ``raised``."""
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
        body = QRectF(x + 0.5, where.bottom() - height, max(2.0, step - 1.5), height)
        if index in raised:
            cap = QRectF(body.left(), body.top(), body.width(), min(CAP, 0.5 * height))
            body.setTop(cap.bottom() + 1.0)
            _paint_cap(painter, cap)
        painter.drawRoundedRect(body, 1.5, 1.5)


def paint_lying_bars(
    painter: QPainter,
    where: QRectF,
    bars: Iterable[HalfHour],
    span: tuple[int, int],
    raised: frozenset[int] = frozenset(),
) -> None:
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
        body = QRectF(where.left(), y + 0.5, width, max(2.0, step - 1.5))
        if index in raised:
            cap = QRectF(body.right() - min(CAP, 0.5 * width), body.top(), min(CAP, 0.5 * width), body.height())
            body.setRight(cap.left() - 1.0)
            _paint_cap(painter, cap)
        painter.drawRoundedRect(body, 1.5, 1.5)


def _paint_cap(painter: QPainter, cap: QRectF) -> None:
    """The end of a bar in which it was raised; set off from the rest, so that the colour is not the only sign."""
    bar = painter.brush()
    painter.setBrush(QColor(appearance().look.tint("raised").line))
    painter.drawRoundedRect(cap, 1.5, 1.5)
    painter.setBrush(bar)


def _reach(bar: HalfHour) -> float:
    return min(1.0, max(0.0, (bar.score - 5.0) / 90.0))


def _colour(bar: HalfHour) -> QColor:
    return QColor(appearance().look.tint(level_of(bar.score)).line)
