"""Sample entropy: for reports, as it costs too much for every window and needs hundreds of beats."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from biofeedback.signal.arrays import Floats, Ints
from biofeedback.signal.indices.measured import EngineWindow, Index, over_all_up_to

TOLERANCE_SD = 0.2
LENGTH = 2
FEWEST_BEATS = 100
MOST_BEATS = 5000
PAIRS_AT_A_TIME = 200_000


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
    short, long = _repeats(nn_ms, TOLERANCE_SD * float(nn_ms.std(ddof=1)))
    return -math.log(long / short) if long and short else None


def _repeats(nn_ms: Floats, r: float) -> tuple[int, int]:
    """How many pairs of two intervals are alike within ``r``, and how many of them go on so for a third.

    In order of their first interval a template's like stand close behind it: only those are compared.
    """
    first, second, third = nn_ms[:-LENGTH], nn_ms[1:-1], nn_ms[LENGTH:]
    order = np.argsort(first, kind="stable")
    first, second, third = first[order], second[order], third[order]
    # A little further than r: what rounding says of the sum, the difference decides.
    ends = np.searchsorted(first, first + r * (1.0 + 1e-9) + 1e-9, side="right")
    counts = ends - np.arange(1, len(first) + 1)
    short = long = 0
    for rows in _in_pieces(counts):
        n_behind = counts[rows]
        left = np.repeat(np.arange(rows.start, rows.stop), n_behind)
        behind = np.arange(len(left)) - np.repeat(np.cumsum(n_behind) - n_behind, n_behind)
        right = left + 1 + behind
        alike = np.abs(first[right] - first[left]) <= r
        alike &= np.abs(second[right] - second[left]) <= r
        short += int(np.count_nonzero(alike))
        long += int(np.count_nonzero(alike & (np.abs(third[right] - third[left]) <= r)))
    return short, long


def _in_pieces(counts: Ints) -> Iterator[slice]:
    """Rows that together have about as many pairs as are compared at a time."""
    piece = np.cumsum(counts) // PAIRS_AT_A_TIME
    edges = [0, *(np.flatnonzero(np.diff(piece)) + 1).tolist(), len(counts)]
    return map(slice, edges[:-1], edges[1:])


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
