"""The engine that needs numpy only."""

from __future__ import annotations

import math
from typing import Literal

from biofeedback.signal.indices.backend import WindowIndices
from biofeedback.signal.indices.spectrum import RATE_HZ, SEGMENT_S, tachogram, welch_powers
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
        sums = window.sums
        n, n_steps = sums.n, sums.n_steps
        if n < 3:
            return WindowIndices()
        lf, hf, total = _powers(window) if spectrum and allows_spectrum(window) else (None, None, None)
        return WindowIndices(
            mean_rr_ms=sums.nn_ms / n,
            sdnn_ms=math.sqrt(sums.spread_ms2 / (n - 1)),
            rmssd_ms=math.sqrt(sums.steps_ms2 / n_steps) if n_steps else None,
            sdsd_ms=_deviation(sums.steps_ms2, sums.steps_ms, n_steps) if n_steps > 1 else None,
            pnn50_percent=100.0 * sums.n_above / n_steps if n_steps else None,
            lf_ms2=lf,
            hf_ms2=hf,
            total_power_ms2=total,
        )


def _deviation(squares: float, total: float, n: int) -> float:
    return math.sqrt(max(squares - total * total / n, 0.0) / (n - 1))


def _powers(window: NnWindow) -> tuple[float, float, float]:
    signal = tachogram(window)
    vlf, lf, hf = welch_powers(signal, min(len(signal) // 2, int(SEGMENT_S * RATE_HZ)))
    return lf, hf, vlf + lf + hf
