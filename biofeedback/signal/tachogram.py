"""The heart's rhythm on an even grid, drawn on as beats come in."""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np

from biofeedback.signal.arrays import Floats

RATE_HZ = 2.0
# Across a longer hole nothing is drawn: the rhythm begins anew.
LONGEST_HOLE_S = 5.0


class Rhythm(Protocol):
    """The rhythm up to now."""

    def last(self, now_s: float, length: int) -> Floats | None:
        """The newest points in ms at 2 Hz; None without so many of now."""


class DrawnTachogram:
    """The rhythm of a stretch that is known to its end, drawn at once: what a `Tachogram` holds at each of its beats.

    Parameters
    ----------
    t_s, nn_ms
        Ends of normal intervals and their lengths, shape (n,), none of them further apart than ``LONGEST_HOLE_S``.
    """

    def __init__(self, t_s: Floats, nn_ms: Floats) -> None:
        self._first = math.floor(t_s.item(0) * RATE_HZ) + 1
        grid = np.arange(self._first, math.floor(t_s.item(-1) * RATE_HZ) + 1)
        self._points = np.interp(grid / RATE_HZ, t_s, nn_ms)

    def last(self, now_s: float, length: int) -> Floats | None:
        """The newest points before a beat at ``now_s``, a view; None without so many."""
        end = math.floor(now_s * RATE_HZ) + 1 - self._first
        return self._points[end - length : end] if end >= length else None


class Tachogram:
    """Normal intervals, linearly interpolated at 2 Hz; keeps the last ``length`` points."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._points = np.empty(8 * length)
        self._n = 0
        self._last: tuple[float, float] | None = None

    def add(self, t: float, nn_ms: float) -> None:
        """Draw on to a normal interval that ended at ``t``."""
        if self._last is not None and 0.0 < t - self._last[0] <= LONGEST_HOLE_S:
            self._draw(self._last[0], self._last[1], t, nn_ms)
        else:
            self._n = 0
        self._last = (t, nn_ms)

    def _draw(self, from_s: float, from_ms: float, to_s: float, to_ms: float) -> None:
        slope = (to_ms - from_ms) / (to_s - from_s)
        first, last = math.floor(from_s * RATE_HZ) + 1, math.floor(to_s * RATE_HZ)
        if self._n + last - first + 1 > len(self._points):
            self._points[: self._length] = self._points[self._n - self._length : self._n]
            self._n = self._length
        points, n = self._points, self._n
        for k in range(first, last + 1):
            points[n] = from_ms + (k / RATE_HZ - from_s) * slope
            n += 1
        self._n = n

    @property
    def seconds(self) -> float:
        """How much of the rhythm is drawn without a hole, in s."""
        return self._n / RATE_HZ

    def last(self, now_s: float, length: int | None = None) -> Floats | None:
        """The newest points in ms, a view until the next beat; None without so many of now.

        Parameters
        ----------
        now_s
            Now, s.
        length
            How many, at most as many as are kept; all of these when left out.
        """
        n = self._length if length is None else length
        if self._n < n or self._last is None or now_s - self._last[0] > LONGEST_HOLE_S:
            return None
        return self._points[self._n - n : self._n]
