"""Plays tones and speaks, on a thread of its own: the first sound may take half a second to come up."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, QUrl, Signal, Slot

from biofeedback.gui.sound import backgrounds
from biofeedback.gui.sound.devices import default_output
from biofeedback.gui.sound.tones import GLIDES, Tone, wav

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect
    from PySide6.QtTextToSpeech import QTextToSpeech

log = logging.getLogger(__name__)
# A background comes and goes in so many steps.
FADE_STEPS, FADE_MS = 20, 100
SILENT_ENGINES = frozenset({"mock", "none"})


class _Player(QObject):
    """Lives in the sound thread."""

    def __init__(self) -> None:
        super().__init__()
        self._effects: dict[Tone, QSoundEffect] = {}
        self._voice: QTextToSpeech | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._volume = 0.5
        self._background: QSoundEffect | None = None
        self._background_name = ""
        self._background_volume = 0.4
        self._faded = 0
        self._fading_in = False
        self._fade: QTimer | None = None

    @Slot()
    def prepare_tones(self) -> None:
        if self._effects or default_output().isNull():
            return
        from PySide6.QtMultimedia import QSoundEffect

        folder = self._files()
        for tone in GLIDES:
            file = folder / f"{tone}.wav"
            file.write_bytes(wav(tone))
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(file)))
            self._effects[tone] = effect
        self.set_volume(self._volume)

    @Slot()
    def prepare_voice(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._voice is None:
            engines = [name for name in QTextToSpeech.availableEngines() if name not in SILENT_ENGINES]
            if engines:
                self._voice = QTextToSpeech(engines[0], self)
                self._voice.setRate(-0.15)
                self.set_volume(self._volume)

    def _files(self) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="biofeedback-tones-")
        return Path(self._folder.name)

    @Slot(str)
    def play_background(self, name: backgrounds.Background) -> None:
        """Let it come up, and go round until it is stopped."""
        if default_output().isNull():
            return
        from PySide6.QtMultimedia import QSoundEffect

        if name != self._background_name or self._background is None:
            self._end_background()
            file = self._files() / f"{name}.wav"
            if not file.exists():
                file.write_bytes(backgrounds.wav(name))
            self._background, self._background_name = QSoundEffect(self), name
            self._background.setSource(QUrl.fromLocalFile(str(file)))
            self._background.setLoopCount(QSoundEffect.Loop.Infinite.value)
        self._fade_to(on=True)
        if not self._background.isPlaying():
            self._background.play()

    @Slot()
    def stop_background(self) -> None:
        """Let it go softly."""
        if self._background is not None:
            self._fade_to(on=False)

    @Slot(float)
    def set_background_volume(self, volume: float) -> None:
        self._background_volume = volume
        self._set_faded()

    def _fade_to(self, *, on: bool) -> None:
        self._fading_in = on
        if self._fade is None:
            self._fade = QTimer(self)
            self._fade.setInterval(FADE_MS)
            self._fade.timeout.connect(self._fade_on)
        self._set_faded()
        self._fade.start()

    def _fade_on(self) -> None:
        self._faded = min(FADE_STEPS, max(0, self._faded + (1 if self._fading_in else -1)))
        self._set_faded()
        if self._faded in (0, FADE_STEPS) and self._fade is not None:
            self._fade.stop()
        if self._faded == 0 and not self._fading_in:
            self._end_background()

    def _set_faded(self) -> None:
        if self._background is not None:
            self._background.setVolume(self._background_volume * self._faded / FADE_STEPS)

    def _end_background(self) -> None:
        if self._background is not None:
            self._background.stop()
            self._background.deleteLater()
        self._background, self._background_name, self._faded = None, "", 0

    @Slot(str)
    def play(self, tone: Tone) -> None:
        effect = self._effects.get(tone)
        if effect is not None:
            effect.play()

    @Slot(str)
    def say(self, text: str) -> None:
        if self._voice is not None:
            self._voice.say(text)

    @Slot(float)
    def set_volume(self, volume: float) -> None:
        self._volume = volume
        for effect in self._effects.values():
            effect.setVolume(volume)
        if self._voice is not None:
            self._voice.setVolume(min(1.0, 0.3 + volume))

    @Slot()
    def hush(self) -> None:
        if self._voice is not None:
            self._voice.stop()

    @Slot()
    def leave(self) -> None:
        self._effects.clear()
        self._voice = None
        if self._fade is not None:
            self._fade.stop()
        self._end_background()
        if self._folder is not None:
            self._folder.cleanup()


class Sound(QObject):
    """What the screens talk to; every call returns at once. The thread starts with the first of them."""

    _prepare_tones = Signal()
    _prepare_voice = Signal()
    _play = Signal(str)
    _say = Signal(str)
    _set_volume = Signal(float)
    _play_background = Signal(str)
    _stop_background = Signal()
    _set_background_volume = Signal(float)
    _hush = Signal()
    _leave = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tones = True
        self.voice = False
        self._thread: QThread | None = None
        self._player: _Player | None = None

    def prepare(self) -> None:
        """Load what will be needed, so that the first tone is in time."""
        if not (self.tones or self.voice):
            return
        self._start()
        if self.tones:
            self._prepare_tones.emit()
        if self.voice:
            self._prepare_voice.emit()

    def tone(self, tone: Tone) -> None:
        """Play a tone, if tones are on."""
        if self.tones:
            self._play.emit(tone)

    def say(self, text: str) -> None:
        """Speak, if the voice is on."""
        if self.voice and text:
            self._say.emit(text)

    def set_volume(self, percent: int) -> None:
        """Loudness of both."""
        self._set_volume.emit(percent / 100.0)

    def play_background(self, name: backgrounds.Background, percent: int) -> None:
        """Let a background go round behind an exercise."""
        self._start()
        self._set_background_volume.emit(percent / 100.0)
        self._play_background.emit(name)

    def stop_background(self) -> None:
        """Let it go."""
        self._stop_background.emit()

    def hush(self) -> None:
        """Stop speaking."""
        self._hush.emit()

    def close(self) -> None:
        """End the thread."""
        if self._thread is not None:
            self._leave.emit()
            self._thread.quit()
            self._thread.wait(1000)

    def _start(self) -> None:
        if self._thread is not None:
            return
        self._thread = QThread(self)
        self._thread.setObjectName("sound")
        player = self._player = _Player()
        player.moveToThread(self._thread)
        self._prepare_tones.connect(player.prepare_tones)
        self._prepare_voice.connect(player.prepare_voice)
        self._play.connect(player.play)
        self._say.connect(player.say)
        self._set_volume.connect(player.set_volume)
        self._play_background.connect(player.play_background)
        self._stop_background.connect(player.stop_background)
        self._set_background_volume.connect(player.set_background_volume)
        self._hush.connect(player.hush)
        self._leave.connect(player.leave)
        self._thread.start()
