"""Heart-rhythm coherence and the swing with the breath over the last 64 s."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from biofeedback.events import Coherence
from biofeedback.signal.arrays import Floats
from biofeedback.signal.tachogram import RATE_HZ

WINDOW_S = 64.0
POINTS = int(WINDOW_S * RATE_HZ)
PADDED = 2 * POINTS
STEP_HZ = RATE_HZ / PADDED
PEAK_HZ = (0.04, 0.26)
HALF_WIDTH_HZ = 0.015
TOTAL_HZ = (0.0033, 0.4)


def _bin(frequency_hz: float) -> int:
    return round(frequency_hz / STEP_HZ)


_PEAK = (_bin(PEAK_HZ[0]), _bin(PEAK_HZ[1]) + 1)
_TOTAL = (max(_bin(TOTAL_HZ[0]), 1), _bin(TOTAL_HZ[1]) + 1)
_HALF_WIDTH = _bin(HALF_WIDTH_HZ)
# The breath's own wave, as fast as it comes at rest.
_KEPT = _bin(0.5) + _HALF_WIDTH + 2


def _transform() -> Floats:
    """Cosine rows, then sine rows, that detrend, taper and transform 128 points (squares are power), and their mean."""
    ramp = np.linspace(-1.0, 1.0, POINTS)
    detrend = np.eye(POINTS) - 1.0 / POINTS - np.outer(ramp, ramp) / np.dot(ramp, ramp)
    taper = 0.5 - 0.5 * np.cos(2.0 * np.pi * np.arange(POINTS) / POINTS)
    angle = 2.0 * np.pi * np.outer(np.arange(_KEPT), np.arange(POINTS)) / PADDED
    # One-sided density times the width of a bin.
    scale = np.sqrt(2.0 * STEP_HZ / (RATE_HZ * np.dot(taper, taper)))
    rows = np.concatenate((np.cos(angle), np.sin(angle))) * taper @ detrend * scale
    return np.concatenate((rows, np.full((1, POINTS), 1.0 / POINTS)))


_ROWS = _transform()


class Power(NamedTuple):
    """Power of bins that lie evenly from 0 Hz on, in ms^2.

    Held twice: the highest of many bins is found sooner in an array, a few are added up sooner in a list.
    """

    array: Floats
    bins: list[float]

    def top(self, begin: int, end: int) -> int:
        """The highest bin from ``begin`` up to ``end``."""
        return begin + int(self.array[begin:end].argmax())

    def around(self, middle: int, reach: int) -> float:
        """Sum of a bin and of so many on either side; the bin at 0 Hz, which means nothing, is left out."""
        return sum(self.bins[max(middle - reach, 1) : middle + reach + 1])

    def vertex(self, top: int) -> float:
        """Where the parabola through a highest bin and its neighbours has its vertex, in bins."""
        left, peak, right = self.bins[top - 1 : top + 2]
        curve = left - 2.0 * peak + right
        return top + 0.5 * (left - right) / curve if curve < 0.0 and left <= peak >= right else float(top)


def spectrum(points_ms: Floats) -> tuple[Power, float]:
    """Power in ms^2 of each bin of 1/128 Hz, and the mean in ms.

    The linear trend is taken out; Hann taper, zero-padded to twice the length. Few bins are wanted, so their rows are
    cheaper than a fast transform of all.

    Parameters
    ----------
    points_ms
        Shape (128,): the tachogram of 64 s at 2 Hz.
    """
    # A view begins anywhere in memory, and where it does decides how BLAS adds up.
    parts = _ROWS.dot(points_ms.copy())
    mean_ms = parts.item(-1)
    parts *= parts
    power = parts[:_KEPT] + parts[_KEPT:-1]
    return Power(power, power.tolist()), mean_ms


_WAVE, _ = spectrum(np.sin(2.0 * np.pi * 16 * STEP_HZ / RATE_HZ * np.arange(POINTS)))
# Share of a pure wave's power that lies within the half-width of its peak.
_CAUGHT = _WAVE.around(16, _HALF_WIDTH) / 0.5


def coherence_ratio(power: Power) -> tuple[float | None, float, float]:
    """Coherence ratio, the frequency of its peak in Hz and the power around it in ms^2.

    Power within 0.015 Hz of the highest peak between 0.04 and 0.26 Hz, divided by the rest of the power between
    0.0033 and 0.4 Hz (McCraty & Zayas 2014, McCraty 2022).
    """
    peak = power.top(*_PEAK)
    within = power.around(peak, _HALF_WIDTH)
    rest = sum(power.bins[_TOTAL[0] : _TOTAL[1]]) - within
    return (within / rest if rest > 0.0 else None), power.vertex(peak) * STEP_HZ, within


def swing_bpm(power: Power, peak_hz: float, mean_ms: float) -> float:
    """Swing of the heart rate with the breath, peak to trough, in bpm.

    A wave of amplitude A has the power A^2 / 2: the swing of the intervals is 2 sqrt(2 P) with the power P around the
    peak, and a small change of an interval changes the rate by 60000 / mean^2 of it. Noise adds to it less than to
    the difference of a highest and a lowest beat.
    """
    around = power.around(_bin(peak_hz), _HALF_WIDTH) / _CAUGHT
    return 2.0 * math.sqrt(2.0 * around) * 60000.0 / (mean_ms * mean_ms)


def coherence(points_ms: Floats | None, t: float, breath_bpm: float | None = None) -> Coherence:
    """Heart rhythm of the 64 s before ``t``; all None while these are not whole.

    Parameters
    ----------
    points_ms
        Shape (128,): the tachogram at 2 Hz.
    t
        Now, s.
    breath_bpm
        Breaths a minute where they are known: the swing is read there, else at the highest peak.
    """
    if points_ms is None:
        return Coherence(t, None, None, None)
    power, mean_ms = spectrum(points_ms)
    ratio, peak_hz, within = coherence_ratio(power)
    swing = swing_bpm(power, _kept(breath_bpm) or peak_hz, mean_ms)
    return Coherence(t, ratio, peak_hz, swing, within)


def _kept(breath_bpm: float | None) -> float | None:
    return breath_bpm / 60.0 if breath_bpm is not None and breath_bpm <= 30.0 else None
