"""A note in the corner of the screen, where the desktop has neither notifications nor a tray."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.shell.notify.desktop import SHOWN_S, Note
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.text import Text

MARGIN = 24
WIDTH = 340
FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class CornerNote(QWidget):
    """Shows one note at a time; takes no focus, leaves by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._clicked: Callable[[], None] | None = None
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.title = Text("", "strong", wrap=True)
        self.text = Text("", "body", "ink2", wrap=True)
        self.buttons: list[Button] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(self._row)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(SHOWN_S * 1000)
        self._leaving.timeout.connect(self.hide)

    def show_note(self, note: Note) -> None:
        """Show a note in place of the one before."""
        self._clicked = note.clicked
        self.title.say(note.title)
        self.text.say(note.text)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(at, *each) for at, each in enumerate(note.buttons)]
        self.setFixedWidth(self._look.look.px(WIDTH))
        self.adjustSize()
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.move(screen.right() - self.width() - MARGIN, screen.bottom() - self.height() - MARGIN)
        self.show()
        self._leaving.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._leave(self._clicked)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        painter.setPen(QPen(QColor(colours.raised.line if self.buttons else colours.outline), 2))
        painter.drawRect(self.rect())

    def _button(self, at: int, title: str, act: Callable[[], None]) -> Button:
        button = Button(title, "plain" if at else "primary", self, small=True)
        button.clicked.connect(lambda: self._leave(act))
        self._row.addWidget(button)
        return button

    def _leave(self, act: Callable[[], None] | None) -> None:
        self._leaving.stop()
        self.hide()
        if act is not None:
            act()
