"""Mean of the intervals' rates, which lies a little above the rate of the mean interval."""

from __future__ import annotations

from biofeedback.signal.indices.measured import EngineWindow, Index


def mean_hr_bpm(window: EngineWindow) -> float | None:
    """Mean of 60000 / RR."""
    return window.sums.rate_bpm / window.sums.n if window.sums.n else None


INDEX = Index(
    name="mean_hr_bpm",
    label="mean HR",
    unit="1/min",
    source="Task Force 1996",
    domain="rate",
    native=mean_hr_bpm,
    neurokit=mean_hr_bpm,
    shortest_s=10.0,
    shortest_source="Baek et al. 2015; Bernardes et al. 2022",
)
