"""Sample entropy and DFA alpha-1: for reports, as they cost too much for every window and need hundreds of beats."""

from __future__ import annotations

import math

import numpy as np

from biofeedback.signal.curvature import Floats

TOLERANCE_SD = 0.2
LENGTH = 2
FEWEST_BEATS = 100
MOST_BEATS = 5000
SCALES = range(4, 17)


def sample_entropy(nn_ms: Floats) -> float | None:
    """Sample entropy with m = 2 and r = 0.2 SD (divisor n - 1), Chebyshev distance (Richman & Moorman 2000).

    Returns
    -------
    float or None
        None with fewer than 100 or more than 5000 intervals, or when nothing repeats.
    """
    n = len(nn_ms)
    if not FEWEST_BEATS <= n <= MOST_BEATS:
        return None
    r = TOLERANCE_SD * float(nn_ms.std(ddof=1))
    short = long = 0
    for lag in range(1, n - LENGTH):
        near = np.abs(nn_ms[lag:] - nn_ms[:-lag]) <= r
        pairs = near[:-2] & near[1:-1]
        short += int(np.count_nonzero(pairs))
        long += int(np.count_nonzero(pairs & near[2:]))
    return -math.log(long / short) if long and short else None


def dfa_alpha1(nn_ms: Floats) -> float | None:
    """Short-term scaling exponent of detrended fluctuation analysis over 4 to 16 beats (Peng 1995).

    Returns
    -------
    float or None
        None with fewer than 100 intervals or when these are all alike.
    """
    if len(nn_ms) < FEWEST_BEATS:
        return None
    profile = np.cumsum(nn_ms - nn_ms.mean())
    fluctuations = [_fluctuation(profile, scale) for scale in SCALES]
    if min(fluctuations) <= 0.0:
        return None
    slope, _ = np.polyfit(np.log(list(SCALES)), np.log(fluctuations), 1)
    return float(slope)


def _fluctuation(profile: Floats, scale: int) -> float:
    boxes = profile[: len(profile) // scale * scale].reshape(-1, scale)
    x = np.arange(scale) - (scale - 1) / 2.0
    slope = boxes @ x / float(x @ x)
    left = boxes - boxes.mean(axis=1, keepdims=True) - slope[:, None] * x
    return float(np.sqrt(np.mean(left * left)))
