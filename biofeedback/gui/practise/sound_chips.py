"""Tones and words, switched on and off where one listens to them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.fields import apply_style


class SoundChips(QWidget):
    """Two chips and a volume."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.tones = Chip(self.tr("Tones"), "sound")
        self.words = Chip(self.tr("Voice"), "words")
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setSingleStep(5)
        self.volume.setFixedWidth(96)
        self.volume.setAccessibleName(self.tr("Volume"))
        apply_style(self.volume)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part in (self.tones, self.volume, self.words):
            row.addWidget(part)
        for chip in (self.tones, self.words):
            chip.setCheckable(True)
        self.tones.clicked.connect(lambda on: context.prefer(tones=on))
        self.words.clicked.connect(lambda on: context.prefer(voice=on))
        self.volume.valueChanged.connect(lambda value: context.prefer(volume_percent=value))
        context.preferences_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        preferences = self._context.preferences
        self.tones.setChecked(preferences.tones)
        self.words.setChecked(preferences.voice)
        self.volume.setVisible(preferences.tones or preferences.voice)
        self.volume.setValue(preferences.volume_percent)
