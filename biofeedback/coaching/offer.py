"""Which exercise to offer: what helped this person, among what suits them and the moment, with room to try others."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping

from biofeedback.coaching.catalogue import CATALOGUE, LONGER_EXHALE
from biofeedback.coaching.conditions import suits
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.offer_context import OfferContext, fits, for_the_tense_part
from biofeedback.events import ExerciseEffect

# What an untried exercise may bring, SD of arousal: modest and very uncertain, breathing a little ahead.
PRIOR_EFFECT_SD, PRIOR_UNCERTAINTY_SD = 0.2, 0.35
BREATHING_AHEAD_SD, TENSE_PART_AHEAD_SD, FAST_BREATH_AHEAD_SD = 0.3, 0.5, 0.8
# Of the offers while it is tense somewhere, those that work there; the others keep what else helps in view.
TENSE_PART_LEADS = 0.9


def candidates(conditions: Iterable[str], context: OfferContext) -> tuple[Exercise, ...]:
    """Every exercise that suits the person and the moment, in the catalogue's order."""
    return tuple(exercise for exercise in CATALOGUE if suits(exercise, conditions) and fits(exercise, context))


def choose(
    conditions: Iterable[str], context: OfferContext, effects: Iterable[ExerciseEffect], rng: random.Random
) -> Exercise:
    """Draw one exercise by Thompson sampling (Thompson 1933): each by its chance of being the best.

    Where it is tense somewhere, nine draws in ten are among those that work there, whatever else is known to help.

    Parameters
    ----------
    conditions : iterable of str
        What the person told.
    context : OfferContext
        Time, place and where it is tense.
    effects : iterable of ExerciseEffect
        What is known of each exercise for this person.
    rng : random.Random
        Seeded by the session.
    """
    known = {effect.exercise: effect for effect in effects}
    found = candidates(conditions, context)
    there = [exercise for exercise in found if for_the_tense_part(exercise, context)]
    leads = bool(there) and rng.random() < TENSE_PART_LEADS
    drawn = [(_draw(exercise, context, known, rng), exercise) for exercise in (there if leads else found)]
    if not drawn:
        return LONGER_EXHALE
    return max(drawn, key=lambda pair: pair[0])[1]


def expected_sd(exercise: Exercise, context: OfferContext, known: Mapping[str, ExerciseEffect]) -> float:
    """How much an exercise is expected to settle this person now, SD of arousal."""
    effect = known.get(exercise.id)
    ahead = TENSE_PART_AHEAD_SD if for_the_tense_part(exercise, context) else 0.0
    ahead += FAST_BREATH_AHEAD_SD if context.fast_breath and exercise.lengthens_the_breath else 0.0
    if effect is not None:
        return effect.effect_sd + ahead
    return PRIOR_EFFECT_SD + ahead + (BREATHING_AHEAD_SD if exercise.kind == "breathing" else 0.0)


def _draw(exercise: Exercise, context: OfferContext, known: Mapping[str, ExerciseEffect], rng: random.Random) -> float:
    effect = known.get(exercise.id)
    spread = PRIOR_UNCERTAINTY_SD if effect is None else effect.uncertainty_sd
    return rng.gauss(expected_sd(exercise, context, known), spread)
