"""The beats of the last minutes, and windows of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from typing import NamedTuple

import numpy as np

from biofeedback.signal.arrays import Floats
from biofeedback.signal.curvature import Curvature
from biofeedback.signal.running_sums import CONSECUTIVE_S, RunningSums, Sums, sums_of

# Malik's filter takes a change by a fifth for no normal beat.
JUMP_SHARE = 0.20


class NnWindow(NamedTuple):
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
    known
        The intervals' sums, where they were kept while the beats came in.
    bend
        Shape (n,): second derivatives, in ms/s^2, of the cubic spline through these and earlier intervals, if known.
    """

    t_s: Floats
    nn_ms: Floats
    span_s: float
    artefact_percent: float = 0.0
    known: Sums | None = None
    bend: Floats | None = None

    @property
    def sums(self) -> Sums:
        """Sums over the intervals and over the differences between consecutive ones."""
        return sums_of(self.nn_ms, self.successive_ms) if self.known is None else self.known

    @property
    def covered_s(self) -> float:
        """Time that the intervals cover, in s."""
        return 0.001 * (float(np.add.reduce(self.nn_ms)) if self.known is None else self.known.nn_ms)

    @property
    def unbroken(self) -> bool:
        """Whether all intervals are known to be truly consecutive."""
        return self.known is not None and self.known.n_steps == self.known.n - 1

    @property
    def successive_ms(self) -> Floats:
        """Differences between truly consecutive intervals, in ms; none across a gap or a beat left out."""
        nn = self.nn_ms
        differences: Floats = nn[1:] - nn[:-1]
        if self.unbroken:
            return differences
        apart = self.t_s[1:] - self.t_s[:-1]
        apart -= nn[1:] * 0.001
        # Times never run faster than the intervals add up: only a hole sets two beats apart.
        return differences[apart <= CONSECUTIVE_S]


class Readability(NamedTuple):
    """How many beats a stretch of time has, how many are artefacts, how many intervals jump by over a fifth.

    ``n_odd_jumps`` are the jumps between two normal intervals: those that no early beat, which is left out, explains.
    """

    n_beats: int
    n_artefacts: int
    n_jumps: int
    n_odd_jumps: int


class BeatSeries(ABC):
    """Final beats in order of time, and windows of them."""

    # Before the first beat and after each, how many of what there were.
    _artefacts: list[int]
    _jumps: list[int]
    _odd_jumps: list[int]
    _normals: list[int]
    # Of the normal ones: end in s, interval in ms, and what grows with each.
    _t: Floats
    _rr: Floats
    _curvature: Curvature
    _sums: RunningSums

    @abstractmethod
    def append(self, t: float, rr_ms: float, normal: bool, artefact: bool) -> None:
        """Add a beat."""

    @abstractmethod
    def _between(self, begin_s: float, end_s: float) -> tuple[int, int]:
        """Places of the first beat in ``(begin_s, end_s]`` and of the first after it."""

    def window(self, end_s: float, span_s: float, bend: bool = False) -> NnWindow:
        """Normal intervals that ended in ``(end_s - span_s, end_s]``; with ``bend`` for a spectrum."""
        first, last = self._between(end_s - span_s, end_s)
        low, high = self._normals[first], self._normals[last]
        t, rr = self._t[low:high], self._rr[low:high]
        if low == high:
            return NnWindow(t, rr, span_s)
        percent = 100.0 * (self._artefacts[last] - self._artefacts[first]) / (last - first)
        curve = self._curvature.values(self._t[:high], self._rr[:high])[low:].copy() if bend else None
        return NnWindow(t, rr, span_s, percent, self._sums.between(low, high), curve)

    def readability(self, end_s: float, span_s: float) -> Readability:
        """Count what ended in ``(end_s - span_s, end_s]``."""
        first, last = self._between(end_s - span_s, end_s)
        return Readability(
            last - first,
            self._artefacts[last] - self._artefacts[first],
            self._jumps[last] - self._jumps[first],
            self._odd_jumps[last] - self._odd_jumps[first],
        )


