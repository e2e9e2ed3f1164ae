"""The shortest window, and the largest share of artefacts, for which an index means something."""

from __future__ import annotations

import numpy as np

from biofeedback.signal.nn_series import NnWindow

# Shortest stretch in s: Baek 2015, Munoz 2015, Castaldo 2019 (docs/signal.md says which gives what).
SHORTEST_S = {
    "mean_rr_ms": 10.0,
    "rmssd_ms": 30.0,
    "sdnn_ms": 30.0,
    "pnn50_percent": 60.0,
    "sd1_ms": 60.0,
    "sd2_ms": 60.0,
    "stress_index": 60.0,
    "hf_ms2": 60.0,
    "lf_ms2": 120.0,
    "total_power_ms2": 120.0,
}
# A window loses up to a beat at either end.
EDGE_S = 3.0
# Share of artefacts in %, after Quigley et al. 2024: below the first all indices, to the second those of the time
# domain only, above it none.
SPECTRUM_PERCENT = 5.0
TIME_PERCENT = 10.0
# A spline across a longer hole invents what it shows.
LONGEST_HOLE_S = 5.0


def longest_hole_s(window: NnWindow) -> float:
    """Longest time without a clean beat inside the window, in s."""
    return float(np.diff(window.t_s).max()) if len(window.t_s) > 1 else window.span_s


def allows_spectrum(window: NnWindow) -> bool:
    """Whether a spectrum of this window means anything at all."""
    return (
        window.artefact_percent <= SPECTRUM_PERCENT
        and window.covered_s >= SHORTEST_S["hf_ms2"] - EDGE_S
        and len(window.t_s) >= 30
        and longest_hole_s(window) <= LONGEST_HOLE_S
    )


def allows(index: str, window: NnWindow) -> bool:
    """Whether the window is long and clean enough for the index named as in ``events.Indices``."""
    if window.artefact_percent > TIME_PERCENT:
        return index == "mean_rr_ms" and window.covered_s >= SHORTEST_S[index]
    return window.covered_s >= SHORTEST_S[index] - EDGE_S
