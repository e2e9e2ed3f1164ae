"""A stretch of one's own ECG: R peaks and signal quality by NeuroKit2. For a look, not for a diagnosis."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from biofeedback.signal.neurokit.loader import load_neurokit

RATE_HZ = 130
SHORTEST_S = 10.0


@dataclass(frozen=True, slots=True)
class EcgLook:
    """What NeuroKit2 finds in a stretch.

    ``r_peaks_s`` are the times of the R peaks since the
    stretch began, s; ``quality`` the mean correlation of a beat with the average beat, near 1 where all are alike
    and below 0.5 in noise twice as large as the signal (its "templatematch", loosely after Orphanidou et al. 2015). Its
    "averageQRS" is no use for a mean: it stretches every recording's own worst and best beat to 0 and 1.
    """

    r_peaks_s: tuple[float, ...]
    quality: float


def look(samples_uv: np.ndarray, rate_hz: int = RATE_HZ) -> EcgLook | None:
    """Find the R peaks of a stretch.

    Parameters
    ----------
    samples_uv : numpy.ndarray
        Shape (n_samples,), uV, without a hole.
    rate_hz : int
        Samples a second.

    Returns
    -------
    EcgLook or None
        None for less than ten seconds, or where no beats stand out.
    """
    if len(samples_uv) < SHORTEST_S * rate_hz or float(np.ptp(samples_uv)) == 0.0:
        return None
    neurokit2 = load_neurokit()
    clean, peaks = _peaks(samples_uv, rate_hz)
    if len(peaks) < 4:
        return None
    quality = neurokit2.ecg_quality(clean, rpeaks=peaks, sampling_rate=rate_hz, method="templatematch")
    return EcgLook(tuple(float(peak) / rate_hz for peak in peaks), float(np.nanmean(quality)))


def r_peaks(samples: np.ndarray, rate_hz: int) -> np.ndarray:
    """Where the R peaks of a stretch are, without a look at its quality.

    Parameters
    ----------
    samples : numpy.ndarray
        Shape (n_samples,), in any unit, without a hole.
    rate_hz : int
        Samples a second.

    Returns
    -------
    numpy.ndarray
        Sample numbers; empty for less than ten seconds, a flat line, or where no beats stand out.
    """
    if len(samples) < SHORTEST_S * rate_hz or not float(np.ptp(samples)) > 0.0:
        return np.array([], int)
    try:
        return _peaks(samples, rate_hz)[1]
    except (ValueError, IndexError, ZeroDivisionError):
        # NeuroKit2 stumbles over a stretch in which nothing beats.
        return np.array([], int)


def _peaks(samples: np.ndarray, rate_hz: int) -> tuple[np.ndarray, np.ndarray]:
    neurokit2 = load_neurokit()
    clean = neurokit2.ecg_clean(np.asarray(samples, float), sampling_rate=rate_hz)
    _, found = neurokit2.ecg_peaks(clean, sampling_rate=rate_hz)
    return clean, np.asarray(found["ECG_R_Peaks"])
