"""DFA alpha-1: for reports, as it costs too much for every window and needs hundreds of beats."""

from __future__ import annotations

import numpy as np

from biofeedback.signal.arrays import Floats
from biofeedback.signal.indices.measured import EngineWindow, Index, over_all_up_to

SCALES = range(4, 17)
FEWEST_BEATS = 100
# It drifts with the length of a recording.
MOST_BEATS = 5000


def dfa_alpha1(nn_ms: Floats) -> float | None:
    """Short-term scaling exponent of detrended fluctuation analysis over 4 to 16 beats (Peng 1995).

    Returns
    -------
    float or None
        None with fewer than 100 intervals or when these are all alike.
    """
    if len(nn_ms) < FEWEST_BEATS:
        return None
    profile = np.cumsum(nn_ms - nn_ms.mean())
    fluctuations = [_fluctuation(profile, scale) for scale in SCALES]
    if min(fluctuations) <= 0.0:
        return None
    slope, _ = np.polyfit(np.log(list(SCALES)), np.log(fluctuations), 1)
    return float(slope)


def _fluctuation(profile: Floats, scale: int) -> float:
    boxes = profile[: len(profile) // scale * scale].reshape(-1, scale)
    x = np.arange(scale) - (scale - 1) / 2.0
    slope = boxes @ x / float(x @ x)
    left = boxes - boxes.mean(axis=1, keepdims=True) - slope[:, None] * x
    return float(np.sqrt(np.mean(left * left)))


def _of_window(window: EngineWindow) -> float | None:
    return dfa_alpha1(window.window.nn_ms)


INDEX = Index(
    name="dfa_alpha1",
    label="DFA alpha-1",
    unit="",
    source="Peng et al. 1995",
    domain="time",
    native=_of_window,
    neurokit=_of_window,
    of_recording=over_all_up_to(MOST_BEATS),
    listed_after="sample_entropy",
)
