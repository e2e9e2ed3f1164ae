"""SD2: length of the Poincaré plot of each interval against the one before."""

from __future__ import annotations

import math

from biofeedback.signal.indices.definitions import sdnn
from biofeedback.signal.indices.measured import EngineWindow, Index


def sd2_ms(window: EngineWindow) -> float | None:
    """sqrt(2 SDNN^2 - SDSD^2 / 2) (Brennan et al. 2001, eq. 14)."""
    sdnn_ms, sdsd_ms = window.value(sdnn.INDEX), window.sdsd_ms
    if sdnn_ms is None or sdsd_ms is None:
        return None
    return math.sqrt(max(2.0 * sdnn_ms**2 - 0.5 * sdsd_ms**2, 0.0))


INDEX = Index(
    name="sd2_ms",
    label="SD2",
    unit="ms",
    source="Brennan et al. 2001",
    domain="time",
    native=sd2_ms,
    neurokit=sd2_ms,
    shortest_s=120.0,
    shortest_source="Baek et al. 2015",
)
