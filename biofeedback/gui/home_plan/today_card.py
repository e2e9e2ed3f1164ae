"""What is due today of the plan from the practice, ticked by doing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.coaching.home_plan import ExerciseRun, KeptPlan
from biofeedback.coaching.home_plan_progress import ItemDay, PlanDay, day_of_plan, days_in_a_row
from biofeedback.events import StartExercise
from biofeedback.gui.design.icons import paint_icon
from biofeedback.gui.design.look import appearance
from biofeedback.gui.home_plan.plan_words import date_of, done_words, item_words, minutes_words, row_words
from biofeedback.gui.text.dates import day_text
from biofeedback.gui.text.words import exercise_name
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text

TICK = 24


class Tick(QWidget):
    """A ring, with a check in it once all is done."""

    def __init__(self, done: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = done
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._look.look.px(TICK)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        calm = look.tint("calm")
        painter.setPen(QPen(QColor(calm.line if self._done else look.colours.outline), 1.5))
        painter.setBrush(QColor(calm.soft) if self._done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(where)
        if self._done:
            inset = where.width() * 0.2
            paint_icon(painter, "check", where.adjusted(inset, inset, -inset, -inset), QColor(calm.ink), 1.75)


class DueRow(QWidget):
    """One exercise that is due today."""

    def __init__(self, item: ItemDay, *, hidden: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        done = done_words(item, hidden=hidden)
        self.start = Button(self.tr("Start"), "outline", small=True)
        self.start.setAccessibleName(self.tr("Start {exercise}").format(exercise=exercise_name(item.item.exercise)))
        self.line = Text(item_words(item.item), "body", wrap=True)
        self.done = Text(done, "label", "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.line)
        words.addWidget(self.done)
        self.done.setVisible(bool(done))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(Tick(item.left == 0), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.start, 0, Qt.AlignmentFlag.AlignVCenter)


class TodayCard(Card):
    """Emits ``chosen(StartExercise)``, ``take_along``, ``another`` and ``removed``, which is asked once more."""

    chosen = Signal(object)
    take_along = Signal()
    another = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=20)
        self.rows: list[DueRow] = []
        self.day = PlanDay()
        self._shown: tuple[tuple[ItemDay, ...], bool] = ((), False)
        self.title = Text(self.tr("Today"), "card_title")
        self.practice = Text("", "label", "ink2")
        self.said = Text("", "body", "ink2", wrap=True)
        self.note = Text("", "body", "ink2", wrap=True)
        self.take = Button(self.tr("Take along to the practice…"), "plain", small=True)
        self.open_another = Button(self.tr("Open another…"), "plain", small=True)
        self.remove = Button(self.tr("Remove"), "plain", small=True)
        self.sure = Button(self.tr("Remove the plan"), "outline", small=True)
        self.keep = Button(self.tr("Keep it"), "plain", small=True)
        self._asking = QWidget()
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        self._lay_out()
        self.take.clicked.connect(self.take_along)
        self.open_another.clicked.connect(self.another)
        self.remove.clicked.connect(lambda: self.ask(True))
        self.keep.clicked.connect(lambda: self.ask(False))
        self.sure.clicked.connect(self._remove)

    def show_day(self, kept: KeptPlan, runs: tuple[ExerciseRun, ...], today: int) -> None:
        """Show a plan as it is on a local day."""
        plan, hidden = kept.plan, self._look.look.hide_numbers
        self.day = day_of_plan(plan, runs, today)
        self._show_rows(self.day.items, hidden=hidden)
        self.practice.say(self.tr("A plan from {practice}").format(practice=plan.practice) if plan.practice else "")
        in_a_row = days_in_a_row(plan, runs, today)
        told = [minutes_words(self.day, plan, hidden=hidden), row_words(in_a_row, hidden=hidden)]
        self.said.say(self._nothing_due(kept, today) or " ".join(part for part in told if part))
        self.said.setVisible(bool(self.said.said()))
        self.note.say(plan.note if self.day.items else "")
        self.note.setVisible(bool(self.note.said()))

    def _show_rows(self, items: tuple[ItemDay, ...], *, hidden: bool) -> None:
        """Rows that say the same stay: one of them may have the focus."""
        if (items, hidden) == self._shown:
            return
        self._shown = (items, hidden)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [DueRow(item, hidden=hidden) for item in items]
        for row, item in zip(self.rows, items, strict=True):
            self._list.addWidget(row)
            start = StartExercise(item.item.exercise, float(item.item.length_s))
            row.start.clicked.connect(partial(self.chosen.emit, start))

    def ask(self, on: bool) -> None:
        """Ask whether the plan should go."""
        self._asking.setVisible(on)
        self.remove.setVisible(not on)
        (self.sure if on else self.remove).setFocus()

    def asking(self) -> bool:
        """Whether it waits for the answer."""
        return self._asking.isVisible()

    def _nothing_due(self, kept: KeptPlan, today: int) -> str:
        plan = kept.plan
        if plan.from_day is not None and today < plan.from_day:
            return self.tr("The plan begins on {day}.").format(day=day_text(date_of(plan.from_day)))
        if plan.until_day is not None and today > plan.until_day:
            return self.tr("The plan went until {day}.").format(day=day_text(date_of(plan.until_day)))
        return "" if self.day.items else self.tr("Nothing is due today.")

    def _remove(self) -> None:
        self._asking.hide()
        self.remove.show()
        self.removed.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.practice)
        foot = QHBoxLayout()
        foot.setSpacing(18)
        for part in (self.take, self.open_another, self.remove):
            foot.addWidget(part)
        foot.addStretch(1)
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(18)
        question = Text(self.tr("What you did stays."), "label", "ink2", wrap=True)
        for part in (self.sure, self.keep):
            asking.addWidget(part)
        asking.addWidget(question, 1)
        self._asking.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self._list)
        column.addWidget(self.note)
        column.addWidget(self.said)
        column.addLayout(foot)
        column.addWidget(self._asking)
