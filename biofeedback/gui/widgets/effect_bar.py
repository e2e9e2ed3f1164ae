"""What an exercise did so far: a dot with its interval, against no change; and a word for it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.coaching.effects import Claim, claim
from biofeedback.events import ExerciseEffect
from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.words import translate

# The bar reaches from an effect of -0.8 SD (no change lies at two thirds) to +1.6 SD.
MOST_SD, LEAST_SD = 1.6, -0.8
LIKELY = 1.64


# When an exercise that has not been judged was done last; an assessment is worth doing again after a while.
Done: TypeAlias = Literal["", "earlier", "today", "again"]


def effect_word(effect: ExerciseEffect | None, done: Done = "") -> str:
    """What may be said about an exercise, no more than the data allow."""
    if effect is None or effect.n == 0:
        words: dict[Done, str] = {
            "": translate("Effect", "not tried yet"),
            "earlier": translate("Effect", "done, not judged yet"),
            "today": translate("Effect", "done today, not judged yet"),
            "again": translate("Effect", "done a while ago, worth doing again"),
        }
        return words[done]
    claims: dict[Claim, str] = {
        "likely_helps": translate("Effect", "likely helps"),
        "may_help": translate("Effect", "may help"),
        "no_clear_change": translate("Effect", "no clear change"),
    }
    return claims[claim(effect)]


class EffectBar(QWidget):
    """Further left is more settled; the tick is no change."""

    def __init__(self, effect: ExerciseEffect | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._effect = effect
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.look.px(128), 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        tried = self._effect is not None and self._effect.n > 0
        pen = QPen(QColor(colours.hairline if tried else colours.outline), 2 if tried else 1.5)
        if not tried:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        painter.setPen(QPen(QColor(colours.outline), 1.5))
        none = self._x(0.0)
        painter.drawLine(QPointF(none, middle - 6), QPointF(none, middle + 6))
        if tried and self._effect is not None:
            self._paint_effect(painter, self._effect, middle)

    def _paint_effect(self, painter: QPainter, effect: ExerciseEffect, middle: float) -> None:
        colours = self._look.look.colours
        reach = LIKELY * effect.uncertainty_sd
        left, right = self._x(effect.effect_sd + reach), self._x(effect.effect_sd - reach)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.pace_line))
        painter.drawRoundedRect(QRectF(left, middle - 2.5, right - left, 5), 2.5, 2.5)
        painter.setBrush(QColor(colours.calm.line))
        painter.drawEllipse(QPointF(self._x(effect.effect_sd), middle), 5.5, 5.5)

    def _x(self, effect_sd: float) -> float:
        share = (MOST_SD - effect_sd) / (MOST_SD - LEAST_SD)
        return 6 + min(1.0, max(0.0, share)) * (self.width() - 12)
