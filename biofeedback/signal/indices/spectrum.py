"""Welch spectrum of the tachogram and the power in its bands, numpy only."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from biofeedback.signal.indices.spline import resample
from biofeedback.signal.nn_series import Floats, NnWindow

RATE_HZ = 4.0
# NeuroKit2 takes no segment longer than half the window; a long window is cut into segments of this length.
SEGMENT_S = 150.0


def tachogram(window: NnWindow) -> Floats:
    """The window's intervals on an even 4 Hz grid, by a cubic spline over the times of the beats.

    The grid ends with the first point at or after the last beat and holds its value there, as NeuroKit2's does.
    """
    t, nn = window.t_s, window.nn_ms
    grid = np.arange(t[0], t[-1] + 1.0 / RATE_HZ, 1.0 / RATE_HZ)
    return resample(t, nn, np.minimum(grid, t[-1]))


@lru_cache(maxsize=64)
def _taper(n: int) -> tuple[Floats, float]:
    taper = 0.5 - 0.5 * np.cos(2.0 * np.pi * np.arange(n) / n)
    return taper, 1.0 / (RATE_HZ * float(np.sum(taper * taper)))


def welch(signal: Floats, segment: int) -> tuple[Floats, Floats]:
    """One-sided power spectral density of an evenly sampled signal.

    Welch (1967): the mean is removed, segments overlapping by half are Hann-tapered and zero-padded to twice their
    length, periodograms averaged. The bin at 0 Hz, which then means nothing, is left out.

    Parameters
    ----------
    signal
        Shape (n,), sampled at 4 Hz.
    segment
        Length of a segment in samples, at most n.

    Returns
    -------
    frequency_hz, density
        Each of shape (segment,); density in unit^2/Hz.
    """
    taper, scale = _taper(segment)
    step = segment - segment // 2
    pieces = sliding_window_view(signal - signal.mean(), segment)[::step] * taper
    transformed = np.fft.rfft(pieces, n=2 * segment, axis=1)[:, 1:]
    density = np.asarray(np.sum(transformed.real**2 + transformed.imag**2, axis=0) * (scale / len(pieces)), np.float64)
    density[:-1] *= 2.0
    frequency = np.asarray(np.arange(1, segment + 1) * (RATE_HZ / (2 * segment)), np.float64)
    return frequency, density


def band_power(frequency_hz: Floats, density: Floats, band_hz: tuple[float, float]) -> float:
    """Power between two frequencies: trapezoids, with the density interpolated at the band's very edges."""
    low, high = band_hz
    inside = (frequency_hz > low) & (frequency_hz < high)
    x = np.concatenate(([low], frequency_hz[inside], [high]))
    y = np.interp(x, frequency_hz, density)
    return float(np.sum((y[1:] + y[:-1]) * np.diff(x)) / 2.0)
