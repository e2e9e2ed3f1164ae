"""Tones, voice and background, switched on and off where one listens to them; the voice is offered once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.sound_words import background_words
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.text import Text


class SoundChips(QWidget):
    """Three chips and a volume; until it was answered, the question whether steps should be spoken in their place."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.question = Text(self.tr("Have it spoken?"), "strong")
        self.speak = Button(self.tr("Yes, speak"), "outline", small=True)
        self.silent = Button(self.tr("No"), "outline", small=True)
        self.tones = Chip(self.tr("Tones"), "sound", icon_alone=True)
        self.words = Chip(self.tr("Voice"), "words", icon_alone=True)
        # Each press goes on to the next sound, and round to none.
        self.background = Chip("", "wave", whole=True)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setSingleStep(5)
        self.volume.setFixedWidth(96)
        self.volume.setAccessibleName(self.tr("Volume"))
        apply_style(self.volume)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part in (self.question, self.speak, self.silent, self.tones, self.volume, self.words, self.background):
            row.addWidget(part)
        for chip in (self.tones, self.words, self.background):
            chip.setCheckable(True)
        self.speak.clicked.connect(lambda: self._answer(voice=True))
        self.silent.clicked.connect(lambda: self._answer(voice=False))
        self.tones.clicked.connect(self._turn_tones)
        self.words.clicked.connect(lambda on: context.prefer(voice=on))
        self.background.clicked.connect(self._next_background)
        self.volume.valueChanged.connect(lambda value: context.prefer(volume_percent=value))
        context.preferences_changed.connect(self._show)
        self._show()

    def _answer(self, *, voice: bool) -> None:
        self._context.prefer(voice=voice, voice_asked=True)
        self.words.setFocus()

    def _turn_tones(self, on: bool) -> None:
        self._context.hush_tones(on=False)
        self._context.prefer(tones=on)

    def _next_background(self) -> None:
        names = list(background_words())
        at = names.index(self._context.preferences.background)
        self._context.prefer(background=names[(at + 1) % len(names)])

    def _show(self) -> None:
        preferences, context = self._context.preferences, self._context
        asks = not preferences.voice_asked and not preferences.voice
        asking: tuple[QWidget, ...] = (self.question, self.speak, self.silent)
        usual: tuple[QWidget, ...] = (self.tones, self.words, self.background)
        for part in asking:
            part.setVisible(asks)
        for part in usual:
            part.setVisible(not asks)
        self.tones.setChecked(context.tones_on)
        self.words.setChecked(preferences.voice)
        self.volume.setVisible(not asks and (context.tones_on or preferences.voice))
        self.volume.setValue(preferences.volume_percent)
        self._show_background(background_words()[preferences.background], on=preferences.background != "off")

    def _show_background(self, word: str, *, on: bool) -> None:
        self.background.setChecked(on)
        self.background.show_words(word if on else "", "wave")
        told = self.tr("Background: {sound}").format(sound=word)
        self.background.setAccessibleName(told)
        self.background.setToolTip(told)
        self.background.updateGeometry()
