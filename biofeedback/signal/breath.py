"""The breath as read from the heart: it beats faster on the way in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

STEP_S = 0.25
SMOOTH = (0.06, 0.12, 0.2, 0.24, 0.2, 0.12, 0.06)
TREND_S = 12.0
LEAST_SWING_MS = 12.0
GAP_S = 4.0


def breath_trace(beats: Sequence[tuple[float, float]], begin_s: float, end_s: float) -> list[tuple[float, float]]:
    """The measured breath between two moments.

    The interval series, smoothed, without its slow trend, turned upside down, and scaled by its own swing.

    Parameters
    ----------
    beats : sequence of (t, rr_ms)
        Oldest first.
    begin_s, end_s : float
        The stretch to draw, s.

    Returns
    -------
    list of (t, depth)
        Depth from about 0 (out) to 1 (in); empty where beats are missing or too few.
    """
    # An interval tells of the time between its two beats, so it stands in the middle of them.
    known = [(t - rr / 2000.0, rr) for t, rr in beats if begin_s - TREND_S <= t <= end_s]
    if len(known) < 6 or any(b[0] - a[0] > GAP_S for a, b in pairwise(known)):
        known = _last_run(known)
    if len(known) < 6:
        return []
    times = [t for t, _ in known]
    first, last = times[0], min(times[-1], end_s)
    count = int((last - first) / STEP_S) + 1
    raw = [_between(known, times, first + k * STEP_S) for k in range(count)]
    flat = _without_trend(_smooth(raw))
    swing = max(LEAST_SWING_MS, sorted(abs(value) for value in flat)[int(0.9 * (len(flat) - 1))])
    depths = [min(1.08, max(-0.08, 0.5 - 0.45 * value / swing)) for value in flat]
    return [(first + k * STEP_S, depth) for k, depth in enumerate(depths) if first + k * STEP_S >= begin_s]


def _last_run(known: list[tuple[float, float]]) -> list[tuple[float, float]]:
    start = 0
    for at in range(1, len(known)):
        if known[at][0] - known[at - 1][0] > GAP_S:
            start = at
    return known[start:]


def _between(known: Sequence[tuple[float, float]], times: Sequence[float], t_s: float) -> float:
    after = min(len(known) - 1, max(1, bisect_left(times, t_s)))
    (t0, rr0), (t1, rr1) = known[after - 1], known[after]
    return rr0 + (rr1 - rr0) * (t_s - t0) / max(1e-9, t1 - t0)


def _smooth(values: list[float]) -> list[float]:
    reach = len(SMOOTH) // 2
    last = len(values) - 1
    return [
        sum(weight * values[min(last, max(0, at + k - reach))] for k, weight in enumerate(SMOOTH))
        for at in range(len(values))
    ]


def _without_trend(values: list[float]) -> list[float]:
    reach = int(0.5 * TREND_S / STEP_S)
    sums = [0.0]
    for value in values:
        sums.append(sums[-1] + value)
    flat = []
    for at, value in enumerate(values):
        low, high = max(0, at - reach), min(len(values), at + reach + 1)
        flat.append(value - (sums[high] - sums[low]) / (high - low))
    return flat
