"""Welch spectrum of the tachogram and the power in its bands, numpy only."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from biofeedback.signal.arrays import Floats
from biofeedback.signal.indices.spline import resample
from biofeedback.signal.nn_series import NnWindow

# Task Force 1996: VLF from 0.0033, LF from 0.04, HF from 0.15 to 0.4 Hz.
BAND_EDGES_HZ = (0.0033, 0.04, 0.15, 0.40)
RATE_HZ = 2.0
# NeuroKit2 takes no segment longer than half the window; a long window is cut into segments of this length.
SEGMENT_S = 150.0
# Of a recording it is the mean over stretches of five minutes, of which intervals cover so much, s.
SHORTEST_STRETCH_S = 110.0


def tachogram(window: NnWindow) -> Floats:
    """The window's intervals on an even 2 Hz grid, by a cubic spline over the times of the beats.

    The grid ends with the first point at or after the last beat and holds its value there, as NeuroKit2's does.
    """
    t = window.t_s
    n = math.ceil((t[-1] - t[0]) * RATE_HZ + 1.0)
    return resample(t, window.nn_ms, float(t[0]), 1.0 / RATE_HZ, n, window.bend)


class _Bins(NamedTuple):
    """Frequencies up to the end of the HF band, and the columns that taper a segment and transform it to them."""

    frequency_hz: Floats
    cosines_sines: Floats


@lru_cache(maxsize=32)
def _bins(segment: int) -> _Bins:
    taper = 0.5 - 0.5 * np.cos(2.0 * np.pi * np.arange(segment) / segment)
    scale = np.sqrt(2.0 / (RATE_HZ * float(np.sum(taper * taper))))
    step_hz = RATE_HZ / (2 * segment)
    k = np.arange(1, math.ceil(BAND_EDGES_HZ[-1] / step_hz) + 1)
    angle = 2.0 * np.pi * np.outer(np.arange(segment), k) / (2 * segment)
    frequency_hz = np.asarray(k * step_hz, dtype=np.float64)
    columns: Floats = np.concatenate((np.cos(angle), np.sin(angle)), axis=1) * (scale * taper)[:, None]
    return _Bins(frequency_hz, columns)


@lru_cache(maxsize=32)
def _band_rows(segment: int, n_segments: int) -> Floats:
    """Shape (3, n): what `band_powers` takes of each cosine's and sine's square, of all segments, for each band."""
    frequency_hz = _bins(segment).frequency_hz
    step_hz = frequency_hz[1] - frequency_hz[0]
    one = np.eye(len(frequency_hz))
    cumulated = np.concatenate((np.zeros_like(one[:1]), np.cumsum(one[1:] + one[:-1], axis=0)))
    place = np.clip((np.array(BAND_EDGES_HZ) - frequency_hz[0]) / step_hz, 0.0, len(one) - 1.0)
    below = np.minimum(place.astype(np.intp), len(one) - 2)
    share = (place - below)[:, None]
    at_edges = (1.0 - share) * cumulated[below] + share * cumulated[below + 1]
    return np.tile(0.5 * step_hz / n_segments * (at_edges[1:] - at_edges[:-1]), 2 * n_segments)


def welch(signal: Floats, segment: int) -> tuple[Floats, Floats]:
    """One-sided power spectral density of an evenly sampled signal, up to the end of the HF band.

    Welch (1967): the mean is removed, segments overlapping by half are Hann-tapered and zero-padded to twice their
    length, periodograms averaged. The bin at 0 Hz, which then means nothing, is left out. Few bins are wanted, so
    their rows are cheaper than a fast transform of all.

    Parameters
    ----------
    signal
        Shape (n,), sampled at 2 Hz.
    segment
        Length of a segment in samples, at most n.

    Returns
    -------
    frequency_hz, density
        Of the same shape; density in unit^2/Hz.
    """
    frequency_hz = _bins(segment).frequency_hz
    mean = _squares(signal, segment).mean(axis=0)
    return frequency_hz, mean[: len(frequency_hz)] + mean[len(frequency_hz) :]


def _squares(signal: Floats, segment: int) -> Floats:
    """Shape (segments, 2 n): squares of each segment's cosine and sine parts."""
    level = signal - np.add.reduce(signal) / len(signal)
    starts = range(0, len(signal) - segment + 1, segment - segment // 2)
    pieces = np.concatenate([level[start : start + segment] for start in starts]).reshape(len(starts), segment)
    parts: Floats = pieces.dot(_bins(segment).cosines_sines)
    parts *= parts
    return parts


def welch_powers(signal: Floats, segment: int) -> list[float]:
    """Power of a signal, sampled at 2 Hz, in the VLF, LF and HF bands by `welch` and `band_powers`."""
    squares = _squares(signal, segment)
    powers: list[float] = _band_rows(segment, len(squares)).dot(squares.ravel()).tolist()
    return powers


def band_powers(frequency_hz: Floats, density: Floats, edges_hz: tuple[float, ...]) -> list[float]:
    """Power between neighbouring edges: the cumulated trapezoids, interpolated at the very edges."""
    step = float(frequency_hz[1] - frequency_hz[0])
    cumulated = np.empty(len(density))
    cumulated[0] = 0.0
    np.add.accumulate(density[1:] + density[:-1], out=cumulated[1:])
    at_edges = np.interp(edges_hz, frequency_hz, cumulated).tolist()
    return [0.5 * step * (high - low) for low, high in pairwise(at_edges)]
