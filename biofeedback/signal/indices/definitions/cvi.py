"""Cardiac vagal index: the area of the Poincaré plot."""

from __future__ import annotations

import math

from biofeedback.signal.indices.measured import Index, Measured, of_its_indices
from biofeedback.signal.indices.poincare import axes


def cvi(measured: Measured) -> float | None:
    """log10(L T) with L = 4 SD2 and T = 4 SD1 in ms (Toichi et al. 1997)."""
    plot = axes(measured)
    return None if plot is None else math.log10(16.0 * plot.sd1_ms * plot.sd2_ms)


INDEX = Index(
    name="cvi",
    label="CVI",
    unit="",
    source="Toichi et al. 1997",
    domain="time",
    native=cvi,
    neurokit=cvi,
    of_recording=of_its_indices(cvi),
    listed_after="modified_csi_ms",
)
