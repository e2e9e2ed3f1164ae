"""SDNN: standard deviation of the intervals, with divisor n - 1."""

from __future__ import annotations

import math

from biofeedback.signal.indices.measured import FEWEST_INTERVALS, Index, NativeWindow, NeuroKitWindow


def native(window: NativeWindow) -> float | None:
    """By numpy."""
    sums = window.sums
    return math.sqrt(sums.spread_ms2 / (sums.n - 1)) if sums.n >= FEWEST_INTERVALS else None


def neurokit(window: NeuroKitWindow) -> float | None:
    """By NeuroKit2."""
    return window.time_domain("HRV_SDNN") if window.sums.n >= FEWEST_INTERVALS else None


INDEX = Index(
    name="sdnn_ms",
    label="SDNN",
    unit="ms",
    source="Task Force 1996",
    domain="time",
    native=native,
    neurokit=neurokit,
    shortest_s=30.0,
    shortest_source="Munoz et al. 2015",
)
