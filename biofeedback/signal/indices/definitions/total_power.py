"""Total power of the tachogram, from 0.0033 to 0.4 Hz."""

from __future__ import annotations

from biofeedback.signal.indices.measured import EngineWindow, Index, over_stretches
from biofeedback.signal.indices.spectrum import SHORTEST_STRETCH_S


def total_power_ms2(window: EngineWindow) -> float | None:
    """Of the engine's spectrum."""
    powers = window.powers
    return None if powers is None else powers.vlf + powers.lf + powers.hf


INDEX = Index(
    name="total_power_ms2",
    label="total power",
    unit="ms^2",
    source="Task Force 1996",
    domain="frequency",
    native=total_power_ms2,
    neurokit=total_power_ms2,
    shortest_s=120.0,
    shortest_source="Baek et al. 2015",
    of_recording=over_stretches(SHORTEST_STRETCH_S),
)
