"""The resting baseline of a simulated person, measured from a simulated rest."""

from __future__ import annotations

import math
import operator
import statistics
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from biofeedback.devices.virtual.simulated_person import REST, Physiology, SimulatedPerson
from biofeedback.events import Baseline, LevelSpread

WINDOW_S = 60.0
STEP_S = 20.0
MODE_BIN_MS = 50.0


def resting_beats(seed: int, physiology: Physiology = REST, rest_s: float = 3600.0) -> tuple[list[float], list[float]]:
    """A simulated rest: when each beat fell in s, and the interval that it ended in ms.

    Parameters
    ----------
    seed : int
    physiology : Physiology
    rest_s : float
        Length, s.

    Returns
    -------
    t_s, rr_ms : list of float
    """
    person = SimulatedPerson(seed, physiology=physiology)
    t_s: list[float] = []
    rr_ms: list[float] = []
    while person.t_s < rest_s:
        beat = person.next_beat()
        t_s.append(beat.t_s)
        rr_ms.append(beat.rr_s * 1000)
    return t_s, rr_ms


def resting_baseline(seed: int = 0, physiology: Physiology = REST, rest_s: float = 3600.0, days: int = 0) -> Baseline:
    """What a firm baseline of this person would hold.

    Parameters
    ----------
    seed : int
        Of the rest that is simulated for it; another person of the same physiology has nearly the same one.
    physiology : Physiology
    rest_s : float
        Length of the rest, s; windows of 60 s every 20 s.
    days : int
        Days of data that the baseline claims.

    Returns
    -------
    Baseline
        By the definitions of ``signal.baseline``: median and median absolute deviation over the windows of ln RMSSD,
        ln SDNN (n - 1) without its cubic trend, and the logarithm of the square root of Baevsky's stress index
        ``AMo / (2 Mo MxDMn)`` (50 ms bins, Mo the median); of the rate the median over the windows, beside it the
        median of the spread of the beats' rates within a window.
    """
    t_s, rr_ms = resting_beats(seed, physiology, rest_s)
    starts_s = [i * STEP_S for i in range(int((rest_s - WINDOW_S) // STEP_S) + 1)]
    windows = [rr_ms[bisect_right(t_s, start) : bisect_right(t_s, start + WINDOW_S)] for start in starts_s]
    rates = [60000 / statistics.fmean(w) for w in windows]
    within = [_reference([60000 / rr for rr in w]).mad for w in windows]
    return Baseline(
        LevelSpread(statistics.median(rates), statistics.median(within)),
        _reference([math.log(_rmssd(w)) for w in windows]),
        _reference([math.log(_detrended_sdnn(w)) for w in windows]),
        _reference([math.log(_stress_index(w)) for w in windows]),
        rest_s,
        days,
    )


def _rmssd(rr_ms: Sequence[float]) -> float:
    return math.sqrt(statistics.fmean((b - a) ** 2 for a, b in pairwise(rr_ms)))


def _detrended_sdnn(rr_ms: Sequence[float]) -> float:
    """Standard deviation of what the least-squares cubic over the number of the beat leaves, divisor n - 4."""
    mean = statistics.fmean(rr_ms)
    left = sum((rr - mean) ** 2 for rr in rr_ms)
    left -= sum(_dot(row, rr_ms) ** 2 for row in _cubics(len(rr_ms)))
    return math.sqrt(left / (len(rr_ms) - 4))


@lru_cache(maxsize=64)
def _cubics(n: int) -> list[list[float]]:
    """Rows of unit length, at right angles to each other and to a constant, that span the cubics over n beats."""
    rows = [[1 / math.sqrt(n)] * n]
    for power in (1, 2, 3):
        row = [(2 * i / (n - 1) - 1) ** power for i in range(n)]
        for known in rows:
            share = _dot(known, row)
            row = [value - share * other for value, other in zip(row, known, strict=True)]
        length = math.sqrt(_dot(row, row))
        rows.append([value / length for value in row])
    return rows[1:]


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    total: float = sum(map(operator.mul, one, other))
    return total


def _stress_index(rr_ms: Sequence[float]) -> float:
    bins = [math.floor(rr / MODE_BIN_MS) for rr in rr_ms]
    share_percent = 100 * bins.count(statistics.mode(bins)) / len(bins)
    spread_s = (max(rr_ms) - min(rr_ms)) / 1000
    return math.sqrt(share_percent / (2 * statistics.median(rr_ms) / 1000 * spread_s))


def _reference(values: Sequence[float]) -> LevelSpread:
    middle = statistics.median(values)
    return LevelSpread(middle, statistics.median([abs(v - middle) for v in values]))
