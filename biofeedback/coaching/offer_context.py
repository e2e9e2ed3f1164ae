"""What suits the moment: where the person is, what time it is, where it is tense."""

from __future__ import annotations

from dataclasses import dataclass

from biofeedback.coaching.exercise import BodyPart, Exercise

NIGHT_FROM_MIN, NIGHT_TO_MIN = 21 * 60, 6 * 60
LONGEST_OFFER_S = 360.0


@dataclass(frozen=True, slots=True)
class OfferContext:
    """When and where an exercise is offered; ``tense`` holds the parts of the body where it was told to be tense.

    ``fast_breath`` is that the breath has been well above its usual for minutes, at rest.
    """

    minute: float | None = None
    at_desk: bool = True
    tense: frozenset[BodyPart] = frozenset()
    fast_breath: bool = False

    @property
    def night(self) -> bool:
        """Whether it is late or early enough to leave out what wakes one up."""
        return self.minute is not None and (self.minute >= NIGHT_FROM_MIN or self.minute < NIGHT_TO_MIN)


def fits(exercise: Exercise, context: OfferContext) -> bool:
    """Whether an exercise can be offered now without getting in the way."""
    if exercise.assessment:
        return False
    if context.at_desk and (not exercise.at_a_desk or exercise.duration_s > LONGEST_OFFER_S):
        return False
    return not (context.night and exercise.rousing)


def for_the_tense_part(exercise: Exercise, context: OfferContext) -> bool:
    """Whether an exercise works where it is tense."""
    return bool(context.tense & exercise.relieves)
