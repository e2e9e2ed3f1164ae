"""For whoever shows it to clients: the practice's name, and what consent means here."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.text import Text

LONGEST_PRACTICE = 80


class PracticeStep(QWidget):
    """The name is kept as it is written."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(context.preferences.practice)
        self.name.setMaxLength(LONGEST_PRACTICE)
        self.name.setPlaceholderText(self.tr("Name of your practice"))
        self.name.setAccessibleName(self.tr("Name of your practice"))
        apply_style(self.name)
        self.name.textChanged.connect(lambda text: context.prefer(practice=text.strip()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Text(self.tr("Showing it to clients"), "hero", wrap=True))
        shows = self.tr(
            "A client sees on a second screen how their own body answers: rest, a small task, then slow breathing. "
            "You lead it from this window, and hand over a page at the end."
        )
        column.addWidget(Text(shows, "body", "ink2", wrap=True))
        column.addSpacing(4)
        column.addWidget(Text(self.tr("It stands on the page you hand over. You can leave it empty."), "label", "ink2"))
        column.addWidget(self.name)
        column.addSpacing(4)
        column.addWidget(self._consent())
        column.addStretch(1)

    def _consent(self) -> Card:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 20, 24, 22)
        inside.setSpacing(10)
        inside.addWidget(Text(self.tr("They agree first"), "card_title"))
        for line in (
            self.tr("Nothing of a client is recorded before you have ticked that they agreed; the day is kept."),
            self.tr("A pseudonym is enough. All stays on this computer; each client can be erased at any time."),
            self.tr("Tell them before the task that they may stop at any moment."),
        ):
            inside.addWidget(Text(line, "body", "ink2", wrap=True))
        return card
