"""A client's plan and what they brought back, as pages of whichever screen leads there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from biofeedback.gui.home_plan.plan_page import PlanPage
from biofeedback.gui.home_plan.visit_page import VisitPage
from biofeedback.gui.state.app_context import AppContext


class ClientPlanPages(QStackedWidget):
    """Emits ``left``, and ``given(plan)`` when a plan is kept with the client."""

    left = Signal()
    given = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = PlanPage(context)
        self.visit = VisitPage(context)
        self.addWidget(self.plan)
        self.addWidget(self.visit)
        self.plan.left.connect(self.left)
        self.plan.given.connect(self.given)
        self.plan.visit.connect(self._show_visit)
        self.visit.left.connect(lambda: self.setCurrentWidget(self.plan))

    def show_client(self, client: str, exercise: str = "longer_exhale") -> None:
        """The plan of a client."""
        self.plan.show_client(client, exercise)
        self.setCurrentWidget(self.plan)
        self.plan.save.setFocus()

    def escape(self) -> bool:
        """From what they brought to the plan, from the plan to where one came from."""
        if self.currentWidget() is self.visit:
            self.setCurrentWidget(self.plan)
            return True
        return self.plan.escape()

    def _show_visit(self, client: str) -> None:
        self.visit.show_client(client)
        self.setCurrentWidget(self.visit)
        self.visit.open.setFocus()
