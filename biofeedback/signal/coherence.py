"""Heart-rhythm coherence, breathing rate and the swing with the breath over the last 64 s."""

from __future__ import annotations

import numpy as np

from biofeedback.events import Coherence
from biofeedback.signal import respiration
from biofeedback.signal.nn_series import Floats
from biofeedback.signal.tachogram import RATE_HZ

WINDOW_S = 64.0
POINTS = int(WINDOW_S * RATE_HZ)
# The spectrum is taken of every other point, at 2 Hz.
N = POINTS // 2
PADDED = 512
STEP_HZ = 0.5 * RATE_HZ / PADDED
PEAK_HZ = (0.04, 0.26)
HALF_WIDTH_HZ = 0.015
TOTAL_HZ = (0.0033, 0.4)

TAPER = 0.5 - 0.5 * np.cos(2.0 * np.pi * np.arange(N) / N)
# Power of one bin in ms^2: one-sided, per Hz, times the bin's width.
_SCALE = 2.0 * STEP_HZ / (0.5 * RATE_HZ * float(np.sum(TAPER * TAPER)))
_RAMP = np.linspace(-1.0, 1.0, N)
_RAMP_SHARE = _RAMP / float(np.dot(_RAMP, _RAMP))


def spectrum(points_ms: Floats) -> Floats:
    """Power in ms^2 of each bin of 1/256 Hz: linear trend taken out, Hann taper, zero-padded to 512.

    Parameters
    ----------
    points_ms
        Shape (256,): the tachogram of 64 s at 4 Hz.

    Returns
    -------
    Floats
        Shape (257,).
    """
    signal = points_ms[1::2]
    level = signal - np.add.reduce(signal) / N
    level -= _RAMP * float(np.dot(_RAMP_SHARE, level))
    transformed = np.fft.rfft(level * TAPER, n=PADDED)
    power: Floats = (transformed.real**2 + transformed.imag**2) * _SCALE
    return power


def _bin(frequency_hz: float) -> int:
    return round(frequency_hz / STEP_HZ)


_PEAK = (_bin(PEAK_HZ[0]), _bin(PEAK_HZ[1]) + 1)
_TOTAL = (max(_bin(TOTAL_HZ[0]), 1), _bin(TOTAL_HZ[1]) + 1)
_HALF_WIDTH = _bin(HALF_WIDTH_HZ)


def coherence_ratio(power: Floats) -> tuple[float | None, float, float]:
    """Coherence ratio, the frequency of its peak in Hz and the power around it in ms^2.

    Power within 0.015 Hz of the highest peak between 0.04 and 0.26 Hz, divided by the rest of the power between
    0.0033 and 0.4 Hz (McCraty & Zayas 2014, McCraty 2022).
    """
    peak = _PEAK[0] + int(power[_PEAK[0] : _PEAK[1]].argmax())
    within = float(np.add.reduce(power[peak - _HALF_WIDTH : peak + _HALF_WIDTH + 1]))
    rest = float(np.add.reduce(power[_TOTAL[0] : _TOTAL[1]])) - within
    return (within / rest if rest > 0.0 else None), peak * STEP_HZ, within


def swing_bpm(points_ms: Floats, breath_hz: float) -> float:
    """Mean peak-to-trough swing of the heart rate over the whole breaths of the window, in bpm."""
    length = max(round(RATE_HZ / breath_hz), 2)
    breaths = points_ms[len(points_ms) % length :].reshape(-1, length)
    swings = 60000.0 / np.minimum.reduce(breaths, axis=1) - 60000.0 / np.maximum.reduce(breaths, axis=1)
    return float(np.add.reduce(swings)) / len(swings)


def coherence(points_ms: Floats | None, t: float) -> Coherence:
    """Heart rhythm of the 64 s before ``t``; all None while these are not whole."""
    if points_ms is None:
        return Coherence(t, None, None, None)
    power = spectrum(points_ms)
    ratio, peak_hz, within = coherence_ratio(power)
    breath_hz = respiration.breath_hz(power, STEP_HZ)
    return Coherence(
        t=t,
        ratio=ratio,
        peak_hz=peak_hz,
        rsa_bpm=swing_bpm(points_ms, breath_hz or peak_hz),
        respiration_rate_bpm=None if breath_hz is None else 60.0 * breath_hz,
        resonance_power_ms2=within,
    )
