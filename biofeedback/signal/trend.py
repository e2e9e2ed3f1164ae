"""The slow part of a window: what variability there is besides a drifting heart rate."""

from __future__ import annotations

import numpy as np

from biofeedback.signal.nn_series import NnWindow

DEGREE = 3


def left_by_trend(window: NnWindow) -> float | None:
    """Factor by which a cubic trend, once taken out, reduces the standard deviation of a window's intervals.

    A heart rate that drifts makes SDNN large without any variability from beat to beat. The factor is
    sqrt(RSS / (n - 4)) / sqrt(TSS / (n - 1)) of the least-squares cubic over time; times SDNN it gives the SDNN of
    the detrended intervals.

    Returns
    -------
    float or None
        None with fewer than ten intervals or when all are alike.
    """
    n = len(window.nn_ms)
    if n < 10:
        return None
    t = window.t_s
    x = (t - t[0]) * (2.0 / (t[-1] - t[0])) - 1.0
    level = window.nn_ms - np.add.reduce(window.nn_ms) / n
    square = x * x
    design = np.empty((DEGREE + 1, n))
    design[0], design[1], design[2], design[3] = 1.0, x, square, square * x
    projected = design @ level
    explained = float(projected @ np.linalg.solve(design @ design.T, projected))
    total = float(level @ level)
    if total <= 0.0:
        return None
    left = max(total - explained, 0.0) / (n - 1 - DEGREE)
    return float(np.sqrt(left / (total / (n - 1))))
