"""The chest's acceleration on an even grid: which way gravity points, and how restless it is."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from biofeedback.signal.arrays import Floats

GRID_HZ = 10.0
KEEP_S = 64.0
# A packet that comes later than this after the last one begins a new stretch.
LONGEST_HOLE_S = 3.0
# A packet's points end up to a tenth of a second before it arrived; so did those of the packet before.
ROUNDED_S = 0.15
ONE_G_MG = 1000.0
# Magnitude at rest, mg: a strap outside it has a stuck axis or another scale.
AT_REST_MG = (900.0, 1100.0)
# What of the direction's change is faster than breath: the rest of a running mean over 0.7 s (half power near 0.9 Hz).
FAST_POINTS = 7


class EvenGrid:
    """Packets of acceleration as points a tenth of a second apart, each the mean of the samples that fell into it.

    Samples within a packet are spread evenly between its arrival and that of the packet before.
    """

    def __init__(self) -> None:
        self._end = 0
        self._last_s: float | None = None
        self._last_point: Floats | None = None
        self._waiting_s: Floats = np.empty(0)
        self._waiting_mg: Floats = np.empty((0, 3))

    def add(self, mg: Sequence[Sequence[float]] | Floats, arrival_s: float, spacing_s: float | None = None) -> Floats:
        """The points that a packet completes.

        Parameters
        ----------
        mg
            Shape (n, 3), oldest first, gravity included.
        arrival_s
            When it arrived, s.
        spacing_s
            Time between samples; found from the packet before where left out.

        Returns
        -------
        array
            Shape (points, 3), oldest first; the newest ends less than a tenth of a second before the arrival.
        """
        samples = np.asarray(mg, dtype=np.float64)
        if samples.ndim != 2 or not len(samples):
            return np.empty((0, 3))
        gap_s = None if self._last_s is None else arrival_s - self._last_s
        if gap_s is None or not 0.0 < gap_s <= LONGEST_HOLE_S:
            gap_s = (spacing_s or 0.04) * len(samples)
            self._begin_anew(arrival_s - gap_s)
        step_s = gap_s / len(samples)
        times = arrival_s - step_s * np.arange(len(samples) - 1, -1, -1)
        self._last_s = arrival_s
        self._waiting_s = np.concatenate((self._waiting_s, times))
        self._waiting_mg = np.concatenate((self._waiting_mg, samples))
        return self._average()

    def _begin_anew(self, begin_s: float) -> None:
        self._last_point = None
        self._end = round(begin_s * GRID_HZ)
        self._waiting_s, self._waiting_mg = np.empty(0), np.empty((0, 3))

    def _average(self) -> Floats:
        """Samples that wait become points: the mean of those in each tenth of a second, else the last."""
        last = int(np.floor(self._waiting_s[-1] * GRID_HZ))
        count = last - self._end
        if count <= 0:
            return np.empty((0, 3))
        slots = np.ceil(self._waiting_s * GRID_HZ).astype(int) - self._end - 1
        due = slots < count
        put, values = np.maximum(slots[due], 0), self._waiting_mg[due]
        n = np.bincount(put, minlength=count)
        sums = np.stack([np.bincount(put, values[:, axis], count) for axis in range(3)], axis=1)
        points = sums / np.maximum(n, 1)[:, None]
        filled = np.flatnonzero(n)
        if not len(filled):
            return np.empty((0, 3))
        if filled[0] > 0:
            points[0] = points[filled[0]] if self._last_point is None else self._last_point
            n[0] = 1
        points = points[np.maximum.accumulate(np.where(n > 0, np.arange(count), 0))]
        self._end, self._last_point = last, points[-1]
        self._waiting_s, self._waiting_mg = self._waiting_s[~due], self._waiting_mg[~due]
        return points


class ChestAcceleration:
    """Keeps the last minute of acceleration at 10 Hz, from raw packets or from points that were averaged before."""

    def __init__(self) -> None:
        self._length = round(KEEP_S * GRID_HZ)
        self._mg: Floats = np.empty((4 * self._length, 3))
        self._n = 0
        self._grid = EvenGrid()
        self._last_s: float | None = None
        taper = np.hanning(FAST_POINTS + 2)[1:-1]
        self._taper = taper / taper.sum()

    @property
    def last_s(self) -> float | None:
        """When the newest sample was measured, s; None before the first."""
        return self._last_s

    @property
    def kept_s(self) -> float:
        """How long a stretch without a hole is at hand, s."""
        return min(self._n, self._length) / GRID_HZ

    @property
    def newest_point_s(self) -> float:
        """The middle of the newest point of the grid, s."""
        return (math.floor((self._last_s or 0.0) * GRID_HZ) - 0.5) / GRID_HZ

    def add(self, mg: Sequence[Sequence[float]] | Floats, arrival_s: float, spacing_s: float | None = None) -> None:
        """Take a packet, as `EvenGrid.add`."""
        if len(mg):
            self._follow(arrival_s, LONGEST_HOLE_S)
            self._append(self._grid.add(mg, arrival_s, spacing_s))

    def add_points(self, mg: Sequence[Sequence[float]] | Floats, arrival_s: float) -> None:
        """Take points of the grid, shape (n, 3), the newest of which ended just before ``arrival_s``.

        Points that do not reach back to the ones before begin a new stretch.
        """
        if len(mg):
            self._follow(arrival_s, len(mg) / GRID_HZ + ROUNDED_S)
            self._append(np.asarray(mg, dtype=np.float64))

    def _follow(self, arrival_s: float, longest_s: float) -> None:
        if self._last_s is None or not 0.0 < arrival_s - self._last_s <= longest_s:
            self._n = 0
        self._last_s = arrival_s

    def _append(self, points: Floats) -> None:
        if not len(points):
            return
        points = points[-self._length :]
        if self._n + len(points) > len(self._mg):
            self._mg[: self._length] = self._mg[self._n - self._length : self._n]
            self._n = self._length
        self._mg[self._n : self._n + len(points)] = points
        self._n += len(points)

    def window(self, seconds: float) -> Floats | None:
        """The newest points, shape (n, 3), mg at 10 Hz; None where there are not so many without a hole."""
        n = round(seconds * GRID_HZ)
        return self._mg[self._n - n : self._n] if self._n >= n else None

    def direction(self, seconds: float) -> Floats | None:
        """Which way gravity points, shape (n, 3), in mg of one g.

        None as ``window``, and where the strap cannot be believed: what it measures is not gravity.
        """
        points = self.window(seconds)
        if points is None:
            return None
        size = np.sqrt((points * points).sum(axis=1))
        if float(size.min()) < 1.0 or not AT_REST_MG[0] <= float(np.median(size)) <= AT_REST_MG[1]:
            return None
        direction: Floats = points * (ONE_G_MG / size[:, None])
        return direction

    def smooth(self, direction: Floats) -> Floats:
        """The slow part of a direction, as long as it: what breath and posture move."""
        edge = FAST_POINTS // 2
        padded = np.concatenate((direction[:1].repeat(edge, 0), direction, direction[-1:].repeat(edge, 0)))
        return np.stack([np.convolve(padded[:, axis], self._taper, "valid") for axis in range(3)], axis=1)
