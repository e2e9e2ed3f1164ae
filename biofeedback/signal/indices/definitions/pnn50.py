"""pNN50: share of the differences of consecutive intervals that exceed 50 ms."""

from __future__ import annotations

import numpy as np

from biofeedback.signal.indices.measured import FEWEST_INTERVALS, Index, NativeWindow, NeuroKitWindow


def percent_above(window: NativeWindow, step_ms: float) -> float | None:
    """Share of the differences that exceed a step, ms, in %."""
    n_steps = window.sums.n_steps
    if window.sums.n < FEWEST_INTERVALS or not n_steps:
        return None
    return 100.0 * int(np.count_nonzero(np.abs(window.window.successive_ms) > step_ms)) / n_steps


def percent_by_neurokit(window: NeuroKitWindow, column: str) -> float | None:
    """As ``percent_above``: NeuroKit2 divides by the number of intervals, the field by that of their differences."""
    n_steps = window.sums.n_steps
    if window.sums.n < FEWEST_INTERVALS or not n_steps:
        return None
    return window.time_domain(column) * (n_steps + 1) / n_steps


INDEX = Index(
    name="pnn50_percent",
    label="pNN50",
    unit="%",
    source="Task Force 1996",
    domain="time",
    native=lambda window: percent_above(window, 50.0),
    neurokit=lambda window: percent_by_neurokit(window, "HRV_pNN50"),
    shortest_s=60.0,
    shortest_source="Baek et al. 2015",
)
