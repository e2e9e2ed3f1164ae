"""Theme, motion, text size, numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.preferences import TEXT_SIZES
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.drop_down import DropDown
from biofeedback.gui.widgets.segmented import Segmented
from biofeedback.gui.widgets.switch import Switch


class LookPage(SettingsPage):
    """Takes effect at once. Emits ``keys_wanted``."""

    keys_wanted = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Look and reading"), parent=parent)
        self._context = context
        preferences = context.preferences
        self.theme = Segmented(
            self.tr("Theme"),
            {"system": self.tr("As the desktop"), "light": self.tr("Light"), "dark": self.tr("Dark")},
        )
        self.theme.choose(preferences.theme)
        self.motion = Segmented(
            self.tr("Motion"),
            {"system": self.tr("As the desktop"), "full": self.tr("Full"), "reduced": self.tr("Reduced")},
        )
        self.motion.choose(preferences.motion)
        self.text = DropDown()
        for percent in TEXT_SIZES:
            self.text.addItem(f"{percent} %", percent)
        self.text.setCurrentIndex(max(0, self.text.findData(preferences.text_percent)))
        self.numbers = Switch(self.tr("Hide numbers"))
        self.numbers.setChecked(preferences.hide_numbers)
        reduced = self.tr("Reduced: rings and pacer hardly move, words and tones lead")
        self.add_card(
            Row(self.tr("Theme"), "", self.theme),
            Row(self.tr("Motion"), reduced, self.motion),
            Row(self.tr("Text size"), "", self.text),
            Row(self.tr("Hide numbers"), self.tr("Words take their place"), self.numbers),
        )
        self.keys = Button(self.tr("Show all keys"), "outline", small=True)
        self.add_card(Row(self.tr("Keyboard"), self.tr("Or press ? anywhere"), self.keys))
        self.keys.clicked.connect(self.keys_wanted.emit)
        self.finish()
        self.theme.chosen.connect(lambda value: context.prefer(theme=value))
        self.motion.chosen.connect(lambda value: context.prefer(motion=value))
        self.text.activated.connect(lambda: context.prefer(text_percent=self.text.currentData()))
        self.numbers.toggled.connect(lambda on: context.prefer(hide_numbers=on))
        context.preferences_changed.connect(self._show_numbers)

    def _show_numbers(self) -> None:
        self.numbers.setChecked(self._context.preferences.hide_numbers)
