"""Sums over any stretch of a growing series of intervals, each in two look-ups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np

from biofeedback.signal.arrays import Floats

# A beat follows the one before it when its interval spans the time between them.
CONSECUTIVE_S = 0.010

_Row: TypeAlias = tuple[float, float, float, float, float, int]


class Sums(NamedTuple):
    """Sums over n intervals and over the n_steps differences between consecutive ones.

    Attributes
    ----------
    n, nn_ms, spread_ms2
        Number of intervals, their sum in ms, the sum of their squared deviations from their mean in ms^2.
    rate_bpm
        Sum of the intervals' rates, in 1/min.
    n_steps, steps_ms, steps_ms2
        Number of differences, their sum in ms, that of their squares in ms^2.
    """

    n: int
    nn_ms: float
    spread_ms2: float
    rate_bpm: float
    n_steps: int
    steps_ms: float
    steps_ms2: float


def sums_of(nn_ms: Floats, steps_ms: Floats) -> Sums:
    """The sums of these intervals, shape (n,), and these differences, shape (n_steps,)."""
    n = len(nn_ms)
    total = float(np.add.reduce(nn_ms))
    apart = nn_ms - (total / n if n else 0.0)
    return Sums(
        n,
        total,
        float(np.square(apart).sum()),
        float(np.add.reduce(60000.0 / nn_ms)),
        len(steps_ms),
        float(np.add.reduce(steps_ms)),
        float(np.square(steps_ms).sum()),
    )


class RunningSums:
    """Keeps every sum from the first interval on; what lies between two intervals is the difference of two of them.

    Intervals count from the first one, so that squares stay small and no digits are lost in the difference: with some
    thousand intervals held, the results keep eleven digits.
    """

    def __init__(self) -> None:
        self._first_ms = self._last_ms = 0.0
        self._last_s = float("-inf")
        # Sums of: interval above the first, its square, its rate; differences, their squares, their number.
        self._after: list[_Row] = [(0.0, 0.0, 0.0, 0.0, 0.0, 0)]

    @classmethod
    def of(cls, t_s: Floats, nn_ms: Floats) -> RunningSums:
        """The sums of intervals that are all known: when each ended, in s, rising, and its length in ms."""
        sums = cls()
        if not len(nn_ms):
            return sums
        sums._first_ms, sums._last_ms, sums._last_s = nn_ms.item(0), nn_ms.item(-1), t_s.item(-1)
        above = nn_ms - sums._first_ms
        steps = np.diff(nn_ms, prepend=0.0)
        # To the first interval no step leads.
        follows = np.diff(t_s, prepend=float("-inf")) - 0.001 * nn_ms <= CONSECUTIVE_S
        steps[~follows] = 0.0
        columns = (above, above * above, 60000.0 / nn_ms, steps, steps * steps)
        sums._after += zip(*(np.cumsum(c).tolist() for c in columns), np.cumsum(follows).tolist(), strict=True)
        return sums

    def extend(self, nn: Sequence[tuple[float, float]]) -> None:
        """Add intervals: when each ended, in s, rising, and its length in ms."""
        if len(self._after) == 1 and nn:
            self._first_ms = nn[0][1]
        first_ms, last_ms, last_s = self._first_ms, self._last_ms, self._last_s
        total, squares, rate, steps, step_squares, n_steps = self._after[-1]
        for t, nn_ms in nn:
            above = nn_ms - first_ms
            total += above
            squares += above * above
            rate += 60000.0 / nn_ms
            if t - last_s - 0.001 * nn_ms <= CONSECUTIVE_S:
                step = nn_ms - last_ms
                steps += step
                step_squares += step * step
                n_steps += 1
            last_ms, last_s = nn_ms, t
            self._after.append((total, squares, rate, steps, step_squares, n_steps))
        self._last_ms, self._last_s = last_ms, last_s

    def between(self, first: int, last: int) -> Sums:
        """Sums over the intervals from place ``first`` up to ``last``, of which there is one at least."""
        n = last - first
        # The first difference inside is that of the second interval: the step to the first one leads in from outside.
        nn0, squares0, rate0, _, _, _ = self._after[first]
        _, _, _, steps1, step_squares1, n_steps1 = self._after[first + 1]
        nn, squares, rate, steps, step_squares, n_steps = self._after[last]
        above = nn - nn0
        return Sums(
            n,
            n * self._first_ms + above,
            max(squares - squares0 - above * above / n, 0.0),
            rate - rate0,
            n_steps - n_steps1,
            steps - steps1,
            step_squares - step_squares1,
        )
