"""The engine that needs numpy only."""

from __future__ import annotations

from typing import Literal

import numpy as np

from biofeedback.signal.indices.backend import HF_HZ, LF_HZ, TOTAL_HZ, WindowIndices
from biofeedback.signal.indices.spectrum import RATE_HZ, SEGMENT_S, band_power, tachogram, welch
from biofeedback.signal.indices.validity import allows_spectrum
from biofeedback.signal.nn_series import NnWindow


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
        if len(nn) < 3:
            return WindowIndices()
        steps = window.successive_ms
        n_steps = len(steps)
        lf, hf, total = _powers(window) if spectrum and allows_spectrum(window) else (None, None, None)
        return WindowIndices(
            mean_rr_ms=float(nn.mean()),
            sdnn_ms=float(nn.std(ddof=1)),
            rmssd_ms=float(np.sqrt(np.mean(steps * steps))) if n_steps else None,
            sdsd_ms=float(steps.std(ddof=1)) if n_steps > 1 else None,
            pnn50_percent=100.0 * float(np.count_nonzero(np.abs(steps) > 50.0)) / n_steps if n_steps else None,
            lf_ms2=lf,
            hf_ms2=hf,
            total_power_ms2=total,
        )


def _powers(window: NnWindow) -> tuple[float, float, float]:
    signal = tachogram(window)
    frequency, density = welch(signal, min(len(signal) // 2, int(SEGMENT_S * RATE_HZ)))
    return (
        band_power(frequency, density, LF_HZ),
        band_power(frequency, density, HF_HZ),
        band_power(frequency, density, TOTAL_HZ),
    )
