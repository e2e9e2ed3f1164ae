"""A row of steps to choose one from, or none: numbers, or dots that grow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.roles import OwnRole

HEIGHT, STEP, NARROWEST = 32, 32, 22
SMALLEST_DOT, LARGEST_DOT = 3.0, 8.0


class Scale(QWidget):
    """Emits ``chosen(step)``. Arrow keys move the choice, Delete or a second press takes it back (None).

    Parameters
    ----------
    name : str
        What is told.
    steps : range
    word : callable
        Says a step, or None, in words.
    numbered : bool
        Whether the steps show their numbers, where numbers are not hidden.
    """

    ROLE: OwnRole = "Slider"

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        steps: range,
        word: Callable[[Any], str],
        parent: QWidget | None = None,
        *,
        numbered: bool = False,
    ) -> None:
        super().__init__(parent)
        self._name, self._steps, self._word, self._numbered = name, steps, word, numbered
        self._value: int | None = None
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def value(self) -> int | None:
        """What is chosen; None for nothing."""
        return self._value

    def choose(self, value: int | None) -> None:
        """Choose without telling anyone."""
        if value != self._value:
            self._value = value
            self._tell()
            self.update()

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return self.height() / 2

    def where(self, step: int) -> QRectF:
        """The area of one step."""
        width = min(self.width() / len(self._steps), 1.25 * self._look.look.px(STEP))
        return QRectF(self._steps.index(step) * width, 0, width, self.height())

    def sizeHint(self) -> QSize:
        return QSize(len(self._steps) * self._look.look.px(STEP), self._look.look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._steps) * self._look.look.px(NARROWEST), self._look.look.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for step in self._steps:
            if self.where(step).contains(event.position()):
                self._change(None if step == self._value else step)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and event.key() - Qt.Key.Key_0.value in self._steps:
            self._change(event.key() - Qt.Key.Key_0.value)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self._change(self._steps[0] if self._value is None else min(self._steps[-1], self._value + 1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self._change(self._steps[0] if self._value is None else max(self._steps[0], self._value - 1))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._change(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        colours = look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.where(self._steps[0]).united(self.where(self._steps[-1]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(whole, self.height() / 2, self.height() / 2)
        for step in self._steps:
            self._paint_step(painter, step)

    def _paint_step(self, painter: QPainter, step: int) -> None:
        look = self._look.look
        colours, where, on = look.colours, self.where(step), step == self._value
        if on:
            side = min(where.width(), where.height()) - 4.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.primary))
            painter.drawEllipse(where.center(), side / 2, side / 2)
        ink = QColor(colours.on_primary if on else colours.ink2)
        if self._numbered and not look.hide_numbers:
            painter.setFont(look.font("strong" if on else "label", tabular=True))
            painter.setPen(ink)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, f"{step}")
            return
        share = self._steps.index(step) / max(1, len(self._steps) - 1)
        radius = look.px(100) / 100 * (SMALLEST_DOT + share * (LARGEST_DOT - SMALLEST_DOT))
        painter.setPen(QPen(ink, 1.25))
        painter.setBrush(ink if on else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(where.center()), radius, radius)

    def _change(self, value: int | None) -> None:
        if value != self._value:
            self.choose(value)
            self.chosen.emit(value)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._said()}")

    def _said(self) -> str:
        word = self._word(self._value)
        shown = self._numbered and self._value is not None and not self._look.look.hide_numbers
        return f"{self._value}, {word}" if shown else word

    def _apply_theme(self) -> None:
        self._tell()
        self.updateGeometry()
        self.update()
