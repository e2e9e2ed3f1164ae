"""Paints a curve at any size: the same on screen, on the second screen and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from biofeedback.gui.design.tokens import Colours
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.curve.band_names import GAP, NamePlace, name_places
from biofeedback.gui.widgets.curve.bend import bent
from biofeedback.gui.widgets.curve.curve_model import HIGHEST, LOWEST, Curve, Point
from biofeedback.gui.widgets.curve.flags import FlagPainter
from biofeedback.signal.levels import USUAL_BAND

SURE = 0.4
SOFT = {"rest": "", "stressor": "quiet", "regulation": "calm", "free": ""}


@dataclass(frozen=True, slots=True)
class Pens:
    """How it is drawn: colours, font, a factor for strokes; ``levels`` names calm, usual and raised at the left."""

    colours: Colours
    font: QFont
    strong: QFont
    scale: float = 1.0
    levels: bool = True
    names: bool = True
    names_below: bool = False


class CurvePainter:
    """Paints one curve into a rectangle; ``area`` is where the curve itself lies."""

    def __init__(self, painter: QPainter, where: QRectF, curve: Curve, pens: Pens) -> None:
        self._painter = painter
        self._where = where
        self._curve = curve
        self._pens = pens
        self.area = plot_area(where, curve, pens)

    def paint(self) -> None:
        """Paint all of it."""
        painter = self._painter
        painter.setFont(self._pens.font)
        self._bands()
        self._ground()
        self._axis()
        painter.save()
        painter.setClipRect(self.area.adjusted(-1, -4, 4 * self._pens.scale, 4))
        for run in self._curve.runs():
            self._run(run)
        painter.restore()
        self._gaps()
        self._bars()
        self._flags()
        self._head()
        self.paint_cursor()

    def x(self, t_s: float) -> float:
        """Where a moment lies."""
        curve, area = self._curve, self.area
        return area.left() + (t_s - curve.begin_s) / max(1e-9, curve.end_s - curve.begin_s) * area.width()

    def y(self, score: float) -> float:
        """Where a score lies."""
        share = min(1.0, max(0.0, (score - LOWEST) / (HIGHEST - LOWEST)))
        return self.area.bottom() - (0.06 + 0.9 * share) * self.area.height()

    def _bands(self) -> None:
        painter, colours = self._painter, self._pens.colours
        for band in self._curve.bands:
            left, right = self.x(band.begin_s), self.x(band.end_s)
            soft = SOFT[band.kind]
            if soft:
                tint = colours.quiet.soft if soft == "quiet" else colours.calm.soft
                painter.fillRect(QRectF(left, self.area.top(), right - left, self.area.height()), QColor(tint))
            if left > self.area.left() + 1:
                # In black and white the tints look alike: the line tells where a phase begins.
                painter.setPen(QPen(QColor(colours.outline), self._pens.scale))
                painter.drawLine(QPointF(left, self.area.top()), QPointF(left, self.area.bottom()))
        if self._pens.names or self._pens.names_below:
            self._band_names()
        painter.setFont(self._pens.font)

    def _band_names(self) -> None:
        painter, colours, pens = self._painter, self._pens.colours, self._pens
        metrics = QFontMetricsF(pens.strong)
        places = _name_places(self._curve, self.area.left(), self.area.right(), pens)
        for band, place in zip(self._curve.bands, places, strict=True):
            painter.setFont(pens.strong if band.current else pens.font)
            painter.setPen(QColor(colours.ink if band.current else colours.ink2))
            above = self.area.top() - 6 - place.row * metrics.height()
            below = self.area.bottom() + metrics.height() * (1.1 + place.row)
            painter.drawText(QPointF(place.x, below if pens.names_below else above), band.label)

    def _ground(self) -> None:
        painter, colours, area = self._painter, self._pens.colours, self.area
        high, low = self.y(USUAL_BAND[1]), self.y(USUAL_BAND[0])
        painter.fillRect(QRectF(area.left(), high, area.width(), low - high), QColor(colours.usual.soft))
        pen = QPen(QColor(colours.raised.line), 1.25 * self._pens.scale)
        pen.setDashPattern([1, 4])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        y = self.y(self._curve.threshold)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        if not self._pens.levels:
            return
        painter.setPen(QColor(colours.ink2))
        height = QFontMetricsF(self._pens.font).height()
        for word, score in level_words(self._curve.threshold):
            box = QRectF(
                self._where.left(),
                self.y(score) - height / 2,
                area.left() - self._where.left() - 8 * self._pens.scale,
                height,
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, word)

    def _axis(self) -> None:
        painter, colours, area = self._painter, self._pens.colours, self.area
        painter.setPen(QPen(QColor(colours.hairline), self._pens.scale))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        metrics = QFontMetricsF(self._pens.font)
        last_right = float("-inf")
        for t_s, word in self._curve.ticks if not self._pens.names_below else ():
            x, width = self.x(t_s), metrics.horizontalAdvance(word)
            left = min(max(x - width / 2, area.left()), area.right() - width)
            if left < last_right + 8:
                continue
            last_right = left + width
            painter.setPen(QPen(QColor(colours.outline), self._pens.scale))
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3 * self._pens.scale))
            painter.setPen(QColor(colours.ink3))
            painter.drawText(QPointF(left, area.bottom() + 5 * self._pens.scale + metrics.ascent()), word)

    def _run(self, run: Sequence[Point]) -> None:
        painter, colours, scale = self._painter, self._pens.colours, self._pens.scale
        line = bent([QPointF(self.x(point.t), self.y(point.score or 0.0)) for point in run])
        threshold = self.y(self._curve.threshold)
        ink = QColor(colours.data)
        if run[-1].confidence < SURE:
            ink = _mixed(ink, QColor(colours.surface))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        above = QRectF(
            self.area.left() - 2, self.area.top() - 4, self.area.width() + 4, threshold - self.area.top() + 4
        )
        below = QRectF(above.left(), threshold, above.width(), self.area.bottom() - threshold + 4)
        painter.save()
        painter.setClipRect(below, Qt.ClipOperation.IntersectClip)
        painter.setPen(_pen(ink, 1.75 * scale))
        painter.drawPath(line)
        painter.restore()
        if all((point.score or 0.0) <= self._curve.threshold for point in run):
            return
        painter.save()
        painter.setClipRect(above, Qt.ClipOperation.IntersectClip)
        soft = QColor(colours.raised.line)
        soft.setAlphaF(0.16)
        fill = QPainterPath(line)
        fill.lineTo(QPointF(line.currentPosition().x(), threshold))
        fill.lineTo(QPointF(line.elementAt(0).x, threshold))
        painter.fillPath(fill, soft)
        painter.setPen(_pen(QColor(colours.raised.line), 2.5 * scale))
        painter.drawPath(line)
        painter.restore()

    def _gaps(self) -> None:
        painter, colours = self._painter, self._pens.colours
        metrics = QFontMetricsF(self._pens.font)
        pen = QPen(QColor(colours.quiet.line), 1.5 * self._pens.scale, Qt.PenStyle.DotLine)
        for before, after, why in self._curve.gaps():
            left, right = self.x(before.t), self.x(after.t)
            if right - left < 6 * self._pens.scale:
                continue
            y = 0.5 * (self.y(before.score or 50.0) + self.y(after.score or 50.0))
            painter.setPen(pen)
            painter.drawLine(QPointF(left + 3, y), QPointF(right - 3, y))
            word = gap_word(why)
            if metrics.horizontalAdvance(word) < right - left - 8:
                painter.setPen(QColor(colours.ink2))
                box = QRectF(left, y - 1.4 * metrics.height(), right - left, metrics.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

    def _bars(self) -> None:
        painter, colours, scale = self._painter, self._pens.colours, self._pens.scale
        metrics = QFontMetricsF(self._pens.font)
        free_from = float("-inf")
        # The words stand on the axis, not in it, and the bar in their middle.
        baseline = self.area.bottom() - metrics.descent() - scale
        top = min(baseline - 0.5 * metrics.xHeight() - 4.5 * scale, self.area.bottom() - 10 * scale)
        for bar in self._curve.bars:
            left = self.x(bar.begin_s)
            shape = QRectF(left, top, max(8.0 * scale, self.x(bar.end_s) - left), 9 * scale)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.calm.line))
            painter.drawRoundedRect(shape, 4.5 * scale, 4.5 * scale)
            width = metrics.horizontalAdvance(bar.label)
            x = shape.right() + 6
            if x + width > self.area.right():
                x = shape.left() - 6 - width
            if x > free_from and x >= self.area.left():
                painter.setPen(QColor(colours.ink2))
                painter.drawText(QPointF(x, baseline), bar.label)
                free_from = x + width + 8

    def _flags(self) -> None:
        flags = [(self.x(flag.t), flag) for flag in self._curve.flags]
        top = self.area.top() + (10 if not self._pens.names else 14) * self._pens.scale
        FlagPainter(self._painter, self._pens.colours, self._pens.scale).paint(
            flags, self.area, top, self.y(self._curve.threshold)
        )

    def _head(self) -> None:
        last = self._curve.points[-1] if self._curve.head and self._curve.points else None
        if last is None or last.score is None:
            return
        colours = self._pens.colours
        self._painter.setPen(QPen(QColor(colours.surface), 2 * self._pens.scale))
        self._painter.setBrush(QColor(colours.usual.line))
        middle = QPointF(self.x(last.t), self.y(last.score))
        self._painter.drawEllipse(middle, 5.5 * self._pens.scale, 5.5 * self._pens.scale)

    def paint_cursor(self) -> None:
        """Paint the moment that is chosen, and nothing else."""
        t_s = self._curve.cursor_s
        if t_s is None:
            return
        painter, colours = self._painter, self._pens.colours
        x = self.x(t_s)
        painter.setPen(QPen(QColor(colours.ink), 1.5))
        painter.drawLine(QPointF(x, self.area.top()), QPointF(x, self.area.bottom()))
        point = self._curve.at(t_s)
        if point is not None and point.score is not None and t_s - point.t < self._curve.break_s:
            painter.setPen(QPen(QColor(colours.surface), 2))
            painter.setBrush(QColor(colours.ink))
            painter.drawEllipse(QPointF(x, self.y(point.score)), 5.5, 5.5)


def plot_area(where: QRectF, curve: Curve, pens: Pens) -> QRectF:
    """Where the curve itself lies inside its rectangle."""
    metrics = QFontMetricsF(pens.font)
    words = level_words(curve.threshold)
    left = max(metrics.horizontalAdvance(word) for word, _ in words) + 12 * pens.scale if pens.levels else 0.0
    begin, end = where.left() + left, where.right() - 8 * pens.scale
    named = curve.bands and (pens.names or pens.names_below)
    rows = 1 + max(place.row for place in _name_places(curve, begin, end, pens)) if named else 0
    top = rows * metrics.height() + 8 * pens.scale if pens.names and curve.bands else 6 * pens.scale
    below = pens.names_below or bool(curve.ticks)
    lines = max(1, rows) if pens.names_below else 1
    foot = metrics.height() * (0.3 + lines) + 4 * pens.scale if below else 2 * pens.scale
    return QRectF(begin, where.top() + top, end - begin, where.height() - top - foot)


def _name_places(curve: Curve, begin: float, end: float, pens: Pens) -> list[NamePlace]:
    """Where the names of the phases stand between two edges."""
    metrics = QFontMetricsF(pens.strong)
    whole_s = max(1e-9, curve.end_s - curve.begin_s)
    lefts = [begin + (band.begin_s - curve.begin_s) / whole_s * (end - begin) for band in curve.bands]
    widths = [metrics.horizontalAdvance(band.label) for band in curve.bands]
    return name_places(list(zip(curve.bands, lefts, strict=True)), end, widths, GAP * pens.scale)


def level_words(threshold: float) -> list[tuple[str, float]]:
    """The words at the left, and where they stand."""
    return [
        (translate("Charts", "raised"), threshold),
        (translate("Charts", "usual"), 50.0),
        (translate("Charts", "calm"), 26.0),
    ]


def gap_word(why: str) -> str:
    """What is said of time that could not be read."""
    words = {
        "moving": translate("Charts", "moving"),
        "unsure": translate("Charts", "unsure"),
        "settling": translate("Charts", "settling"),
    }
    return words.get(why, translate("Charts", "no signal"))


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    # On a dense line a round join takes most of the time and cannot be seen.
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _mixed(colour: QColor, ground: QColor) -> QColor:
    return QColor.fromRgbF(
        0.5 * (colour.redF() + ground.redF()),
        0.5 * (colour.greenF() + ground.greenF()),
        0.5 * (colour.blueF() + ground.blueF()),
    )
