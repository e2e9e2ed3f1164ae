"""A field for words of several lines, under what it asks."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.text import Text

LINES = 3.6


class WritingField(QWidget):
    """Tab goes on to what comes next; Enter begins a new line."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self.field = QPlainTextEdit(text)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(title)
        apply_style(self.field)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(title, "strong", wrap=True))
        column.addWidget(self.field, 1)
        self._look.changed.connect(self._apply_theme)
        self._apply_theme()

    @property
    def text(self) -> str:
        """What is written."""
        return self.field.toPlainText()

    def _apply_theme(self) -> None:
        look = self._look.look
        self.field.setFont(look.font("body"))
        line = QFontMetricsF(look.font("body")).lineSpacing()
        self.field.setMinimumHeight(round(LINES * line) + 2 * look.px(8))
