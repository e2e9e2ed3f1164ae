"""RMSSD: root of the mean squared difference of consecutive intervals."""

from __future__ import annotations

import math

from biofeedback.signal.indices.measured import FEWEST_INTERVALS, Index, NativeWindow, NeuroKitWindow


def native(window: NativeWindow) -> float | None:
    """By numpy."""
    sums = window.sums
    return math.sqrt(sums.steps_ms2 / sums.n_steps) if sums.n >= FEWEST_INTERVALS and sums.n_steps else None


def neurokit(window: NeuroKitWindow) -> float | None:
    """By NeuroKit2."""
    known = window.sums.n >= FEWEST_INTERVALS and window.sums.n_steps > 0
    return window.time_domain("HRV_RMSSD") if known else None


INDEX = Index(
    name="rmssd_ms",
    label="RMSSD",
    unit="ms",
    source="Task Force 1996",
    domain="time",
    native=native,
    neurokit=neurokit,
    shortest_s=30.0,
    shortest_source="Munoz et al. 2015",
)
