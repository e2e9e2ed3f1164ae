"""One exercise of a plan that is being made: which, how long, how often, on which weekdays."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.coaching import catalogue
from biofeedback.coaching.home_plan import LONGEST_S, MOST_TIMES, WEEKDAYS, PlannedExercise, Weekday
from biofeedback.gui.home_plan.plan_words import weekday_name
from biofeedback.gui.text.words import exercise_name, length, translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.drop_down import DropDown
from biofeedback.gui.widgets.flow import Flow

LENGTHS_MIN = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30)


class PlannedRow(QWidget):
    """Emits ``changed`` and ``removed``."""

    changed = Signal()
    removed = Signal()

    def __init__(self, item: PlannedExercise, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.exercise = DropDown()
        self.length = DropDown()
        self.times = DropDown()
        self.days: dict[Weekday, Chip] = {}
        self.remove = Button(self.tr("Remove"), "plain", small=True)
        self.exercise.setAccessibleName(self.tr("Exercise {n}").format(n=number))
        self.length.setAccessibleName(self.tr("Exercise {n}: how long").format(n=number))
        self.times.setAccessibleName(self.tr("Exercise {n}: how often a day").format(n=number))
        self.remove.setAccessibleName(self.tr("Remove exercise {n}").format(n=number))
        for exercise in catalogue.CATALOGUE:
            if not exercise.assessment or exercise.id == item.exercise:
                self.exercise.addItem(exercise_name(exercise.id), exercise.id)
        for times in range(1, MOST_TIMES + 1):
            self.times.addItem(translate("HomePlan", "%n times a day", "", times), times)
        self._lay_out(number)
        self._show(item)
        self.exercise.activated.connect(self._turn)
        self.length.activated.connect(lambda _at: self.changed.emit())
        self.times.activated.connect(lambda _at: self.changed.emit())
        self.remove.clicked.connect(self.removed)

    def item(self) -> PlannedExercise:
        """The exercise as it stands; all weekdays, or none, is every day."""
        days = tuple(day for day, chip in self.days.items() if chip.isChecked())
        days = () if len(days) == len(WEEKDAYS) else days
        return PlannedExercise(self.exercise.currentData(), self.length.currentData(), self.times.currentData(), days)

    def _show(self, item: PlannedExercise) -> None:
        self.exercise.setCurrentIndex(max(0, self.exercise.findData(item.exercise)))
        self._fill_lengths(item.length_s)
        self.times.setCurrentIndex(self.times.findData(item.times_a_day))
        for day, chip in self.days.items():
            chip.setChecked(not item.days or day in item.days)
            chip.toggled.connect(lambda _on: self.changed.emit())

    def _turn(self) -> None:
        self._fill_lengths(usual_length_s(self.exercise.currentData()))
        self.changed.emit()

    def _fill_lengths(self, chosen_s: int) -> None:
        usual_s = usual_length_s(self.exercise.currentData())
        self.length.clear()
        for seconds in sorted({60 * minutes for minutes in LENGTHS_MIN} | {usual_s, chosen_s}):
            self.length.addItem(length(seconds), seconds)
        self.length.setCurrentIndex(self.length.findData(chosen_s))

    def _lay_out(self, number: int) -> None:
        first = Flow(gap=12)
        for part in (self.exercise, self.length, self.times, self.remove):
            first.addWidget(part)
        chips = QWidget()
        flow = Flow(chips, gap=6)
        for day in WEEKDAYS:
            chip = Chip(weekday_name(day), whole=True)
            chip.setCheckable(True)
            named = self.tr("Exercise {n}: on {day}").format(n=number, day=weekday_name(day, short=False))
            chip.setAccessibleName(named)
            self.days[day] = chip
            flow.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(chips)


def usual_length_s(exercise_id: str) -> int:
    """How long an exercise takes by itself, s."""
    return min(LONGEST_S, round(catalogue.find(exercise_id).duration_s))


def usual_item(exercise_id: str) -> PlannedExercise:
    """An exercise as it is first put into a plan."""
    return PlannedExercise(exercise_id, usual_length_s(exercise_id), 2)
