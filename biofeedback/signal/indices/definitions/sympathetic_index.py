"""Sympathetic index: how much faster and more rigid a heart is than a healthy adult's at rest."""

from __future__ import annotations

from biofeedback.signal.indices.autonomic import RATE_BPM, SD2_PERCENT, STRESS_INDEX, weighted
from biofeedback.signal.indices.definitions import mean_rr, stress_index
from biofeedback.signal.indices.measured import Index, Measured, of_its_indices
from biofeedback.signal.indices.poincare import axes


def sympathetic_index(measured: Measured) -> float | None:
    """Positive when the heart is faster and more rigid than a healthy adult's at rest.

    The stress index is the square-root form. Slow paced breathing raises SD2 and with it this index, though it calms.
    """
    mean_rr_ms, stress, plot = measured.value(mean_rr.INDEX), measured.value(stress_index.INDEX), axes(measured)
    if mean_rr_ms is None or stress is None or plot is None:
        return None
    sd2_percent = 100.0 * plot.sd2_ms / (plot.sd1_ms + plot.sd2_ms)
    return weighted(RATE_BPM.z(60000.0 / mean_rr_ms), STRESS_INDEX.z(stress), SD2_PERCENT.z(sd2_percent))


INDEX = Index(
    name="sympathetic_index",
    label="sympathetic index",
    unit="",
    source="construction after Kubios HRV, norms after Nunan et al. 2010",
    domain="time",
    native=sympathetic_index,
    neurokit=sympathetic_index,
    of_recording=of_its_indices(sympathetic_index),
    listed_after="dfa_alpha1",
)
