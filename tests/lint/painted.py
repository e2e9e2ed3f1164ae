"""What words a widget paints, where, in which colour, and how much of them its clip leaves: by a device of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.curve.curve_paint import CurvePainter
from biofeedback.gui.widgets.curve.curve_view import CurveView
from biofeedback.gui.widgets.rings.core import paint_words
from biofeedback.gui.widgets.rings.rings_view import Rings

Metric = QPaintDevice.PaintDeviceMetric
DPI = 96
# Marks without width that words carry: soft hyphens, joiners, places to break a line.
UNSEEN = re.compile("[\u00ad\u2060\u200b]")
# Two runs that meet within so many px are one line.
SAME_LINE = 0.5


@dataclass(frozen=True, slots=True)
class PaintedText:
    """A run of words: its ink and the clip it was painted under, in the widget's coordinates, and its colour.

    ``large`` is what WCAG calls so: from 24 px, or from 18.66 px in bold.
    """

    text: str
    ink: QRectF
    clip: QRectF
    colour: QColor
    large: bool

    def followed_by(self, other: PaintedText, *, apart: bool) -> PaintedText:
        """The same line with the run that goes on where this one ends."""
        return replace(self, text=f"{self.text}{' ' * apart}{other.text}", ink=self.ink.united(other.ink))


def unmarked(text: str) -> str:
    """A text without the marks in it that nobody sees."""
    return UNSEEN.sub("", text)


def painted_texts(widget: QWidget) -> list[PaintedText]:
    """All words that a widget paints itself, without those in it."""
    device = _Device(widget.width(), widget.height())
    widget.render(device, QPoint(0, 0), QRegion(), QWidget.RenderFlag(0))
    if isinstance(widget, CurveView | Rings):
        _paint_layer(widget, device)
    return device.engine.found


def _paint_layer(widget: CurveView | Rings, device: _Device) -> None:
    """What these paint into a picture once, and then only show."""
    painter = QPainter(device)
    if isinstance(widget, CurveView):
        CurvePainter(painter, QRectF(widget.rect()), widget.curve, widget._pens()).paint()
    else:
        painter.translate(widget._middle())
        ink = QColor(appearance().look.tint(widget._picture.colour).ink)
        paint_words(painter, widget._word_px(), widget._word, widget._small, ink, appearance().look)
    painter.end()


class _Engine(QPaintEngine):
    """Keeps the text and lets everything else go."""

    def __init__(self, whole: QRectF) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._whole = whole
        # The line that is being painted: as far as it goes, and where it ends.
        self._line, self._end = "", QPointF(-1.0, -1.0)
        self.found: list[PaintedText] = []

    def begin(self, device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        pass

    def drawPixmap(self, *_: object) -> None:
        pass

    def drawPath(self, *_: object) -> None:
        pass

    def drawPolygon(self, *_: object) -> None:
        pass

    def drawTextItem(self, at: object, item: QTextItem) -> None:
        assert isinstance(at, QPointF)
        painter = self.painter()
        goes_on = self._goes_on_at(at)
        self._end = at + QPointF(item.width(), 0.0)
        font, text = item.font(), unmarked(item.text())
        apart = self._line.endswith(" ") or text.startswith(" ")
        self._line = f"{self._line if goes_on else ''}{text}"
        text = text.strip()
        if not text or text == "\u00a0":
            return
        ink = QFontMetricsF(font).tightBoundingRect(text).translated(at)
        transform = painter.combinedTransform()
        clip = transform.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else self._whole
        size = font.pixelSize() * transform.m22()
        colour = QColor(painter.pen().color())
        colour.setAlphaF(colour.alphaF() * painter.opacity())
        large = size >= 24 or (size >= 18.66 and font.weight() >= 600)
        painted = PaintedText(text, transform.mapRect(ink), clip.intersected(self._whole), colour, large)
        self.found.append(self.found.pop().followed_by(painted, apart=apart) if goes_on and self.found else painted)

    def _goes_on_at(self, at: QPointF) -> bool:
        return (self._end - at).manhattanLength() < SAME_LINE


class _Device(QPaintDevice):
    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.engine = _Engine(QRectF(0, 0, width, height))
        self._metrics = {
            Metric.PdmWidth: width,
            Metric.PdmHeight: height,
            Metric.PdmWidthMM: round(width * 25.4 / DPI),
            Metric.PdmHeightMM: round(height * 25.4 / DPI),
            Metric.PdmDepth: 32,
            Metric.PdmNumColors: 1 << 24,
            Metric.PdmDpiX: DPI,
            Metric.PdmDpiY: DPI,
            Metric.PdmPhysicalDpiX: DPI,
            Metric.PdmPhysicalDpiY: DPI,
            Metric.PdmDevicePixelRatio: 1,
            Metric.PdmDevicePixelRatioScaled: 65536,
        }

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)


def in_sight(window: QWidget) -> Iterator[QWidget]:
    """A window and all widgets in it that are shown, those that must be scrolled to included."""
    yield window
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not widget.isWindow() and widget.width() > 0 and widget.height() > 0:
            yield widget
