"""Sample entropy: for reports, as it costs too much for every window and needs hundreds of beats."""

from __future__ import annotations

import math

import numpy as np

from biofeedback.signal.arrays import Floats
from biofeedback.signal.indices.measured import EngineWindow, Index, over_all_up_to

TOLERANCE_SD = 0.2
LENGTH = 2
FEWEST_BEATS = 100
MOST_BEATS = 5000


def sample_entropy(nn_ms: Floats) -> float | None:
    """Sample entropy with m = 2 and r = 0.2 SD (divisor n - 1), Chebyshev distance (Richman & Moorman 2000).

    Returns
    -------
    float or None
        None with fewer than 100 or more than 5000 intervals, or when nothing repeats.
    """
    n = len(nn_ms)
    if not FEWEST_BEATS <= n <= MOST_BEATS:
        return None
    r = TOLERANCE_SD * float(nn_ms.std(ddof=1))
    short = long = 0
    for lag in range(1, n - LENGTH):
        near = np.abs(nn_ms[lag:] - nn_ms[:-lag]) <= r
        pairs = near[:-2] & near[1:-1]
        short += int(np.count_nonzero(pairs))
        long += int(np.count_nonzero(pairs & near[2:]))
    return -math.log(long / short) if long and short else None


def _of_window(window: EngineWindow) -> float | None:
    return sample_entropy(window.window.nn_ms)


INDEX = Index(
    name="sample_entropy",
    label="sample entropy",
    unit="",
    source="Richman & Moorman 2000",
    domain="time",
    native=_of_window,
    neurokit=_of_window,
    of_recording=over_all_up_to(MOST_BEATS),
    listed_after="total_power_ms2",
)
