"""The engine that asks NeuroKit2."""

from __future__ import annotations

from types import ModuleType
from typing import Literal

import numpy as np

from biofeedback.signal.indices.backend import BAND_EDGES_HZ, WindowIndices
from biofeedback.signal.indices.spectrum import RATE_HZ, SEGMENT_S, band_powers
from biofeedback.signal.indices.validity import allows_spectrum
from biofeedback.signal.nn_series import NnWindow


class NeuroKitBackend:
    """HRV indices by NeuroKit2, which is imported when the first engine of this kind is made (1.6 s)."""

    name: Literal["neurokit"] = "neurokit"

    def __init__(self) -> None:
        import neurokit2

        self._nk: ModuleType = neurokit2

    def compute(self, window: NnWindow, spectrum: bool = True) -> WindowIndices:
        """Compute the indices of one window.

        Parameters
        ----------
        window
            Clean intervals only.
        spectrum
            False leaves the frequency domain out.
        """
        n = len(window.nn_ms)
        n_steps = len(window.successive_ms)
        if n < 3:
            return WindowIndices()
        # It divides by RMSSD, which is 0 where all intervals are alike.
        with np.errstate(divide="ignore", invalid="ignore"):
            times = self._nk.hrv_time({"RRI": window.nn_ms, "RRI_Time": window.t_s}).iloc[0]
        lf, hf, total = self._powers(window) if spectrum and allows_spectrum(window) else (None, None, None)
        return WindowIndices(
            mean_rr_ms=float(times["HRV_MeanNN"]),
            sdnn_ms=float(times["HRV_SDNN"]),
            rmssd_ms=float(times["HRV_RMSSD"]) if n_steps else None,
            sdsd_ms=float(times["HRV_SDSD"]) if n_steps > 1 else None,
            # NeuroKit2 divides by the number of intervals, the field by that of their differences.
            pnn50_percent=float(times["HRV_pNN50"]) * (n_steps + 1) / n_steps if n_steps else None,
            lf_ms2=lf,
            hf_ms2=hf,
            total_power_ms2=total,
        )

    def _powers(self, window: NnWindow) -> tuple[float, float, float]:
        signal, _, _ = self._nk.intervals_process(
            window.nn_ms,
            intervals_time=window.t_s,
            interpolate=True,
            interpolation_rate=RATE_HZ,
            method="cubic",
        )
        density = self._nk.signal_psd(
            signal,
            sampling_rate=RATE_HZ,
            method="welch",
            min_frequency=0.0,
            normalize=False,
            window=SEGMENT_S,
            silent=True,
        )
        frequency, power = np.asarray(density["Frequency"]), np.asarray(density["Power"])
        vlf, lf, hf = band_powers(frequency, power, BAND_EDGES_HZ)
        return lf, hf, vlf + lf + hf
