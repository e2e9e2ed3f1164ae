"""One entry of the journal: when, its words, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.text.dates import moment_of
from biofeedback.gui.text.journal_words import prompt_word
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text
from biofeedback.self_report.journal import JournalEntry

# Of a long passage so many letters are on show; laying out a megabyte would hold up the window.
SHOWN_LETTERS = 1500


class EntryCard(Card):
    """Emits ``edited(entry)`` and ``deleted(entry)``; deleting is asked once more, in its place."""

    edited = Signal(object)
    deleted = Signal(object)

    def __init__(self, entry: JournalEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.when = Text(moment_of(entry.wall_s, entry.utc_offset_s), "strong", wrap=True)
        self.edit = Button(self.tr("Edit"), "plain", small=True)
        self.delete = Button(self.tr("Delete"), "plain", small=True)
        self.sure = Button(self.tr("Delete for good"), "outline", small=True)
        self.keep = Button(self.tr("Keep it"), "plain", small=True)
        for button in (self.edit, self.delete, self.sure, self.keep):
            button.setAccessibleName(f"{button.text()}: {self.when.said()}")
        self._asking = QWidget()
        self._lay_out()
        self.edit.clicked.connect(lambda: self.edited.emit(self.entry))
        self.delete.clicked.connect(lambda: self.ask(True))
        self.keep.clicked.connect(lambda: self.ask(False))
        self.sure.clicked.connect(lambda: self.deleted.emit(self.entry))

    def ask(self, on: bool) -> None:
        """Ask whether it should go for good."""
        self._asking.setVisible(on)
        self.delete.setVisible(not on)
        (self.sure if on else self.delete).setFocus()

    def asking(self) -> bool:
        """Whether it waits for the answer."""
        return self._asking.isVisible()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(self.when, 1)
        head.addWidget(self.edit)
        head.addWidget(self.delete)
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 4, 0, 0)
        asking.setSpacing(18)
        asking.addWidget(self.sure)
        asking.addWidget(self.keep)
        asking.addStretch(1)
        self._asking.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 18)
        column.setSpacing(8)
        column.addLayout(head)
        for passage in self.entry.written:
            if passage.prompt != "free":
                column.addWidget(Text(prompt_word(passage.prompt), "label", "ink2", wrap=True))
            words = passage.text.strip()
            column.addWidget(Text(words[:SHOWN_LETTERS], "body", wrap=True))
            if len(words) > SHOWN_LETTERS:
                column.addWidget(
                    Text(self.tr("… It goes on: press Edit to read all of it."), "label", "ink2", wrap=True)
                )
        column.addWidget(self._asking)
