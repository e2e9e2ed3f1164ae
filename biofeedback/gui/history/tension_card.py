"""Tension by place over a period: as a heat on the figure, or in words; both tell the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.period_words import tension_words
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.body_figure import BodyFigure
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.segmented import Segmented
from biofeedback.gui.widgets.text import Text
from biofeedback.trends.tension import PlaceTension

SIDE = 300
MOST_PLACES = 12


class TensionCard(Card):
    """The stronger a place is filled, the more of the check-ins told of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: Sequence[PlaceTension] = ()
        self._look = appearance()
        self.figure = BodyFigure(pressable=False, side=SIDE)
        self.list = Text("", "label", wrap=True)
        self.none = Text(translate("History", "No check-in told of a tense place."), "label", "ink2", wrap=True)
        self.way = Segmented(
            translate("History", "Show tension as"),
            {"figure": translate("History", "Figure"), "list": translate("History", "In words")},
        )
        self._lay_out()
        self.way.chosen.connect(self._turn)
        self._look.changed.connect(self._say)
        self._turn("figure")

    def show_places(self, places: Sequence[PlaceTension]) -> None:
        """Show how often each was told of."""
        self._places = places
        self._say()
        self._turn(self.way.value())

    def _say(self) -> None:
        numbers = not self._look.look.hide_numbers
        words = {place.place: tension_words(place, numbers=numbers) for place in self._places}
        self.figure.show_heat({place.place: (place.share, words[place.place]) for place in self._places})
        self.list.say("\n".join([words[place.place] for place in self._places[:MOST_PLACES]]))

    def _turn(self, way: str) -> None:
        told = bool(self._places)
        self.way.setVisible(told)
        self.none.setVisible(not told)
        self.figure.setVisible(told and way == "figure")
        self.list.setVisible(told and way == "list")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(translate("History", "Tension by place"), "strong", wrap=True), 1)
        head.addWidget(self.way)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        for part in (self.none, self.figure, self.list):
            column.addWidget(part)
        column.addStretch(1)
