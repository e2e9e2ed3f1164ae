"""Heart-rhythm coherence, breathing rate and the swing with the breath over the last 64 s."""

from __future__ import annotations

import numpy as np

from biofeedback.events import Coherence
from biofeedback.signal.nn_series import Floats, NnWindow

WINDOW_S = 64.0
RATE_HZ = 4.0
N = int(WINDOW_S * RATE_HZ)
PADDED = 2048
PEAK_HZ = (0.04, 0.26)
HALF_WIDTH_HZ = 0.015
TOTAL_HZ = (0.0033, 0.4)
BREATH_HZ = (0.05, 0.5)
# The window counts when beats cover this share of it.
COVERED = 0.9

_STEP_HZ = RATE_HZ / PADDED
_FREQUENCY = np.arange(PADDED // 2 + 1) * _STEP_HZ
_TAPER = 0.5 - 0.5 * np.cos(2.0 * np.pi * np.arange(N) / N)
_AGO = np.arange(1 - N, 1) / RATE_HZ
_RAMP = np.linspace(-1.0, 1.0, N)
_RAMP_SQUARE = float(np.dot(_RAMP, _RAMP))


def _bins(band_hz: tuple[float, float]) -> tuple[int, int]:
    return int(np.ceil(band_hz[0] / _STEP_HZ)), int(np.floor(band_hz[1] / _STEP_HZ)) + 1


_PEAK, _TOTAL, _BREATH = _bins(PEAK_HZ), _bins(TOTAL_HZ), _bins(BREATH_HZ)
_HALF_WIDTH = round(HALF_WIDTH_HZ / _STEP_HZ)


def power_spectrum(signal: Floats) -> Floats:
    """Power of a Hann-tapered, linearly detrended signal of 256 samples at 4 Hz, zero-padded to 2048."""
    level = signal - signal.mean()
    level -= _RAMP * (float(np.dot(_RAMP, level)) / _RAMP_SQUARE)
    transformed = np.fft.rfft(level * _TAPER, n=PADDED)
    power: Floats = transformed.real**2 + transformed.imag**2
    return power


def coherence_ratio(power: Floats) -> tuple[float | None, float]:
    """Coherence ratio and the frequency of its peak.

    Power within 0.015 Hz of the highest peak between 0.04 and 0.26 Hz, divided by the rest of the power between
    0.0033 and 0.4 Hz (McCraty & Zayas 2014, McCraty 2022).
    """
    peak = _PEAK[0] + int(np.argmax(power[_PEAK[0] : _PEAK[1]]))
    within = float(power[peak - _HALF_WIDTH : peak + _HALF_WIDTH + 1].sum())
    rest = float(power[_TOTAL[0] : _TOTAL[1]].sum()) - within
    return (within / rest if rest > 0.0 else None), float(_FREQUENCY[peak])


def breathing_rate_bpm(power: Floats) -> float | None:
    """Breaths a minute from the peak between 0.05 and 0.5 Hz; None when no peak stands out."""
    first, last = _BREATH
    band = power[first:last]
    i = int(np.argmax(band))
    if i in (0, len(band) - 1):
        return None
    peak = float(band[i])
    near = float(power[max(first + i - _HALF_WIDTH, 0) : first + i + _HALF_WIDTH + 1].sum())
    if near < 0.3 * float(band.sum()):
        return None
    left, right = float(band[i - 1]), float(band[i + 1])
    curve = left - 2.0 * peak + right
    shift = 0.5 * (left - right) / curve if curve else 0.0
    return 60.0 * (first + i + shift) * _STEP_HZ


def swing_bpm(rate_bpm: Floats, peak_hz: float) -> float:
    """Mean peak-to-trough swing of the heart rate over the breaths of the window, in bpm."""
    length = max(round(RATE_HZ / peak_hz), 2)
    whole = len(rate_bpm) // length * length
    breaths = rate_bpm[len(rate_bpm) - whole :].reshape(-1, length)
    return float((breaths.max(axis=1) - breaths.min(axis=1)).mean())


def coherence(window: NnWindow, t: float) -> Coherence:
    """Heart rhythm of the 64 s that end at ``t``; its figures are None when too few beats cover them."""
    if len(window.t_s) < 20 or window.covered_s < COVERED * WINDOW_S:
        return Coherence(t, None, None, None)
    nn = np.interp(window.t_s[-1] + _AGO, window.t_s, window.nn_ms)
    power = power_spectrum(nn)
    ratio, peak_hz = coherence_ratio(power)
    return Coherence(t, ratio, peak_hz, swing_bpm(60000.0 / nn, peak_hz), breathing_rate_bpm(power))
