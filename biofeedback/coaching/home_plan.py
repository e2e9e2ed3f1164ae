"""A plan for home: which exercises, how often, until when; and what was done of them."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from biofeedback.local_time import local_day
from biofeedback.user_error import TranslatableError

# From Monday on.
Weekday: TypeAlias = Literal[0, 1, 2, 3, 4, 5, 6]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
MOST_EXERCISES, MOST_TIMES = 6, 6
SHORTEST_S, LONGEST_S = 30, 3600
MOST_GOAL_MIN = 180
LONGEST_NOTE, LONGEST_NAME, LONGEST_ID = 500, 60, 40
# Day numbers that have a date: from 1970 on, until the end of 9999.
LAST_DAY = 2_932_896


class HomePlanError(TranslatableError, ValueError):
    """A plan that cannot be followed; the message is a sentence that says why."""


class PlannedExercise(Struct, frozen=True):
    """One exercise of a plan, by its id in the catalogue.

    ``days`` are the weekdays on which it is due; all of them where there are none. ``length_s`` is how long each time
    should last.
    """

    exercise: str
    length_s: int
    times_a_day: int = 1
    days: tuple[Weekday, ...] = ()


class HomePlan(Struct, frozen=True):
    """A plan as the practice hands it over.

    ``from_day`` and ``until_day`` are local days counted from 1 January 1970, the last one belongs to it; None is
    without a bound. ``goal_min`` are minutes a day, 0 for none. ``client`` is a pseudonym, "" for nobody named.
    """

    id: str
    exercises: tuple[PlannedExercise, ...]
    goal_min: int = 0
    note: str = ""
    from_day: int | None = None
    until_day: int | None = None
    client: str = ""
    practice: str = ""


class KeptPlan(Struct, frozen=True):
    """A plan as it is kept with a person: when it came to them, and when another took its place (s since 1970)."""

    plan: HomePlan
    wall_s: float
    utc_offset_s: int
    ended_s: float | None = None

    @property
    def local_day(self) -> int:
        """The local day on which it came."""
        return local_day(self.wall_s, self.utc_offset_s)


class ExerciseRun(Struct, frozen=True):
    """An exercise that was done to its end; ``wall_s`` is that end, s since 1970 (UTC)."""

    id: str
    wall_s: float
    utc_offset_s: int
    exercise: str
    length_s: float

    @property
    def local_day(self) -> int:
        """The local day on which it ended."""
        return local_day(self.wall_s, self.utc_offset_s)


def weekday_of(day: int) -> Weekday:
    """The weekday of a local day; 1 January 1970 was a Thursday."""
    return WEEKDAYS[(day + 3) % 7]


def checked(plan: HomePlan) -> HomePlan:
    """The plan, if it can be followed.

    Raises
    ------
    HomePlanError
        If it cannot; the message says which exercise and why.
    """
    _check_exercises(plan.exercises)
    if not 0 <= plan.goal_min <= MOST_GOAL_MIN:
        raise HomePlanError(
            "the goal is {n} minutes a day; possible is 0 to {most}", n=plan.goal_min, most=MOST_GOAL_MIN
        )
    if len(plan.note) > LONGEST_NOTE:
        raise HomePlanError("the note is longer than {most} characters", most=LONGEST_NOTE)
    if not 1 <= len(plan.id) <= LONGEST_ID or max(len(plan.client), len(plan.practice)) > LONGEST_NAME:
        raise HomePlanError("a name in this plan is missing, or longer than {most} characters", most=LONGEST_NAME)
    bounds = [day for day in (plan.from_day, plan.until_day) if day is not None]
    if bounds != sorted(bounds) or any(not 0 <= day <= LAST_DAY for day in bounds):
        raise HomePlanError("this plan ends before it begins")
    return plan


def _check_exercises(exercises: tuple[PlannedExercise, ...]) -> None:
    from biofeedback.coaching import catalogue

    if not 1 <= len(exercises) <= MOST_EXERCISES:
        count = len(exercises)
        raise HomePlanError("a plan has 1 to {most} exercises, this one has {count}", most=MOST_EXERCISES, count=count)
    known = {exercise.id for exercise in catalogue.CATALOGUE}
    seen: set[str] = set()
    for number, each in enumerate(exercises, start=1):
        if each.exercise not in known:
            told = "this plan asks for the exercise “{exercise}”, which is not known here; a newer version may know it"
            raise HomePlanError(told, exercise=each.exercise[:LONGEST_ID])
        if each.exercise in seen:
            raise HomePlanError("exercise {number} of this plan stands there twice", number=number)
        seen.add(each.exercise)
        if not SHORTEST_S <= each.length_s <= LONGEST_S:
            raise HomePlanError(
                "exercise {number} of this plan lasts {n} s; possible is 30 s to 60 min", number=number, n=each.length_s
            )
        if not 1 <= each.times_a_day <= MOST_TIMES:
            raise HomePlanError(
                "exercise {number} of this plan is due {n} times a day; possible is 1 to {most}",
                number=number,
                n=each.times_a_day,
                most=MOST_TIMES,
            )
        if list(each.days) != sorted(set(each.days)) or not set(each.days) <= set(WEEKDAYS):
            raise HomePlanError("exercise {number} of this plan has weekdays that are none", number=number)
