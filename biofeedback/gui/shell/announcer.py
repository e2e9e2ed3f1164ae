"""Says to assistive technology what eyes would see: the state, an offer, the phases of a breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.session_state import SessionState, Shown
from biofeedback.gui.text.words import exercise_name, phase_word, state_word, text_twin, translate

if TYPE_CHECKING:
    from biofeedback.events import Prompt

LEAST_S = 10.0


class Announcer(QObject):
    """Announces from a window; a state at most every 10 s, unless it changes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._last_s = -LEAST_S
        self._last: Shown | None = None
        self.said: str = ""

    def say(self, text: str) -> None:
        """Announce some words."""
        self.said = text
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))

    def state(self, session_state: SessionState, now_s: float) -> None:
        """The state, when it changed; its text twin is kept up to date for whoever asks."""
        shown = session_state.shown()
        if now_s - self._last_s >= LEAST_S or shown != self._last:
            self._last_s = now_s
            self._window.setAccessibleDescription(text_twin(session_state, hide_numbers=appearance().look.hide_numbers))
        if shown != self._last:
            self._last = shown
            if not session_state.exercising():
                self.say(state_word(shown))

    def prompt(self, prompt: Prompt) -> None:
        """An offer."""
        question = translate("Prompt", "A good moment for a pause?")
        self.say(f"{question} {exercise_name(prompt.exercise)}")

    def breathing_phase(self, phase: str) -> None:
        """A breath turns."""
        self.say(phase_word(phase))

    def step(self, words: str) -> None:
        """A step of an exercise begins."""
        self.say(words)
