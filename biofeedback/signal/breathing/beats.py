"""The breath in the beats: intervals shorten on the way in, and the ECG's waves change their height."""

from __future__ import annotations

from collections import deque
from functools import cached_property

import numpy as np

from biofeedback.signal.arrays import Floats
from biofeedback.signal.breathing.likelihood import Likelihood, log_likelihood
from biofeedback.signal.tachogram import RATE_HZ, Rhythm

WINDOW_S = 24.0
# Each exponent was chosen on recordings with a reference, see docs/signal.md.
RR_EXPONENT, ECG_EXPONENT = 3.0, 1.0
ECG_RATE_HZ = 4.0
# Beats reach so far beyond the window, and at least so many of them lie in it; a longer hole says nothing.
MARGIN_S, FEWEST, LONGEST_HOLE_S = 2.0, 10, 5.0
# What changes by less than this share of itself is rounding, no signal.
FLAT = 1e-9


class RrSeries:
    """What intervals between beats say of each rate: respiratory sinus arrhythmia."""

    @cached_property
    def _likelihood(self) -> Likelihood:
        return Likelihood(WINDOW_S, RATE_HZ, RR_EXPONENT)

    def log_likelihood(self, rhythm: Rhythm, now_s: float) -> Floats | None:
        """What the last 24 s say; None while they are not whole, or the heart beats like a clock."""
        points_ms = rhythm.last(now_s, self._likelihood.n)
        if points_ms is None or is_flat(points_ms):
            return None
        return log_likelihood(self._likelihood.weighted_power(points_ms))


def is_flat(points: Floats) -> bool:
    """Whether a signal does not change but for rounding."""
    first = points.item(0)
    bound = FLAT * abs(first)
    # Nearly always the next point says it, and this is asked each second.
    return not abs(points.item(1) - first) > bound and float(points.max() - points.min()) <= bound


class EcgSeries:
    """What the heights of the ECG's waves say of each rate: R peak, QRS complex, and slope, a vote each."""

    def __init__(self) -> None:
        self._times: deque[float] = deque()
        self._values: deque[tuple[float, float, float]] = deque()

    @cached_property
    def _likelihood(self) -> Likelihood:
        return Likelihood(WINDOW_S, ECG_RATE_HZ, ECG_EXPONENT)

    def add(self, t: float, values: tuple[float, float, float]) -> None:
        """Take the values of a beat at ``t``; after a hole the series begins anew."""
        if self._times and not 0.0 < t - self._times[-1] <= LONGEST_HOLE_S:
            self._times.clear()
            self._values.clear()
        self._times.append(t)
        self._values.append(values)
        while self._times[0] < t - WINDOW_S - 2.0 * MARGIN_S:
            self._times.popleft()
            self._values.popleft()

    def speaks(self, now_s: float) -> bool:
        """Whether there were beats just now."""
        return bool(self._times) and now_s - self._times[-1] <= MARGIN_S + 1.0

    def log_likelihood(self, now_s: float) -> Floats | None:
        """What the last 24 s say of each rate; None while they are not whole, or not of now."""
        if len(self._times) < FEWEST or not self.speaks(now_s):
            return None
        end_s = self._times[-1]
        if self._times[0] > end_s - WINDOW_S + MARGIN_S:
            return None
        times = np.array(self._times)
        grid = np.arange(1 - self._likelihood.n, 1) / ECG_RATE_HZ + end_s
        values = np.array(self._values)
        even = [np.interp(grid, times, column) for column in values.T]
        powers = [self._likelihood.weighted_power(points) for points in even if not is_flat(points)]
        if not powers:
            return None
        return log_likelihood(np.sum([power / power.sum() for power in powers], axis=0))
