"""Two visits of a client beside each other: one sentence, one picture."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.clients.comparison_words import comparison_sentence, not_measured
from biofeedback.gui.clients.overlaid_curves import LineKey, OverlaidCurves
from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.gui.text.dates import moment_of
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.drop_down import DropDown
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.visit_comparison import VisitComparison, compare_visits
from biofeedback.services.visits import ClientVisits, RecordedVisit, summaries_of


class SideBySide(Card):
    """The last two demonstrations of a client, or any two that are chosen."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest = Newest(context.run, self)
        self._visited: ClientVisits | None = None
        self.compared: VisitComparison | None = None
        # The last two at first; which of the two is the earlier one goes by their days, not by their places.
        self.choices = (DropDown(), DropDown())
        self._keys = (LineKey(), LineKey())
        self.sentence = Text("", "lead", wrap=True)
        self.picture = OverlaidCurves()
        self.missing = Text("", "label", "ink2", wrap=True)
        self.caution = Text(
            self.tr("Two visits differ for many reasons: time of day, coffee, sleep. The curves lie phase over phase."),
            "label",
            "ink2",
            wrap=True,
        )
        self._choice = QWidget()
        self._lay_out()
        for choice in self.choices:
            choice.currentIndexChanged.connect(self._choose)
        self._look = appearance()
        self._look.changed.connect(self._say_it)

    def show_visits(self, visited: ClientVisits) -> None:
        """Hold the last two demonstrations of a client against each other; one or none is told in a line."""
        self._newest.drop()
        self._visited, self.compared = visited, None
        led = visited.led
        self._show_parts(False)
        for at, choice in enumerate(self.choices):
            choice.blockSignals(True)
            choice.clear()
            for visit in led:
                choice.addItem(visit_moment(visit))
            choice.setCurrentIndex(min(at, len(led) - 1))
            choice.blockSignals(False)
        self._choice.setVisible(len(led) > 1)
        if len(led) > 1:
            self.sentence.say(self.tr("One moment"))
            self._choose()
        elif led:
            self.sentence.say(
                self.tr("One demonstration so far. After the next one the two stand beside each other here.")
            )
        else:
            self.sentence.say(self.tr("No demonstration yet. Two of them stand beside each other here."))

    def _choose(self, *_: object) -> None:
        visited = self._visited
        if visited is None:
            return
        places = [choice.currentIndex() for choice in self.choices]
        one, other = (visited.led[at] for at in places)
        for key, at in zip(self._keys, places, strict=True):
            key.show_earlier(at == max(places))
        if one is other:
            self._newest.drop()
            self._show_parts(False)
            self.sentence.say(self.tr("Choose two different visits."))
            return
        self._newest.ask(lambda: compare_visits(*summaries_of(visited, one.row.id, other.row.id)), self._show)

    def _show(self, compared: VisitComparison) -> None:
        self.compared = compared
        self.picture.show_visits(compared)
        self._show_parts(True)
        self._say_it()

    def _show_parts(self, shown: bool) -> None:
        for part in (self.picture, self.caution, self.missing):
            part.setVisible(shown)

    def _say_it(self) -> None:
        compared = self.compared
        if compared is None or self.picture.isHidden():
            return
        numbers = not self._look.look.hide_numbers
        self.sentence.say(comparison_sentence(compared, numbers=numbers))
        missing = not_measured(compared)
        self.missing.say(missing)
        self.missing.setVisible(bool(missing))
        self.picture.setAccessibleName(
            self.tr("Arousal at both visits. {sentence}").format(sentence=self.sentence.said())
        )

    def _lay_out(self) -> None:
        self.choices[0].setAccessibleName(self.tr("One visit"))
        self.choices[1].setAccessibleName(self.tr("The visit to hold it against"))
        choice = Flow(gap=14)
        self._choice.setLayout(choice)
        for key, chosen in zip(self._keys, self.choices, strict=True):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(key)
            row.addWidget(chosen)
            choice.addWidget(pair)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 16, 24, 18)
        inside.setSpacing(12)
        inside.addWidget(Text(self.tr("Visits side by side"), "card_title"))
        for part in (self._choice, self.sentence, self.picture, self.missing, self.caution):
            inside.addWidget(part)


def visit_moment(visit: RecordedVisit) -> str:
    """A visit in a list to choose from."""
    return moment_of(visit.row.started_s, visit.row.utc_offset_s)
