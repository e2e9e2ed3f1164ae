"""How long an exercise may last, and the same exercise at another length."""

from __future__ import annotations

from dataclasses import replace

from biofeedback.coaching.exercise import Exercise

MINUTES = (1, 2, 3, 4, 5, 7, 10, 15, 20)
LONGEST_S = 1200.0
# A stretch or a tensing is held at most so many times as long; what cools is not drawn out.
LONGEST_TIMES = 2.0
SAME_S = 15.0


def at_length(exercise: Exercise, length_s: float) -> Exercise:
    """The exercise made longer or shorter, within what still makes sense.

    What prepares and ends it keeps its time; the steps that carry it (half as long as the longest, or more) stretch.

    Parameters
    ----------
    exercise : Exercise
    length_s : float
        Of the whole, s; 0 for its own.
    """
    wanted_s = min(max(length_s, exercise.shortest_s), longest_s(exercise))
    if length_s <= 0 or exercise.assessment or abs(wanted_s - exercise.duration_s) < 0.05:
        return exercise
    half_s = max(step.duration_s for step in exercise.steps) / 2.0
    carried_s = sum(step.duration_s for step in exercise.steps if step.duration_s >= half_s)
    times = (wanted_s - (exercise.duration_s - carried_s)) / carried_s
    if times <= 0:
        return exercise
    return replace(
        exercise,
        steps=tuple(
            replace(step, duration_s=step.duration_s * times) if step.duration_s >= half_s else step
            for step in exercise.steps
        ),
    )


def longest_s(exercise: Exercise) -> float:
    """The longest that an exercise may be chosen to last, s."""
    if exercise.assessment or "cold" in exercise.traits:
        return exercise.duration_s
    if exercise.kind in ("movement", "muscles") and "walking" not in exercise.traits:
        return min(LONGEST_S, max(LONGEST_TIMES * exercise.duration_s, exercise.duration_s))
    return max(LONGEST_S, exercise.duration_s)


def lengths_s(exercise: Exercise) -> tuple[float, ...]:
    """The lengths to choose from, s: its own, and whole minutes."""
    if exercise.assessment:
        return (exercise.duration_s,)
    own_s = exercise.duration_s
    minutes = [60.0 * n for n in MINUTES if exercise.shortest_s <= 60.0 * n <= longest_s(exercise)]
    return tuple(sorted([own_s, *(each for each in minutes if abs(each - own_s) >= SAME_S)]))
