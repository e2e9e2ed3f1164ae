"""The next visit: what was done of the plan, tension before and after, the demonstrations side by side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from biofeedback.coaching.home_plan import HomePlanError
from biofeedback.coaching.home_plan_progress import weeks_of_plan
from biofeedback.gui.demonstrate.footer import lay_over
from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.home_plan.plan_words import plan_lines
from biofeedback.gui.home_plan.week_rows import WeekRows
from biofeedback.gui.report.figures_table import FiguresTable
from biofeedback.gui.report.rating_words import rating_word
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.gui.text.dates import day_of, number_text
from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.text.words import exercise_name, translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text
from biofeedback.local_time import local_day, utc_offset_s
from biofeedback.self_report.around_exercises import TensionAround
from biofeedback.services.visit import Visit, read_visit


class VisitPage(QWidget):
    """Emits ``left``. What a file says is forgotten with it."""

    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._look = appearance()
        self._newest = Newest(context.run, self)
        self.client = ""
        self.visit: Visit | None = None
        self.ask_for_file: Callable[[], str] = self._ask_for_file
        self.title = Text("", "page", wrap=True)
        self.said = Text("", "body", "ink2", wrap=True)
        self.open = Button(self.tr("Open their file…"), "primary")
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.plan = Text("", "body", wrap=True)
        self.weeks = WeekRows()
        self.no_weeks = Text("", "body", "ink2", wrap=True)
        self.tension = Text("", "body", wrap=True)
        self.table = FiguresTable()
        self.demonstrations = Text("", "label", "ink2", wrap=True)
        self._cards = QWidget()
        self._lay_out()
        self.open.clicked.connect(self._open)
        self.back.clicked.connect(self.left)

    def show_client(self, client: str) -> None:
        """Wait for what a client brought."""
        self._newest.drop()
        self.client, self.visit = client, None
        self.title.say(self.tr("What {name} brought back").format(name=client))
        self.said.say(
            self.tr(
                "Open what they took along from their own Biofeedback, or their whole exported file. It is only looked "
                "at: nothing of it is stored here, and it never mixes with anybody’s recordings."
            )
        )
        self._cards.hide()

    def open_file(self, path: Path) -> None:
        """Look into a file."""
        client = self.client

        def work() -> Visit | HomePlanError:
            try:
                return read_visit(path, client)
            except HomePlanError as error:
                return error

        self._newest.ask(work, self._show)

    def _show(self, found: Visit | HomePlanError) -> None:
        if isinstance(found, HomePlanError):
            self.said.say(self.tr("That cannot be opened: {why}.").format(why=error_words(found)))
            self._cards.hide()
            return
        self.visit = found
        told = [self.tr("Looked at, not stored.")]
        if found.name not in (self.client, "me"):
            told.insert(
                0, self.tr("This file is of “{other}”, not of {name}.").format(other=found.name, name=self.client)
            )
        self.said.say(" ".join(told))
        self._show_plan(found)
        self._say_tension(found)
        self.table.setVisible(bool(found.demonstrations))
        if found.demonstrations:
            self.table.show_summary(*found.demonstrations, names=("1:", "2:")[: len(found.demonstrations)])
        self.demonstrations.say(demonstration_words(found))
        self._cards.show()

    def _say_tension(self, found: Visit) -> None:
        numbers = not self._look.look.hide_numbers
        told = "\n".join(tension_words(each, numbers=numbers) for each in found.tension)
        self.tension.say(told or self.tr("Nothing was told before and after."))

    def _show_plan(self, found: Visit) -> None:
        self._done.setVisible(found.kept is not None)
        if found.kept is None:
            self.plan.say(self.tr("There is no plan in this file."))
            self.weeks.show_weeks(())
            self.no_weeks.say("")
        else:
            since = self.tr("Followed since {day}.").format(day=day_of(found.kept.wall_s))
            self.plan.say("\n".join([*plan_lines(found.kept.plan), since]))
            wall_s = self._context.wall_s()
            weeks = weeks_of_plan(found.kept, found.runs, local_day(wall_s, utc_offset_s(wall_s)))
            self.weeks.show_weeks(weeks)
            self.no_weeks.say("" if weeks else self.tr("No day of it has passed yet."))
        self.no_weeks.setVisible(bool(self.no_weeks.said()))

    def _open(self) -> None:
        name = self.ask_for_file()
        if name:
            self.open_file(Path(name))

    def _ask_for_file(self) -> str:
        kinds = f"{self.tr('People (*.person)')};;{self.tr('All files (*)')}"
        return QFileDialog.getOpenFileName(self, self.tr("Open what they brought"), "", kinds)[0]

    def _lay_out(self) -> None:
        cards = QVBoxLayout(self._cards)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(tokens.GAP)
        cards.addWidget(_card(self.tr("The plan"), self.plan))
        self._done = _card(self.tr("Done, week by week"), self.weeks, self.no_weeks)
        cards.addWidget(self._done)
        need_not = Text(
            self.tr("As they told it in check-ins. What changed need not be the exercise’s doing."),
            "label",
            "ink2",
            wrap=True,
        )
        cards.addWidget(_card(self.tr("Tension before and after exercises"), self.tension, need_not))
        cards.addWidget(_card(self.tr("The demonstrations side by side"), self.table, self.demonstrations))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 8, tokens.MARGIN, 12)
        column.setSpacing(tokens.GAP)
        column.addWidget(self.title)
        column.addWidget(self.said)
        column.addWidget(self._cards)
        column.addStretch(1)
        footer = Flow(gap=14)
        footer.add_spring()
        footer.addWidget(self.open)
        lay_over(self, page, footer, self.back)


def tension_words(told: TensionAround, *, numbers: bool = True) -> str:
    """What was told before and after an exercise, in one line."""
    times = translate("HomePlan", "asked %n times", "", told.n)
    return translate("HomePlan", "{exercise}: {before} before, {after} after ({times})").format(
        exercise=exercise_name(told.exercise),
        before=number_text(told.before, 1) if numbers else rating_word(round(told.before)),
        after=number_text(told.after, 1) if numbers else rating_word(round(told.after)),
        times=times,
    )


def demonstration_words(visit: Visit) -> str:
    """Which demonstrations stand side by side."""
    days = [day_of(each.started_s) for each in visit.demonstrations]
    match len(days):
        case 0:
            return translate("HomePlan", "There is no demonstration of theirs yet.")
        case 1:
            return translate("HomePlan", "One demonstration so far, on {day}.").format(day=days[0])
        case _:
            return translate(
                "HomePlan", "1: {first}. 2: {second}. Two sessions differ for many reasons: time of day, coffee, sleep."
            ).format(first=days[0], second=days[1])


def _card(title: str, *parts: QWidget) -> Card:
    card = Card()
    inside = QVBoxLayout(card)
    inside.setContentsMargins(24, 16, 24, 18)
    inside.setSpacing(10)
    inside.addWidget(Text(title, "card_title"))
    for part in parts:
        inside.addWidget(part)
    return card
