"""A plan for home in words."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale

from biofeedback.coaching.home_plan import HomePlan, PlannedExercise, Weekday
from biofeedback.coaching.home_plan_progress import ItemDay, PlanDay
from biofeedback.gui.text.dates import day_text
from biofeedback.gui.text.words import exercise_name, length, translate

EPOCH = QDate(1970, 1, 1)


def date_of(day: int) -> QDate:
    """A local day, counted from 1 January 1970, as a date."""
    return EPOCH.addDays(day)


def day_number(date: QDate) -> int:
    """A date as a local day, counted from 1 January 1970."""
    return EPOCH.daysTo(date)


def weekday_name(day: Weekday, *, short: bool = True) -> str:
    """A weekday in the person's language."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(day + 1, form)


def often_words(item: PlannedExercise) -> str:
    """How often an exercise is due: twice a day, on Mon and Thu."""
    times = translate("HomePlan", "%n times a day", "", item.times_a_day)
    if not item.days or len(item.days) == 7:
        return times
    days = ", ".join(weekday_name(day) for day in item.days)
    return translate("HomePlan", "{times}, on {days}").format(times=times, days=days)


def item_words(item: PlannedExercise) -> str:
    """An exercise of a plan in one line."""
    return translate("HomePlan", "{exercise}, {length}, {often}").format(
        exercise=exercise_name(item.exercise), length=length(item.length_s), often=often_words(item)
    )


def bounds_words(plan: HomePlan) -> str:
    """From when and until when; "" where it has no bounds."""
    if plan.from_day is not None and plan.until_day is not None:
        return translate("HomePlan", "From {begin} until {end}").format(
            begin=day_text(date_of(plan.from_day)), end=day_text(date_of(plan.until_day))
        )
    if plan.until_day is not None:
        return translate("HomePlan", "Until {end}").format(end=day_text(date_of(plan.until_day)))
    if plan.from_day is not None:
        return translate("HomePlan", "From {begin}").format(begin=day_text(date_of(plan.from_day)))
    return ""


def goal_words(plan: HomePlan) -> str:
    """The goal; "" without one."""
    return translate("HomePlan", "Goal: %n minutes a day", "", plan.goal_min) if plan.goal_min else ""


def plan_lines(plan: HomePlan) -> list[str]:
    """A whole plan, line by line."""
    about = ". ".join(part for part in (goal_words(plan), bounds_words(plan)) if part)
    return [line for line in (*map(item_words, plan.exercises), f"{about}." if about else "", plan.note) if line]


def done_words(item: ItemDay, *, hidden: bool) -> str:
    """How far an exercise is today."""
    if item.left == 0:
        return translate("HomePlan", "done for today")
    if item.towards_s >= 1.0 and not hidden:
        return translate("HomePlan", "{done} of {length}").format(
            done=length(item.towards_s), length=length(item.item.length_s)
        )
    if item.done and not hidden:
        return translate("HomePlan", "{done} of {due}").format(done=item.done, due=item.item.times_a_day)
    if item.done:
        return translate("HomePlan", "begun")
    return ""


def minutes_words(day: PlanDay, plan: HomePlan, *, hidden: bool) -> str:
    """The minutes of today against the goal; "" without one."""
    if not plan.goal_min:
        return ""
    done = int(day.minutes + 0.5)
    if done >= plan.goal_min:
        return translate("HomePlan", "Today’s goal is reached.")
    if hidden:
        return ""
    return translate("HomePlan", "{done} of {goal} minutes today.").format(done=done, goal=plan.goal_min)


def row_words(days: int, *, hidden: bool) -> str:
    """Days in a row; a single one, or none, is not told."""
    if days < 2:
        return ""
    if hidden:
        return translate("HomePlan", "Several days in a row.")
    return translate("HomePlan", "%n days in a row.", "", days)
