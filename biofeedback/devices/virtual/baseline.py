"""The resting baseline of a simulated person, measured from a simulated rest."""

from __future__ import annotations

import math
import statistics
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from biofeedback.devices.virtual.person import REST, Person, Physiology
from biofeedback.events import Baseline, Reference

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
    person = Person(seed, physiology=physiology)
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
        Median and median absolute deviation over the windows: mean rate, RMSSD, SDNN (n - 1), and the square
        root of Baevsky's stress index ``AMo / (2 Mo MxDMn)``, 50 ms bins, Mo the median.
    """
    t_s, rr_ms = resting_beats(seed, physiology, rest_s)
    starts_s = [i * STEP_S for i in range(int((rest_s - WINDOW_S) // STEP_S) + 1)]
    windows = [rr_ms[bisect_right(t_s, start) : bisect_right(t_s, start + WINDOW_S)] for start in starts_s]
    return Baseline(
        _reference([60000 / statistics.fmean(w) for w in windows]),
        _reference([math.log(_rmssd(w)) for w in windows]),
        _reference([math.log(statistics.stdev(w)) for w in windows]),
        _reference([math.log(_stress_index(w)) for w in windows]),
        rest_s,
        days,
    )


def _rmssd(rr_ms: Sequence[float]) -> float:
    return math.sqrt(statistics.fmean((b - a) ** 2 for a, b in pairwise(rr_ms)))


def _stress_index(rr_ms: Sequence[float]) -> float:
    bins = [math.floor(rr / MODE_BIN_MS) for rr in rr_ms]
    share_percent = 100 * bins.count(statistics.mode(bins)) / len(bins)
    spread_s = (max(rr_ms) - min(rr_ms)) / 1000
    return math.sqrt(share_percent / (2 * statistics.median(rr_ms) / 1000 * spread_s))


def _reference(values: Sequence[float]) -> Reference:
    middle = statistics.median(values)
    return Reference(middle, statistics.median([abs(v - middle) for v in values]))
