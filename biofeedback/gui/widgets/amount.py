"""One of a row of values, made less or more a step at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.roles import OwnRole

HEIGHT = 40
END = 40
PADDING = 6


class Amount(QWidget):
    """Emits ``changed(value)``. Arrow keys, Page Up, Page Down, Home and End; or a press on less and more.

    Parameters
    ----------
    name : str
        What it is the amount of.
    values : sequence of float
        Those to choose from, in order.
    words : callable
        How a value is said.
    """

    ROLE: OwnRole = "SpinBox"

    changed = Signal(float)

    def __init__(
        self, name: str, values: Sequence[float], words: Callable[[float], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._words = name, words
        self._values = tuple(values)
        self._at = 0
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()

    def value(self) -> float:
        """What is chosen."""
        return self._values[self._at]

    def choose(self, value: float) -> None:
        """Choose the nearest value without telling anyone."""
        self._at = min(range(len(self._values)), key=lambda at: abs(self._values[at] - value))
        self._tell()

    def offer(self, values: Sequence[float], value: float) -> None:
        """Other values to choose from."""
        self._values = tuple(values)
        self.choose(value)
        self.updateGeometry()

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return self.height() / 2

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._look.look.font("strong", tabular=True))
        widest = max(metrics.horizontalAdvance(self._words(value)) for value in self._values)
        px = self._look.look.px
        return QSize(round(widest) + 2 * px(END) + 2 * px(PADDING), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for step in (-1, 1):
            if self.where(step).contains(event.position()):
                self._move_to(self._at + step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._values) - 1
        to = {
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Up: self._at + 1,
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Down: self._at - 1,
            Qt.Key.Key_PageUp: self._at + 2,
            Qt.Key.Key_PageDown: self._at - 2,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
            return
        self._move_to(to)

    def where(self, step: int) -> QRectF:
        """The area of less (-1) or more (1)."""
        end = self._look.look.px(END)
        return QRectF(0 if step < 0 else self.width() - end, 0, end, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(QColor(look.colours.outline), 1.25))
        painter.setBrush(QColor(look.colours.surface))
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        for step in (-1, 1):
            self._paint_sign(painter, step)
        painter.setFont(look.font("strong", tabular=True))
        painter.setPen(QColor(look.colours.ink if self.isEnabled() else look.colours.ink2))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words(self.value()))

    def _paint_sign(self, painter: QPainter, step: int) -> None:
        colours = self._look.look.colours
        possible = self.isEnabled() and 0 <= self._at + step < len(self._values)
        pen = QPen(QColor(colours.ink if possible else colours.hairline), 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle, arm = self.where(step).center(), self._look.look.px(6)
        painter.drawLine(int(middle.x() - arm), int(middle.y()), int(middle.x() + arm), int(middle.y()))
        if step > 0:
            painter.drawLine(int(middle.x()), int(middle.y() - arm), int(middle.x()), int(middle.y() + arm))

    def _move_to(self, at: int) -> None:
        at = max(0, min(len(self._values) - 1, at))
        if at != self._at:
            self._at = at
            self._tell()
            self.changed.emit(self.value())

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._words(self.value())}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
