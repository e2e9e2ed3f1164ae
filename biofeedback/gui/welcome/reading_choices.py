"""Language and text size, before anything else has to be read."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.preferences import TEXT_SIZES
from biofeedback.gui.text.languages import available
from biofeedback.gui.widgets.drop_down import DropDown
from biofeedback.gui.widgets.flow import Flow


class ReadingChoices(QWidget):
    """Both take effect at once."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = DropDown()
        self.language.addItem(self.tr("The desktop’s language"), "")
        for code, name in available():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(context.preferences.language)))
        self.language.setAccessibleName(self.tr("Language"))
        self.text = DropDown()
        for percent in TEXT_SIZES:
            self.text.addItem(self.tr("Text {percent} %").format(percent=percent), percent)
        self.text.setCurrentIndex(max(0, self.text.findData(context.preferences.text_percent)))
        self.text.setAccessibleName(self.tr("Text size"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = Flow(gap=12)
        row.addWidget(self.language)
        row.addWidget(self.text)
        column.addLayout(row)
        self.language.activated.connect(lambda: context.prefer(language=self.language.currentData()))
        self.text.activated.connect(lambda: context.prefer(text_percent=self.text.currentData()))
