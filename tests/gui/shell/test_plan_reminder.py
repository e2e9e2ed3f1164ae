"""A reminder of the plan: once a day, while something is due, never in quiet hours, never unasked."""

import pytest
from PySide6.QtCore import QDate, QDateTime, QTime
from pytestqt.qtbot import QtBot

from biofeedback.coaching.home_plan import ExerciseRun, HomePlan, KeptPlan, PlannedExercise
from biofeedback.events import Settings
from biofeedback.gui.shell.plan_reminder import PlanReminder, still_due
from biofeedback.gui.state.app_context import AppContext
from biofeedback.local_time import DAY_S
from tests.pictures.invented import InventedHomePlans, InventedServices

DAY = QDate(1970, 1, 1).daysTo(QDate(2026, 5, 12))
PLAN = KeptPlan(HomePlan("p", (PlannedExercise("box", 240),)), (DAY - 3) * DAY_S + 0.0, 0)
DONE = ExerciseRun("r", DAY * DAY_S + 36_000.0, 0, "box", 240.0)


def home(kept: KeptPlan | None = PLAN, *runs: ExerciseRun, settings: Settings | None = None) -> InventedServices:
    services = InventedServices(home_plans=InventedHomePlans(kept, runs))
    services.kept = settings or Settings()
    return services


@pytest.mark.parametrize(
    ("services", "minute", "due"),
    [
        (home(), 18 * 60, True),
        (home(None), 18 * 60, False),
        (home(PLAN, DONE), 18 * 60, False),
        (home(), 23 * 60, False),
        (home(settings=Settings(quiet_from_min=None, quiet_to_min=None)), 23 * 60, True),
    ],
)
def test_it_is_told_while_something_is_due_and_it_is_not_quiet(
    services: InventedServices, minute: int, due: bool
) -> None:
    assert still_due(services, DAY * DAY_S + 60.0 * minute, DAY, minute) is due


def test_it_tells_at_the_chosen_time_once_and_only_if_asked(context: AppContext, qtbot: QtBot) -> None:
    now = [QDateTime(QDate(2026, 5, 12), QTime(18, 1))]
    context.provide_services(home())
    reminder = PlanReminder(context, now=lambda: now[0])
    told: list[bool] = []
    reminder.due.connect(lambda: told.append(True))
    reminder.at.look()
    qtbot.waitUntil(lambda: not context.busy)
    assert not told
    context.prefer(plan_at_min=18 * 60)
    for _ in range(2):
        reminder.at.look()
        qtbot.waitUntil(lambda: not context.busy)
    assert len(told) == 1
    now[0] = now[0].addDays(1)
    reminder.at.look()
    qtbot.waitUntil(lambda: len(told) == 2)
    reminder.stop()
