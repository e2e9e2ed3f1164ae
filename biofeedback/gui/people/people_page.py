"""Who is recorded on this computer: look at their days, pseudonym, consent, export, erase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from biofeedback.gui.demonstrate.footer import lay_over
from biofeedback.gui.design import tokens
from biofeedback.gui.home_plan.client_pages import ClientPlanPages
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.dates import day_of
from biofeedback.gui.text.file_names import dated_name
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text
from biofeedback.services.people import (
    PersonSummary,
    erase,
    everyone,
    export,
    note_consent,
    rename,
    withdraw_consent,
)
from biofeedback.session.plan import SIMULATED
from biofeedback.storage.people import ME
from biofeedback.storage.person_names import LONGEST_NAME


class PersonCard(Card):
    """One person, with everything that can be done with what is kept of them."""

    chosen = Signal(object)
    changed = Signal()
    erased = Signal(str)
    said = Signal(str)
    plan_wanted = Signal(str)

    def __init__(self, context: AppContext, someone: PersonSummary, ask_for_file: Callable[[str], str]) -> None:
        super().__init__()
        self._context = context
        self.someone = someone
        self._ask_for_file = ask_for_file
        self.days = Button(
            self.tr("Look at their days") if not someone.owner else self.tr("Look at your days"), small=True
        )
        self.name = QLineEdit(someone.name)
        self.rename = Button(self.tr("Rename"), "plain")
        self.consent = Button(self._consent_action(), "plain")
        self.export = Button(self.tr("Export"), "plain")
        self.plan = Button(self.tr("Plan for home"), "plain")
        self.erase = Button(self.tr("Erase"), "plain")
        self.sure = Button(self.tr("Yes, erase everything of theirs"), small=True)
        self.keep = Button(self.tr("Keep"), "plain")
        self.question = Text(self.tr("This cannot be undone."), "label", "ink2")
        self._lay_out()
        self._connect()

    def _consent_action(self) -> str:
        return self.tr("Note their consent") if self.someone.consent_s is None else self.tr("Withdraw consent")

    def _told(self) -> str:
        someone = self.someone
        parts = [self.tr("%n recordings", "", someone.n_sessions)]
        if someone.last_s is not None:
            day = day_of(someone.last_s)
            parts.append(self.tr("last on {day}").format(day=day))
        if not someone.owner and someone.consent_s is not None:
            day = day_of(someone.consent_s)
            parts.append(self.tr("agreed on {day}").format(day=day))
        elif not someone.owner:
            parts.append(self.tr("no consent noted"))
        return ", ".join(parts)

    def _rename(self) -> None:
        someone, name = self.someone, self.name.text()
        self._context.run(lambda: rename(someone, name), lambda _none: self.changed.emit())

    def _turn_consent(self) -> None:
        path = self.someone.path
        work = note_consent if self.someone.consent_s is None else withdraw_consent
        self._context.run(lambda: work(path), lambda _none: self.changed.emit())

    def _export(self) -> None:
        name, someone = (
            self._ask_for_file(dated_name(self.someone.name, self._context.wall_s(), ".person")),
            self.someone,
        )
        if name:
            said = self.tr("Saved as {file}").format(file=Path(name).name)
            self._context.run(lambda: export(someone, Path(name)), lambda _none: self.said.emit(said))

    def _ask_erase(self, on: bool) -> None:
        for part in (self.sure, self.keep, self.question):
            part.setVisible(on)
        self.erase.setVisible(not on)
        (self.keep if on else self.erase).setFocus()

    def _erase(self) -> None:
        path, name = self.someone.path, self.someone.name

        def gone(_none: object) -> None:
            self.erased.emit(name)
            self.changed.emit()

        self._context.run(lambda: erase(path), gone)

    def _connect(self) -> None:
        self.days.clicked.connect(lambda: self.chosen.emit(self.someone))
        self.rename.clicked.connect(self._rename)
        self.name.returnPressed.connect(self._rename)
        self.consent.clicked.connect(self._turn_consent)
        self.plan.clicked.connect(lambda: self.plan_wanted.emit(self.someone.name))
        self.export.clicked.connect(self._export)
        self.erase.clicked.connect(lambda: self._ask_erase(True))
        self.keep.clicked.connect(lambda: self._ask_erase(False))
        self.sure.clicked.connect(self._erase)

    def _lay_out(self) -> None:
        # A longer name of another day is not cut, only no longer one can be typed; its beginning is in sight.
        self.name.setMaxLength(max(LONGEST_NAME, len(self.someone.name)))
        self.name.setCursorPosition(0)
        self.name.setAccessibleName(self.tr("Pseudonym of {name}").format(name=self.someone.name))
        apply_style(self.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(Text(shown_name(self.someone.name), "card_title", wrap=True), 1)
        head.addWidget(self.days)
        column.addLayout(head)
        column.addWidget(Text(self._told(), "label", "ink2", wrap=True))
        row = Flow(gap=18)
        if not self.someone.owner:
            for part in (self.name, self.rename, self.consent, self.plan):
                row.addWidget(part)
        row.addWidget(self.export)
        row.addWidget(self.erase)
        column.addLayout(row)
        ask = Flow(gap=18)
        asked: tuple[QWidget, ...] = (self.question, self.sure, self.keep)
        for each in asked:
            ask.addWidget(each)
            each.hide()
        column.addLayout(ask)


class PeoplePage(QStackedWidget):
    """Emits ``chosen(someone)``, ``erased(name)`` and ``left``."""

    chosen = Signal(object)
    erased = Signal(str)
    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ask_for_file: Callable[[str], str] = self._ask_for_file
        self.cards: list[PersonCard] = []
        self._everyone = QWidget()
        self.plans = ClientPlanPages(context)
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.said = Text("", "label", "ink2", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 8, tokens.MARGIN, 20)
        column.setSpacing(14)
        column.addWidget(Text(self.tr("People"), "page"))
        line = self.tr("Everything stays on this computer. A pseudonym is enough; a name is never needed.")
        column.addWidget(Text(line, "body", "ink2", wrap=True))
        column.addWidget(self.said)
        column.addLayout(self._list)
        column.addStretch(1)
        lay_over(self._everyone, page, back=self.back)
        self.addWidget(self._everyone)
        self.addWidget(self.plans)
        self.said.hide()
        self.back.clicked.connect(self.left)
        self.plans.left.connect(lambda: self.setCurrentWidget(self._everyone))

    def reload(self) -> None:
        """Read anew who there is."""
        self._context.run(everyone, self.show_people)

    def show_people(self, found: list[PersonSummary]) -> None:
        """Show these."""
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [PersonCard(self._context, someone, self._file_for) for someone in found]
        for card in self.cards:
            self._list.addWidget(card)
            card.chosen.connect(self.chosen)
            card.changed.connect(self.reload)
            card.erased.connect(self.erased)
            card.said.connect(self._say)
            card.plan_wanted.connect(self._show_plan)

    def escape(self) -> bool:
        """Back from a plan; keep whoever was about to be erased."""
        if self.currentWidget() is self.plans:
            return self.plans.escape()
        asking = [card for card in self.cards if card.sure.isVisible()]
        for card in asking:
            card.keep.click()
        return bool(asking)

    def _show_plan(self, client: str) -> None:
        self.plans.show_client(client)
        self.setCurrentWidget(self.plans)

    def _file_for(self, suggested: str) -> str:
        return self.ask_for_file(suggested)

    def _ask_for_file(self, suggested: str) -> str:
        return QFileDialog.getSaveFileName(self, self.tr("Export a person"), suggested)[0]

    def _say(self, text: str) -> None:
        self.said.say(text)
        self.said.show()


def shown_name(name: str) -> str:
    """A person as the window calls them."""
    if name == SIMULATED:
        return translate("People", "An invented person")
    return translate("People", "Me") if name == ME else name
