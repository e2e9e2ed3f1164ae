"""HF: power of the tachogram from 0.15 to 0.4 Hz."""

from __future__ import annotations

from biofeedback.signal.indices.measured import EngineWindow, Index, over_stretches
from biofeedback.signal.indices.spectrum import SHORTEST_STRETCH_S


def hf_ms2(window: EngineWindow) -> float | None:
    """Of the engine's spectrum."""
    return None if window.powers is None else window.powers.hf


INDEX = Index(
    name="hf_ms2",
    label="HF",
    unit="ms^2",
    source="Task Force 1996",
    domain="frequency",
    native=hf_ms2,
    neurokit=hf_ms2,
    shortest_s=60.0,
    shortest_source="Baek et al. 2015",
    of_recording=over_stretches(SHORTEST_STRETCH_S),
)
