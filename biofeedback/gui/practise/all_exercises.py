"""All exercises, found by words, by place and by what they are for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from biofeedback.coaching.aims import AIMS, PARTS, Aim, Wanted, aims_of, answers
from biofeedback.coaching.exercise import BodyPart, Exercise
from biofeedback.events import ExerciseEffect
from biofeedback.gui.practise.card_grid import CardGrid
from biofeedback.gui.practise.exercise_card import ExerciseCard
from biofeedback.gui.practise.exercise_words import aim_word, kind_word, part_word
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.effect_bar import Done
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text

WIDEST_SEARCH = 420


class AllExercises(QWidget):
    """Emits ``opened(Exercise)``, ``left`` and ``pattern_wanted``."""

    opened = Signal(object)
    left = Signal()
    pattern_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercises: Sequence[Exercise] = ()
        self._effects: Mapping[str, ExerciseEffect] = {}
        self._done: Mapping[str, Done] = {}
        self._cards: list[ExerciseCard] = []
        # Cards are made once somebody looks: what stands on them changes several times before that.
        self._is_stale = False
        self.back = Button(self.tr("Practise"), "plain", icon="back")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the exercises"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(WIDEST_SEARCH)
        apply_style(self.search)
        self.aims: dict[Aim, Chip] = {aim: Chip(aim_word(aim), whole=True) for aim in AIMS}
        self.parts: dict[BodyPart, Chip] = {part: Chip(part_word(part), whole=True) for part in PARTS}
        self.at_desk = Chip(self.tr("At a desk"), whole=True)
        self.found = Text("", "label", "ink2", wrap=True)
        self.grid = CardGrid()
        self.new_pattern = Button(self.tr("Your own breathing pattern"), "outline", small=True)
        self._lay_out()
        self.back.clicked.connect(self.left.emit)
        self.new_pattern.clicked.connect(self.pattern_wanted.emit)
        self.search.textChanged.connect(self._find)

    @property
    def cards(self) -> list[ExerciseCard]:
        """The cards of the exercises that are found now."""
        self._bring_up_to_date()
        return self._cards

    def show_exercises(
        self, exercises: Sequence[Exercise], effects: Mapping[str, ExerciseEffect], done: Mapping[str, Done]
    ) -> None:
        """What there is, in this order, with what each did so far."""
        self._exercises, self._effects, self._done = exercises, effects, done
        self._is_stale = True
        if self.isVisible():
            self._bring_up_to_date()

    def clear(self) -> bool:
        """Look for nothing; whether anything was looked for."""
        looked = self._wanted() != Wanted()
        self.search.clear()
        for chip in self._chips():
            chip.setChecked(False)
        return looked

    def _wanted(self) -> Wanted:
        return Wanted(
            self.search.text(),
            frozenset(part for part, chip in self.parts.items() if chip.isChecked()),
            frozenset(aim for aim, chip in self.aims.items() if chip.isChecked()),
            self.at_desk.isChecked(),
        )

    def showEvent(self, event: QShowEvent) -> None:
        self._bring_up_to_date()
        super().showEvent(event)

    def _bring_up_to_date(self) -> None:
        if self._is_stale:
            self._find()

    def _find(self) -> None:
        self._is_stale = False
        wanted = self._wanted()
        shown = [each for each in self._exercises if answers(each, wanted, texts_of(each))]
        if [card.exercise for card in self._cards] != shown or not self.search.hasFocus():
            self._show(shown)
        few = self.tr("Nothing here fits all of that.") if not shown else ""
        self.found.say(few or self.tr("%n exercises", "", len(shown)))

    def _show(self, shown: Sequence[Exercise]) -> None:
        self._cards = [ExerciseCard(each, self._effects.get(each.id), self._done.get(each.id, "")) for each in shown]
        for card in self._cards:
            card.clicked.connect(lambda _=False, card=card: self.opened.emit(card.exercise))
        self.grid.show_cards(list(self._cards))

    def _chips(self) -> list[Chip]:
        return [*self.aims.values(), *self.parts.values(), self.at_desk]

    def _lay_out(self) -> None:
        rows = [QWidget(), QWidget()]
        for row, chips in zip(rows, ([*self.aims.values(), self.at_desk], self.parts.values()), strict=True):
            flow = Flow()
            for chip in chips:
                chip.setCheckable(True)
                # Its words are wider once it is chosen.
                chip.toggled.connect(chip.updateGeometry)
                chip.toggled.connect(self._find)
                flow.addWidget(chip)
            row.setLayout(flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Text(self.tr("All exercises"), "page"))
        column.addWidget(self.search)
        for row in rows:
            column.addWidget(row)
        column.addWidget(self.found)
        column.addWidget(self.grid)
        column.addWidget(self.new_pattern, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)


def texts_of(exercise: Exercise) -> tuple[str, ...]:
    """The words that an exercise is found by, as they are shown."""
    return (
        *(translate("Exercises", words) for words in (exercise.name, exercise.line, exercise.why)),
        kind_word(exercise.kind),
        *(part_word(part) for part in exercise.relieves),
        *(aim_word(aim) for aim in aims_of(exercise)),
    )
