"""All clients of this computer: found by typing, by last visit or by name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.gui.clients.client_list import ClientList
from biofeedback.gui.design import tokens
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.keys import ENTER
from biofeedback.gui.widgets.segmented import Segmented
from biofeedback.gui.widgets.text import Text
from biofeedback.services.client_search import found_clients
from biofeedback.services.people import PersonSummary, clients

OF_THE_LIST = (*ENTER, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ClientsPage(QWidget):
    """Emits ``opened(client)``, and ``left``."""

    opened = Signal(str)
    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest = Newest(context.run, self)
        self._all: list[PersonSummary] = []
        self._wanted = ""
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.search = QLineEdit()
        self.order = Segmented(
            self.tr("Order of the clients"), {"last_visit": self.tr("Last visit"), "name": self.tr("Name")}
        )
        self.list = ClientList()
        self.count = Text("", "label", "ink2", wrap=True)
        self.nobody = Text("", "body", "ink2", wrap=True)
        self._card = Card()
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.order.chosen.connect(self._find)
        self.list.opened.connect(lambda someone: self.opened.emit(someone.name))

    def reload(self, wanted: str = "") -> None:
        """Read anew who there is; the wanted one is chosen."""
        self._wanted = wanted or self._wanted
        self._newest.ask(clients, self.show_clients)

    def show_clients(self, everyone: list[PersonSummary]) -> None:
        """Show these."""
        self._all = everyone
        self._find()

    def first_focus(self) -> QWidget:
        """Whoever comes here types a name."""
        return self.back if self.search.isHidden() else self.search

    def escape(self) -> bool:
        """Take back what was typed, then go where one came from."""
        if self.search.text():
            self.search.clear()
            self.search.setFocus()
        else:
            self.left.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While a name is typed the arrow keys choose among those found. Enter ends here: passed on, it would press what
        # has the focus on the next page.
        typing = watched is self.search and event.type() == QEvent.Type.KeyPress
        if typing and isinstance(event, QKeyEvent) and event.key() in OF_THE_LIST:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _find(self, *_: object) -> None:
        typed = self.search.text()
        chosen = self.list.chosen()
        wanted = self._wanted or (chosen.name if chosen is not None and not typed else "")
        self._wanted = ""
        found = found_clients(self._all, typed, "name" if self.order.value() == "name" else "last_visit")
        self.list.show_clients(found, wanted)
        self._card.setVisible(bool(found))
        for part in (self.search, self.order):
            part.setVisible(bool(self._all))
        if not self._all:
            self.count.say(self.tr("Nobody was here yet. Whoever is recorded in a demonstration stands here after it."))
        elif typed:
            self.count.say(self.tr("{n} of {all}").format(n=len(found), all=self.tr("%n clients", "", len(self._all))))
        else:
            self.count.say(self.tr("%n clients", "", len(self._all)))
        self.nobody.setVisible(bool(self._all) and not found)
        self.nobody.say(self.tr("Nobody is called that. Esc takes back what was typed."))

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search by pseudonym"))
        self.search.setAccessibleName(self.tr("Search clients by pseudonym; arrow keys choose, Enter opens"))
        self.search.setMinimumWidth(180)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        apply_style(self.search)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(8, 8, 4, 8)
        inside.addWidget(self.list, 1)
        inside.addStretch(0)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch(1)
        finding = Flow(gap=14)
        finding.addWidget(self.search)
        finding.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.MARGIN, 14, tokens.MARGIN, 18)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(Text(self.tr("Clients"), "page"))
        column.addLayout(finding)
        column.addWidget(self.count)
        column.addWidget(self.nobody)
        column.addWidget(self._card, 1)
        column.addStretch(0)
        self.nobody.hide()
        self._card.hide()
