"""The beats of the last minutes, and windows of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
# A beat follows the one before it when its interval spans the time between them.
CONSECUTIVE_MS = 10.0


@dataclass(frozen=True, slots=True)
class NnWindow:
    """Normal-to-normal intervals of one stretch of time.

    Attributes
    ----------
    t_s
        Shape (n,): end of each interval in s, rising.
    nn_ms
        Shape (n,): the intervals in ms.
    span_s
        Length of the window asked for, in s.
    artefact_percent
        Share of the window's beats that are artefacts, in %.
    """

    t_s: Floats
    nn_ms: Floats
    span_s: float
    artefact_percent: float = 0.0

    @property
    def successive_ms(self) -> Floats:
        """Differences between truly consecutive intervals, in ms; none across a gap or a beat left out."""
        nn = self.nn_ms
        differences: Floats = nn[1:] - nn[:-1]
        apart_ms = (self.t_s[1:] - self.t_s[:-1]) * 1000.0
        together = np.abs(apart_ms - nn[1:]) <= CONSECUTIVE_MS
        return differences if together.all() else differences[together]

    @property
    def covered_s(self) -> float:
        """Time that the intervals cover, in s."""
        return float(np.add.reduce(self.nn_ms)) / 1000.0


@dataclass(frozen=True, slots=True)
class RawWindow:
    """All intervals of one stretch of time as they came, in ms, and which of them end in an artefact."""

    rr_ms: Floats
    artefact: Flags


class NnSeries:
    """Final beats in order of time; what is not normal is kept beside, so that a window knows its share."""

    def __init__(self, keep_s: float, capacity: int = 4096) -> None:
        self._keep_s = keep_s
        self._t = np.empty(capacity)
        self._rr = np.empty(capacity)
        self._normal = np.empty(capacity, dtype=np.bool_)
        self._artefact = np.empty(capacity, dtype=np.bool_)
        self._n = 0

    def append(self, t: float, rr_ms: float, normal: bool, artefact: bool) -> None:
        """Add a beat; beats that claim a later time than this one are forgotten (the clock was set back)."""
        n = self._n
        if n and self._t[n - 1] >= t:
            n = int(np.searchsorted(self._t[:n], t))
        if n == len(self._t):
            n = self._make_room(n, t)
        self._t[n] = t
        self._rr[n] = rr_ms
        self._normal[n] = normal
        self._artefact[n] = artefact
        self._n = n + 1

    def _make_room(self, n: int, now_s: float) -> int:
        first = int(np.searchsorted(self._t, now_s - self._keep_s))
        kept = n - first
        size = len(self._t) if first >= n // 2 else 2 * len(self._t)
        self._t, self._rr = _moved(self._t, first, n, size), _moved(self._rr, first, n, size)
        self._normal = _moved_flags(self._normal, first, n, size)
        self._artefact = _moved_flags(self._artefact, first, n, size)
        return kept

    def _bounds(self, end_s: float, span_s: float) -> tuple[int, int]:
        held = self._t[: self._n]
        last = int(held.searchsorted(end_s, side="right"))
        return int(held[:last].searchsorted(end_s - span_s, side="right")), last

    def window(self, end_s: float, span_s: float) -> NnWindow:
        """Normal intervals that ended in ``(end_s - span_s, end_s]``."""
        first, last = self._bounds(end_s, span_s)
        n = last - first
        normal = self._normal[first:last]
        t, rr = self._t[first:last], self._rr[first:last]
        if n == 0 or normal.all():
            return NnWindow(t.copy(), rr.copy(), span_s)
        marked = int(np.count_nonzero(self._artefact[first:last]))
        return NnWindow(t[normal], rr[normal], span_s, 100.0 * marked / n)

    def raw(self, end_s: float, span_s: float) -> RawWindow:
        """All intervals that ended in ``(end_s - span_s, end_s]``."""
        first, last = self._bounds(end_s, span_s)
        return RawWindow(self._rr[first:last].copy(), self._artefact[first:last].copy())


def _moved(values: Floats, first: int, last: int, size: int) -> Floats:
    out = np.empty(size)
    out[: last - first] = values[first:last]
    return out


def _moved_flags(values: Flags, first: int, last: int, size: int) -> Flags:
    out = np.empty(size, dtype=np.bool_)
    out[: last - first] = values[first:last]
    return out
