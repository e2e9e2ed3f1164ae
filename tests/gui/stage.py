"""A window on show, with a rehearsal behind it."""

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from biofeedback.events import Event
from biofeedback.gui.shell.window import MainWindow
from tests.pictures.scenes import Rehearsal


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


def wait_until(condition: Callable[[], object], seconds: float = 20.0) -> None:
    """Let the window live until something is so."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise AssertionError("it did not come to that in time")
        QTest.qWait(10)
