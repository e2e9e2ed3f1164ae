"""Breathing patterns of one's own: in, hold, out, hold, inside the same limits as those of the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.exercise import Exercise, Step, Trait
from biofeedback.coaching.exercises.words import DIZZY

# Every one of them begins so; what follows are its seconds, so that a recording replays without the list of names.
OWN_PREFIX = "own:"
STEP_S = 0.5
INHALE_S, EXHALE_S, HOLD_S = (1.5, 7.0), (2.0, 10.0), (0.0, 4.0)
# No faster than 12 breaths a minute, and no slower than the catalogue's slowest, the even count of four.
CYCLE_S = (5.0, 16.0)
# Slower than 10 breaths a minute counts as slow breathing.
SLOW_FROM_S = 6.0
LONGEST_NAME = 40
USUAL_LENGTH_S = 180.0

OwnBreathFault: TypeAlias = Literal["", "exhale_shorter", "too_fast", "too_slow", "out_of_range"]


class OwnBreath(Struct, frozen=True):
    """A pattern that somebody named, s."""

    name: str
    inhale_s: float = 4.0
    hold_full_s: float = 0.0
    exhale_s: float = 6.0
    hold_empty_s: float = 0.0

    @property
    def exercise_id(self) -> str:
        """What stands for it in a recording."""
        seconds = (self.inhale_s, self.hold_full_s, self.exhale_s, self.hold_empty_s)
        return OWN_PREFIX + "-".join(f"{each:g}" for each in seconds)

    @property
    def cycle_s(self) -> float:
        """Length of one whole breath, s."""
        return self.inhale_s + self.hold_full_s + self.exhale_s + self.hold_empty_s


def fault_of(own: OwnBreath) -> OwnBreathFault:
    """What keeps a pattern from being breathed; "" where nothing does."""
    held = (own.hold_full_s, own.hold_empty_s)
    ranges = ((own.inhale_s, INHALE_S), (own.exhale_s, EXHALE_S), *((each, HOLD_S) for each in held))
    if not all(low <= value <= high for value, (low, high) in ranges):
        return "out_of_range"
    if own.exhale_s < own.inhale_s:
        return "exhale_shorter"
    if own.cycle_s < CYCLE_S[0]:
        return "too_fast"
    return "too_slow" if own.cycle_s > CYCLE_S[1] else ""


def own_exercise(own: OwnBreath) -> Exercise:
    """The pattern as an exercise, with what it asks of a body.

    Raises
    ------
    ValueError
        If it breaks the limits.
    """
    fault = fault_of(own)
    if fault:
        raise ValueError(f"not a pattern to breathe: {fault}")
    breath = BreathPattern(own.inhale_s, own.exhale_s, own.hold_full_s, own.hold_empty_s)
    traits: set[Trait] = set()
    if own.cycle_s > SLOW_FROM_S:
        traits.add("slow_breathing")
    if own.hold_full_s or own.hold_empty_s:
        traits.add("breath_hold")
    show = "Breathe with the rings, gently. Keep any pause soft."
    return Exercise(
        id=own.exercise_id,
        name=own.name or "Your own pattern",
        line="Your own pattern of in, hold, out, hold.",
        why="A pattern that suits one's own breath is easier to come back to.",
        kind="breathing",
        steps=(Step("breathe", show, USUAL_LENGTH_S, "Breathe in your own pattern, gently.", breath),),
        stop_when=DIZZY,
        traits=frozenset(traits),
    )


def from_id(exercise_id: str) -> Exercise:
    """The exercise of such an id, without its name.

    Raises
    ------
    KeyError
        If it is none, or breaks the limits.
    """
    try:
        inhale_s, full_s, exhale_s, empty_s = map(float, exercise_id.removeprefix(OWN_PREFIX).split("-"))
        own = OwnBreath("", inhale_s, full_s, exhale_s, empty_s)
        if own.exercise_id != exercise_id:
            raise KeyError(exercise_id)
        return own_exercise(own)
    except ValueError as error:
        raise KeyError(exercise_id) from error


def usable(kept: Sequence[OwnBreath]) -> tuple[OwnBreath, ...]:
    """Those that can be breathed; a damaged one is left out."""
    return tuple(each for each in kept if not fault_of(each))


def with_own(kept: Sequence[OwnBreath], changed: OwnBreath, before: OwnBreath | None = None) -> tuple[OwnBreath, ...]:
    """The list with one put in the place of ``before``, or at its end; a name, and a pattern, stands there once."""
    others = [each for each in kept if each != before]
    clash = {changed.name.casefold()}
    clean = [each for each in others if each.name.casefold() not in clash and each.exercise_id != changed.exercise_id]
    at = list(kept).index(before) if before is not None and before in kept else len(clean)
    return (*clean[:at], changed, *clean[at:])
