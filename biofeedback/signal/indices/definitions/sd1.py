"""SD1: width of the Poincaré plot of each interval against the one before."""

from __future__ import annotations

import math

from biofeedback.signal.indices.measured import EngineWindow, Index


def sd1_ms(window: EngineWindow) -> float | None:
    """SDSD / sqrt 2 (Brennan et al. 2001, eq. 8)."""
    sdsd_ms = window.sdsd_ms
    return None if sdsd_ms is None else sdsd_ms / math.sqrt(2.0)


INDEX = Index(
    name="sd1_ms",
    label="SD1",
    unit="ms",
    source="Brennan et al. 2001",
    domain="time",
    native=sd1_ms,
    neurokit=sd1_ms,
    shortest_s=90.0,
    shortest_source="Baek et al. 2015",
)
