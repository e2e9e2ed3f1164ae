"""The rings as a widget: drawn from a clock, never from the beats' arrival.

What rarely changes is painted into a layer once a second; a frame paints the core, the word and the bead over it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.rings import shape
from biofeedback.gui.widgets.rings.core import Core, Words, paint_fill
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture, outer_share, paint_rings
from biofeedback.gui.widgets.roles import OwnRole

LAYER_MS = 2000
STILL_MS = 5000
# The bead goes 20 px a second: it need not move more often, s.
BEAD_EVERY_S = 0.06
BEAD = 5.0
BEHIND_S = 2.0
EASE_S = 2.5
# At its smallest it still holds the word, for which ``PACED_WORD`` is made; larger text takes more of the rings.
PACED_CORE, PACED_WORD, MOST_GROWTH = (0.37, 0.52), 0.40, 1.6
# A change of the core's radius smaller than this is not worth a frame, px.
VISIBLE = 0.35
LEAST, LEAST_PACED = 200, 160
BEST_PACED = 200


class Rings(QWidget):
    """Rings, core and word. Give it pictures and beats; it asks ``now_s`` what time it is.

    ``paced_depth`` is the paced breath, 0 to 1, in a session, where the session's own timer calls ``frame``; without
    it the core follows the measured breath a little.
    """

    ROLE: OwnRole = "Graphic"

    def __init__(
        self,
        now_s: Callable[[], float],
        parent: QWidget | None = None,
        *,
        paced_depth: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(parent)
        self._paced_depth = paced_depth
        self._now_s = now_s
        self._look = appearance()
        self._picture = RingsPicture()
        self._word = self._small = ""
        self._beats: Sequence[tuple[float, float]] = ()
        self._swing: tuple[float, ...] = (0.0,) * shape.POINTS
        self._score = 50.0
        self._outer = 0.0
        self._core = Core()
        self._words = Words()
        self._layer: QPixmap | None = None
        self._layer_tip_s = 0.0
        self._fading: QPixmap | None = None
        self._layer_age = QElapsedTimer()
        self._fade_age = QElapsedTimer()
        self._bead_rect = QRect()
        self._bead_s = 0.0
        self._painted_core_px = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.frame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look.changed.connect(self._apply_theme)

    def show_picture(self, picture: RingsPicture, word: str, small: str = "") -> None:
        """Show another state; it changes over a moment, never at once."""
        if (word, small) != (self._word, self._small):
            self._word, self._small = word, small
            self.setAccessibleName(word)
            self.update(self._core_rect())
        if picture == self._picture:
            return
        if not picture.looks_like(self._picture):
            if self._layer is not None and self.isVisible() and not self._look.look.reduced_motion:
                self._fading = self._layer
                self._fade_age.start()
            self._renew()
        if self._picture.score is None and picture.score is not None:
            self._score = picture.score
        self._picture = picture

    def show_beats(self, beats: Sequence[tuple[float, float]]) -> None:
        """The last minute's beats as (t, rr_ms)."""
        self._beats = beats

    def settle(self) -> None:
        """End every transition now."""
        self._fading = None
        self._score = 50.0 if self._picture.score is None else self._picture.score
        self._swing = shape.swing_ms(self._beats, self._tip_s())
        self._renew()

    def frame(self) -> None:
        """Show the present moment; repaints only what moved."""
        if self._fading is not None:
            if self._fade_share() >= 1.0:
                self._fading = None
            self.update()
            return
        if self._layer_age.isValid() and self._layer_age.elapsed() >= LAYER_MS:
            self._ease_score(self._layer_age.elapsed() / 1000.0)
            self._swing = shape.swing_ms(self._beats, self._tip_s())
            self._renew()
            return
        breathing = abs(self._core_px() - self._painted_core_px) >= VISIBLE
        if breathing or (self._paced_depth is not None and self._look.look.reduced_motion):
            self.update(self._core_rect())
        now_s = self._now_s()
        bead_rests = 0.0 <= now_s - self._bead_s < BEAD_EVERY_S
        if self._picture.measured and not self._look.look.reduced_motion and not bead_rests:
            self._bead_s = now_s
            self.update(self._bead_rect)
            self._bead_rect = self._trail_rect()
            self.update(self._bead_rect)

    def sizeHint(self) -> QSize:
        if self._paced_depth is None:
            return self.minimumSizeHint()
        # The word in it grows with the text, and the chart below gives way for it.
        best = self._look.look.px(BEST_PACED)
        return QSize(best, best)

    def minimumSizeHint(self) -> QSize:
        # In a session the chart and the words come first; on the main screen the rings grow with the text.
        least = LEAST_PACED if self._paced_depth is not None else self._look.look.px(LEAST)
        return QSize(least, least)

    def showEvent(self, event: QShowEvent) -> None:
        self._apply_theme()
        self.settle()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self._core.forget()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fading = None
        self._renew()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        if self._layer is None:
            self._layer = self._paint_layer()
            self._bead_rect = self._trail_rect()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._layer)
        if self._fading is not None:
            painter.setOpacity(1.0 - self._fade_share())
            painter.drawPixmap(0, 0, self._fading)
            painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._middle())
        if event.region().intersects(self._core_rect()):
            self._painted_core_px = self._core_px()
            self._core.paint(painter, self._painted_core_px)
            if look.reduced_motion and self._paced_depth is not None:
                paint_fill(painter, self._word_px(), self._paced_depth(), look.tint(self._picture.colour).line)
            ink = look.tint(self._picture.colour).ink
            self._words.prepare(self._word, self._small, self._word_px(), ink, look, self.devicePixelRatioF())
            self._words.paint(painter)
        if self._picture.measured and not look.reduced_motion and event.region().intersects(self._bead_rect):
            self._paint_trail(painter)
        painter.end()

    def _paint_trail(self, painter: QPainter) -> None:
        """The bead, and the outline between it and where the layer's ends."""
        look = self._look.look
        line = QColor(look.tint(self._picture.colour).line)
        painter.setPen(QPen(line, 1.35 * shape.stroke(self._score)))
        painter.drawPolyline(QPolygonF(self._trail()))
        painter.setPen(QColor(look.colours.canvas))
        painter.setBrush(line)
        painter.drawEllipse(self._at(self._tip_s()), BEAD, BEAD)

    def _paint_layer(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        layer = QPixmap(self.size() * ratio)
        layer.setDevicePixelRatio(ratio)
        colours = self._look.look.colours
        layer.fill(QColor(colours.canvas))
        painter = QPainter(layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._middle())
        picture = self._picture if self._picture.score is None else self._picture._replace(score=self._score)
        self._layer_tip_s = self._tip_s()
        self._outer = outer_share(picture)
        paint_rings(painter, self._radius(), picture, self._swing, self._layer_tip_s, colours)
        painter.end()
        self._core.prepare(self._core_travel_px(), ratio, self._picture, colours)
        self._layer_age.start()
        return layer

    def _ease_score(self, elapsed_s: float) -> None:
        target = 50.0 if self._picture.score is None else self._picture.score
        share = 1.0 if self._look.look.reduced_motion else 1.0 - math.exp(-elapsed_s / EASE_S)
        self._score += share * (target - self._score)

    def _fade_share(self) -> float:
        linear = min(1.0, self._fade_age.elapsed() / tokens.STATE_CHANGE_MS)
        return 0.5 - 0.5 * math.cos(math.pi * linear)

    def _renew(self) -> None:
        self._layer = None
        self.update()

    def _apply_theme(self) -> None:
        self._fading = None
        self._renew()
        self.updateGeometry()
        self._timer.stop()
        if self.isVisible() and self._paced_depth is None:
            self._timer.start(STILL_MS if self._look.look.reduced_motion else tokens.SLOW_FRAME_MS)

    def _tip_s(self) -> float:
        return self._now_s() - BEHIND_S

    def _radius(self) -> float:
        return 0.5 * min(self.width(), self.height()) / 1.04

    def _paced_radius(self) -> float:
        """What a paced core is a share of, px."""
        return self._radius() * min(MOST_GROWTH, max(1.0, self._look.look.text_percent / 100))

    def _middle(self) -> QPointF:
        return QPointF(0.5 * self.width(), 0.5 * self.height())

    def _core_px(self) -> float:
        if self._paced_depth is not None and not self._look.look.reduced_motion:
            low, high = PACED_CORE
            return self._paced_radius() * (low + (high - low) * self._paced_depth())
        breath = 0.0
        if self._picture.measured and not self._look.look.reduced_motion:
            breath = -self._swing[self._index(self._tip_s())] / shape.CLIP_MS
        return self._word_px() * 0.985 * (1.0 + 0.03 * breath)

    def _word_px(self) -> float:
        return self._paced_radius() * PACED_WORD if self._paced_depth is not None else self._radius() * shape.CORE

    def _largest_core_px(self) -> float:
        return self._paced_radius() * PACED_CORE[1] if self._paced_depth is not None else 1.02 * self._word_px()

    def _core_travel_px(self) -> float:
        if self._paced_depth is not None:
            return self._paced_radius() * (PACED_CORE[1] - PACED_CORE[0])
        return 0.06 * self._word_px()

    def _core_rect(self) -> QRect:
        reach = self._largest_core_px() + 2
        return QRectF(-reach, -reach, 2 * reach, 2 * reach).translated(self._middle()).toAlignedRect()

    @staticmethod
    def _index(t_s: float) -> int:
        return math.floor(t_s / shape.STEP_S) % shape.POINTS

    def _at(self, t_s: float) -> QPointF:
        """A moment on the outer ring."""
        place = t_s / shape.STEP_S
        share = place - math.floor(place)
        before, after = self._swing[self._index(t_s)], self._swing[self._index(t_s + shape.STEP_S)]
        radius = self._radius() * (self._outer + shape.SWELL_PER_MS * (before + share * (after - before)))
        turn = shape.angle(t_s)
        return QPointF(radius * math.cos(turn), radius * math.sin(turn))

    def _trail(self) -> list[QPointF]:
        first = math.floor(self._layer_tip_s / shape.STEP_S)
        last = math.floor(self._tip_s() / shape.STEP_S)
        corners = range(first, min(last, first + 60) + 1)
        return [*(self._at(corner * shape.STEP_S) for corner in corners), self._at(self._tip_s())]

    def _trail_rect(self) -> QRect:
        reach = BEAD + 3
        around = QPolygonF(self._trail()).boundingRect().adjusted(-reach, -reach, reach, reach)
        return around.translated(self._middle()).toAlignedRect()
