"""Two keys that mean the same everywhere: Enter presses what has the focus, Esc closes what is open."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@runtime_checkable
class Escapable(Protocol):
    """A screen in which something can be open."""

    def escape(self) -> bool:
        """Close what is open, the innermost first; False where nothing is."""
        ...


def escape(screen: QWidget | None) -> bool:
    """Close what is open in a screen."""
    return screen is not None and screen.isVisible() and isinstance(screen, Escapable) and screen.escape()


def pressed(event: QKeyEvent, window: QWidget) -> bool:
    """Let Enter press the button of a window that has the focus; whether it did."""
    focus = QApplication.focusWidget()
    if event.key() not in ENTER or focus is None or not window.isAncestorOf(focus) or not focus.isEnabled():
        return False
    if isinstance(focus, QAbstractButton):
        focus.click()
    elif isinstance(focus, QComboBox):
        focus.showPopup()
    else:
        return False
    return True
