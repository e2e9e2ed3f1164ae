"""The exercises on offer."""

from __future__ import annotations

from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.exercises.attention import ATTENTION
from biofeedback.coaching.exercises.breathing import BREATHING, EASY_EXHALE, LONGER_EXHALE
from biofeedback.coaching.exercises.movement import MOVEMENT
from biofeedback.coaching.exercises.muscles import MUSCLES
from biofeedback.coaching.exercises.temperature import TEMPERATURE
from biofeedback.coaching.exercises.writing import WRITINGS
from biofeedback.coaching.own_breath import OWN_PREFIX, from_id

__all__ = ["CATALOGUE", "EASY_EXHALE", "LONGER_EXHALE", "find"]

CATALOGUE: tuple[Exercise, ...] = (*BREATHING, *MUSCLES, *ATTENTION, *MOVEMENT, *TEMPERATURE, *WRITINGS)
_BY_ID = {exercise.id: exercise for exercise in CATALOGUE}


def find(exercise_id: str) -> Exercise:
    """The exercise of that id; of a pattern of one's own, what its seconds say.

    Raises
    ------
    KeyError
        If there is none.
    """
    return from_id(exercise_id) if exercise_id.startswith(OWN_PREFIX) else _BY_ID[exercise_id]