class NnSeries(BeatSeries):
    """Final beats in order of time; what is not normal is counted beside, so that a window knows its share.

    Parameters
    ----------
    keep_s
        How far back windows may reach, in s.
    capacity
        Intervals held at first; it doubles where ``keep_s`` needs more.
    """

    def __init__(self, keep_s: float, capacity: int = 4096) -> None:
        self._keep_s = keep_s
        self._newest_s = float("-inf")
        # Windows are rarer than beats: what has come in since the last one is taken in together.
        self._waiting: list[tuple[float, float, bool, bool]] = []
        self._most_waiting = capacity // 4
        # Of all beats: when each came and, before the first and after each, how many of what there were.
        self._ends_s: list[float] = []
        self._artefacts = [0]
        self._jumps = [0]
        self._odd_jumps = [0]
        self._normals = [0]
        self._last_ms = 0.0
        self._last_normal = False
        # Of the normal ones among them: end in s, interval in ms, and what grows with each.
        self._t = np.empty(capacity)
        self._rr = np.empty(capacity)
        self._curvature = Curvature()
        self._sums = RunningSums()

    def append(self, t: float, rr_ms: float, normal: bool, artefact: bool) -> None:
        """Add a beat; beats that claim a later time than this one are forgotten (the clock was set back)."""
        if t <= self._newest_s:
            self._take_in()
            self._keep(0, bisect_left(self._ends_s, t))
        self._newest_s = t
        self._waiting.append((t, rr_ms, normal, artefact))
        if len(self._waiting) > self._most_waiting:
            self._take_in()

    def _take_in(self) -> None:
        waiting, self._waiting = self._waiting, []
        if self._normals[-1] + len(waiting) > len(self._t):
            self._make_room(len(waiting))
        ends_s, last_ms, last_normal = self._ends_s, self._last_ms, self._last_normal
        artefacts, jumps, odd, normals = self._artefacts, self._jumps, self._odd_jumps, self._normals
        n_artefacts, n_jumps, n_odd, n_normals = artefacts[-1], jumps[-1], odd[-1], normals[-1]
        nn: list[tuple[float, float]] = []
        for t, rr_ms, normal, artefact in waiting:
            change = rr_ms - last_ms
            if change > JUMP_SHARE * last_ms or -change > JUMP_SHARE * rr_ms:
                n_jumps += 1
                n_odd += normal and last_normal
            last_ms, last_normal = rr_ms, normal
            n_artefacts += artefact
            if normal:
                n_normals += 1
                nn.append((t, rr_ms))
            ends_s.append(t)
            artefacts.append(n_artefacts)
            jumps.append(n_jumps)
            odd.append(n_odd)
            normals.append(n_normals)
        self._last_ms, self._last_normal = last_ms, last_normal
        self._add_normal(n_normals - len(nn), nn)

    def _add_normal(self, n: int, nn: list[tuple[float, float]]) -> None:
        for at, (t, rr_ms) in enumerate(nn, n):
            self._t[at] = t
            self._rr[at] = rr_ms
        self._sums.extend(nn)

    def _make_room(self, n_new: int) -> None:
        self._keep(bisect_left(self._ends_s, self._newest_s - self._keep_s), len(self._ends_s))
        while 2 * (self._normals[-1] + n_new) > len(self._t):
            self._t = np.concatenate((self._t, np.empty_like(self._t)))
            self._rr = np.concatenate((self._rr, np.empty_like(self._rr)))

    def _keep(self, first: int, last: int) -> None:
        """Forget all but the beats from place ``first`` up to ``last``."""
        low, high = self._normals[first], self._normals[last]
        kept = list(zip(self._t[low:high].tolist(), self._rr[low:high].tolist(), strict=True))
        self._ends_s = self._ends_s[first:last]
        self._artefacts, self._jumps = self._artefacts[first : last + 1], self._jumps[first : last + 1]
        self._odd_jumps = self._odd_jumps[first : last + 1]
        self._normals = [n - low for n in self._normals[first : last + 1]]
        self._t, self._rr = np.empty_like(self._t), np.empty_like(self._rr)
        self._curvature, self._sums = Curvature(), RunningSums()
        self._add_normal(0, kept)

    def _between(self, begin_s: float, end_s: float) -> tuple[int, int]:
        """Places of the first beat in ``(begin_s, end_s]`` and of the first after it."""
        if self._waiting:
            self._take_in()
        ends_s = self._ends_s
        last = len(ends_s) if ends_s and ends_s[-1] <= end_s else bisect_right(ends_s, end_s)
        return bisect_right(ends_s, begin_s, 0, last), last
