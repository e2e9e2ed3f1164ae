"""A client with their visits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.gui.clients.client_words import consent_word, visits_word
from biofeedback.gui.clients.side_by_side import SideBySide
from biofeedback.gui.demonstrate.footer import lay_over
from biofeedback.gui.design import tokens
from biofeedback.gui.history.history_words import long_day, span_word, time_of
from biofeedback.gui.history.moment_row import MomentRow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text
from biofeedback.services.visits import ClientVisits, RecordedVisit, visits_of


class VisitsPage(QWidget):
    """Emits ``left``, ``begin_wanted(client)``, ``plan_wanted(client)`` and ``visit_wanted(visited, visit)``."""

    left = Signal()
    begin_wanted = Signal(str)
    plan_wanted = Signal(str)
    visit_wanted = Signal(object, object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest = Newest(context.run, self)
        self.client = ""
        self.visited: ClientVisits | None = None
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.title = Text("", "page", wrap=True)
        self.told = Text("", "body", "ink2", wrap=True)
        self.begin = Button(self.tr("New demonstration"), "primary", icon="demonstrate")
        self.plan = Button(self.tr("Plan for home"), "outline")
        self.side_by_side = SideBySide(context)
        self.rows: list[MomentRow] = []
        self._list = QVBoxLayout()
        self._visits = Card()
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.begin.clicked.connect(lambda: self.begin_wanted.emit(self.client))
        self.plan.clicked.connect(lambda: self.plan_wanted.emit(self.client))

    def show_client(self, client: str) -> None:
        """Show somebody's visits."""
        self.client, self.visited = client, None
        self.title.say(client)
        self.told.say(self.tr("One moment"))
        self._clear()
        self._newest.ask(lambda: visits_of(client), self._know)

    def first_focus(self) -> QWidget:
        """What is done with a client most often."""
        return self.begin

    def escape(self) -> bool:
        """Back to all clients."""
        self.left.emit()
        return True

    def _know(self, visited: ClientVisits | None) -> None:
        if visited is None:
            # Erased from another place meanwhile.
            self.left.emit()
            return
        self.visited = visited
        agreed = consent_word(visited.client)
        self.told.say(f"{visits_word(visited.client)}. {agreed[:1].upper()}{agreed[1:]}.")
        self._clear()
        for visit in visited.visits:
            row = MomentRow(time_of(visit.row, 0.0), visit_day(visit), visit_note(visit))
            row.clicked.connect(lambda *_, visit=visit: self.visit_wanted.emit(visited, visit))
            self.rows.append(row)
            self._list.addWidget(row)
        self._visits.setVisible(bool(self.rows))
        self.side_by_side.show_visits(visited)
        self.side_by_side.setVisible(bool(visited.visits))

    def _clear(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self._visits.hide()
        self.side_by_side.hide()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._visits)
        inside.setContentsMargins(24, 16, 24, 18)
        inside.setSpacing(6)
        inside.addWidget(Text(self.tr("Visits"), "card_title"))
        inside.addLayout(self._list)
        self._list.setSpacing(0)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 8, tokens.MARGIN, 12)
        column.setSpacing(tokens.GAP)
        column.addWidget(self.title)
        column.addWidget(self.told)
        column.addWidget(self.side_by_side)
        column.addWidget(self._visits)
        column.addStretch(1)
        footer = Flow(gap=14)
        for part in (self.begin, self.plan):
            footer.addWidget(part)
        lay_over(self, page, footer, self.back)


def visit_day(visit: RecordedVisit) -> str:
    """The day of a visit."""
    return long_day(visit.row.wall.day(0.0))


def visit_note(visit: RecordedVisit) -> str:
    """How long it was recorded, and whether it was a demonstration."""
    return span_word(visit.row.duration_s)
