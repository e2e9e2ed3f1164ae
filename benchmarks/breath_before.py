"""The estimator of breath that the program had before, for comparison: a peak in 64 s of the tachogram's spectrum."""

from __future__ import annotations

import numpy as np

from biofeedback.signal.coherence import STEP_HZ, Power, spectrum

BREATH_HZ, SLOW_HZ = (0.12, 0.5), (0.05, 0.12)
HALF_WIDTH = round(0.02 / STEP_HZ)
STANDS_OUT, SLOW_SHARE = 0.35, 0.6
SLOW, QUICK, END = round(SLOW_HZ[0] / STEP_HZ), round(BREATH_HZ[0] / STEP_HZ), round(BREATH_HZ[1] / STEP_HZ) + 1


def breath_bpm(points_ms: np.ndarray | None) -> float | None:
    """Breaths a minute in 64 s of intervals at 2 Hz; None where none stands out."""
    if points_ms is None:
        return None
    power, _ = spectrum(points_ms)
    quick_total = sum(power.bins[QUICK:END])
    whole = sum(power.bins[SLOW:QUICK]) + quick_total
    top = power.top(SLOW, QUICK)
    if _peak(power, top) > SLOW_SHARE * whole > 0.0:
        return 60.0 * power.vertex(top) * STEP_HZ
    top = power.top(QUICK, END)
    return 60.0 * power.vertex(top) * STEP_HZ if _peak(power, top) > STANDS_OUT * quick_total else None


def _peak(power: Power, top: int) -> float:
    left, peak, right = power.bins[top - 1 : top + 2]
    return power.around(top, HALF_WIDTH) if left < peak >= right else 0.0
