"""How tense and how stressed somebody feels, from 0 to 10: before a session, and after it. Both may be left out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from biofeedback.gui.report.rating_words import rating_word
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.scale import Scale
from biofeedback.gui.widgets.text import Text
from biofeedback.self_report.rating import RATINGS, Moment, Rating, SelfRating


class RatingCard(Card):
    """Emits ``told`` with every change."""

    told = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tension = Scale(self.tr("How tense do you feel?"), range(len(RATINGS)), rating_word, numbered=True)
        self.stress = Scale(self.tr("How stressed do you feel?"), range(len(RATINGS)), rating_word, numbered=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, scale in enumerate((self.tension, self.stress)):
            words = (self.tr("How tense do you feel?"), self.tr("How stressed do you feel?"))[row]
            grid.addWidget(Text(words, "body"), row, 0)
            grid.addWidget(scale, row, 1)
            scale.chosen.connect(lambda _value: self.told.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 18)
        column.setSpacing(10)
        column.addWidget(Text(title, "card_title"))
        line = self.tr("From not at all to as much as can be imagined. Both may stay empty.")
        column.addWidget(Text(line, "label", "ink2", wrap=True))
        column.addLayout(grid)

    def clear(self) -> None:
        """Nothing is told."""
        self.tension.choose(None)
        self.stress.choose(None)

    def rating(self, rating_id: str, wall_s: float, moment: Moment) -> SelfRating | None:
        """What is told; None where nothing is."""
        tension, stress = _step(self.tension.value), _step(self.stress.value)
        return None if tension is stress is None else SelfRating(rating_id, wall_s, moment, tension, stress)


def _step(value: int | None) -> Rating | None:
    return None if value is None else RATINGS[value]
