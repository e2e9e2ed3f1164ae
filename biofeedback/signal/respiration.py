"""Breathing rate from the heart's swing with the breath (respiratory sinus arrhythmia)."""

from __future__ import annotations

# Spontaneous breathing, and what only paced breathing reaches, down to three breaths a minute.
BREATH_HZ = (0.12, 0.5)
SLOW_HZ = (0.05, 0.12)
PEAK_HALF_WIDTH_HZ = 0.02
# A breath stands out when this share of its band's power lies around its peak.
STANDS_OUT = 0.35
# A wave near 0.1 Hz is there without any breath (Mayer): only one that holds most of all power is a slow breath.
SLOW_SHARE = 0.6


class BreathFinder:
    """Finds the breath in spectra of one resolution.

    Parameters
    ----------
    step_hz
        Width of a bin in Hz; the first bin is at 0 Hz.
    """

    def __init__(self, step_hz: float) -> None:
        self._step_hz = step_hz
        self._slow = round(SLOW_HZ[0] / step_hz)
        self._quick = round(BREATH_HZ[0] / step_hz)
        self._end = round(BREATH_HZ[1] / step_hz) + 1
        self._width = round(PEAK_HALF_WIDTH_HZ / step_hz)

    def breath_hz(self, power: list[float]) -> float | None:
        """Frequency of the breath in a spectrum, or None when no breath stands out."""
        slow, quick = power[self._slow : self._quick], power[self._quick : self._end]
        top = self._slow + slow.index(max(slow))
        quick_total = sum(quick)
        if self._around(power, top) > SLOW_SHARE * (sum(slow) + quick_total) > 0.0:
            return vertex(power, top) * self._step_hz
        top = self._quick + quick.index(max(quick))
        if self._around(power, top) > STANDS_OUT * quick_total:
            return vertex(power, top) * self._step_hz
        return None

    def _around(self, power: list[float], top: int) -> float:
        """Power around a bin that is a peak; 0 for the skirt of a peak that lies in the other band."""
        if not power[top - 1] < power[top] >= power[top + 1]:
            return 0.0
        return sum(power[max(top - self._width, 0) : top + self._width + 1])


def vertex(power: list[float], top: int) -> float:
    """Where the parabola through a highest bin and its neighbours has its vertex, in bins."""
    left, peak, right = power[top - 1 : top + 2]
    curve = left - 2.0 * peak + right
    return top + 0.5 * (left - right) / curve if curve < 0.0 and left <= peak >= right else float(top)
