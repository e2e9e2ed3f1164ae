"""Which exercises to show, in which order. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from biofeedback.coaching.exercise import BodyPart, Exercise
from biofeedback.events import ExerciseEffect


def ranked(exercises: Iterable[Exercise], effects: Sequence[ExerciseEffect]) -> list[Exercise]:
    """What helped most first, then what is not tried yet, in the catalogue's own order."""
    known = {effect.exercise: effect for effect in effects if effect.n > 0}
    order = list(exercises)

    def key(exercise: Exercise) -> tuple[int, float]:
        effect = known.get(exercise.id)
        if effect is None:
            return 1, float(order.index(exercise))
        return (0, -effect.effect_sd) if effect.effect_sd > 0 else (2, -effect.effect_sd)

    return sorted(order, key=key)


def tense_first(exercises: Iterable[Exercise], parts: frozenset[BodyPart]) -> list[Exercise]:
    """Those that work where it is tense first, each group in its own order."""
    return sorted(exercises, key=lambda exercise: not exercise.relieves & parts)
