"""The shortest window, and the largest share of artefacts, for which an index means something."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set as AbstractSet

import numpy as np

from biofeedback.signal.nn_series import NnWindow

# Shortest stretch in s; docs/signal.md names the source of each.
SHORTEST_S = {
    "mean_rr_ms": 10.0,
    "rmssd_ms": 30.0,
    "sdnn_ms": 30.0,
    "pnn50_percent": 60.0,
    "hf_ms2": 60.0,
    "stress_index": 60.0,
    "sd1_ms": 90.0,
    "sd2_ms": 120.0,
    "lf_ms2": 120.0,
    "total_power_ms2": 120.0,
}
FREQUENCY_DOMAIN = frozenset({"hf_ms2", "lf_ms2", "total_power_ms2"})
# Share of that which normal intervals must cover: beats at either end and those left out are missing.
COVERED_SHARE = 0.85
# Share of artefacts in %, after Quigley et al. 2024: up to the first everything, to the second the time domain, above
# it the heart rate alone.
SPECTRUM_PERCENT = 5.0
TIME_PERCENT = 10.0
# A spline across a longer hole invents what it shows.
LONGEST_HOLE_S = 5.0
FEWEST_BEATS = 30
_ORDER = sorted(SHORTEST_S, key=lambda name: SHORTEST_S[name])
_LENGTHS = [COVERED_SHARE * SHORTEST_S[name] for name in _ORDER]
_LONG_ENOUGH = [frozenset(_ORDER[:n]) for n in range(len(_ORDER) + 1)]
_RATE_ALONE = frozenset({"mean_rr_ms"})


def allows_spectrum(window: NnWindow) -> bool:
    """Whether a spectrum of this window means anything at all."""
    t = window.t_s
    return (
        window.artefact_percent <= SPECTRUM_PERCENT
        and len(t) >= FEWEST_BEATS
        and window.covered_s >= COVERED_SHARE * SHORTEST_S["hf_ms2"]
        and (window.unbroken or float(np.maximum.reduce(t[1:] - t[:-1])) <= LONGEST_HOLE_S)
    )


def allowed(window: NnWindow) -> AbstractSet[str]:
    """Names, as in ``events.Indices``, of the indices for which the window is long and clean enough."""
    long_enough = _LONG_ENOUGH[bisect_right(_LENGTHS, window.covered_s)]
    if window.artefact_percent > TIME_PERCENT:
        return long_enough & _RATE_ALONE
    if window.artefact_percent > SPECTRUM_PERCENT:
        return long_enough - FREQUENCY_DOMAIN
    return long_enough
