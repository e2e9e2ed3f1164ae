"""An invented plan for home: made, followed, brought back; for pictures."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from biofeedback.coaching.home_plan import ExerciseRun, HomePlan, KeptPlan, PlannedExercise
from biofeedback.gui.widgets.tall import TallScroll
from biofeedback.local_time import DAY_S, local_day, utc_offset_s
from biofeedback.self_report.around_exercises import TensionAround
from biofeedback.self_report.rating import SelfRating
from biofeedback.services.visit import Visit
from biofeedback.storage.folder import data_folder
from tests.pictures import clinic, past
from tests.pictures.invented import InventedHomePlans, InventedServices
from tests.pictures.patience import until

if TYPE_CHECKING:
    from biofeedback.gui.home_plan.client_plan import ClientPlan
    from biofeedback.gui.home_plan.plan_page import PlanPage
    from biofeedback.gui.home_plan.visit_page import VisitPage
    from biofeedback.gui.shell.window import MainWindow

NOTE = "Sitting, feet on the ground. Stop if you feel dizzy. After the call at noon is a good moment."
CLIENT = "Jana W"


def today() -> int:
    """The local day."""
    now_s = time.time()
    return local_day(now_s, utc_offset_s(now_s))


def small() -> HomePlan:
    """One exercise, no goal, no end."""
    return HomePlan("small", (PlannedExercise("longer_exhale", 180, 2),))


def usual() -> HomePlan:
    """Two exercises, a goal, four weeks."""
    items = (PlannedExercise("longer_exhale", 300, 2), PlannedExercise("neck_shoulders_back", 240, days=(0, 2, 4)))
    return HomePlan("usual", items, 10, NOTE, today() - 17, today() + 11, CLIENT, "Praxis am Park")


def full() -> HomePlan:
    """As many exercises as there may be, each on a few days, and a long note."""
    names = ("longer_exhale", "body_scan", "neck_shoulders_back", "humming", "journal", "box")
    items = tuple(PlannedExercise(name, 600, 3, (0, 1, 2, 3, 4, 6)) for name in names[:-1])
    return HomePlan(
        "full",
        (*items, PlannedExercise("box", 240, 6)),
        60,
        f"{NOTE} {NOTE} {NOTE}",
        today() - 30,
        today() + 60,
        "Client 7, practice at the old town hall",
        "Physiotherapy practice at the old town hall, first floor",
    )


def runs(plan: HomePlan, days: int) -> list[ExerciseRun]:
    """All that was due on the days before today but one, and a part of today."""
    now_s = time.time()
    done = []
    for back in range(days, -1, -1):
        for item in plan.exercises[:1] if back == 0 else plan.exercises:
            for n in range(1 if back == 0 else item.times_a_day):
                wall_s = now_s - back * DAY_S - 60.0 * n
                done.append(
                    ExerciseRun(
                        f"{back}-{item.exercise}-{n}", wall_s, utc_offset_s(wall_s), item.exercise, item.length_s
                    )
                )
    return [run for run in done if run.local_day != today() - 9]


def following(make: Callable[[], HomePlan], days: int) -> Callable[[], InventedServices]:
    """A household that follows a plan."""

    def services() -> InventedServices:
        plan = make()
        kept = KeptPlan(plan, time.time() - days * DAY_S, 0)
        return InventedServices(home_plans=InventedHomePlans(kept, runs(plan, days)))

    return services


def ended() -> HomePlan:
    """A plan that went until last week."""
    return HomePlan("ended", (PlannedExercise("box", 240),), until_day=today() - 6, practice="Praxis am Park")


def practise(window: MainWindow) -> ClientPlan:
    """Practise, with the plan read."""
    window.go_to("practise")
    plan: ClientPlan = window.practise.plan
    until(lambda: not window.context.busy)
    return plan


def show_practise(window: MainWindow) -> None:
    """The same."""
    practise(window)


def offered(window: MainWindow) -> None:
    """A plan that was just opened, in place of another."""
    practise(window)._take(usual)


def refused(window: MainWindow) -> None:
    """A file that is no plan."""
    practise(window).open_file(data_folder() / "nothing.json")


def removing(window: MainWindow) -> None:
    """The question whether a plan should go."""
    practise(window).today.remove.click()


def plan_page(window: MainWindow) -> PlanPage:
    """A client's plan, reached from People."""
    past.show_people(window)
    people = window.history.people
    people.cards[-1].plan.click()
    until(lambda: not window.context.busy)
    page: PlanPage = people.plans.plan
    return page


def new_plan(window: MainWindow) -> None:
    """A plan that is being begun."""
    plan_page(window)


def full_plan(window: MainWindow) -> None:
    """A plan with all that it may have."""
    page = plan_page(window)
    page.editor.show_plan(full(), today())


def visit_page(window: MainWindow) -> VisitPage:
    """Where what they brought is opened."""
    plan_page(window).next_visit.click()
    page: VisitPage = window.history.people.plans.visit
    return page


def visit_new(window: MainWindow) -> None:
    """Nothing is opened yet."""
    visit_page(window)


def visit_empty(window: MainWindow) -> None:
    """A file without a plan."""
    visit_page(window)._show(Visit("somebody else", None, (), ()))


def visit_full(window: MainWindow) -> None:
    """Four weeks, told tension, two demonstrations."""
    plan = usual()
    told = (TensionAround("longer_exhale", 9, 5.6, 3.4), TensionAround("neck_shoulders_back", 1, 6.0, 6.0))
    clinic.demonstrate(clinic.LENGTH_S + 2.0)(window)
    summary = window.demonstrate.result.summary
    assert summary is not None
    visit = Visit(CLIENT, KeptPlan(plan, time.time() - 17 * DAY_S, 0), tuple(runs(plan, 17)), told, (summary, summary))
    page = visit_page(window)
    page._show(visit)


def visit_end(window: MainWindow) -> None:
    """The same, scrolled to its end."""
    visit_full(window)
    page = window.history.people.plans.visit
    bar = page.findChildren(TallScroll)[0].verticalScrollBar()
    until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())


def result_at_home(window: MainWindow) -> None:
    """A demonstration's result with ratings and a plan, scrolled to them."""
    clinic.demonstrate(clinic.LENGTH_S + 2.0)(window)
    result = window.demonstrate.result
    assert result.summary is not None
    result.feels.tension.choose(3)
    result.feels.stress.choose(4)
    result.show_plan(usual())
    result.told.say("")
    before = SelfRating("b", 0.0, "before", 6, 5)
    result.summary = replace(result.summary, ratings=(before,))
    result._keep_rating()
    area = result.findChildren(TallScroll)[0]
    until(lambda: not window.context.busy)
    area.ensureWidgetVisible(result.make_plan)
