"""What is told of a window: its valid indices, as an event."""

from __future__ import annotations

from biofeedback.events import Indices
from biofeedback.signal.indices.backend import IndexBackend
from biofeedback.signal.indices.poincare import poincare
from biofeedback.signal.indices.stress_index import stress_index
from biofeedback.signal.indices.validity import allowed
from biofeedback.signal.nn_series import NnWindow


def summarise(backend: IndexBackend, window: NnWindow, t: float, respiration_rate_bpm: float | None = None) -> Indices:
    """Compute a window's indices and keep those for which it is long and clean enough."""
    computed = backend.compute(window)
    plot = poincare(computed)
    nn = window.nn_ms
    valid = allowed(window)
    return Indices(
        t=t,
        engine=backend.name,
        window_s=window.span_s,
        n_beats=len(nn),
        artefact_percent=window.artefact_percent,
        mean_rr_ms=computed.mean_rr_ms if "mean_rr_ms" in valid else None,
        mean_hr_bpm=window.sums.rate_bpm / len(nn) if "mean_rr_ms" in valid else None,
        sdnn_ms=computed.sdnn_ms if "sdnn_ms" in valid else None,
        rmssd_ms=computed.rmssd_ms if "rmssd_ms" in valid else None,
        pnn50_percent=computed.pnn50_percent if "pnn50_percent" in valid else None,
        sd1_ms=plot.sd1_ms if plot and "sd1_ms" in valid else None,
        sd2_ms=plot.sd2_ms if plot and "sd2_ms" in valid else None,
        stress_index=stress_index(nn) if "stress_index" in valid else None,
        lf_ms2=computed.lf_ms2 if "lf_ms2" in valid else None,
        hf_ms2=computed.hf_ms2 if "hf_ms2" in valid else None,
        total_power_ms2=computed.total_power_ms2 if "total_power_ms2" in valid else None,
        respiration_rate_bpm=respiration_rate_bpm,
    )
