"""The breath as a curve, after the fact: how the chest tilted with it."""

from __future__ import annotations

import math

import numpy as np

from biofeedback.signal.acceleration import FAST_POINTS, ONE_G_MG
from biofeedback.signal.arrays import Floats

# What is slower than the slowest breath is posture: a running mean over 14 s (half power near 0.04 Hz) is taken away.
SLOW_POINTS = 141
# Along which axis the chest swings most is asked anew for each minute.
STRETCH_POINTS = 600
SHORTEST_POINTS = 100


def tilt_curve_deg(points_mg: Floats) -> Floats:
    """How far the chest is tilted by the breath, along the axis on which it swings most.

    Parameters
    ----------
    points_mg
        Shape (n, 3), at 10 Hz without a hole, gravity included.

    Returns
    -------
    array
        Shape (n,), degrees around the running mean; zeros of fewer than ten seconds. Its sign says nothing of in or
        out, but stays the same throughout.
    """
    if len(points_mg) < SHORTEST_POINTS:
        return np.zeros(len(points_mg))
    size = np.maximum(np.sqrt((points_mg * points_mg).sum(axis=1)), 1.0)
    direction = points_mg * (ONE_G_MG / size[:, None])
    swing = _smooth(direction, FAST_POINTS) - _smooth(direction, min(SLOW_POINTS, len(points_mg) // 2 * 2 - 1))
    curve, before = np.empty(len(swing)), np.zeros(3)
    for begin in range(0, len(swing), STRETCH_POINTS):
        stretch = swing[begin : begin + STRETCH_POINTS]
        axis = np.linalg.svd(stretch, full_matrices=False)[2][0]
        # The newest axis points as the last one did.
        axis = -axis if float(axis @ before) < 0.0 else axis
        curve[begin : begin + STRETCH_POINTS], before = stretch @ axis, axis
    degrees: Floats = np.degrees(np.arctan2(curve, ONE_G_MG))
    return degrees


def _smooth(signals: Floats, points: int) -> Floats:
    edge = math.floor(points / 2)
    taper = np.hanning(points + 2)[1:-1]
    padded = np.concatenate((signals[:1].repeat(edge, 0), signals, signals[-1:].repeat(edge, 0)))
    smooth = [np.convolve(padded[:, axis], taper / taper.sum(), "valid") for axis in range(signals.shape[1])]
    found: Floats = np.stack(smooth, axis=1)
    return found
