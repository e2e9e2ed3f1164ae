"""The end of a day in short: what it was, beside one's usual, and one thing to try tomorrow."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from statistics import median
from typing import Literal, TypeAlias

from msgspec import Struct

from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.coaching.conditions import suits
from biofeedback.coaching.effects import claim
from biofeedback.coaching.exercise import BodyPart
from biofeedback.coaching.tense_parts import PART_OF, conditions_with
from biofeedback.events import BodyPlace, ExerciseEffect
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.period_sum import ENOUGH_STILL_S, own_check_ins
from biofeedback.trends.tension import tension_by_place
from biofeedback.trends.weekday_usual import WeekdayUsual, against_weekday

LOOKED_BACK_DAYS = 7
# A place leads where it was told of in half of the last week's check-ins, of three at least.
ENOUGH_CHECK_INS, OFTEN_SHARE = 3, 0.5
# An hour leads where raised stretches began in it on so many of the last week's days.
ENOUGH_HOURS = 3

SuggestionKind: TypeAlias = Literal["tense_place", "helped", "hour", "any"]


class Suggestion(Struct, frozen=True):
    """One thing to try tomorrow, and why: where it is tense often, what helped, at which hour it rises."""

    kind: SuggestionKind
    exercise: str = ""
    place: BodyPlace | None = None
    hour: int | None = None


class DayEnd(Struct, frozen=True):
    """A day's end: raised stretches, the middle time that they took to pass, the usual weekday, a suggestion."""

    record: DayRecord
    passed_s: float | None
    usual: WeekdayUsual
    suggestion: Suggestion


def day_end(
    records: Sequence[DayRecord], day: int, effects: Sequence[ExerciseEffect] = (), conditions: Collection[str] = ()
) -> DayEnd | None:
    """Sum up a day from its record and those of the weeks before it; None where there is not enough of it.

    Parameters
    ----------
    records : sequence of DayRecord
        In order of their days, the day itself among them.
    day : int
        Counted from 1970.
    effects : sequence of ExerciseEffect
        What each exercise did for this person so far.
    conditions : collection of str
        What the person told of themselves; what does not suit it is not suggested.
    """
    own = next((record for record in records if record.day == day and record.still_s >= ENOUGH_STILL_S), None)
    if own is None:
        return None
    passed = [stretch.passed_s for stretch in own.raised if stretch.passed_s is not None]
    lately = [record for record in records if day - LOOKED_BACK_DAYS < record.day <= day]
    return DayEnd(
        own,
        median(passed) if passed else None,
        against_weekday(records, day),
        suggestion(lately, effects, conditions),
    )


def suggestion(
    lately: Sequence[DayRecord], effects: Sequence[ExerciseEffect], conditions: Collection[str]
) -> Suggestion:
    """One thing to try: for the place that is tense often, else what helped, else a pause before the usual hour."""
    entries = own_check_ins(lately)
    told = conditions_with(conditions, entries[-1].aches if entries else ())
    suited = {exercise.id for exercise in CATALOGUE if suits(exercise, told) and not exercise.assessment}
    place = _often_tense([record for record in lately if record.check_ins])
    part = None if place is None else PART_OF[place]
    there = "" if part is None else _for_part(part, suited)
    if place is not None and there:
        return Suggestion("tense_place", there, place)
    helped = [effect for effect in effects if effect.exercise in suited and claim(effect) != "no_clear_change"]
    if helped:
        return Suggestion("helped", max(helped, key=lambda effect: effect.effect_sd).exercise)
    hour = _usual_hour(lately)
    return Suggestion("any") if hour is None else Suggestion("hour", hour=hour)


def _often_tense(records: Sequence[DayRecord]) -> BodyPlace | None:
    entries = own_check_ins(records)
    first = next(iter(tension_by_place(entries)), None)
    if first is None or len(entries) < ENOUGH_CHECK_INS or first.share < OFTEN_SHARE:
        return None
    return first.place


def _for_part(part: BodyPart, suited: Collection[str]) -> str:
    """The first of the catalogue that works there and needs no more than a desk has."""
    return next((each.id for each in CATALOGUE if part in each.relieves and each.id in suited and each.at_a_desk), "")


def _usual_hour(lately: Sequence[DayRecord]) -> int | None:
    hours = [{int(stretch.begin_s // 3600) for stretch in record.raised} for record in lately]
    counted = {hour: sum(hour in each for each in hours) for hour in set().union(*hours)}
    often = [hour for hour, days in counted.items() if days >= ENOUGH_HOURS]
    return max(often, key=lambda hour: (counted[hour], -hour), default=None)
