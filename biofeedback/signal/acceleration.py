"""The chest's acceleration on an even grid: which way gravity points, and how restless it is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from biofeedback.signal.curvature import Floats

GRID_HZ = 10.0
KEEP_S = 64.0
# A packet that comes later than this after the last one begins a new stretch.
LONGEST_HOLE_S = 3.0
ONE_G_MG = 1000.0
# Magnitude at rest, mg: a strap outside it has a stuck axis or another scale.
AT_REST_MG = (900.0, 1100.0)
# What of the direction's change is faster than breath: the rest of a running mean over 0.7 s (half power near 0.9 Hz).
FAST_POINTS = 7


class ChestAcceleration:
    """Keeps the last minute of acceleration, averaged to 10 Hz.

    Samples within a packet are spread evenly between its arrival and that of the packet before.
    """

    def __init__(self) -> None:
        self._length = round(KEEP_S * GRID_HZ)
        self._mg: Floats = np.empty((4 * self._length, 3))
        self._n = 0
        self._end = 0
        self._waiting_s: Floats = np.empty(0)
        self._waiting_mg: Floats = np.empty((0, 3))
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
        return (self._end - 0.5) / GRID_HZ

    def add(self, mg: Sequence[Sequence[float]] | Floats, arrival_s: float, spacing_s: float | None = None) -> None:
        """Take a packet.

        Parameters
        ----------
        mg
            Shape (n, 3), oldest first, gravity included.
        arrival_s
            When it arrived, s.
        spacing_s
            Time between samples; found from the packet before where left out.
        """
        samples = np.asarray(mg, dtype=np.float64)
        if samples.ndim != 2 or not len(samples):
            return
        gap_s = None if self._last_s is None else arrival_s - self._last_s
        if gap_s is None or not 0.0 < gap_s <= LONGEST_HOLE_S:
            self._begin_anew(arrival_s - (spacing_s or 0.04) * len(samples))
            gap_s = (spacing_s or 0.04) * len(samples)
        step_s = gap_s / len(samples)
        times = arrival_s - step_s * np.arange(len(samples) - 1, -1, -1)
        self._last_s = arrival_s
        self._waiting_s = np.concatenate((self._waiting_s, times))
        self._waiting_mg = np.concatenate((self._waiting_mg, samples))
        self._average()

    def _begin_anew(self, begin_s: float) -> None:
        self._n = 0
        self._end = round(begin_s * GRID_HZ)
        self._waiting_s, self._waiting_mg = np.empty(0), np.empty((0, 3))

    def _average(self) -> None:
        """Samples that wait become points of the grid: the mean of those in each tenth of a second, else the last."""
        last = int(np.floor(self._waiting_s[-1] * GRID_HZ))
        count = last - self._end
        if count <= 0:
            return
        slots = np.ceil(self._waiting_s * GRID_HZ).astype(int) - self._end - 1
        due = slots < count
        put, values = np.maximum(slots[due], 0), self._waiting_mg[due]
        n = np.bincount(put, minlength=count)
        sums = np.stack([np.bincount(put, values[:, axis], count) for axis in range(3)], axis=1)
        points = sums / np.maximum(n, 1)[:, None]
        filled = np.flatnonzero(n)
        if not len(filled):
            return
        if filled[0] > 0:
            points[0] = self._mg[self._n - 1] if self._n else points[filled[0]]
            n[0] = 1
        self._append(points[np.maximum.accumulate(np.where(n > 0, np.arange(count), 0))])
        self._end = last
        self._waiting_s, self._waiting_mg = self._waiting_s[~due], self._waiting_mg[~due]

    def _append(self, points: Floats) -> None:
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
