"""Before a demonstration: who, which phases; then it is recorded."""

from __future__ import annotations

import secrets

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from biofeedback.gui.demonstrate.protocol_editor import ProtocolEditor, kept_text, remembered, summary_line
from biofeedback.gui.demonstrate.rating_card import RatingCard
from biofeedback.gui.design import tokens
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.gui.text.dates import day_of
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.check_box import CheckBox
from biofeedback.gui.widgets.drop_down import DropDown
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.tall import TallScroll
from biofeedback.gui.widgets.text import Text
from biofeedback.self_report.rating import SelfRating
from biofeedback.services.people import PersonSummary, clients, make_client
from biofeedback.services.ratings import keep_client_rating
from biofeedback.storage.person_names import LONGEST_NAME


class ClientPage(TallScroll):
    """Emits ``begun(pseudonym)`` once the client is there and agreed, and ``everyone_wanted`` to look among all."""

    begun = Signal(str)
    everyone_wanted = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._newest = Newest(context.run, self)
        self._clients: list[PersonSummary] = []
        self._wanted = ""
        self.everyone = Button(self.tr("Clients"), "outline", small=True, icon="body")
        self.name = QLineEdit()
        self.known = DropDown()
        self.agreed = CheckBox(self.tr("They agreed to be recorded on this computer"))
        self.noted = Text("", "label", "ink2", wrap=True)
        self.feels = RatingCard(self.tr("How it feels now, if they like to say"))
        self.begin = Button(self.tr("Begin recording"), "primary", icon="play")
        self.line = Text("", "label", "ink2", wrap=True)
        self.change = Button(self.tr("Change"), "plain")
        self.editor = ProtocolEditor(remembered(context.preferences.protocol))
        self.missing = Text("", "label", "ink2")
        self._lay_out()
        self.name.textChanged.connect(self._typed)
        self.name.returnPressed.connect(self.begin.click)
        self.known.activated.connect(self._choose)
        self.agreed.toggled.connect(self._mind)
        self.begin.clicked.connect(self._begin)
        self.everyone.clicked.connect(self.everyone_wanted)
        self.change.clicked.connect(self._open_editor)
        self.editor.changed.connect(self._take_protocol)
        context.failed.connect(self._mind)
        self._mind()

    def show_clients(self, found: list[PersonSummary]) -> None:
        """Offer the clients there are."""
        self._clients = found
        self.known.clear()
        self.known.addItem(self.tr("Someone who was here before"))
        for someone in found:
            self.known.addItem(someone.name)
        self.known.setVisible(bool(found))
        wanted, self._wanted = self._wanted, ""
        if wanted and not self.name.text():
            self.name.setText(wanted)
        self._mind()

    def choose(self, client: str) -> None:
        """Put the name of somebody who was here before, as soon as it is known whether they agreed."""
        self._wanted = client

    def first_focus(self) -> QWidget:
        """A name is what is missing."""
        return self.name

    def escape(self) -> bool:
        """Close the list of phases."""
        if not self.editor.isVisible():
            return False
        self._open_editor()
        return True

    def clear(self) -> None:
        """Forget the last client: a name or a consent never passes to the next one."""
        self._wanted = ""
        self.name.clear()
        self.agreed.setChecked(False)
        self.known.setCurrentIndex(0)
        self.feels.clear()
        self._mind()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._newest.ask(clients, self.show_clients)
        QTimer.singleShot(0, self.name, self._begin_with_name)

    def _begin_with_name(self) -> None:
        if self.name.isVisible():
            self.name.setFocus()

    def _choose(self, index: int) -> None:
        if index > 0:
            self.name.setText(self._clients[index - 1].name)

    def _typed(self) -> None:
        someone = self._someone()
        self.agreed.setChecked(someone is not None and someone.consent_s is not None)
        self._mind()

    def _someone(self) -> PersonSummary | None:
        wanted = " ".join(self.name.text().split())
        return next((someone for someone in self._clients if someone.name == wanted), None)

    def _mind(self, *_: object) -> None:
        someone = self._someone()
        if someone is not None and someone.consent_s is not None:
            day = day_of(someone.consent_s)
            self.noted.say(self.tr("{name} agreed on {day}.").format(name=someone.name, day=day))
        else:
            self.noted.say(self.tr("A pseudonym is enough. It stays on this computer, and can be erased at any time."))
        named = bool(self.name.text().strip())
        self.begin.setEnabled(named and self.agreed.isChecked())
        missing = self.tr("a pseudonym") if not named else self.tr("their consent")
        self.missing.say("" if self.begin.isEnabled() else self.tr("Missing: {what}").format(what=missing))

    def _begin(self) -> None:
        name = self.name.text()
        self.begin.setEnabled(False)
        someone = self._someone()
        agreed = someone is None or someone.consent_s is None
        told = self.feels.rating(secrets.token_hex(6), self._context.wall_s(), "before")
        self._context.run(lambda: _made_client(name, told, agreed=agreed), self._made)

    def _made(self, someone: PersonSummary) -> None:
        self.begun.emit(someone.name)

    def _take_protocol(self) -> None:
        self.line.say(summary_line(self.editor.protocol))
        self._context.prefer(protocol=kept_text(self.editor.protocol))

    def _open_editor(self) -> None:
        self.editor.setVisible(not self.editor.isVisible())
        self.change.setText(self.tr("Done") if self.editor.isVisible() else self.tr("Change"))
        self.change.updateGeometry()

    def _lay_out(self) -> None:
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Pseudonym"))
        self.name.setAccessibleName(self.tr("The client’s pseudonym"))
        self.known.setAccessibleName(self.tr("Clients who were here before"))
        apply_style(self.name)
        self.known.hide()
        who = Card()
        inside = QVBoxLayout(who)
        inside.setContentsMargins(24, 20, 24, 22)
        inside.setSpacing(14)
        names = QHBoxLayout()
        names.setSpacing(14)
        names.addWidget(self.name, 1)
        names.addWidget(self.known, 1)
        for part in (Text(self.tr("Who is wearing the strap?"), "card_title"), self.noted):
            inside.addWidget(part)
        inside.addLayout(names)
        inside.addWidget(self.agreed)
        phases = Card()
        plan = QVBoxLayout(phases)
        plan.setContentsMargins(24, 20, 24, 22)
        plan.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Phases"), "card_title"), 1)
        head.addWidget(self.change)
        plan.addLayout(head)
        plan.addWidget(self.line)
        plan.addWidget(self.editor)
        self.editor.hide()
        self.line.say(summary_line(self.editor.protocol))
        footer = QHBoxLayout()
        footer.setSpacing(14)
        footer.addWidget(self.begin)
        footer.addWidget(self.missing)
        footer.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 24, tokens.MARGIN, 28)
        column.setSpacing(tokens.GAP)
        top = QHBoxLayout()
        top.addWidget(Text(self.tr("Demonstrate"), "page"), 1)
        top.addWidget(self.everyone)
        column.addLayout(top)
        intro = self.tr("Rest, a small stressor, regulation: the client watches their own body answer.")
        column.addWidget(Text(intro, "body", "ink2", wrap=True))
        column.addWidget(who)
        column.addWidget(phases)
        column.addWidget(self.feels)
        column.addLayout(footer)
        column.addStretch(1)
        self.setWidget(page)


def _made_client(name: str, told: SelfRating | None, *, agreed: bool) -> PersonSummary:
    someone = make_client(name, agreed=agreed)
    if told is not None:
        keep_client_rating(someone.name, told)
    return someone
