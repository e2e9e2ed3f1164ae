"""What to put first of all exercises, and why: no chance in it, so that it stays while one looks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from biofeedback.coaching.aims import aims_of
from biofeedback.coaching.conditions import suits
from biofeedback.coaching.effects import claim
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.offer import expected_sd
from biofeedback.coaching.offer_context import OfferContext, fits, for_the_tense_part
from biofeedback.events import ExerciseEffect

Why: TypeAlias = Literal["tense_part", "helped", "late", "easy"]

SUGGESTED = 4
# Late in the evening what leads to sleep is ahead, SD of arousal.
LATE_AHEAD_SD = 0.4
# In the middle of a hard moment nothing long is offered, s.
SHORT_S = 240.0
OTHERS = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An exercise, and the first reason for it."""

    exercise: Exercise
    why: Why


def suggestions(
    exercises: Iterable[Exercise],
    conditions: Iterable[str],
    context: OfferContext,
    effects: Iterable[ExerciseEffect],
    n: int = SUGGESTED,
) -> tuple[Suggestion, ...]:
    """The best first, then the best of each other kind.

    Parameters
    ----------
    exercises : iterable of Exercise
        What there is, in the order that decides between equals.
    conditions : iterable of str
        What the person told of themselves.
    context : OfferContext
        Time, place and where it is tense: what works there goes before all else.
    effects : iterable of ExerciseEffect
        What is known of each exercise for this person.
    n : int
        How many at most.
    """
    told = tuple(conditions)
    known = {effect.exercise: effect for effect in effects if effect.n > 0}
    found = [exercise for exercise in exercises if suits(exercise, told) and fits(exercise, context)]
    ranked = sorted(found, key=lambda exercise: _rank(exercise, context, known))
    return tuple(Suggestion(exercise, _why(exercise, context, known)) for exercise in _varied(ranked)[:n])


def others(
    offered: str,
    exercises: Iterable[Exercise],
    conditions: Iterable[str],
    context: OfferContext,
    effects: Iterable[ExerciseEffect],
) -> tuple[Exercise, ...]:
    """Three short things in place of the one that was offered, each of a kind of its own.

    What works where it is tense is first; of the rest, kinds other than the one that was offered.
    """
    all_of_them = list(exercises)
    kind = next((exercise.kind for exercise in all_of_them if exercise.id == offered), None)
    short = [each for each in all_of_them if each.duration_s <= SHORT_S and each.id != offered]
    found = [each.exercise for each in suggestions(short, conditions, context, effects, len(short))]

    def order(exercise: Exercise) -> tuple[bool, bool]:
        return not for_the_tense_part(exercise, context), exercise.kind == kind

    return tuple(sorted(_one_of_each(found), key=order)[:OTHERS])


def _rank(exercise: Exercise, context: OfferContext, known: dict[str, ExerciseEffect]) -> tuple[bool, float]:
    late = LATE_AHEAD_SD if context.night and "sleep" in aims_of(exercise) else 0.0
    return not for_the_tense_part(exercise, context), -(expected_sd(exercise, context, known) + late)


def _why(exercise: Exercise, context: OfferContext, known: dict[str, ExerciseEffect]) -> Why:
    if for_the_tense_part(exercise, context):
        return "tense_part"
    effect = known.get(exercise.id)
    if effect is not None and claim(effect) != "no_clear_change":
        return "helped"
    return "late" if context.night and "sleep" in aims_of(exercise) else "easy"


def _varied(ranked: Sequence[Exercise]) -> list[Exercise]:
    """The first of each kind, then the rest."""
    first = _one_of_each(ranked)
    return [*first, *(exercise for exercise in ranked if exercise not in first)]


def _one_of_each(ranked: Sequence[Exercise]) -> list[Exercise]:
    kinds: dict[str, Exercise] = {}
    for exercise in ranked:
        kinds.setdefault(exercise.kind, exercise)
    return list(kinds.values())
