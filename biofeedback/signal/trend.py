"""The slow part of a window: what variability there is besides a drifting heart rate."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from biofeedback.signal.arrays import Floats

DEGREE = 3
FEWEST_BEATS = 10


@lru_cache(maxsize=512)
def _cubics(n: int) -> Floats:
    """Shape (3, n): an orthonormal basis of what cubics over n beats have besides a constant."""
    powers = np.vander(np.linspace(-1.0, 1.0, n), DEGREE + 1, increasing=True)
    basis, _ = np.linalg.qr(powers)
    return np.ascontiguousarray(basis.T[1:], dtype=np.float64)


def left_by_trend(nn_ms: Floats, spread_ms2: float) -> float | None:
    """Factor by which a cubic trend, once taken out, reduces the standard deviation of intervals.

    A heart rate that drifts makes SDNN large without any variability from beat to beat. The factor is
    sqrt(RSS / (n - 4)) / sqrt(TSS / (n - 1)) of the least-squares cubic over the number of the beat; times SDNN it
    gives the SDNN of the detrended intervals.

    Parameters
    ----------
    nn_ms
        Shape (n,): the intervals in ms.
    spread_ms2
        Sum of their squared deviations from their mean (TSS), in ms^2.

    Returns
    -------
    float or None
        None with fewer than ten intervals or when all are alike.
    """
    n = len(nn_ms)
    if n < FEWEST_BEATS or spread_ms2 <= 0.0:
        return None
    explained = _cubics(n).dot(nn_ms)
    left = max(spread_ms2 - float(explained.dot(explained)), 0.0)
    return math.sqrt(left / (n - 1 - DEGREE) * (n - 1) / spread_ms2)
