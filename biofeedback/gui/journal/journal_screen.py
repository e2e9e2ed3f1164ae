"""The journal: written, found again, changed, taken along and deleted for good. No figure reads it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.journal.entry_card import EntryCard
from biofeedback.gui.journal.entry_editor import EntryEditor
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.journal_words import prompt_words
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.pages import Pages
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.text import Text
from biofeedback.self_report.journal import JournalEntry, found_by

# So many are on show at once; the others a press away.
SHOWN = 30
# Search begins so long after the last letter, ms.
SEARCH_AFTER_MS = 200
# Lines longer than this are hard to read, px at 100 %.
WIDEST = 860


class JournalScreen(Scroll):
    """Emits ``told(words)`` when something was done that is not seen by itself."""

    told = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._entries: tuple[JournalEntry, ...] = ()
        # Written and not stored yet: tried again whenever the journal is read.
        self._unstored: dict[str, JournalEntry] = {}
        self._most = SHOWN
        self.cards: list[EntryCard] = []
        self.write = Button(self.tr("Write"), "primary")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the journal"))
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self.export = Button(self.tr("Export"), "outline")
        self.empty = Text("", "body", "ink2", wrap=True)
        self.older = Button(self.tr("Show older ones"), "outline")
        self.editor = EntryEditor()
        apply_style(self.search)
        self._list = QWidget()
        self._cards = QVBoxLayout()
        self._pages = Pages()
        self._lay_out()
        self._connect()

    @property
    def writing(self) -> bool:
        """Whether an entry is being written."""
        return not self.editor.isHidden()

    def load(self) -> None:
        """Read it in the background, after another try to store what a busy or full disk refused."""
        for entry in tuple(self._unstored.values()):
            self._store(entry)
        self._read()

    def _read(self) -> None:
        self._context.ask(lambda services: services.self_reports.journal(), self._show)

    def escape(self) -> bool:
        """Take back a question, or close what is written: words are kept, for nothing should be lost by a key."""
        asking = next((card for card in self.cards if card.asking()), None)
        if asking is not None:
            asking.ask(False)
            return True
        if self.writing:
            self.editor.keep()
            return True
        return False

    def commit(self) -> None:
        """The program leaves: what is being written is kept."""
        services = self._context.services
        if services is None:
            return
        written = (self.editor.entry,) if self.writing and self.editor.entry.passages else ()
        for entry in (*self._unstored.values(), *written):
            services.self_reports.write_journal(entry)

    def _show(self, entries: tuple[JournalEntry, ...]) -> None:
        stored = [entry for entry in entries if entry.id not in self._unstored]
        self._entries = tuple(sorted([*stored, *self._unstored.values()], key=lambda each: -each.wall_s))
        self._find()

    def _find(self) -> None:
        found = found_by(self._entries, self.search.text())
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for entry in found[: self._most]:
            card = EntryCard(entry)
            card.edited.connect(self._edit)
            card.deleted.connect(self._delete)
            self.cards.append(card)
            self._cards.addWidget(card)
            card.show()
        self.older.setVisible(len(found) > self._most)
        self.export.setVisible(bool(self._entries))
        self.search.setVisible(bool(self._entries))
        self.empty.setVisible(not found)
        self.empty.say(
            self.tr("No entry has these words.")
            if self._entries
            else self.tr("What you write here, or in a writing exercise, will stand in this place.")
        )

    def _begin(self) -> None:
        self._edit(None)

    def _edit(self, entry: JournalEntry | None) -> None:
        self._pages.show_page(self.editor)
        self.write.setVisible(False)
        self.verticalScrollBar().setValue(0)
        self.editor.write(entry)

    def _close(self) -> None:
        self._pages.show_page(self._list)
        self.write.setVisible(True)
        self.write.setFocus()

    def _save(self, entry: JournalEntry) -> None:
        self._close()
        self._unstored[entry.id] = entry
        self._show(self._entries)
        self._store(entry)

    def _store(self, entry: JournalEntry) -> None:
        def stored(_: object) -> None:
            if self._unstored.get(entry.id) == entry:
                del self._unstored[entry.id]
            self._read()

        self._context.ask(lambda services: services.self_reports.write_journal(entry), stored)

    def _ask_to_delete(self, entry: JournalEntry) -> None:
        self._close()
        for card in self.cards:
            if card.entry.id == entry.id:
                card.ask(True)

    def _delete(self, entry: JournalEntry) -> None:
        self._unstored.pop(entry.id, None)
        self._show(tuple(other for other in self._entries if other.id != entry.id))
        self.write.setFocus()
        self._context.ask(lambda services: services.self_reports.delete_journal(entry.id), lambda _: self._read())

    def _show_older(self) -> None:
        self._most += SHOWN
        self._find()

    def _export(self) -> None:
        kinds = self.tr("Markdown (*.md);;Table (*.csv)")
        name, kind = QFileDialog.getSaveFileName(self, self.tr("Export the journal"), self.tr("journal.md"), kinds)
        if not name:
            return
        target = Path(name)
        if not target.suffix:
            target = target.with_suffix(".csv" if "csv" in kind else ".md")
        words, title = prompt_words(), self.tr("Journal")
        self._context.ask(
            lambda services: services.self_reports.export_journal(target, words, title),
            lambda count: self.told.emit(self.tr("%n entries exported.", "", count)),
        )

    def _search(self) -> None:
        self._most = SHOWN
        self._find()

    def _connect(self) -> None:
        self.write.clicked.connect(self._begin)
        self.search.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._search)
        self.export.clicked.connect(self._export)
        self.older.clicked.connect(self._show_older)
        self.editor.saved.connect(self._save)
        self.editor.emptied.connect(self._ask_to_delete)
        self.editor.left.connect(self._close)
        self._context.services_ready.connect(self.load)

    def _lay_out(self) -> None:
        bar = QWidget()
        tools = Flow(bar, gap=12)
        self.search.setMinimumWidth(self._look.look.px(260))
        tools.addWidget(self.search)
        tools.addWidget(self.export)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(bar)
        column.addWidget(self.empty)
        self._cards.setSpacing(14)
        column.addLayout(self._cards)
        row = QHBoxLayout()
        row.addWidget(self.older)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._pages.add(self._list)
        self._pages.add(self.editor)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(Text(self.tr("Journal"), "page"), 1)
        head.addWidget(self.write)
        inside = QWidget()
        inside.setMaximumWidth(self._look.look.px(WIDEST))
        page = QVBoxLayout(inside)
        page.setContentsMargins(tokens.MARGIN, 22, tokens.MARGIN, 28)
        page.setSpacing(14)
        page.addLayout(head)
        line = self.tr("In your own file on this computer. No figure reads it, and it goes into no report.")
        page.addWidget(Text(line, "label", "ink2", wrap=True))
        page.addWidget(self._pages, 1)
        self.setWidget(inside)
        self._find()


def make(needs: ScreenNeeds) -> JournalScreen:
    """The journal."""
    screen = JournalScreen(needs.context)

    def shown(name: str) -> None:
        if name == "journal" and not screen.writing:
            screen.load()

    screen.told.connect(needs.say)
    needs.signals.page_shown.connect(shown)
    return screen
