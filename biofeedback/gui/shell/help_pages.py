"""Pages that cover everything for a moment, and the way back from them: signs that call for help, all keys."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from biofeedback.gui.shell.overlays import Overlays
from biofeedback.gui.state.screen_needs import ScreenNeeds


class HelpPages:
    """Remembers what they cover, and what had the focus.

    Parameters
    ----------
    overlays : Overlays
    needs : ScreenNeeds
    window : QWidget
        In which the focus goes back to where it was.
    """

    def __init__(self, overlays: Overlays, needs: ScreenNeeds, window: QWidget) -> None:
        self._overlays = overlays
        self._needs = needs
        self._window = window
        self._covered: QWidget | None = None
        self._focus_before: QWidget | None = None

    def show_red_flags(self) -> None:
        """Signs that call for help; an exercise under way is held."""
        if self._needs.session_state.exercising():
            from biofeedback.events import SteerExercise

            self._needs.act(SteerExercise("pause"))
        self._cover_with(self._overlays.red_flags)
        self._overlays.red_flags.back.setFocus()

    def show_keys(self) -> None:
        """All keys; an exercise under way goes on."""
        if self._overlays.cover() is not self._overlays.keys:
            self._cover_with(self._overlays.keys)
        self._overlays.keys.back.setFocus()

    def leave(self) -> None:
        """Back to where one was."""
        if self._needs.session_state.exercising():
            self._overlays.show_overlay(self._overlays.session)
        elif self._covered is not None:
            self._overlays.show_overlay(self._covered)
        else:
            self._overlays.hide_overlay()
        before, self._focus_before = self._focus_before, None
        if before is not None and isValid(before) and before.isVisibleTo(self._window):
            before.setFocus()

    def _cover_with(self, screen: QWidget) -> None:
        self._covered, self._focus_before = self._overlays.cover(), QApplication.focusWidget()
        self._overlays.show_overlay(screen)
