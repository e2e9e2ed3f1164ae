"""Making a plan: its exercises, a goal, how long it goes, a note."""

from __future__ import annotations

import secrets

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.coaching.home_plan import LONGEST_NOTE, MOST_EXERCISES, HomePlan, PlannedExercise
from biofeedback.gui.home_plan.plan_words import date_of
from biofeedback.gui.home_plan.planned_row import PlannedRow, usual_item
from biofeedback.gui.text.dates import day_text
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.drop_down import DropDown
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text

GOALS_MIN = (0, 5, 10, 15, 20, 30, 45, 60)
WEEKS = (0, 1, 2, 3, 4, 6, 8, 12)
USUAL_WEEKS = 4


class PlanEditor(QWidget):
    """Emits ``changed`` with every change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = new_plan(0)
        self.rows: list[PlannedRow] = []
        self.add = Button(self.tr("Add an exercise"), "plain", small=True)
        self.goal = DropDown()
        self.until = DropDown()
        self.note = QLineEdit()
        self._list = QVBoxLayout()
        self._list.setSpacing(18)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.goal.activated.connect(lambda _at: self.changed.emit())
        self.until.activated.connect(lambda _at: self.changed.emit())
        self.note.textChanged.connect(lambda _text: self.changed.emit())

    def show_plan(self, plan: HomePlan, today: int) -> None:
        """Show a plan to change it, on a local day counted from 1 January 1970."""
        self._plan = plan
        self._fill(self.goal, {minutes: self._goal_word(minutes) for minutes in sorted({*GOALS_MIN, plan.goal_min})})
        self.goal.setCurrentIndex(self.goal.findData(plan.goal_min))
        # Day 0 stands for no end: a combo box cannot find None.
        ends = {today + 7 * weeks - 1: weeks for weeks in WEEKS if weeks}
        days = [0, *sorted({*ends, *([plan.until_day] if plan.until_day else [])})]
        self._fill(self.until, {day: self._end_word(day, ends.get(day)) for day in days})
        self.until.setCurrentIndex(self.until.findData(plan.until_day or 0))
        self.note.blockSignals(True)
        self.note.setText(plan.note)
        self.note.blockSignals(False)
        self._show_rows(plan.exercises)

    def plan(self) -> HomePlan:
        """The plan as it stands."""
        return replace(
            self._plan,
            exercises=tuple(row.item() for row in self.rows),
            goal_min=self.goal.currentData(),
            until_day=self.until.currentData() or None,
            note=self.note.text().strip(),
        )

    def _show_rows(self, items: tuple[PlannedExercise, ...]) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [PlannedRow(item, number) for number, item in enumerate(items, start=1)]
        for at, row in enumerate(self.rows):
            self._list.addWidget(row)
            row.changed.connect(self.changed)
            row.removed.connect(lambda at=at: self._remove(at))
            row.remove.setVisible(len(items) > 1)
        self.add.setEnabled(len(items) < MOST_EXERCISES)
        self.changed.emit()

    def _add(self) -> None:
        items = self.plan().exercises
        taken = {item.exercise for item in items}
        free = next(each.id for each in CATALOGUE if each.id not in taken and not each.assessment)
        self._show_rows((*items, usual_item(free)))
        self.rows[-1].exercise.setFocus()

    def _remove(self, at: int) -> None:
        items = self.plan().exercises
        self._show_rows(items[:at] + items[at + 1 :])
        self.add.setFocus()

    def _goal_word(self, minutes: int) -> str:
        return self.tr("%n minutes a day", "", minutes) if minutes else self.tr("No goal in minutes")

    def _end_word(self, day: int, weeks: int | None) -> str:
        if day == 0:
            return self.tr("Without an end")
        date = day_text(date_of(day))
        return date if weeks is None else self.tr("%n weeks, until {day}", "", weeks).format(day=date)

    def _fill(self, box: DropDown, words: dict[int, str]) -> None:
        box.clear()
        for value, word in words.items():
            box.addItem(word, value)

    def _lay_out(self) -> None:
        self.goal.setAccessibleName(self.tr("Goal, minutes a day"))
        self.until.setAccessibleName(self.tr("How long the plan goes"))
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(self.tr("A note, such as: sitting, stop if you feel dizzy"))
        self.note.setAccessibleName(self.tr("Note"))
        apply_style(self.note)
        both = Flow(gap=12)
        both.addWidget(self.goal)
        both.addWidget(self.until)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(self._list)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(Text(self.tr("Goal and end"), "strong"))
        column.addLayout(both)
        column.addWidget(self.note)


def new_plan(today: int, exercise: str = "longer_exhale") -> HomePlan:
    """A plan to begin with: one exercise, twice a day, four weeks from today on."""
    return HomePlan(
        secrets.token_hex(6), (usual_item(exercise),), from_day=today, until_day=today + 7 * USUAL_WEEKS - 1
    )
