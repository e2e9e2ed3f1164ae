"""Mean of the normal-to-normal intervals."""

from __future__ import annotations

from biofeedback.signal.indices.measured import FEWEST_INTERVALS, EngineWindow, Index, NeuroKitWindow


def native(window: EngineWindow) -> float | None:
    """By numpy."""
    return window.sums.nn_ms / window.sums.n if window.sums.n else None


def neurokit(window: NeuroKitWindow) -> float | None:
    """By NeuroKit2, which needs more than an interval or two."""
    return window.time_domain("HRV_MeanNN") if window.sums.n >= FEWEST_INTERVALS else native(window)


INDEX = Index(
    name="mean_rr_ms",
    label="mean RR",
    unit="ms",
    source="Task Force 1996",
    domain="rate",
    native=native,
    neurokit=neurokit,
    shortest_s=10.0,
    shortest_source="Baek et al. 2015; Bernardes et al. 2022",
)
