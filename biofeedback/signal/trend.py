"""The slow part of a window: what variability there is besides a drifting heart rate."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from biofeedback.signal.nn_series import Floats

DEGREE = 3
FEWEST_BEATS = 10


@lru_cache(maxsize=512)
def _cubics(n: int) -> Floats:
    """Shape (4, n): an orthonormal basis of the cubics over n beats."""
    powers = np.vander(np.linspace(-1.0, 1.0, n), DEGREE + 1, increasing=True)
    basis, _ = np.linalg.qr(powers)
    return np.ascontiguousarray(basis.T, dtype=np.float64)


def left_by_trend(nn_ms: Floats) -> float | None:
    """Factor by which a cubic trend, once taken out, reduces the standard deviation of intervals.

    A heart rate that drifts makes SDNN large without any variability from beat to beat. The factor is
    sqrt(RSS / (n - 4)) / sqrt(TSS / (n - 1)) of the least-squares cubic over the number of the beat; times SDNN it
    gives the SDNN of the detrended intervals.

    Returns
    -------
    float or None
        None with fewer than ten intervals or when all are alike.
    """
    n = len(nn_ms)
    if n < FEWEST_BEATS:
        return None
    level = nn_ms - np.add.reduce(nn_ms) / n
    total = float(np.dot(level, level))
    if total <= 0.0:
        return None
    explained = _cubics(n) @ level
    left = max(total - float(np.dot(explained, explained)), 0.0)
    return float(np.sqrt(left / (n - 1 - DEGREE) * (n - 1) / total))
