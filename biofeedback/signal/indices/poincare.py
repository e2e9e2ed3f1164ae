"""Indices of the Poincaré plot, from the SDNN and SDSD that an engine computes."""

from __future__ import annotations

import math
from typing import NamedTuple

from biofeedback.signal.indices.backend import WindowIndices


class Poincare(NamedTuple):
    """Shape of the plot of each interval against the one before.

    Attributes
    ----------
    sd1_ms
        Width, SDSD / sqrt 2 (Brennan 2001, eq. 8).
    sd2_ms
        Length, sqrt(2 SDNN^2 - SDSD^2 / 2) (Brennan 2001, eq. 14).
    csi
        Cardiac sympathetic index, SD2 / SD1 (Toichi 1997).
    modified_csi
        L^2 / T with L = 4 SD2 and T = 4 SD1, in ms (Jeppesen 2014).
    cvi
        Cardiac vagal index, log10(L T) with both in ms (Toichi 1997).
    """

    sd1_ms: float
    sd2_ms: float
    csi: float | None
    modified_csi: float | None
    cvi: float | None


def poincare(indices: WindowIndices) -> Poincare | None:
    """Compute the plot's indices; None when the window has no SDNN or SDSD.

    SDNN and SDSD are sample standard deviations (divisor n - 1). CSI, modified CSI and CVI are None for a plot that
    is a line or a point.
    """
    if indices.sdnn_ms is None or indices.sdsd_ms is None:
        return None
    sd1 = indices.sdsd_ms / math.sqrt(2.0)
    sd2 = math.sqrt(max(2.0 * indices.sdnn_ms**2 - 0.5 * indices.sdsd_ms**2, 0.0))
    if sd1 <= 0.0 or sd2 <= 0.0:
        return Poincare(sd1, sd2, None, None, None)
    return Poincare(sd1, sd2, sd2 / sd1, 4.0 * sd2**2 / sd1, math.log10(16.0 * sd1 * sd2))
