"""Two curves over each other: the later one drawn through, the earlier one dashed, phase over phase."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.report.report_page import curve_of
from biofeedback.gui.widgets.curve.bend import bent
from biofeedback.gui.widgets.curve.curve_model import Curve, Point, thinned
from biofeedback.gui.widgets.curve.curve_paint import CurvePainter, Pens
from biofeedback.gui.widgets.roles import OwnRole
from biofeedback.reports.visit_comparison import VisitComparison

MOST_POINTS = 240
HEIGHT = 200
DASHES = [4.0, 3.0]


class OverlaidCurves(QWidget):
    """The curves of two visits."""

    ROLE: OwnRole = "Chart"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.later, self.earlier = Curve(), Curve()
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_visits(self, compared: VisitComparison) -> None:
        """Show two visits."""
        self.later = curve_of(compared.later, MOST_POINTS)
        begin_s, end_s = self.later.begin_s, self.later.end_s
        points = [Point(point.t, point.score, point.confidence) for point in compared.overlaid]
        step_s = (end_s - begin_s) / MOST_POINTS
        shown = thinned(points, step_s if step_s > 5.0 else 0.0)
        self.earlier = Curve(begin_s, end_s, shown, break_s=self.later.break_s)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, self._look.look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pens = Pens(look.colours, look.font("caption"), look.font("caption", weight=600))
        drawn = CurvePainter(painter, QRectF(self.rect()), self.later, pens)
        drawn.paint()
        painter.setClipRect(drawn.area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(dashed(look.colours.ink2))
        for run in self.earlier.runs():
            painter.drawPath(bent([QPointF(drawn.x(point.t), drawn.y(point.score or 0.0)) for point in run]))

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()


class LineKey(QWidget):
    """How a visit's line looks, before its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._earlier = False
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_earlier(self, on: bool) -> None:
        """Whether it stands before the earlier visit."""
        self._earlier = on
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(30, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(dashed(colours.ink2) if self._earlier else QPen(QColor(colours.data), 1.75))
        painter.drawLine(QPointF(1, self.height() / 2), QPointF(self.width() - 1, self.height() / 2))


def dashed(colour: str) -> QPen:
    """The earlier visit's line."""
    pen = QPen(QColor(colour), 1.75)
    pen.setDashPattern(DASHES)
    return pen
