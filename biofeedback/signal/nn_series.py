"""The clean beats of the last minutes, and windows of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
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
        Share of the window's beats that were no clean beats, in %.
    """

    t_s: Floats
    nn_ms: Floats
    span_s: float
    artefact_percent: float = 0.0

    @property
    def successive_ms(self) -> Floats:
        """Differences between truly consecutive intervals, in ms; none across a gap or a beat left out."""
        differences = np.diff(self.nn_ms)
        apart_ms = np.diff(self.t_s) * 1000.0
        together = np.abs(apart_ms - self.nn_ms[1:]) <= CONSECUTIVE_MS
        return differences if bool(together.all()) else differences[together]

    @property
    def covered_s(self) -> float:
        """Time that the intervals cover, in s."""
        return float(self.nn_ms.sum()) / 1000.0


class NnSeries:
    """Final beats in order of time; artefacts are kept as marks, so that a window knows its share of them."""

    def __init__(self, keep_s: float, capacity: int = 8192) -> None:
        self._keep_s = keep_s
        self._t = np.empty(capacity)
        self._rr = np.empty(capacity)
        self._clean = np.empty(capacity, dtype=np.bool_)
        self._n = 0

    def append(self, t: float, rr_ms: float, clean: bool) -> None:
        """Add a beat; beats that claim a later time than this one are forgotten (the clock was set back)."""
        if self._n and self._t[self._n - 1] >= t:
            self._n = int(np.searchsorted(self._t[: self._n], t))
        if self._n == len(self._t):
            self._make_room(t)
        self._t[self._n], self._rr[self._n], self._clean[self._n] = t, rr_ms, clean
        self._n += 1

    def _make_room(self, now_s: float) -> None:
        first = int(np.searchsorted(self._t, now_s - self._keep_s))
        if first < len(self._t) // 2:
            grow = len(self._t)
            self._t, self._rr = np.append(self._t, np.empty(grow)), np.append(self._rr, np.empty(grow))
            self._clean = np.append(self._clean, np.empty(grow, dtype=np.bool_))
        kept = self._n - first
        for ring in (self._t, self._rr, self._clean):
            ring[:kept] = ring[first : self._n].copy()
        self._n = kept

    @property
    def last_t(self) -> float | None:
        """End of the newest beat, in s."""
        return float(self._t[self._n - 1]) if self._n else None

    def window(self, end_s: float, span_s: float) -> NnWindow:
        """Clean beats that ended in ``(end_s - span_s, end_s]``."""
        held = self._t[: self._n]
        first, last = (int(i) for i in np.searchsorted(held, (end_s - span_s, end_s), side="right"))
        clean = self._clean[first:last]
        n = last - first
        n_clean = int(np.count_nonzero(clean))
        t, rr = self._t[first:last], self._rr[first:last]
        if n_clean < n:
            return NnWindow(t[clean], rr[clean], span_s, 100.0 * (n - n_clean) / n)
        return NnWindow(t.copy(), rr.copy(), span_s)
