"""A small picture of an exercise: for breathing its true curve, for the others a few plain shapes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.pacer import Pacer
from biofeedback.gui.design.look import appearance
from biofeedback.gui.practise.figures.figure_view import inks_of
from biofeedback.gui.practise.figures.figures import typical_figure
from biofeedback.gui.practise.figures.motion import Motion, key_pose
from biofeedback.gui.practise.figures.paint import Inks, paint_figure

WIDTH, HEIGHT = 108, 46
# A figure needs more room to be read; the others stand in the middle of as much.
FIGURE = 64
CURVE_S = 22.0


class Pictogram(QWidget):
    """Paints one exercise."""

    def __init__(self, exercise: Exercise, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercise = exercise
        self._figure = typical_figure(exercise)
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH if self._figure is None else FIGURE, FIGURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.look.colours
        pen = QPen(QColor(colours.pace_line), 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.pace_fill))
        if self._figure is not None:
            _paint_still(painter, self._figure, inks_of(self._look.look, colours.surface), QRectF(self.rect()))
            return
        painter.translate(0, (FIGURE - HEIGHT) / 2)
        breath = next((step.breath for step in self._exercise.steps if step.breath is not None), None)
        if breath is not None:
            _paint_breath(painter, breath)
        else:
            _SHAPES.get(self._exercise.kind, _paint_dots)(painter)


def _paint_still(painter: QPainter, motion: Motion, inks: Inks, where: QRectF) -> None:
    paint_figure(painter, where, motion, key_pose(motion), inks, 1.0 if motion.works else 0.0)


def _paint_breath(painter: QPainter, breath: BreathPattern) -> None:
    pacer, count = Pacer(breath), 90
    seconds = max(CURVE_S, 2.0 * breath.cycle_s)
    points = [
        QPointF(2 + (WIDTH - 4) * k / count, HEIGHT - 4 - (HEIGHT - 8) * pacer.at(seconds * k / count).depth)
        for k in range(count + 1)
    ]
    area = QPainterPath(QPointF(points[0].x(), HEIGHT - 3))
    curve = QPainterPath(points[0])
    for point in points:
        area.lineTo(point)
        curve.lineTo(point)
    area.lineTo(QPointF(points[-1].x(), HEIGHT - 3))
    painter.fillPath(area, painter.brush())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(curve)


def _paint_dots(painter: QPainter) -> None:
    x = 12.0
    for radius in (9.0, 8.0, 6.0, 4.5, 3.0):
        painter.drawEllipse(QPointF(x, HEIGHT / 2), radius, radius)
        x += 2.2 * radius + 4


def _paint_warmth(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(6, 26, 72, 16), 8, 8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x in (22, 42, 62):
        wave = QPainterPath(QPointF(x, 20))
        wave.cubicTo(x - 6, 15, x + 6, 9, x, 4)
        painter.drawPath(wave)


def _paint_paper(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(6, 4, 36, 38), 5, 5)
    for y, length in ((14, 20), (22, 20), (30, 12)):
        painter.drawLine(QPointF(14, y), QPointF(14 + length, y))


_SHAPES = {
    "attention": _paint_dots,
    "temperature": _paint_warmth,
    "writing": _paint_paper,
}
