"""Where the data is; taking it along; deleting it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from biofeedback.gui.settings.passphrase_card import PassphraseCard
from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.fields import apply_style


class DataPage(SettingsPage):
    """Emits ``deleted`` when everything is gone."""

    deleted = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        line = self.tr("No account, no network: all recordings are files on this computer that only you can read.")
        super().__init__(self.tr("Your data"), line, parent)
        self._context = context
        self.open = Button(self.tr("Open folder"), "outline", small=True)
        self.export = Button(self.tr("Export all"), "outline", small=True)
        self.delete = Button(self.tr("Delete all"), "outline", small=True)
        self.word = QLineEdit()
        self.word.setMaxLength(12)
        self.sure = Button(self.tr("Delete for good"), "outline", small=True)
        self.keep = Button(self.tr("Keep everything"), "plain")
        apply_style(self.word)
        self.where = Row(self.tr("Where it is"), "", self.open)
        self.take = Row(
            self.tr("Take it along"), self.tr("Every recording as a file that other programs read"), self.export
        )
        note = self.tr("Recordings, baseline, settings, check-ins, journal. This cannot be undone.")
        self.away = Row(self.tr("Delete all"), note, self.delete)
        self.add_card(self.where, self.take, self.away)
        self.passphrase = PassphraseCard(context)
        self.passphrase_card = self.add_card(self.passphrase)
        self.passphrase_card.setVisible(not context.invented)
        self._ask = QWidget()
        row = QHBoxLayout(self._ask)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in (self.word, self.sure, self.keep):
            row.addWidget(part)
        self.confirm = Row(
            self.tr("Really delete everything?"),
            self.tr("Type the word {word} to confirm.").format(word=self.confirming_word()),
            self._ask,
        )
        self.confirm_card = self.add_card(self.confirm)
        self.confirm_card.hide()
        self.finish()
        self._connect()

    def confirming_word(self) -> str:
        """What has to be typed."""
        return self.tr("delete")

    def _connect(self) -> None:
        self._context.services_ready.connect(self._load)
        if self._context.services is not None:
            self._load()
        self.open.clicked.connect(self._open)
        self.export.clicked.connect(self._export)
        self.delete.clicked.connect(lambda: self._ask_again(True))
        self.keep.clicked.connect(lambda: self._ask_again(False))
        self.word.textChanged.connect(self._check)
        self.sure.clicked.connect(self._delete)
        self._check()

    def _load(self) -> None:
        self._context.ask(lambda services: services.data_folder(), self._show_folder)
        if not self._context.invented:
            self.passphrase.load()

    def _show_folder(self, folder: Path) -> None:
        self.where.note.say(str(folder))
        self.where.note.setVisible(True)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.where.note.said()))

    def _export(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to?"))
        if chosen:
            self.take.note.say(self.tr("Exporting"))
            self._context.ask(lambda services: services.export_all(Path(chosen)), self._exported)

    def _exported(self, count: int) -> None:
        self.take.note.say(self.tr("%n recordings exported.", "", count))

    def _ask_again(self, asking: bool) -> None:
        self.word.clear()
        self.confirm_card.setVisible(asking)
        if asking:
            self.word.setFocus()

    def escape(self) -> bool:
        """Keep what was about to be deleted, and the passphrase as it is."""
        if self.passphrase.escape():
            return True
        asked = self.confirm_card.isVisible()
        if asked:
            self._ask_again(False)
            self.delete.setFocus()
        return asked

    def _check(self) -> None:
        self.sure.setEnabled(self.word.text().strip().casefold() == self.confirming_word().casefold())

    def _delete(self) -> None:
        # A session goes on writing: it ends first, and one that knows nothing begins afterwards.
        without_session = self._context.without_session
        self._context.ask(lambda services: without_session(services.delete_all), lambda _: self._gone())

    def _gone(self) -> None:
        self._ask_again(False)
        self.away.note.say(self.tr("Everything is deleted."))
        self.passphrase.load()
        self.deleted.emit()
