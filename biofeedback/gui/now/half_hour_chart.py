"""The last half hour: arousal, with what was asked and what was done."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import fmean

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.tokens import StateColour
from biofeedback.gui.state.marks import ExerciseSpan, PromptMark, TrailPoint
from biofeedback.gui.state.session_state import HALF_HOUR_S
from biofeedback.gui.text.words import exercise_name, translate
from biofeedback.signal.levels import RAISED_FROM, USUAL_BAND

BREAK_S = 65.0
LOWEST, HIGHEST = 12.0, 97.0
SURE = 0.4
SCROLL_S = 5.0
# The curve is drawn through that many means.
PIECES = 120
SPANS_S = (360.0, 900.0, HALF_HOUR_S)


@dataclass(frozen=True, slots=True)
class HalfHour:
    """Everything that the chart shows."""

    now_s: float = 0.0
    trail: tuple[TrailPoint, ...] = ()
    prompts: tuple[PromptMark, ...] = ()
    exercises: tuple[ExerciseSpan, ...] = ()
    threshold: float = RAISED_FROM
    state: StateColour = "usual"
    span_s: float = HALF_HOUR_S


class HalfHourChart(QWidget):
    """One curve without grid or numbers; time that could not be read is a dotted gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = HalfHour()
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setMinimumSize(260, 90)

    def sizeHint(self) -> QSize:
        return QSize(600, 140)

    def show_half_hour(self, shown: HalfHour) -> None:
        """Show the half hour up to ``shown.now_s``; painted anew when something in it changed, or after a while."""
        if replace(shown, now_s=self._shown.now_s) == self._shown and 0 <= shown.now_s - self._shown.now_s < SCROLL_S:
            return
        self._shown = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("caption"))
        metrics = painter.fontMetrics()
        levels = self._levels()
        left = max(metrics.horizontalAdvance(word) for word, _ in levels) + 12
        foot = metrics.height() + 6
        area = QRectF(left, 14, self.width() - left - 8, self.height() - foot - 16)
        self._paint_ground(painter, area, levels)
        self._paint_axis(painter, area)
        self._paint_exercises(painter, area)
        painter.save()
        painter.setClipRect(QRectF(area.left(), 0, area.width() + 8, self.height()))
        for run in self._runs():
            self._paint_run(painter, area, run)
        painter.restore()
        self._paint_gaps(painter, area)
        self._paint_prompts(painter, area)
        self._paint_head(painter, area)

    def _levels(self) -> list[tuple[str, float]]:
        return [
            (translate("Charts", "raised"), self._shown.threshold),
            (translate("Charts", "usual"), 50.0),
            (translate("Charts", "calm"), 26.0),
        ]

    def _y(self, area: QRectF, score: float) -> float:
        share = (score - LOWEST) / (HIGHEST - LOWEST)
        return area.bottom() - 10 - min(1.0, max(0.0, share)) * (area.height() - 12)

    def _x(self, area: QRectF, t: float) -> float:
        return area.right() - (self._shown.now_s - t) / self._shown.span_s * area.width()

    def _paint_ground(self, painter: QPainter, area: QRectF, levels: list[tuple[str, float]]) -> None:
        colours = self._look.look.colours
        high, low = self._y(area, USUAL_BAND[1]), self._y(area, USUAL_BAND[0])
        painter.fillRect(QRectF(area.left(), high, area.width(), low - high), QColor(colours.usual.soft))
        pen = QPen(QColor(colours.raised.line), 1.25, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([1, 4])
        painter.setPen(pen)
        y = self._y(area, self._shown.threshold)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(QColor(colours.ink2))
        height = painter.fontMetrics().height()
        for word, score in levels:
            where = QRectF(0, self._y(area, score) - height / 2, area.left() - 10, height)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, word)

    def _paint_axis(self, painter: QPainter, area: QRectF) -> None:
        colours = self._look.look.colours
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        third = round(self._shown.span_s / 180)
        ago = translate("Charts", "{n} min ago").format(n=3 * third)
        words = [ago, str(2 * third), str(third), translate("Charts", "now")]
        for at, word in enumerate(words):
            x = area.left() + area.width() * at / 3
            painter.setPen(QPen(QColor(colours.outline), 1))
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3))
            painter.setPen(QColor(colours.ink3))
            width = painter.fontMetrics().horizontalAdvance(word)
            start = x if at == 0 else x - width if at == 3 else x - width / 2
            painter.drawText(QPointF(start, area.bottom() + 4 + painter.fontMetrics().ascent()), word)

    def _paint_exercises(self, painter: QPainter, area: QRectF) -> None:
        colours, metrics = self._look.look.colours, painter.fontMetrics()
        # The words stand on the axis, not in it, and the bar in their middle.
        baseline = area.bottom() - metrics.descent() - 1
        top = min(baseline - 0.5 * metrics.xHeight() - 4.5, area.bottom() - 10)
        for span in self._shown.exercises:
            end = self._shown.now_s if span.end is None else span.end
            left, right = max(area.left(), self._x(area, span.begin)), self._x(area, end)
            if right < area.left() + 4:
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.calm.line))
            bar = QRectF(left, top, max(6.0, right - left), 9)
            painter.drawRoundedRect(bar, 4.5, 4.5)
            painter.setPen(QColor(colours.ink2))
            name = exercise_name(span.exercise)
            width = metrics.horizontalAdvance(name)
            x = bar.right() + 7 if bar.right() + 7 + width < area.right() else bar.left() - 7 - width
            painter.drawText(QPointF(x, baseline), name)

    def _runs(self) -> list[list[TrailPoint]]:
        found: list[list[TrailPoint]] = []
        last: TrailPoint | None = None
        for point in self._shown.trail:
            if point.score is not None:
                if last is not None and last.score is not None and point.t - last.t < BREAK_S:
                    found[-1].append(point)
                else:
                    found.append([point])
            last = point
        return found

    def _paint_run(self, painter: QPainter, area: QRectF, run: list[TrailPoint]) -> None:
        colours = self._look.look.colours
        points = [QPointF(self._x(area, t), self._y(area, score)) for t, score in smoothed(run, self._shown.span_s)]
        curve = rounded(points)
        threshold = self._y(area, self._shown.threshold)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        calm = QColor(colours.data)
        calm.setAlphaF(1.0 if run[-1].confidence >= SURE else 0.55)
        painter.save()
        clip = Qt.ClipOperation.IntersectClip
        painter.setClipRect(QRectF(0, threshold, self.width(), self.height()), clip)
        painter.setPen(QPen(calm, 1.75))
        painter.drawPath(curve)
        painter.restore()
        painter.save()
        painter.setClipRect(QRectF(0, -10, self.width(), threshold + 10), clip)
        self._fill_raised(painter, curve, threshold)
        painter.setPen(QPen(QColor(colours.raised.line), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(curve)
        painter.restore()

    def _fill_raised(self, painter: QPainter, curve: QPainterPath, threshold: float) -> None:
        path = QPainterPath(curve)
        path.lineTo(QPointF(curve.currentPosition().x(), threshold))
        path.lineTo(QPointF(curve.elementAt(0).x, threshold))
        soft = QColor(self._look.look.colours.raised.line)
        soft.setAlphaF(0.16)
        painter.fillPath(path, soft)

    def _paint_gaps(self, painter: QPainter, area: QRectF) -> None:
        colours = self._look.look.colours
        for begin, end, word in gaps(self._shown.trail):
            left, right = max(area.left(), self._x(area, begin)), min(area.right(), self._x(area, end))
            if right - left < 4:
                continue
            pen = QPen(QColor(colours.outline), 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([1, 3])
            painter.setPen(pen)
            y, middle = self._y(area, 50.0), 0.5 * (left + right)
            half = 0.5 * painter.fontMetrics().horizontalAdvance(word) + 8
            if middle - half <= left:
                painter.drawLine(QPointF(left, y), QPointF(right, y))
                continue
            painter.drawLine(QPointF(left, y), QPointF(middle - half, y))
            painter.drawLine(QPointF(middle + half, y), QPointF(right, y))
            painter.setPen(QColor(colours.ink2))
            where = QRectF(left, area.top(), right - left, 2 * (y - area.top()))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, word)

    def _paint_prompts(self, painter: QPainter, area: QRectF) -> None:
        colours = self._look.look.colours
        for mark in self._shown.prompts:
            x = self._x(area, mark.t)
            if x < area.left():
                continue
            painter.setPen(QPen(QColor(colours.raised.line), 1.5))
            painter.drawLine(QPointF(x, 12), QPointF(x, max(14.0, self._y(area, self._score_at(mark.t)) - 2)))
            painter.setBrush(QColor(colours.raised.soft))
            painter.drawEllipse(QPointF(x, 7), 5.5, 5.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.raised.line))
            painter.drawEllipse(QPointF(x, 7), 2, 2)
            word = translate("Charts", "asked")
            if x + 12 + painter.fontMetrics().horizontalAdvance(word) < area.right():
                painter.setPen(QColor(colours.ink2))
                painter.drawText(QPointF(x + 11, 7 + painter.fontMetrics().ascent() / 2 - 1), word)

    def _score_at(self, t: float) -> float:
        scores = [(abs(point.t - t), point.score) for point in self._shown.trail if point.score is not None]
        return min(scores, default=(0.0, RAISED_FROM), key=lambda pair: pair[0])[1]

    def _paint_head(self, painter: QPainter, area: QRectF) -> None:
        last = self._shown.trail[-1] if self._shown.trail else None
        if last is None or last.score is None or self._shown.now_s - last.t > BREAK_S:
            return
        colours = self._look.look.colours
        painter.setPen(QPen(QColor(colours.surface), 1.5))
        painter.setBrush(QColor(colours.state(self._shown.state).line))
        painter.drawEllipse(QPointF(self._x(area, last.t), self._y(area, last.score)), 6, 6)


def smoothed(run: list[TrailPoint], span_s: float) -> list[tuple[float, float]]:
    """Means over a hundred-and-twentieth of the span each, as (t, score); the newest estimate stays as it is.

    The pieces are fixed in time, so the curve keeps its shape while it moves on.
    """
    piece_s = span_s / PIECES
    found: list[tuple[float, float]] = []
    for _, group in groupby(run, key=lambda point: math.floor(point.t / piece_s)):
        points = list(group)
        found.append((fmean(p.t for p in points), fmean(p.score or 0.0 for p in points)))
    last = run[-1]
    if found[-1][0] < last.t:
        found.append((last.t, last.score or 0.0))
    return found


def rounded(points: list[QPointF]) -> QPainterPath:
    """A curve through the middles between points, bent towards each of them."""
    path = QPainterPath(points[0])
    for before, after in pairwise(points[1:]):
        path.quadTo(before, (before + after) / 2)
    path.lineTo(points[-1])
    return path


def span_for(since_s: float) -> float:
    """How much time to show, s: half an hour, less while there is less."""
    return next((span_s for span_s in SPANS_S if since_s <= span_s), HALF_HOUR_S)


def gaps(trail: tuple[TrailPoint, ...]) -> list[tuple[float, float, str]]:
    """Stretches that could not be read, each with its word."""
    words = {
        "moving": translate("Charts", "moving"),
        "unsure": translate("Charts", "unsure"),
        "settling": translate("Charts", "settling"),
    }
    found: list[tuple[float, float, str]] = []
    for point in trail:
        if point.score is not None:
            continue
        word = words.get(point.state, "")
        if found and found[-1][2] == word and point.t - found[-1][1] < BREAK_S:
            found[-1] = (found[-1][0], point.t, word)
        else:
            found.append((point.t, point.t, word))
    return found
