"""Clients, a client, a visit, a plan for home: pages that lead into each other and back the same way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from biofeedback.gui.clients.clients_page import ClientsPage
from biofeedback.gui.clients.visit_page import ClientVisitPage
from biofeedback.gui.clients.visits_page import VisitsPage
from biofeedback.gui.home_plan.client_pages import ClientPlanPages
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.widgets import keys
from biofeedback.services.visits import ClientVisits, RecordedVisit


class ClientsPages(QStackedWidget):
    """Emits ``left``, and ``begin_wanted(client)`` for a demonstration with somebody."""

    left = Signal()
    begin_wanted = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clients = ClientsPage(context)
        self.visits = VisitsPage(context)
        self.visit = ClientVisitPage(context)
        self.plans = ClientPlanPages(context)
        for page in (self.clients, self.visits, self.visit, self.plans):
            self.addWidget(page)
        self.clients.left.connect(self.left)
        self.clients.opened.connect(self.show_client)
        self.visits.left.connect(self.show_clients)
        self.visits.begin_wanted.connect(self.begin_wanted)
        self.visits.plan_wanted.connect(self._show_plan)
        self.visits.visit_wanted.connect(self._show_visit)
        self.visit.left.connect(self._back_to_client)
        self.plans.left.connect(self._back_to_client)

    def show_clients(self) -> None:
        """All of them."""
        self.clients.reload(self.visits.client)
        self._turn_to(self.clients)

    def show_client(self, client: str) -> None:
        """One of them."""
        self.visits.show_client(client)
        self._turn_to(self.visits)

    def first_focus(self) -> QWidget | None:
        """What the keyboard comes to first."""
        page = self.currentWidget()
        return keys.first_control(page) if page is not None else None

    def escape(self) -> bool:
        """One page back."""
        return keys.escape(self.currentWidget())

    def _show_visit(self, visited: ClientVisits, visit: RecordedVisit) -> None:
        self.visit.show_visit(visited, visit)
        self._turn_to(self.visit)

    def _show_plan(self, client: str) -> None:
        self.plans.show_client(client)
        self.setCurrentWidget(self.plans)

    def _back_to_client(self) -> None:
        self._turn_to(self.visits)

    def _turn_to(self, page: QWidget) -> None:
        self.setCurrentWidget(page)
        wanted = keys.first_control(page)
        if wanted is not None:
            wanted.setFocus()
