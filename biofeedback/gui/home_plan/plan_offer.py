"""A plan that has just been opened: what it says, and whether to follow it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.coaching.home_plan import HomePlan
from biofeedback.gui.home_plan.plan_words import plan_lines
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text


class PlanOffer(Card):
    """Emits ``accepted(plan)`` and ``declined``."""

    accepted = Signal(object)
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=20)
        self._plan: HomePlan | None = None
        self.title = Text("", "card_title", wrap=True)
        self.lines = Text("", "body", wrap=True)
        self.replacing = Text(
            self.tr("It takes the place of the plan that you follow now."), "label", "ink2", wrap=True
        )
        self.follow = Button(self.tr("Follow this plan"), "primary", small=True)
        self.leave = Button(self.tr("Not now"), "plain", small=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(18)
        buttons.addWidget(self.follow)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.lines)
        column.addWidget(self.replacing)
        column.addLayout(buttons)
        self.follow.clicked.connect(self._accept)
        self.leave.clicked.connect(self.declined)

    def show_plan(self, plan: HomePlan, *, replacing: bool) -> None:
        """Show what a plan says."""
        self._plan = plan
        named = self.tr("A plan from {practice}").format(practice=plan.practice)
        self.title.say(named if plan.practice else self.tr("A plan for home"))
        self.lines.say("\n".join(plan_lines(plan)))
        self.replacing.setVisible(replacing)

    def _accept(self) -> None:
        if self._plan is not None:
            self.accepted.emit(self._plan)
