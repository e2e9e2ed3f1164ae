"""Cardiac sympathetic index: how much longer than wide the Poincaré plot is."""

from __future__ import annotations

from biofeedback.signal.indices.measured import Index, Measured, of_its_indices
from biofeedback.signal.indices.poincare import axes


def csi(measured: Measured) -> float | None:
    """SD2 / SD1 (Toichi et al. 1997)."""
    plot = axes(measured)
    return None if plot is None else plot.sd2_ms / plot.sd1_ms


INDEX = Index(
    name="csi",
    label="CSI",
    unit="",
    source="Toichi et al. 1997",
    domain="time",
    native=csi,
    neurokit=csi,
    of_recording=of_its_indices(csi),
    listed_after="sd2_ms",
)
