"""Writing an entry, or changing one: free words, and prompts that one adds."""

from __future__ import annotations

import secrets
import time
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.text.dates import moment_of
from biofeedback.gui.text.journal_words import CHOSEN, prompt_word
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text
from biofeedback.gui.widgets.writing_field import WritingField
from biofeedback.local_time import utc_offset_s
from biofeedback.self_report.journal import JournalEntry, JournalPrompt, Passage


def new_entry(passages: tuple[Passage, ...] = ()) -> JournalEntry:
    """An entry of now."""
    now_s = time.time()
    return JournalEntry(secrets.token_hex(8), now_s, utc_offset_s(now_s), passages)


class EntryEditor(QWidget):
    """Emits ``saved(entry)``, ``emptied(entry)`` when no word is left in it, and ``left`` for nothing to keep."""

    saved = Signal(object)
    emptied = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = new_entry()
        self._fresh = True
        self.when = Text("", "label", "ink2")
        self.fields: dict[JournalPrompt, WritingField] = {}
        self.prompts = {prompt: Chip(prompt_word(prompt), "note", whole=True) for prompt in CHOSEN}
        self.save = Button(self.tr("Save"), "primary")
        self.cancel = Button(self.tr("Do not keep"), "plain")
        self._fields = QVBoxLayout()
        self._lay_out()
        self.save.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.left.emit)
        for prompt, chip in self.prompts.items():
            chip.clicked.connect(partial(self._add_and_stand, prompt))

    @property
    def entry(self) -> JournalEntry:
        """What is written so far."""
        passages = tuple(Passage(prompt, field.text) for prompt, field in self.fields.items() if field.text.strip())
        return replace(self._entry, passages=passages, edited_s=None if self._fresh else time.time())

    def write(self, entry: JournalEntry | None = None) -> None:
        """Begin an entry, or change one."""
        self._entry, self._fresh = entry or new_entry(), entry is None
        for field in self.fields.values():
            self._fields.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = {}
        self.when.say(moment_of(self._entry.wall_s, self._entry.utc_offset_s))
        for passage in self._entry.passages or (Passage("free", ""),):
            self._add(passage.prompt, passage.text)
        next(iter(self.fields.values())).field.setFocus()

    def keep(self) -> None:
        """Keep what is written; nothing where nothing is."""
        if self.entry.passages:
            self.saved.emit(self.entry)
        elif not self._fresh:
            self.emptied.emit(self._entry)
        else:
            self.left.emit()

    def _add_and_stand(self, prompt: JournalPrompt) -> None:
        if prompt not in self.fields:
            self._add(prompt, "")
        self.fields[prompt].field.setFocus()

    def _add(self, prompt: JournalPrompt, text: str) -> None:
        field = WritingField(prompt_word(prompt), text)
        before = next(reversed(self.fields.values())).field if self.fields else None
        self.fields[prompt] = field
        self._fields.addWidget(field)
        field.show()
        if before is not None:
            QWidget.setTabOrder(before, field.field)
        QWidget.setTabOrder(field.field, next(iter(self.prompts.values())))

    def _lay_out(self) -> None:
        chips = QWidget()
        flow = Flow(chips)
        for chip in self.prompts.values():
            flow.addWidget(chip)
        footer = QHBoxLayout()
        footer.setSpacing(16)
        footer.addWidget(self.save)
        footer.addWidget(self.cancel)
        footer.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.when)
        self._fields.setSpacing(14)
        column.addLayout(self._fields)
        column.addWidget(Text(self.tr("Add a prompt, if you like"), "label", "ink2", wrap=True))
        column.addWidget(chips)
        column.addLayout(footer)
        column.addStretch(1)
