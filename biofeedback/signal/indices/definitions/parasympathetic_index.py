"""Parasympathetic index: how much slower a heart is, and how much more it varies, than a healthy adult's at rest."""

from __future__ import annotations

from biofeedback.signal.indices.autonomic import MEAN_RR_MS, RMSSD_MS, SD1_PERCENT, weighted
from biofeedback.signal.indices.definitions import mean_rr, rmssd
from biofeedback.signal.indices.measured import Index, Measured, of_its_indices
from biofeedback.signal.indices.poincare import axes


def parasympathetic_index(measured: Measured) -> float | None:
    """Positive when the heart is slower and varies more from beat to beat than a healthy adult's at rest."""
    mean_rr_ms, rmssd_ms, plot = measured.value(mean_rr.INDEX), measured.value(rmssd.INDEX), axes(measured)
    if mean_rr_ms is None or rmssd_ms is None or plot is None:
        return None
    sd1_percent = 100.0 * plot.sd1_ms / (plot.sd1_ms + plot.sd2_ms)
    return weighted(MEAN_RR_MS.z(mean_rr_ms), RMSSD_MS.z(rmssd_ms), SD1_PERCENT.z(sd1_percent))


INDEX = Index(
    name="parasympathetic_index",
    label="parasympathetic index",
    unit="",
    source="construction after Kubios HRV, norms after Nunan et al. 2010",
    domain="time",
    native=parasympathetic_index,
    neurokit=parasympathetic_index,
    of_recording=of_its_indices(parasympathetic_index),
    listed_after="sympathetic_index",
)
