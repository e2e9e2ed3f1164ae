"""A window on show, with a rehearsal behind it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from biofeedback.events import Event
from biofeedback.gui.pictures.scenes import Rehearsal
from biofeedback.gui.window import MainWindow


class Stage:
    """A window on show, with a rehearsal behind it."""

    def __init__(self, window: MainWindow, rehearsal: Rehearsal) -> None:
        self.window = window
        self.rehearsal = rehearsal

    def play(self, events: Iterable[Event]) -> None:
        for event in events:
            self.window.receive(event)
        self.window.now.refresh()


def click(widget: QWidget) -> None:
    """A click of the left button in the middle."""
    assert widget.isVisible()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key pressed and let go."""
    QTest.keyClick(widget, key, modifier)
