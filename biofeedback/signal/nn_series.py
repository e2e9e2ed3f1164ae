"""The beats of the last minutes, and windows of them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
# A beat follows the one before it when its interval spans the time between them.
CONSECUTIVE_S = 0.010
# Malik's filter takes a change by a fifth for no normal beat.
JUMP_SHARE = 0.20


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
    covered_s
        Time that the intervals cover, in s.
    """

    t_s: Floats
    nn_ms: Floats
    span_s: float
    artefact_percent: float = 0.0
    covered_s: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "covered_s", float(np.add.reduce(self.nn_ms)) / 1000.0)

    @property
    def successive_ms(self) -> Floats:
        """Differences between truly consecutive intervals, in ms; none across a gap or a beat left out."""
        nn = self.nn_ms
        differences: Floats = nn[1:] - nn[:-1]
        apart = self.t_s[1:] - self.t_s[:-1]
        apart -= nn[1:] * 0.001
        # Times never run faster than the intervals add up: only a hole sets two beats apart.
        if len(apart) and float(np.maximum.reduce(apart)) <= CONSECUTIVE_S:
            return differences
        return differences[apart <= CONSECUTIVE_S]


@dataclass(frozen=True, slots=True)
class Readability:
    """How many beats a stretch of time has, how many are artefacts, how many intervals jump by over a fifth."""

    n_beats: int
    n_artefacts: int
    n_jumps: int


class NnSeries:
    """Final beats in order of time; what is not normal is kept beside, so that a window knows its share."""

    def __init__(self, keep_s: float, capacity: int = 4096) -> None:
        self._keep_s = keep_s
        self._t = np.empty(capacity)
        self._rr = np.empty(capacity)
        self._normal = np.empty(capacity, dtype=np.bool_)
        self._artefact = np.empty(capacity, dtype=np.bool_)
        self._jump = np.empty(capacity, dtype=np.bool_)
        self._n = 0
        self._last_ms = 0.0

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
        change = rr_ms - self._last_ms
        self._jump[n] = change > JUMP_SHARE * self._last_ms or -change > JUMP_SHARE * rr_ms
        self._last_ms = rr_ms
        self._n = n + 1

    def _make_room(self, n: int, now_s: float) -> int:
        first = int(np.searchsorted(self._t, now_s - self._keep_s))
        size = len(self._t) if first >= n // 2 else 2 * len(self._t)
        self._t, self._rr = _moved(self._t, first, n, size), _moved(self._rr, first, n, size)
        self._normal = _moved_flags(self._normal, first, n, size)
        self._artefact = _moved_flags(self._artefact, first, n, size)
        self._jump = _moved_flags(self._jump, first, n, size)
        return n - first

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
        if np.count_nonzero(normal) == n:
            return NnWindow(t.copy(), rr.copy(), span_s)
        marked = int(np.count_nonzero(self._artefact[first:last]))
        return NnWindow(t[normal], rr[normal], span_s, 100.0 * marked / n)

    def readability(self, end_s: float, span_s: float) -> Readability:
        """Count what ended in ``(end_s - span_s, end_s]``."""
        first, last = self._bounds(end_s, span_s)
        n_artefacts = int(np.count_nonzero(self._artefact[first:last]))
        return Readability(last - first, n_artefacts, int(np.count_nonzero(self._jump[first:last])))


def _moved(values: Floats, first: int, last: int, size: int) -> Floats:
    out = np.empty(size)
    out[: last - first] = values[first:last]
    return out


def _moved_flags(values: Flags, first: int, last: int, size: int) -> Flags:
    out = np.empty(size, dtype=np.bool_)
    out[: last - first] = values[first:last]
    return out
