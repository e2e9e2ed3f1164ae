"""Modified cardiac sympathetic index."""

from __future__ import annotations

from biofeedback.signal.indices.measured import Index, Measured, of_its_indices
from biofeedback.signal.indices.poincare import axes


def modified_csi_ms(measured: Measured) -> float | None:
    """L^2 / T with L = 4 SD2 and T = 4 SD1 (Jeppesen et al. 2014)."""
    plot = axes(measured)
    return None if plot is None else 4.0 * plot.sd2_ms**2 / plot.sd1_ms


INDEX = Index(
    name="modified_csi_ms",
    label="modified CSI",
    unit="ms",
    source="Jeppesen et al. 2014",
    domain="time",
    native=modified_csi_ms,
    neurokit=modified_csi_ms,
    of_recording=of_its_indices(modified_csi_ms),
    listed_after="csi",
)
