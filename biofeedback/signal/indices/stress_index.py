"""Baevsky's stress index, which NeuroKit2 lacks."""

from __future__ import annotations

import math

import numpy as np

from biofeedback.signal.nn_series import Floats

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
    if len(nn_ms) == 0:
        return None
    range_s = float(nn_ms.max() - nn_ms.min()) / 1000.0
    if range_s <= 0.0:
        return None
    in_modal_bin = int(np.bincount((nn_ms / BIN_MS).astype(np.intp)).max())
    modal_percent = 100.0 * in_modal_bin / len(nn_ms)
    return math.sqrt(modal_percent / (2.0 * float(np.median(nn_ms)) / 1000.0 * range_s))
