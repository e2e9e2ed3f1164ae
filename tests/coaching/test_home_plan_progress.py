"""What is due, what ticks it, days in a row without reproach, weeks."""

from datetime import date

from biofeedback.coaching.home_plan import ExerciseRun, HomePlan, KeptPlan, PlannedExercise
from biofeedback.coaching.home_plan_progress import day_of_plan, days_in_a_row, due_on, in_force, weeks_of_plan
from biofeedback.local_time import DAY_S

# A Monday.
MONDAY = (date(2026, 5, 11) - date(1970, 1, 1)).days
EXHALE = PlannedExercise("longer_exhale", 300, 2)
BOX = PlannedExercise("box", 240, days=(0, 2, 4))
PLAN = HomePlan("p", (EXHALE, BOX), 10, from_day=MONDAY, until_day=MONDAY + 13)


def run(day: int, exercise: str = "longer_exhale", length_s: float = 300.0, *, hour: float = 12.0) -> ExerciseRun:
    return ExerciseRun(f"{day}-{exercise}-{hour}", day * DAY_S + hour * 3600.0, 0, exercise, length_s)


def whole(day: int) -> list[ExerciseRun]:
    """All that is due on a day of the plan, done."""
    return [
        run(day, item.exercise, item.length_s, hour=8.0 + n)
        for item in due_on(PLAN, day)
        for n in range(item.times_a_day)
    ]


def test_an_exercise_is_due_on_its_weekdays_and_one_without_any_every_day() -> None:
    due = [[item.exercise for item in due_on(PLAN, MONDAY + n)] for n in range(7)]
    assert [("box" in names, "longer_exhale" in names) for names in due] == [(n in (0, 2, 4), True) for n in range(7)]


def test_nothing_is_due_before_the_plan_begins_or_after_it_ends() -> None:
    assert not due_on(PLAN, MONDAY - 1)
    assert due_on(PLAN, MONDAY + 13)
    assert not due_on(PLAN, MONDAY + 14)
    assert not in_force(PLAN, MONDAY + 14)
    assert due_on(HomePlan("p", (EXHALE,)), MONDAY + 10_000)


def test_done_is_ticked_by_doing_each_time() -> None:
    day = day_of_plan(PLAN, [run(MONDAY)], MONDAY)
    assert [(item.item.exercise, item.done, item.left) for item in day.items] == [
        ("longer_exhale", 1, 1),
        ("box", 0, 1),
    ]
    assert (day.due, day.done, day.minutes, day.complete) == (3, 1, 5.0, False)
    assert day_of_plan(PLAN, whole(MONDAY), MONDAY).complete


def test_about_its_length_counts_and_much_less_does_not() -> None:
    assert day_of_plan(PLAN, [run(MONDAY, length_s=240.0)], MONDAY).done == 1
    assert day_of_plan(PLAN, [run(MONDAY, length_s=239.0)], MONDAY).done == 0


def test_short_runs_together_make_one_time_and_a_long_one_is_one_time() -> None:
    assert day_of_plan(PLAN, [run(MONDAY, length_s=150.0, hour=h) for h in (8.0, 9.0)], MONDAY).done == 1
    assert day_of_plan(PLAN, [run(MONDAY, length_s=1200.0)], MONDAY).done == 1


def test_each_time_is_counted_anew() -> None:
    runs = [run(MONDAY, hour=8.0), run(MONDAY, length_s=100.0, hour=9.0)]
    (item, _) = day_of_plan(PLAN, runs, MONDAY).items
    assert (item.done, item.towards_s) == (1, 100.0)


def test_more_of_one_does_not_stand_for_another() -> None:
    day = day_of_plan(PLAN, [run(MONDAY, hour=float(h)) for h in range(8, 13)], MONDAY)
    assert (day.due, day.done, day.complete) == (3, 2, False)


def test_other_exercises_change_nothing() -> None:
    day = day_of_plan(PLAN, [run(MONDAY, "body_scan")], MONDAY)
    assert (day.done, day.minutes) == (0, 0.0)


def test_a_run_belongs_to_the_local_day_on_which_it_ended() -> None:
    late = ExerciseRun("late", (MONDAY + 1) * DAY_S - 1800.0, 0, "longer_exhale", 300.0)
    east = ExerciseRun("east", (MONDAY + 1) * DAY_S - 1800.0, 3600, "longer_exhale", 300.0)
    assert (day_of_plan(PLAN, [late], MONDAY).done, day_of_plan(PLAN, [late], MONDAY + 1).done) == (1, 0)
    assert (day_of_plan(PLAN, [east], MONDAY).done, day_of_plan(PLAN, [east], MONDAY + 1).done) == (0, 1)


def test_days_in_a_row_count_today_only_once_it_is_done() -> None:
    runs = [each for n in range(4) for each in whole(MONDAY + n)]
    assert days_in_a_row(PLAN, runs, MONDAY + 3) == 4
    assert days_in_a_row(PLAN, runs, MONDAY + 4) == 4
    assert days_in_a_row(PLAN, runs, MONDAY + 5) == 0
    assert days_in_a_row(PLAN, [], MONDAY) == 0


def test_a_day_without_anything_due_breaks_nothing() -> None:
    plan = HomePlan("p", (BOX,))
    runs = [run(MONDAY + n, "box", 240.0) for n in (0, 2, 4)]
    assert days_in_a_row(plan, runs, MONDAY + 6) == 3


def test_weeks_hold_due_against_done_and_of_today_only_what_was_done() -> None:
    kept = KeptPlan(PLAN, (MONDAY + 2) * DAY_S + 3600.0, 0)
    runs = [*whole(MONDAY + 2), run(MONDAY + 3), run(MONDAY + 7)]
    weeks = weeks_of_plan(kept, runs, MONDAY + 7)
    # Wednesday 3, Thursday 2, Friday 3, Saturday 2, Sunday 2 were due.
    assert [(week.monday, week.due, week.done) for week in weeks] == [(MONDAY, 12, 4), (MONDAY + 7, 1, 1)]
    assert weeks[0].minutes == 5.0 * 3 + 4.0


def test_weeks_end_with_the_plan() -> None:
    kept = KeptPlan(PLAN, MONDAY * DAY_S + 0.0, 0)
    assert [week.due for week in weeks_of_plan(kept, [], MONDAY + 100)] == [17, 17]
    assert weeks_of_plan(kept, [], MONDAY - 3) == ()
