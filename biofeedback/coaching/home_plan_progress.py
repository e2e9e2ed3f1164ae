"""What is due of a plan, what was done of it, and how it went week by week. A missed day is never counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from biofeedback.coaching.home_plan import ExerciseRun, HomePlan, KeptPlan, PlannedExercise, weekday_of

# A time counts when so much of its length was done: who shortens it by a minute has done it all the same.
ABOUT = 0.8
# So far back days in a row are looked for.
LONGEST_ROW = 3660


@dataclass(frozen=True, slots=True)
class ItemDay:
    """One exercise on one day: how often it was done, and how long of a further time, s."""

    item: PlannedExercise
    done: int
    towards_s: float = 0.0

    @property
    def left(self) -> int:
        """How often it is still due."""
        return max(0, self.item.times_a_day - self.done)


@dataclass(frozen=True, slots=True)
class PlanDay:
    """What was due on a day and what was done of it; ``minutes`` are of all exercises of the plan."""

    items: tuple[ItemDay, ...] = ()
    minutes: float = 0.0

    @property
    def due(self) -> int:
        """How many times in all."""
        return sum(each.item.times_a_day for each in self.items)

    @property
    def done(self) -> int:
        """How many of them were done; more than was due of one does not stand for another."""
        return sum(each.item.times_a_day - each.left for each in self.items)

    @property
    def complete(self) -> bool:
        """Whether something was due, and all of it was done."""
        return self.due > 0 and self.done == self.due


@dataclass(frozen=True, slots=True)
class PlanWeek:
    """A week of a plan, by the local day of its Monday: times due and done, and minutes."""

    monday: int
    due: int
    done: int
    minutes: float


def in_force(plan: HomePlan, day: int) -> bool:
    """Whether a local day lies within the plan."""
    return (plan.from_day is None or day >= plan.from_day) and (plan.until_day is None or day <= plan.until_day)


def due_on(plan: HomePlan, day: int) -> tuple[PlannedExercise, ...]:
    """What is due on a local day."""
    if not in_force(plan, day):
        return ()
    return tuple(each for each in plan.exercises if not each.days or weekday_of(day) in each.days)


def day_of_plan(plan: HomePlan, runs: Iterable[ExerciseRun], day: int) -> PlanDay:
    """A local day of the plan."""
    planned = {each.exercise for each in plan.exercises}
    of_day = sorted((run for run in runs if run.local_day == day and run.exercise in planned), key=lambda r: r.wall_s)
    items = tuple(_item_day(item, of_day) for item in due_on(plan, day))
    minutes = sum(run.length_s for run in of_day) / 60.0 if in_force(plan, day) else 0.0
    return PlanDay(items, minutes)


def _item_day(item: PlannedExercise, of_day: Sequence[ExerciseRun]) -> ItemDay:
    """One run is one time at most; several short ones together make one."""
    done, towards_s = 0, 0.0
    for run in of_day:
        if run.exercise == item.exercise:
            towards_s += run.length_s
            if towards_s >= ABOUT * item.length_s:
                done, towards_s = done + 1, 0.0
    return ItemDay(item, done, towards_s)


def days_in_a_row(plan: HomePlan, runs: Sequence[ExerciseRun], today: int) -> int:
    """Days, one after another, on which all that was due was done; days without anything due are passed over.

    Today counts as soon as it is done, and breaks nothing before.
    """
    if not runs:
        return 0
    earliest = max(min(run.local_day for run in runs), today - LONGEST_ROW)
    row = 0
    for day in range(today, earliest - 1, -1):
        if due_on(plan, day):
            if day_of_plan(plan, (run for run in runs if run.local_day == day), day).complete:
                row += 1
            elif day != today:
                break
    return row


def weeks_of_plan(kept: KeptPlan, runs: Sequence[ExerciseRun], today: int) -> tuple[PlanWeek, ...]:
    """Every week from the day the plan came until it ended, oldest first; of today only what was done is due."""
    plan = kept.plan
    first = kept.local_day if plan.from_day is None else max(plan.from_day, kept.local_day)
    last = today if plan.until_day is None else min(plan.until_day, today)
    weeks: dict[int, PlanWeek] = {}
    for day in range(max(first, last - LONGEST_ROW), last + 1):
        told = day_of_plan(plan, (run for run in runs if run.local_day == day), day)
        monday = day - weekday_of(day)
        week = weeks.get(monday, PlanWeek(monday, 0, 0, 0.0))
        due = told.done if day == today else told.due
        weeks[monday] = PlanWeek(monday, week.due + due, week.done + told.done, week.minutes + told.minutes)
    return tuple(weeks[monday] for monday in sorted(weeks))
