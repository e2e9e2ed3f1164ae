"""The plan in Practise: opened from a file, from pasted words or by dropping it; followed, taken along, removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.coaching.home_plan import ExerciseRun, HomePlan, HomePlanError, KeptPlan
from biofeedback.coaching.home_plan_file import SUFFIX, read_plan
from biofeedback.gui.design.look import appearance
from biofeedback.gui.home_plan.plan_offer import PlanOffer
from biofeedback.gui.home_plan.today_card import TodayCard
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.file_names import dated_name
from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.text import Text
from biofeedback.local_time import local_day, utc_offset_s
from biofeedback.services.home_plans import open_plan
from biofeedback.services.wearer import Services


class ClientPlan(QWidget):
    """Emits ``chosen(StartExercise)``.

    Parameters
    ----------
    context : AppContext
    """

    chosen = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.kept: KeptPlan | None = None
        self.runs: tuple[ExerciseRun, ...] = ()
        self.ask_for_file: Callable[[], str] = self._ask_for_file
        self.ask_for_target: Callable[[str], str] = self._ask_for_target
        self.today = TodayCard()
        self.offer = PlanOffer()
        self.open = Button(self.tr("Open a plan from your practice…"), "plain", small=True)
        self.paste = Button(self.tr("Paste a plan"), "plain", small=True)
        self.said = Text("", "label", "ink2", wrap=True)
        # Of use to few, so whoever shows the plan puts them where they are quiet.
        self.ways = QWidget(self)
        self._lay_out()
        self.open.clicked.connect(self._open)
        self.paste.clicked.connect(lambda: self._take(lambda: read_plan(QApplication.clipboard().text())))
        self.offer.accepted.connect(self._follow)
        self.offer.declined.connect(self._decline)
        self.today.chosen.connect(self.chosen)
        self.today.another.connect(self._open)
        self.today.take_along.connect(self._take_along)
        self.today.removed.connect(self._remove)
        appearance().changed.connect(self._show)
        self._show()

    def renew(self) -> None:
        """Read anew what is followed and what was done; nothing is lost of a plan that is being looked at."""
        wall_s = self._context.wall_s()

        def work(services: Services) -> tuple[KeptPlan | None, tuple[ExerciseRun, ...]]:
            return services.home_plans.current(), services.home_plans.runs(wall_s)

        self._context.ask(work, self._know)

    def open_file(self, path: Path) -> None:
        """Look at the plan in a file; whether to follow it is asked."""
        self._take(lambda: open_plan(path))

    def escape(self) -> bool:
        """Close what is asked."""
        if self.today.asking():
            self.today.ask(False)
            return True
        if not self.offer.isHidden():
            self._decline()
            return True
        return False

    def _take(self, read: Callable[[], HomePlan]) -> None:
        """A small file is read at once; what is wrong with it is said here, in a line."""
        try:
            plan = read()
        except HomePlanError as error:
            self._say(self.tr("That cannot be opened: {why}.").format(why=error_words(error)))
            return
        self._say("")
        self.offer.show_plan(plan, replacing=self.kept is not None and self.kept.plan.id != plan.id)
        self.offer.show()
        self.offer.follow.setFocus()

    def _know(self, found: tuple[KeptPlan | None, tuple[ExerciseRun, ...]]) -> None:
        self.kept, self.runs = found
        self._show()

    def _show(self) -> None:
        self.today.setVisible(self.kept is not None)
        self.ways.setVisible(self.kept is None)
        if self.kept is not None:
            wall_s = self._context.wall_s()
            self.today.show_day(self.kept, self.runs, local_day(wall_s, utc_offset_s(wall_s)))

    def _follow(self, plan: HomePlan) -> None:
        wall_s = self._context.wall_s()
        kept = KeptPlan(plan, wall_s, utc_offset_s(wall_s))
        self.offer.hide()
        self._context.ask(lambda services: services.home_plans.follow(kept), lambda _none: self.renew())

    def _decline(self) -> None:
        self.offer.hide()
        (self.open if self.kept is None else self.today.open_another).setFocus()

    def _remove(self) -> None:
        if self.kept is not None:
            plan_id = self.kept.plan.id
            self._context.ask(lambda services: services.home_plans.remove(plan_id), lambda _none: self.renew())

    def _take_along(self) -> None:
        suggested = dated_name(self.tr("for the practice"), self._context.wall_s(), ".person")
        name = self.ask_for_target(suggested)
        if name:
            target = Path(name)
            said = self.tr(
                "Saved as {file}. In it are the plan, what you did of it, and what you told of tense places since "
                "then; nothing else."
            ).format(file=target.name)
            self._context.ask(lambda services: services.home_plans.take_along(target), lambda _none: self._say(said))

    def _open(self) -> None:
        name = self.ask_for_file()
        if name:
            self.open_file(Path(name))

    def _say(self, text: str) -> None:
        self.said.say(text)
        self.said.setVisible(bool(text))

    def _ask_for_file(self) -> str:
        plans = self.tr("Plans (*{ending})").format(ending=SUFFIX)
        return QFileDialog.getOpenFileName(self, self.tr("Open a plan"), "", f"{plans};;{self.tr('All files (*)')}")[0]

    def _ask_for_target(self, suggested: str) -> str:
        return QFileDialog.getSaveFileName(self, self.tr("Take along to the practice"), suggested)[0]

    def _lay_out(self) -> None:
        ways = QHBoxLayout(self.ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(18)
        ways.addWidget(self.open)
        ways.addWidget(self.paste)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.offer, self.today, self.said):
            column.addWidget(part)
        self.offer.hide()
        self.said.hide()
