"""The engine that needs numpy only."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np

from biofeedback.signal.indices.backend import BAND_EDGES_HZ, WindowIndices
from biofeedback.signal.indices.spectrum import RATE_HZ, SEGMENT_S, band_powers, tachogram, welch
from biofeedback.signal.indices.validity import allows_spectrum
from biofeedback.signal.nn_series import Floats, NnWindow

NN50_MS = 50.0


class NativeBackend:
    """HRV indices in numpy; formulas in ``docs/signal.md``."""

    name: Literal["native"] = "native"

    def compute(self, window: NnWindow, spectrum: bool = True) -> WindowIndices:
        """Compute the indices of one window.

        Parameters
        ----------
        window
            Clean intervals only.
        spectrum
            False leaves the frequency domain out.
        """
        nn = window.nn_ms
        n = len(nn)
        if n < 3:
            return WindowIndices()
        mean = 1000.0 * window.covered_s / n
        rmssd, sdsd, pnn50 = _steps(window.successive_ms)
        lf, hf, total = _powers(window) if spectrum and allows_spectrum(window) else (None, None, None)
        return WindowIndices(mean, _deviation(nn, mean), rmssd, sdsd, pnn50, lf, hf, total)


def _deviation(values: Floats, mean: float) -> float:
    apart = values - mean
    return math.sqrt(float(np.dot(apart, apart)) / (len(values) - 1))


def _steps(steps: Floats) -> tuple[float | None, float | None, float | None]:
    n = len(steps)
    if n == 0:
        return None, None, None
    rmssd = math.sqrt(float(np.dot(steps, steps)) / n)
    sdsd = _deviation(steps, float(np.add.reduce(steps)) / n) if n > 1 else None
    above = int(np.count_nonzero(steps > NN50_MS)) + int(np.count_nonzero(steps < -NN50_MS))
    return rmssd, sdsd, 100.0 * above / n


def _powers(window: NnWindow) -> tuple[float, float, float]:
    signal = tachogram(window)
    frequency, density = welch(signal, min(len(signal) // 2, int(SEGMENT_S * RATE_HZ)))
    vlf, lf, hf = band_powers(frequency, density, BAND_EDGES_HZ)
    return lf, hf, vlf + lf + hf
