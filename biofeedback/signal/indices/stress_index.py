"""Baevsky's stress index, which NeuroKit2 lacks."""

from __future__ import annotations

import math

import numpy as np

from biofeedback.signal.curvature import Floats

BIN_MS = 50.0


def stress_index(nn_ms: Floats) -> float | None:
    """Square root of Baevsky's stress index: SI = AMo / (2 Mo MxDMn).

    AMo is the share of intervals in the modal 50 ms bin in %, Mo the median interval in s (the mode of so short a
    window jumps by a whole bin), MxDMn the range in s (Baevsky 2008; the root makes it close to normal).

    Returns
    -------
    float or None
        In the square root of 1/s^2; None without intervals or when all are alike.
    """
    n = len(nn_ms)
    if n == 0:
        return None
    ordered = nn_ms.copy()
    ordered.sort()
    range_s = (ordered.item(-1) - ordered.item(0)) / 1000.0
    if range_s <= 0.0:
        return None
    half = n // 2
    median_s = (ordered.item(half) if n % 2 else 0.5 * (ordered.item(half - 1) + ordered.item(half))) / 1000.0
    ordered *= 1.0 / BIN_MS
    in_modal_bin = int(np.maximum.reduce(np.bincount(ordered.astype(np.intp))))
    return math.sqrt(100.0 * in_modal_bin / n / (2.0 * median_s * range_s))
