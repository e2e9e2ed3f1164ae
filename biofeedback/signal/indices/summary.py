"""What is told of a window: its valid indices, as an event."""

from __future__ import annotations

import math

from biofeedback.events import Indices
from biofeedback.signal.indices.backend import IndexBackend, WindowIndices
from biofeedback.signal.indices.stress_index import stress_index
from biofeedback.signal.indices.validity import allows
from biofeedback.signal.nn_series import NnWindow


def sd1_ms(indices: WindowIndices) -> float | None:
    """Width of the Poincaré plot: SDSD / sqrt 2 (Brennan 2001, eq. 8)."""
    return None if indices.sdsd_ms is None else indices.sdsd_ms / math.sqrt(2.0)


def sd2_ms(indices: WindowIndices) -> float | None:
    """Length of the Poincaré plot: sqrt(2 SDNN^2 - SDSD^2 / 2) (Brennan 2001, eq. 14)."""
    if indices.sdnn_ms is None or indices.sdsd_ms is None:
        return None
    square = 2.0 * indices.sdnn_ms**2 - 0.5 * indices.sdsd_ms**2
    return math.sqrt(square) if square >= 0.0 else None


def summarise(backend: IndexBackend, window: NnWindow, t: float, respiration_rate_bpm: float | None = None) -> Indices:
    """Compute a window's indices and keep those for which it is long and clean enough."""
    computed = backend.compute(window)
    nn = window.nn_ms
    values = {
        "mean_rr_ms": computed.mean_rr_ms,
        "sdnn_ms": computed.sdnn_ms,
        "rmssd_ms": computed.rmssd_ms,
        "pnn50_percent": computed.pnn50_percent,
        "sd1_ms": sd1_ms(computed),
        "sd2_ms": sd2_ms(computed),
        "stress_index": stress_index(nn),
        "lf_ms2": computed.lf_ms2,
        "hf_ms2": computed.hf_ms2,
        "total_power_ms2": computed.total_power_ms2,
    }
    valid = {name: value if allows(name, window) else None for name, value in values.items()}
    mean_rate = float((60000.0 / nn).mean()) if valid["mean_rr_ms"] is not None else None
    return Indices(
        t=t,
        engine=backend.name,
        window_s=window.span_s,
        n_beats=len(nn),
        artefact_percent=window.artefact_percent,
        mean_hr_bpm=mean_rate,
        respiration_rate_bpm=respiration_rate_bpm,
        **valid,
    )
