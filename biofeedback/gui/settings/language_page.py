"""Which language the window speaks."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from biofeedback.gui.desk import Desk
from biofeedback.gui.languages import available
from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.widgets.fields import dress


class LanguagePage(SettingsPage):
    """Takes effect with the next start."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Language"), parent=parent)
        self.language = QComboBox()
        self.language.addItem(self.tr("As the desktop"), "")
        for code, name in available():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(desk.preferences.language)))
        dress(self.language)
        self.row = Row(self.tr("Language"), self.tr("Changes with the next start"), self.language)
        self.add_card(self.row)
        self.finish()
        self.language.activated.connect(lambda: desk.prefer(language=self.language.currentData()))
