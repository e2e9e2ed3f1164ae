"""The frame around what has the keyboard's focus outlives what it followed."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from biofeedback.gui.widgets.focus_frame import FocusFrame


def test_a_widget_that_is_deleted_while_it_is_followed(qapp: object, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    inner = QWidget(window)
    button = QPushButton("x", inner)
    other = QPushButton("y", window)
    frame = FocusFrame(window)
    window.show()
    qtbot.waitExposed(window)
    frame._follow(None, button)
    frame.keyboard_used()
    assert frame.isVisible()
    delete(inner)
    frame.keyboard_used()
    assert not frame.isVisible()
    frame._follow(None, other)
    assert frame.isVisible()


def test_the_focus_that_moves_while_the_window_is_taken_down(qapp: object) -> None:
    window = QWidget()
    button = QPushButton("x", window)
    frame = FocusFrame(window)
    frame._follow(None, button)
    frame.keyboard_used()
    follow = frame._follow
    delete(window)
    follow(None, None)
