"""What people told of tense places before and after exercises, put side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from biofeedback.self_report.check_in import HOLDS_S, CheckInEntry, changes


@dataclass(frozen=True, slots=True)
class TensionAround:
    """Mean strength 0-10 of the places told before and after an exercise, over ``n`` times it was asked."""

    exercise: str
    n: int
    before: float
    after: float


def tension_around(past: Sequence[CheckInEntry]) -> tuple[TensionAround, ...]:
    """For each exercise, what was told before it and after it, the one asked most often first.

    Only what was told both times counts, and before means within eight hours. It says nothing of why.

    Parameters
    ----------
    past : sequence of CheckInEntry
        Oldest first.
    """
    told: dict[str, list[tuple[float, float]]] = {}
    for before, after in pairwise(past):
        if after.after_exercise and after.wall_s - before.wall_s < HOLDS_S:
            pairs = [(c.before, c.after) for c in changes(before.aches, after.aches)]
            both = [(b, a) for b, a in pairs if b is not None and a is not None]
            if both:
                n = len(both)
                told.setdefault(after.after_exercise, []).append(
                    (sum(b for b, _ in both) / n, sum(a for _, a in both) / n)
                )
    found = [
        TensionAround(name, len(each), sum(b for b, _ in each) / len(each), sum(a for _, a in each) / len(each))
        for name, each in told.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.n, each.exercise)))
