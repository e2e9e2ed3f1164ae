"""Baevsky's stress index, which NeuroKit2 lacks: high when most beats share one interval."""

from __future__ import annotations

import math
from bisect import bisect_left

from biofeedback.signal.arrays import Floats
from biofeedback.signal.indices.measured import EngineWindow, Index, over_stretches

BIN_MS = 50.0


def stress_index(nn_ms: Floats) -> float | None:
    """Square root of Baevsky's stress index: SI = AMo / (2 Mo MxDMn).

    AMo is the share of intervals in the modal 50 ms bin in %, Mo the median interval in s (the mode of so short a
    window jumps by a whole bin), MxDMn the range in s (Baevsky 2008; the root makes it close to normal).

    Returns
    -------
    float or None
        In the square root of 1/s^2; None without intervals or when all are alike.
    """
    in_place = nn_ms.copy()
    in_place.sort()
    ordered: list[float] = in_place.tolist()
    n = len(ordered)
    if n == 0 or ordered[0] == ordered[-1]:
        return None
    half = n // 2
    median_ms = ordered[half] if n % 2 else 0.5 * (ordered[half - 1] + ordered[half])
    range_ms = ordered[-1] - ordered[0]
    return 1000.0 * math.sqrt(100.0 * _in_modal_bin(ordered) / n / (2.0 * median_ms * range_ms))


def _in_modal_bin(ordered: list[float]) -> int:
    """How many of these intervals the fullest bin has; bins begin at whole multiples of their width."""
    most = below = 0
    while below < len(ordered) - most:
        end_ms = BIN_MS * (ordered[below] // BIN_MS + 1.0)
        above = bisect_left(ordered, end_ms, below)
        most, below = max(most, above - below), above
    return most


def _of_window(window: EngineWindow) -> float | None:
    return stress_index(window.window.nn_ms)


INDEX = Index(
    name="stress_index",
    label="stress index",
    unit="1/s",
    source="Baevsky & Chernikova 2008",
    domain="time",
    native=_of_window,
    neurokit=_of_window,
    shortest_s=60.0,
    shortest_source="one minute holds its mode",
    of_recording=over_stretches(50.0),
)
