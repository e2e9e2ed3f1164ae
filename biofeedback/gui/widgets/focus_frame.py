"""The keyboard's focus: one ring that lies over whatever has it, 3 px off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance

REACH = tokens.FOCUS_OFFSET + tokens.FOCUS_WIDTH


class FocusFrame(QWidget):
    """Lies over a window and follows its focus; takes no part in mouse or keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self.keyboard = False
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def keyboard_used(self) -> None:
        """From now on the focus is shown: somebody moves it by keyboard."""
        self.keyboard = True
        self._settle()

    def begin_in(self, screen: QWidget | None) -> None:
        """Another screen is on show: whoever uses the keyboard goes on in it, not where they came from."""
        from biofeedback.gui.widgets.keys import first_control

        first = first_control(screen) if self.keyboard and screen is not None else None
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _alive(self) -> bool:
        """Whether the frame and its window are still there: the focus also moves while they are taken down."""
        return isValid(self) and isValid(self._window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._alive():
            return False
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._settle()
        elif event.type() == QEvent.Type.Hide and watched is self._target:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._target is None or not isValid(self._target):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.look.colours.focus), tokens.FOCUS_WIDTH))
        corner = getattr(self._target, "focus_radius", None)
        radius = (corner() if callable(corner) else 8.0) + tokens.FOCUS_OFFSET
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if not self._alive():
            return
        for widget in self._chain():
            widget.removeEventFilter(self)
        inside = new is not None and new is not self._window and self._window.isAncestorOf(new)
        self._target = new if inside and not isinstance(new, QScrollArea) else None
        for widget in self._chain():
            widget.installEventFilter(self)
        self._settle()

    def _chain(self) -> list[QWidget]:
        chain: list[QWidget] = []
        widget = self._target
        while widget is not None and isValid(widget) and widget is not self._window:
            chain.append(widget)
            widget = widget.parentWidget()
        return chain

    def _settle(self) -> None:
        target = self._target
        if not self._alive():
            return
        if not self.keyboard or target is None or not isValid(target) or not target.isVisibleTo(self._window):
            self.hide()
            return
        corner = target.mapTo(self._window, QPoint(0, 0))
        self.setGeometry(QRect(corner, target.size()).adjusted(-REACH, -REACH, REACH, REACH))
        self.raise_()
        self.show()
        self.update()
