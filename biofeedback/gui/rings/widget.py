"""The rings as a widget: drawn from a clock, never from the beats' arrival."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.rings import shape
from biofeedback.gui.rings.core import paint_core, paint_words
from biofeedback.gui.rings.paint import RingsPicture, inner_share, paint_rings

LAYER_MS = 200
STILL_MS = 5000
BEAD = 5.0
BEHIND_S = 2.0
EASE_S = 2.0
PACED_CORE = (0.24, 0.46)


class Rings(QWidget):
    """Rings, core and word. Give it pictures and beats; it asks ``now_s`` what time it is.

    ``paced_depth`` is the paced breath, 0 to 1, in a session; without it the core follows the measured breath a little.
    """

    def __init__(self, now_s: Callable[[], float], parent: QWidget | None = None, *, frame_ms: int = 50) -> None:
        super().__init__(parent)
        self.paced_depth: Callable[[], float] | None = None
        self._now_s = now_s
        self._look = appearance()
        self._picture = RingsPicture()
        self._word = self._small = ""
        self._beats: Sequence[tuple[float, float]] = ()
        self._swing: tuple[float, ...] = (0.0,) * shape.POINTS
        self._score = 50.0
        self._layer: QPixmap | None = None
        self._fading: QPixmap | None = None
        self._layer_age = QElapsedTimer()
        self._fade_age = QElapsedTimer()
        self._dirty = QRect()
        self._frame_ms = frame_ms
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._frame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look.changed.connect(self._wear)

    def show_picture(self, picture: RingsPicture, word: str, small: str = "") -> None:
        """Show another state; it changes over a moment, never at once."""
        if (word, small) != (self._word, self._small):
            self._word, self._small = word, small
            self.update(self._core_rect())
        if picture == self._picture:
            return
        other = (picture.colour, picture.shown, picture.measured) != (
            self._picture.colour,
            self._picture.shown,
            self._picture.measured,
        )
        if other and self._layer is not None and not self._look.look.still:
            self._fading = self._layer
            self._fade_age.start()
        if picture.score is not None and self._picture.score is None:
            self._score = picture.score
        self._picture = picture
        self._renew()

    def settle(self) -> None:
        """End every transition now."""
        self._fading = None
        self._score = 50.0 if self._picture.score is None else self._picture.score
        self._swing = shape.swing_ms(self._beats, self._tip_s())
        self._renew()

    def show_beats(self, beats: Sequence[tuple[float, float]]) -> None:
        """The last minute's beats as (t, rr_ms)."""
        self._beats = beats
        self._swing = shape.swing_ms(beats, self._tip_s())

    def sizeHint(self) -> QSize:
        return QSize(380, 380)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 220)

    def showEvent(self, event: QShowEvent) -> None:
        self._wear()
        self.settle()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fading = None
        self._renew()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        if self._layer is None:
            self._layer = self._paint_layer()
            self._layer_age.start()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._layer)
        share = self._fade_share()
        if self._fading is not None:
            painter.setOpacity(1.0 - share)
            painter.drawPixmap(0, 0, self._fading)
            painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._middle())
        paint_core(painter, self._core_px(), self._picture, look.colours)
        ink = QColor(look.tint(self._picture.colour).ink)
        paint_words(painter, inner_share(self._picture) * self._radius(), self._word, self._small, ink, look)
        if self._picture.measured and not look.still:
            self._paint_bead(painter)
        painter.end()

    def _paint_bead(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._look.look.colours.canvas))
        painter.setBrush(QColor(self._look.look.tint(self._picture.colour).line))
        painter.drawEllipse(self._bead(), BEAD, BEAD)

    def _paint_layer(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        layer = QPixmap(self.size() * ratio)
        layer.setDevicePixelRatio(ratio)
        colours = self._look.look.colours
        layer.fill(QColor(colours.canvas))
        painter = QPainter(layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._middle())
        picture = self._picture
        if picture.score is not None:
            picture = RingsPicture(
                picture.shown, self._score, picture.settled, practising=picture.practising, faint=picture.faint
            )
        paint_rings(painter, self._radius(), picture, self._swing, self._tip_s(), colours)
        painter.end()
        return layer

    def _frame(self) -> None:
        if self._fading is not None:
            if self._fade_share() >= 1.0:
                self._fading = None
            self.update()
        if self._layer_age.isValid() and self._layer_age.elapsed() >= LAYER_MS:
            self._ease_score(self._layer_age.elapsed() / 1000.0)
            if self._picture.measured:
                self._swing = shape.swing_ms(self._beats, self._tip_s())
                self._renew()
            return
        moving = self._core_rect()
        if self._picture.measured:
            at = self._bead()
            reach = BEAD + 2
            bead = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).translated(self._middle())
            self.update(bead.toAlignedRect())
            self.update(self._dirty)
            self._dirty = bead.toAlignedRect()
        self.update(moving)

    def _ease_score(self, elapsed_s: float) -> None:
        target = 50.0 if self._picture.score is None else self._picture.score
        share = 1.0 if self._look.look.still else 1.0 - math.exp(-elapsed_s / EASE_S)
        self._score += share * (target - self._score)

    def _fade_share(self) -> float:
        if self._fading is None:
            return 1.0
        linear = min(1.0, self._fade_age.elapsed() / tokens.STATE_CHANGE_MS)
        return 0.5 - 0.5 * math.cos(math.pi * linear)

    def _renew(self) -> None:
        self._layer = None
        self.update()

    def _wear(self) -> None:
        self._fading = None
        self._renew()
        if self.isVisible():
            self._timer.start(STILL_MS if self._look.look.still else self._frame_ms)

    def _tip_s(self) -> float:
        return self._now_s() - BEHIND_S

    def _radius(self) -> float:
        return 0.5 * min(self.width(), self.height()) / 1.04

    def _middle(self) -> QPointF:
        return QPointF(0.5 * self.width(), 0.5 * self.height())

    def _core_px(self) -> float:
        if self._picture.practising and self.paced_depth is not None:
            low, high = PACED_CORE
            return self._radius() * (low + (high - low) * self.paced_depth())
        breath = 0.0 if self._look.look.still else -self._swing[self._tip_index()] / shape.CLIP_MS
        return self._radius() * inner_share(self._picture) * 0.985 * (1.0 + 0.03 * breath)

    def _tip_index(self) -> int:
        return math.floor(self._tip_s() / shape.STEP_S) % shape.POINTS

    def _core_rect(self) -> QRect:
        reach = self._radius() * (0.5 if self._picture.practising else 0.42) + 3
        return QRectF(-reach, -reach, 2 * reach, 2 * reach).translated(self._middle()).toAlignedRect()

    def _bead(self) -> QPointF:
        at = self._tip_s()
        picture = self._picture
        outer = max(shape.outer_radius(self._score if picture.score is not None else 50.0), inner_share(picture) + 0.12)
        radius = self._radius() * (outer + shape.SWELL_PER_MS * self._swing[self._tip_index()])
        return QPointF(radius * math.cos(shape.angle(at)), radius * math.sin(shape.angle(at)))
