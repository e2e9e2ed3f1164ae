"""An exercise at the pace that was found to be one's own."""

from __future__ import annotations

from dataclasses import replace

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.exercise import Exercise


def at_own_pace(exercise: Exercise, rate_per_min: float | None) -> Exercise:
    """The exercise paced by one's own pace; as it is, where it is not paced by that or the pace is not known."""
    if rate_per_min is None or not exercise.own_pace:
        return exercise
    breath = BreathPattern.at_rate(rate_per_min)
    return replace(exercise, steps=tuple(replace(step, breath=breath) for step in exercise.steps))
