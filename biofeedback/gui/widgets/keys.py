"""What keys mean everywhere: Enter presses what has the focus, Esc closes what is open; where the focus begins."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Pages in pages, with what is open on them.
MOST_LEVELS = 8


@runtime_checkable
class Escapable(Protocol):
    """A screen in which something can be open."""

    def escape(self) -> bool:
        """Close what is open, the innermost first; False where nothing is."""
        ...


def escape(screen: QWidget | None) -> bool:
    """Close what is open in a screen."""
    return screen is not None and screen.isVisible() and isinstance(screen, Escapable) and screen.escape()


def lead_up(screen: QWidget | None) -> None:
    """Close everything that is open in a screen, back to where it begins; ``lead_up`` is its own way, if it has one."""
    own = getattr(screen, "lead_up", None)
    if callable(own):
        own()
        return
    for _ in range(MOST_LEVELS):
        if not escape(screen):
            return


def first_control(screen: QWidget) -> QWidget | None:
    """What the keyboard comes to first in a screen: its own ``first_focus``, or the first in the order of Tab."""
    own = getattr(screen, "first_focus", None)
    wanted = own() if callable(own) else None
    if isinstance(wanted, QWidget) and wanted.isVisible() and wanted.isEnabled():
        return wanted
    widget: QWidget | None = screen.nextInFocusChain()
    while widget is not None and widget is not screen:
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isVisible() and widget.isEnabled() and screen.isAncestorOf(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


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
