"""Which sound when: a tone as the breath turns, words as a step begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from biofeedback.events import ExerciseProgress
from biofeedback.gui.sound.player import Sound
from biofeedback.gui.sound.tones import Tone
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.words import phase_word, translate

if TYPE_CHECKING:
    from biofeedback.gui.practise.session import SessionScreen

TONES: dict[str, Tone] = {"in": "in", "out": "out", "hold_full": "hold", "hold_empty": "hold"}
SPOKEN_PHASES = 6


class SoundDirector(QObject):
    """Follows the session screen and the preferences."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._phases = 0
        # Whether an exercise is under way that a background may go behind.
        self._behind = False
        self.sound = Sound(self)
        context.preferences_changed.connect(self._mind_preferences)
        self._followed: SessionScreen | None = None
        self._mind_preferences()

    def prepare(self) -> None:
        """An exercise may be about to begin."""
        self.sound.prepare()

    def follow(self, event: ExerciseProgress, session: SessionScreen) -> None:
        """The course of an exercise, on the screen that shows it."""
        if self._followed is not session:
            self._followed = session
            session.phase_began.connect(self._phase)
            session.step_began.connect(self.sound.say)
        if event.phase == "started":
            self._phases = 0
            self.sound.prepare()
            self._turn_background(on=True)
        elif event.phase == "resumed":
            self._turn_background(on=True)
        elif event.phase == "step" and event.index == 0:
            self.sound.tone("begin")
        elif event.phase == "finished":
            self.sound.tone("end")
            self.sound.say(translate("Session", "That is it. Breathe as you like."))
        elif event.phase in ("stopped", "paused"):
            self.sound.hush()
        if event.phase in ("stopped", "paused", "finished"):
            self._turn_background(on=False)
        if event.phase in ("stopped", "finished"):
            self._context.hush_tones(on=False)

    def try_out(self) -> None:
        """Let the person hear it."""
        self.sound.prepare()
        self.sound.set_volume(self._context.preferences.volume_percent)
        for delay_ms, tone in ((300, "in"), (2300, "out")):
            QTimer.singleShot(delay_ms, self, lambda tone=tone: self._sample(tone))

    def play(self, tone: Tone) -> None:
        """A single tone that a screen asks for."""
        self.sound.prepare()
        self.sound.set_volume(self._context.preferences.volume_percent)
        self.sound.tone(tone)

    def close(self) -> None:
        """The program leaves."""
        self.sound.close()

    def _turn_background(self, *, on: bool) -> None:
        self._behind = on
        self._mind_background()

    def _mind_background(self) -> None:
        preferences = self._context.preferences
        if self._behind and preferences.background != "off":
            self.sound.play_background(preferences.background, preferences.background_percent)
        else:
            self.sound.stop_background()

    def _sample(self, phase: str) -> None:
        self.sound.tone(TONES[phase])
        self.sound.say(phase_word(phase))

    def _phase(self, phase: str) -> None:
        self.sound.tone(TONES[phase])
        # The voice leads the first breaths; then the tones are enough.
        self._phases += 1
        if self._phases <= SPOKEN_PHASES:
            self.sound.say(phase_word(phase))

    def _mind_preferences(self) -> None:
        preferences = self._context.preferences
        self.sound.tones, self.sound.voice = self._context.tones_on, preferences.voice
        self.sound.set_volume(preferences.volume_percent)
        self._mind_background()
