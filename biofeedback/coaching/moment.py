"""What suits the moment: where the person is, what time it is, where it is tense."""

from __future__ import annotations

from dataclasses import dataclass

from biofeedback.coaching.exercise import Exercise, Need

NIGHT_FROM_MIN, NIGHT_TO_MIN = 21 * 60, 6 * 60
_NOT_AT_A_DESK: frozenset[Need] = frozenset({"floor", "wall", "mat", "heat_pack", "water"})
_FOR_THE_BACK = frozenset(
    {
        "neck_shoulders_back",
        "seated_cat_cow",
        "floor_cat_cow",
        "bridge",
        "side_stretch",
        "twist",
        "posture_reset",
        "warmth",
    }
)
LONGEST_OFFER_S = 360.0


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where an exercise is offered; ``tense`` names a part of the body, "" when none was told.

    ``fast_breath`` is that the breath has been well above its usual for minutes, at rest.
    """

    minute: float | None = None
    at_desk: bool = True
    tense: str = ""
    fast_breath: bool = False

    @property
    def night(self) -> bool:
        """Whether it is late or early enough to leave out what wakes one up."""
        return self.minute is not None and (self.minute >= NIGHT_FROM_MIN or self.minute < NIGHT_TO_MIN)


def fits(exercise: Exercise, moment: Moment) -> bool:
    """Whether an exercise can be done now without getting in the way."""
    if exercise.id == "find_pace":
        # An assessment is chosen, never offered.
        return False
    if moment.at_desk and (exercise.needs & _NOT_AT_A_DESK or exercise.duration_s > LONGEST_OFFER_S):
        return False
    return not (moment.night and (exercise.traits & {"cold", "walking"} or exercise.kind == "writing"))


def for_the_tense_part(exercise: Exercise, moment: Moment) -> bool:
    """Whether an exercise works where it is tense."""
    return moment.tense in ("back", "neck", "shoulders") and exercise.id in _FOR_THE_BACK


def lengthens_the_breath(exercise: Exercise) -> bool:
    """Whether an exercise is paced and breathes out longer than in."""
    return any(step.breath is not None and step.breath.exhale_s > step.breath.inhale_s for step in exercise.steps)
