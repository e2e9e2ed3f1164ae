"""A curve on screen; a press on it chooses a moment."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.curve.curve_model import Curve
from biofeedback.gui.widgets.curve.curve_paint import CurvePainter, Pens, plot_area
from biofeedback.gui.widgets.roles import OwnRole

STEP_S = 1.0


class CurveView(QWidget):
    """Emits ``pressed(t_s)`` when a moment is chosen, by mouse or, once it has the focus, by arrow keys.

    ``step_s`` is how far an arrow key goes; with Shift ten times as far.
    """

    ROLE: OwnRole = "Chart"

    pressed = Signal(float)

    def __init__(self, parent: QWidget | None = None, *, choosable: bool = False, step_s: float = STEP_S) -> None:
        super().__init__(parent)
        self.curve = Curve()
        self._choosable = choosable
        self._step_s = step_s
        self._drawn: QPixmap | None = None
        self._drawn_for: object = None
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setMinimumSize(220, 110)
        if choosable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_curve(self, curve: Curve) -> None:
        """Show another curve."""
        if curve != self.curve:
            self.curve = curve
            self.update()

    def show_cursor(self, t_s: float | None) -> None:
        """Mark a moment."""
        if t_s != self.curve.cursor_s:
            self.curve = replace(self.curve, cursor_s=t_s)
            self.update()

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return 8.0

    def sizeHint(self) -> QSize:
        return QSize(560, 220)

    def moment(self, x: float) -> float:
        """The moment at a place."""
        area = plot_area(QRectF(self.rect()), self.curve, self._pens())
        share = min(1.0, max(0.0, (x - area.left()) / max(1.0, area.width())))
        return self.curve.begin_s + share * (self.curve.end_s - self.curve.begin_s)

    def place(self, t_s: float) -> float:
        """The place of a moment, px."""
        area = plot_area(QRectF(self.rect()), self.curve, self._pens())
        share = (t_s - self.curve.begin_s) / max(1e-9, self.curve.end_s - self.curve.begin_s)
        return area.left() + share * area.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground())
        if self.curve.cursor_s is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            CurvePainter(painter, QRectF(self.rect()), self.curve, self._pens()).paint_cursor()

    def _ground(self) -> QPixmap:
        """Everything but the cursor, which moves ten times a second in a replay; a day's line takes 40 ms."""
        bare, ratio = replace(self.curve, cursor_s=None), self.devicePixelRatioF()
        wanted = (bare, self.size(), ratio, self._look.look)
        if self._drawn is None or wanted != self._drawn_for:
            drawn = QPixmap(self.size() * ratio)
            drawn.setDevicePixelRatio(ratio)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            CurvePainter(painter, QRectF(self.rect()), bare, self._pens()).paint()
            painter.end()
            self._drawn, self._drawn_for = drawn, wanted
        return self._drawn

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._choosable:
            self._choose(self.moment(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._choosable and event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(self.moment(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if not (self._choosable and way):
            super().keyPressEvent(event)
            return
        step = self._step_s * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        here = self.curve.cursor_s if self.curve.cursor_s is not None else self.curve.begin_s
        self._choose(min(self.curve.end_s, max(self.curve.begin_s, here + way * step)))

    def _choose(self, t_s: float) -> None:
        self.show_cursor(t_s)
        self.pressed.emit(t_s)

    def _pens(self) -> Pens:
        look = self._look.look
        return Pens(look.colours, look.font("caption"), look.font("caption", weight=600))
