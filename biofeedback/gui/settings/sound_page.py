"""Tones and voice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.sound_words import background_words
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.segmented import Segmented
from biofeedback.gui.widgets.switch import Switch


class SoundPage(SettingsPage):
    """Emits ``tried`` when the person wants to hear them."""

    tried = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        line = self.tr("With sound, an exercise works with closed eyes.")
        super().__init__(self.tr("Sound and voice"), line, parent)
        preferences = context.preferences
        self.tones = Switch(self.tr("Tones"))
        self.tones.setChecked(preferences.tones)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setSingleStep(5)
        self.volume.setValue(preferences.volume_percent)
        self.volume.setMinimumWidth(160)
        apply_style(self.volume)
        self.voice = Switch(self.tr("Voice"))
        self.voice.setChecked(preferences.voice)
        self.listen = Button(self.tr("Listen"), "outline", small=True)
        self.add_card(
            Row(self.tr("Tones"), self.tr("One rises for the in-breath, one falls for the out-breath"), self.tones),
            Row(self.tr("Volume"), "", self.volume),
            Row(self.tr("Voice"), self.tr("Steps are spoken, where this computer has a voice"), self.voice),
            Row(self.tr("How they sound"), "", self.listen),
        )
        self.background = Segmented(self.tr("Background"), background_words())
        self.background.choose(preferences.background)
        self.background_volume = QSlider(Qt.Orientation.Horizontal)
        self.background_volume.setRange(0, 100)
        self.background_volume.setSingleStep(5)
        self.background_volume.setValue(preferences.background_percent)
        self.background_volume.setMinimumWidth(160)
        apply_style(self.background_volume)
        self.add_card(
            Row(self.tr("Background"), self.tr("Goes on behind an exercise"), self.background),
            Row(self.tr("Volume of the background"), "", self.background_volume),
        )
        self.finish()
        self.tones.toggled.connect(lambda on: context.prefer(tones=on))
        self.voice.toggled.connect(lambda on: context.prefer(voice=on))
        self.volume.valueChanged.connect(lambda value: context.prefer(volume_percent=value))
        self.background.chosen.connect(lambda name: context.prefer(background=name))
        self.background_volume.valueChanged.connect(lambda value: context.prefer(background_percent=value))
        self.listen.clicked.connect(self.tried.emit)
