"""What Practise begins with: one exercise for now, three more, and the way to all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.coaching.suggestion import Suggestion
from biofeedback.events import Ache, ExerciseEffect
from biofeedback.gui.home_plan.client_plan import ClientPlan
from biofeedback.gui.practise.card_grid import CardGrid
from biofeedback.gui.practise.exercise_card import ExerciseCard
from biofeedback.gui.practise.exercise_words import why_words
from biofeedback.gui.practise.hero import HeroCard
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.effect_bar import Done
from biofeedback.gui.widgets.text import Text


class FrontPage(QWidget):
    """Emits ``chosen(exercise id)`` to begin, ``opened(Exercise)`` to look, ``all_wanted`` and ``place_changed``."""

    chosen = Signal(str)
    opened = Signal(object)
    all_wanted = Signal()
    place_changed = Signal()

    def __init__(self, plan: ClientPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at_desk = Chip(self.tr("At a desk"), whole=True)
        self.at_desk.setCheckable(True)
        self.at_desk.setChecked(True)
        self.hero = HeroCard()
        self.cards: list[ExerciseCard] = []
        self.grid = CardGrid()
        self.all = Button(self.tr("All exercises"), "outline")
        self._lay_out(plan)
        self.hero.chosen.connect(self.chosen)
        self.hero.opened.connect(self.opened)
        self.all.clicked.connect(self.all_wanted.emit)
        self.at_desk.toggled.connect(lambda _on: self.place_changed.emit())

    def show_suggestions(
        self,
        found: Sequence[Suggestion],
        aches: Sequence[Ache],
        effects: Mapping[str, ExerciseEffect],
        done: Mapping[str, Done],
    ) -> None:
        """Show these, the first of them large."""
        self.hero.setVisible(bool(found))
        if found:
            first = found[0]
            effect = effects.get(first.exercise.id)
            best = effect is not None and all(effect.effect_sd >= each.effect_sd for each in effects.values())
            self.hero.show_exercise(first.exercise, effect, why_words(first, aches, best=best))
        rest = [each.exercise for each in found[1:]]
        self.cards = [ExerciseCard(each, effects.get(each.id), done.get(each.id, "")) for each in rest]
        for card in self.cards:
            card.clicked.connect(lambda _=False, card=card: self.opened.emit(card.exercise))
        self.grid.show_cards(list(self.cards))

    def _lay_out(self, plan: ClientPlan) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Practise"), "page"), 1)
        head.addWidget(self.at_desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addLayout(head)
        column.addWidget(plan)
        column.addWidget(self.hero)
        column.addWidget(self.grid)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(plan.ways)
