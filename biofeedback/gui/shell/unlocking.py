"""Asks for a passphrase over whatever is on show, and goes back there once something was unlocked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from biofeedback.gui.text.words import translate

if TYPE_CHECKING:
    from biofeedback.gui.shell.window import MainWindow


class Unlocking(QObject):
    """Emits ``unlocked``, or ``quitting`` where the owner would rather leave."""

    unlocked = Signal()
    quitting = Signal()

    def __init__(self, window: Callable[[], MainWindow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._before: QWidget | None = None

    def ask(self) -> None:
        """Cover the window with the page that asks; nothing happens while it does."""
        overlays = self._window().overlays
        if overlays.locked():
            return
        self._before = overlays.cover()
        page = overlays.unlock
        # Without services it is the owner who is locked: there is nothing to go back to.
        page.begin(owner=self._window().context.services is None)
        page.unlocked.connect(self._unlocked)
        page.left.connect(self._leave)
        overlays.show_overlay(page)
        page.secret.setFocus()

    def words(self) -> tuple[str, str]:
        """What is told where the window is away: a title, and a line."""
        return (
            translate("UnlockPage", "Your recordings are locked"),
            translate("UnlockPage", "Nothing is recorded until the passphrase is given in the window."),
        )

    def _unlocked(self) -> None:
        self._go_back()
        self.unlocked.emit()

    def _leave(self) -> None:
        if self._window().overlays.unlock.of_owner:
            self.quitting.emit()
        else:
            self._go_back()

    def _go_back(self) -> None:
        window = self._window()
        page, before = window.overlays.unlock, self._before
        page.unlocked.disconnect(self._unlocked)
        page.left.disconnect(self._leave)
        self._before = None
        if before is None:
            window.hide_overlay()
        else:
            window.overlays.show_overlay(before)
