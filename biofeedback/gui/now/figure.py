"""A value with its unit on one baseline."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.words import DASH

UNIT_GAP = 7


class Figure(QWidget):
    """Tabular figures, so that a changing value does not jump; a word instead of it is set a little smaller."""

    def __init__(self, unit: str, parent: QWidget | None = None, *, right: bool = False) -> None:
        super().__init__(parent)
        self._value = DASH
        self._unit = unit
        self._shown_unit = unit
        self._right = right
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, value: str, *, word: bool = False) -> None:
        """Show a value with its unit, or a word without one."""
        unit = "" if word or value == DASH else self._unit
        if (value, unit) != (self._value, self._shown_unit):
            self._value, self._shown_unit = value, unit
            self._apply_theme()

    def align_right(self, on: bool) -> None:
        """Stand at the right end, as a value beside its name does."""
        if on != self._right:
            self._right = on
            self.update()

    def said(self) -> str:
        """The value on show."""
        return self._value

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._font()).horizontalAdvance(self._value)
        if self._shown_unit:
            body = QFontMetricsF(self._look.look.font("body"))
            width += UNIT_GAP + body.horizontalAdvance(self._shown_unit)
        return QSize(round(width + 1), self._look.look.px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        baseline = look.px(32)
        x = self.width() - self.sizeHint().width() if self._right else 0.0
        painter.setFont(self._font())
        painter.setPen(QColor(look.colours.ink))
        painter.drawText(QPointF(x, baseline), self._value)
        x += QFontMetricsF(self._font()).horizontalAdvance(self._value) + UNIT_GAP
        painter.setFont(look.font("body"))
        painter.setPen(QColor(look.colours.ink2))
        painter.drawText(QPointF(x, baseline), self._shown_unit)

    def _font(self) -> QFont:
        look = self._look.look
        word = not self._value[:1].isdigit() and self._value != DASH
        return look.font("title", weight=400) if word else look.font("value", tabular=True)

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
