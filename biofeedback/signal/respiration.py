"""Breathing rate from the heart's swing with the breath (respiratory sinus arrhythmia)."""

from __future__ import annotations

from biofeedback.signal.power import Power

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

    def breath_hz(self, power: Power) -> float | None:
        """Frequency of the breath in a spectrum, or None when no breath stands out."""
        quick_total = sum(power.bins[self._quick : self._end])
        whole = sum(power.bins[self._slow : self._quick]) + quick_total
        top = power.top(self._slow, self._quick)
        if self._peak(power, top) > SLOW_SHARE * whole > 0.0:
            return power.vertex(top) * self._step_hz
        top = power.top(self._quick, self._end)
        if self._peak(power, top) > STANDS_OUT * quick_total:
            return power.vertex(top) * self._step_hz
        return None

    def _peak(self, power: Power, top: int) -> float:
        """Power around a bin that is a peak; 0 for the skirt of a peak that lies in the other band."""
        left, peak, right = power.bins[top - 1 : top + 2]
        return power.around(top, self._width) if left < peak >= right else 0.0
