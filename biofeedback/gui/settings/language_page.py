"""Which language the window speaks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.languages import available
from biofeedback.gui.widgets.drop_down import DropDown


class LanguagePage(SettingsPage):
    """Takes effect at once."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Language"), parent=parent)
        self.language = DropDown()
        self.language.addItem(self.tr("As the desktop"), "")
        for code, name in available():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(context.preferences.language)))
        self.row = Row(
            self.tr("Language"), self.tr("Changes at once; during a demonstration, when it has ended"), self.language
        )
        self.add_card(self.row)
        self.finish()
        self.language.activated.connect(lambda: context.prefer(language=self.language.currentData()))
