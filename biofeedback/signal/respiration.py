"""Breathing rate from the heart's swing with the breath (respiratory sinus arrhythmia)."""

from __future__ import annotations

import numpy as np

from biofeedback.signal.nn_series import Floats

# Spontaneous breathing, and what only paced breathing reaches.
BREATH_HZ = (0.12, 0.5)
SLOW_HZ = (0.05, 0.12)
PEAK_HALF_WIDTH_HZ = 0.02
# A breath stands out when this share of its band's power lies around its peak.
STANDS_OUT = 0.35
# A wave near 0.1 Hz is there without any breath (Mayer): only one that holds most of all power is a slow breath.
SLOW_SHARE = 0.6


def breath_hz(power: Floats, step_hz: float) -> float | None:
    """Frequency of the breath, or None when no breath stands out.

    Parameters
    ----------
    power
        Spectrum from 0 Hz in steps of ``step_hz``.
    step_hz
        Width of a bin in Hz.
    """
    slow, quick = (_Band(power, step_hz, *band) for band in (SLOW_HZ, BREATH_HZ))
    everything = slow.total + quick.total
    if everything <= 0.0:
        return None
    if slow.around > SLOW_SHARE * everything:
        return slow.frequency_hz
    return quick.frequency_hz if quick.around > STANDS_OUT * quick.total and quick.is_peak else None


class _Band:
    def __init__(self, power: Floats, step_hz: float, low_hz: float, high_hz: float) -> None:
        first, last = round(low_hz / step_hz), round(high_hz / step_hz) + 1
        band = power[first:last]
        top = first + int(band.argmax())
        width = round(PEAK_HALF_WIDTH_HZ / step_hz)
        left, peak, right = (float(power[top + k]) for k in (-1, 0, 1))
        curve = left - 2.0 * peak + right
        self.is_peak = peak >= left and peak >= right and curve < 0.0
        self.total = float(np.add.reduce(band))
        self.around = float(np.add.reduce(power[max(top - width, 0) : top + width + 1]))
        self.frequency_hz = (top + (0.5 * (left - right) / curve if self.is_peak else 0.0)) * step_hz
