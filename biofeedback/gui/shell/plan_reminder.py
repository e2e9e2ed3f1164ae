"""A quiet word at a time of one's choice while something of the plan is still due. Off unless it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QObject, Signal

from biofeedback.gui.shell.daily_reminder import DailyReminder
from biofeedback.gui.state.app_context import AppContext

if TYPE_CHECKING:
    from biofeedback.services.wearer import Services


class PlanReminder(QObject):
    """Emits ``due``, at most once a day and never in the quiet hours.

    Parameters
    ----------
    context : AppContext
    now : callable, optional
        The local time.
    """

    due = Signal()

    def __init__(
        self,
        context: AppContext,
        parent: QObject | None = None,
        now: Callable[[], QDateTime] = QDateTime.currentDateTime,
    ) -> None:
        super().__init__(parent)
        self._context, self._now = context, now
        self.at = DailyReminder(lambda: context.preferences.plan_at_min, lambda: None, self, now)
        self.at.due.connect(self._look)

    def _look(self) -> None:
        now = self._now()
        day, minute = QDate(1970, 1, 1).daysTo(now.date()), now.time().hour() * 60 + now.time().minute()
        wall_s = float(now.toSecsSinceEpoch())
        self._context.ask(lambda services: still_due(services, wall_s, day, minute), self._tell)

    def _tell(self, due: bool) -> None:
        if due:
            self.due.emit()

    def stop(self) -> None:
        """The program leaves."""
        self.at.stop()


def still_due(services: Services, wall_s: float, day: int, minute: int) -> bool:
    """Whether anything of the plan is due on a local day, at a minute of it that is not quiet."""
    from biofeedback.coaching.home_plan_progress import day_of_plan
    from biofeedback.coaching.quiet import LocalTime, keeps_quiet

    kept, settings = services.home_plans.current(), services.settings()
    if kept is None or keeps_quiet(settings, LocalTime(day, minute)):
        return False
    told = day_of_plan(kept.plan, services.home_plans.runs(wall_s), day)
    return told.due > told.done
