"""Which figure an exercise and its steps have."""

from __future__ import annotations

from biofeedback.coaching.exercise import Exercise
from biofeedback.gui.practise.figures.motion import Motion, eased
from biofeedback.gui.practise.figures.movement_poses import MOVEMENT_POSES
from biofeedback.gui.practise.figures.muscle_poses import LETTING_GO_S, TENSING_S, muscle_motion

# The step that says most of an exercise, where it is not the longest.
_TYPICAL = {
    "neck_shoulders_back": "tense_shoulders_1",
    "muscle_relaxation": "tense_right_arm_1",
    "side_stretch": "right",
}


def figure_of(exercise: Exercise, step: str) -> Motion | None:
    """The figure of a step; None where none is needed."""
    match exercise.kind:
        case "movement":
            return MOVEMENT_POSES.get(exercise.id, {}).get(step)
        case "muscles":
            return muscle_motion(step)
        case _:
            return None


def typical_figure(exercise: Exercise) -> Motion | None:
    """One figure for the whole exercise."""
    longest = max(exercise.steps, key=lambda step: step.duration_s)
    return figure_of(exercise, _TYPICAL.get(exercise.id, longest.id))


def ring_depth(step: str, since_s: float) -> float:
    """How open the rings are, 0 to 1: they close while one tenses and open while one lets go."""
    if tenses(step):
        return 1.0 - eased(since_s / TENSING_S)
    return eased(since_s / LETTING_GO_S) if lets_go(step) else 1.0


def tenses(step: str) -> bool:
    """Whether a step tenses something."""
    return step.startswith("tense_")


def lets_go(step: str) -> bool:
    """Whether a step lets go of what was tense."""
    return step.startswith("release_")
