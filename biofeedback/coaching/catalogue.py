"""The exercises on offer."""

from __future__ import annotations

from biofeedback.coaching.breath import Breath
from biofeedback.coaching.exercise import Exercise, Step

DIZZY = "Stop and breathe as you like if you feel dizzy, tingly or short of air."

LONGER_EXHALE = Exercise(
    id="longer_exhale",
    name="Longer exhale",
    line="In for 4, out for 6. You can stay in your chair.",
    why="Breathing out for longer than in lets the vagus nerve slow the heart, breath by breath.",
    kind="breathing",
    steps=(
        Step(
            id="breathe",
            show="Breathe with the rings, gently and not too deep.",
            say="Breathe in through the nose, and let the breath out slowly.",
            duration_s=120.0,
            breath=Breath(4.0, 6.0),
        ),
    ),
    stop_when=DIZZY,
    traits=frozenset({"slow_breathing"}),
)

EASY_EXHALE = Exercise(
    id="easy_exhale",
    name="Easy exhale",
    line="In for 2, out for 4. A gentle way to begin.",
    why="The same longer exhale with shorter breaths, for when slow breathing feels like work.",
    kind="breathing",
    steps=(
        Step(
            id="breathe",
            show="Small, easy breaths. Let each one out a little longer.",
            say="Breathe in softly, and let it go.",
            duration_s=120.0,
            breath=Breath(2.0, 4.0),
        ),
    ),
    stop_when=DIZZY,
)

CATALOGUE: tuple[Exercise, ...] = (LONGER_EXHALE, EASY_EXHALE)


def find(exercise_id: str) -> Exercise:
    """The exercise of that id.

    Raises
    ------
    KeyError
        If there is none.
    """
    for exercise in CATALOGUE:
        if exercise.id == exercise_id:
            return exercise
    raise KeyError(exercise_id)
