"""Whether a strap's intervals are those of a heart: held against the clock and against the strap's own rate."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from biofeedback.devices.heart_rate import MS_PER_1024TH

# Judged over so much of the past, and not before so much of it is known.
WINDOW_S, ENOUGH_S, FEWEST = 90.0, 40.0, 30
# Only notifications that follow the one before at a strap's pace are weighed, with those that come along: not what
# follows a pause. The sum is anchored anew where more than a second seems lost or too much, and more than a beat that
# just missed its notification, and came with one that was a little late.
PACE_S = (0.25, 2.3)
LOST_S, LATE_S = 1.0, 0.25
# Sum of the intervals against the clock, where all of them arrive.
COVERAGE = (0.75, 1.2)
# Milliseconds read as 1/1024 s are 2.3 % too short, against the strap's own rate and against the clock.
MS_ENOUGH_S, MS_LASTS_S = 30.0, 8.0
MS_RATE, MS_COVERAGE = (0.966, 0.9865), (0.962, 0.989)
NOT_MS_COVERAGE = 1.012
SCALE_OF_MS = 1.0 / MS_PER_1024TH
# A constant interval is none where the rate differs from it by so much; one that is computed from the rate repeats it
# to the tick, for as many as this of the last, while the rate takes several values.
DISAGREES, REPEATED_SHARE, REPEATED_RATES = 0.10, 0.9, 3
TICKS_A_MINUTE = 61440.0


class _Heard(NamedTuple):
    t: float
    lag_s: float
    covered_s: float
    sum_s: float
    n: int
    rate_bpm: int
    n_like_rate: int
    n_changed: int


class IntervalCheck:
    """Sums over the last minute and a half of notifications that carry intervals and a rate.

    Attributes
    ----------
    credible : bool
        False while the intervals cannot be those of each beat.
    scale : float
        What the intervals are to be multiplied by: 1, or 1.024 where the strap sends milliseconds.
    """

    def __init__(self) -> None:
        self.credible = True
        self.scale = 1.0
        self._window: deque[_Heard] = deque()
        self._last_s: float | None = None
        self._last_tick = 0
        self._at_pace = False
        self._begin_s = self._sum_s = self._lag_s = 0.0
        self._like_ms_since_s: float | None = None
        self._clear()

    def _clear(self) -> None:
        self._window.clear()
        self._known_s = self._rr_s = self._rates = 0.0
        self._n = self._n_like_rate = self._n_changed = 0
        # Sums of a straight line through lag against time: its slope is the share of time without intervals.
        self._t = self._lag = self._tt = self._t_lag = 0.0
        self._like_ms_since_s = None

    def hear(self, arrival_s: float, ticks: tuple[int, ...], rate_bpm: int | None) -> None:
        """Take in a notification that carries intervals.

        Parameters
        ----------
        arrival_s : float
            Its arrival, s.
        ticks : tuple of int
            Its intervals as the strap sent them, at least one.
        rate_bpm : int or None
            The rate beside them.
        """
        gap_s = 0.0 if self._last_s is None else arrival_s - self._last_s
        self._last_s = arrival_s
        total_s = sum(ticks) * self.scale / 1024.0
        self._sum_s += total_s
        changed = sum(abs(n - before) > 1 for before, n in zip((self._last_tick, *ticks), ticks, strict=False))
        self._last_tick = ticks[-1]
        if gap_s >= PACE_S[0]:
            self._at_pace = gap_s <= PACE_S[1]
        if not self._at_pace:
            return
        t = arrival_s - self._begin_s
        lag_s = t - self._sum_s
        if abs(lag_s - self._lag_s) > max(LOST_S, total_s / len(ticks) + LATE_S):
            self._sum_s += lag_s - self._lag_s
            lag_s = self._lag_s
        self._lag_s = lag_s
        if rate_bpm is None:
            return
        alike = sum(abs(n - TICKS_A_MINUTE / rate_bpm) <= 1.0 for n in ticks)
        self._add(_Heard(t, lag_s, gap_s, total_s, len(ticks), rate_bpm, alike, changed), 1)
        while self._window[0].t < t - WINDOW_S:
            self._add(self._window[0], -1)
        if self._known_s >= ENOUGH_S and self._n >= FEWEST:
            self.credible = self._is_credible()
        if self._known_s >= MS_ENOUGH_S and len(self._window) > 1:
            self._weigh_unit(t)

    def _add(self, heard: _Heard, sign: int) -> None:
        if sign > 0:
            self._window.append(heard)
        else:
            self._window.popleft()
        self._known_s += sign * heard.covered_s
        self._rr_s += sign * heard.sum_s
        self._rates += sign * heard.rate_bpm
        self._n += sign * heard.n
        self._n_like_rate += sign * heard.n_like_rate
        self._n_changed += sign * heard.n_changed
        self._t += sign * heard.t
        self._lag += sign * heard.lag_s
        self._tt += sign * heard.t * heard.t
        self._t_lag += sign * heard.t * heard.lag_s

    @property
    def _against_rate(self) -> float:
        return self._rr_s * (self._rates / len(self._window)) / (60.0 * self._n)

    def _is_credible(self) -> bool:
        if not COVERAGE[0] <= self._rr_s / self._known_s <= COVERAGE[1]:
            return False
        if self._n_changed == 0 and abs(self._against_rate - 1.0) > DISAGREES:
            return False
        repeats = self._n_like_rate >= REPEATED_SHARE * self._n
        return not (repeats and len({heard.rate_bpm for heard in self._window}) >= REPEATED_RATES)

    def _weigh_unit(self, t: float) -> None:
        n = len(self._window)
        spread = n * self._tt - self._t * self._t
        slope = (n * self._t_lag - self._t * self._lag) / spread if spread > 0.0 else 0.0
        coverage, against_rate = 1.0 - slope, self._against_rate
        if self.scale != 1.0:
            if coverage > NOT_MS_COVERAGE and against_rate > NOT_MS_COVERAGE:
                self._set_scale(1.0)
            return
        like_ms = MS_RATE[0] <= against_rate <= MS_RATE[1] and MS_COVERAGE[0] <= coverage <= MS_COVERAGE[1]
        if not like_ms:
            self._like_ms_since_s = None
        elif self._like_ms_since_s is None:
            self._like_ms_since_s = t
        elif t - self._like_ms_since_s >= MS_LASTS_S:
            self._set_scale(SCALE_OF_MS)

    def _set_scale(self, scale: float) -> None:
        self.scale = scale
        self._clear()
        self._sum_s += self._lag_s
        self._lag_s = 0.0
