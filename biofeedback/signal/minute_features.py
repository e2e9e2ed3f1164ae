"""What the score looks at, at one moment."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import numpy as np

from biofeedback.signal.arrays import Floats
from biofeedback.signal.indices.definitions import mean_rr, rmssd, sdnn
from biofeedback.signal.indices.engines import IndexBackend
from biofeedback.signal.mean_frequency import ln_mean_frequency
from biofeedback.signal.nn_series import NnWindow
from biofeedback.signal.trend import left_by_trend

FEWEST_NEWEST = 8
# With less of the minute covered by normal beats its variability is a matter of which beats were lost.
HRV_COVERED_SHARE = 0.85
_INDICES = (mean_rr.INDEX, rmssd.INDEX, sdnn.INDEX)


@dataclass(frozen=True, slots=True)
class MinuteFeatures:
    """A minute's heart: its rate, how much that varies from beat to beat, and logarithms of two indices.

    ``newest_bpm`` is the rate of the minute's last part: a rise shows there first. A strap that sends no intervals, or
    a minute full of holes, gives the rates alone. ``ln_sdnn`` is of the detrended intervals. ``rate_mad_bpm`` is known
    of samples that are kept. ``ln_frequency`` is of the variability's mean frequency, in swings a minute.
    """

    rate_bpm: float
    newest_bpm: float
    ln_rmssd: float | None = None
    ln_sdnn: float | None = None
    rate_mad_bpm: float | None = None
    ln_frequency: float | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Derive the frequency, once."""
        if self.ln_rmssd is not None and self.ln_sdnn is not None:
            ln_frequency = ln_mean_frequency(self.rate_bpm, self.ln_rmssd, self.ln_sdnn)
            object.__setattr__(self, "ln_frequency", ln_frequency)


def features_of(backend: IndexBackend, window: NnWindow, newest_s: float) -> MinuteFeatures | None:
    """Reduce a minute of normal intervals to a sample; None when they say nothing (all alike, too few).

    Parameters
    ----------
    backend
        The engine that computes mean RR, RMSSD and SDNN.
    window
        The minute.
    newest_s
        Length of its last part.
    """
    measured = backend.measure(window)
    mean_rr_ms, rmssd_ms, sdnn_ms = (measured.value(index) for index in _INDICES)
    left = left_by_trend(window.nn_ms, window.sums.spread_ms2)
    if not mean_rr_ms or not rmssd_ms or not sdnn_ms or not left:
        return None
    rate = 60000.0 / mean_rr_ms
    newest = _newest_rate(window, newest_s) or rate
    if window.covered_s < HRV_COVERED_SHARE * window.span_s:
        return MinuteFeatures(rate, newest)
    return MinuteFeatures(
        rate_bpm=rate,
        newest_bpm=newest,
        ln_rmssd=math.log(rmssd_ms),
        ln_sdnn=math.log(sdnn_ms * left),
    )


def _newest_rate(window: NnWindow, newest_s: float) -> float | None:
    t = window.t_s
    newest = window.nn_ms[t.searchsorted(t.item(-1) - newest_s) :]
    return 60000.0 * len(newest) / float(np.add.reduce(newest)) if len(newest) >= FEWEST_NEWEST else None


def to_keep(sample: MinuteFeatures, nn_ms: Floats | None) -> MinuteFeatures:
    """The sample with the median absolute deviation of its beats' rates, from the intervals of its minute, if known."""
    if sample.ln_rmssd is None or nn_ms is None:
        return sample
    return replace(sample, rate_mad_bpm=_mad(60000.0 / nn_ms))


def _mad(values: Floats) -> float:
    values.sort()
    values -= _middle(values)
    np.abs(values, out=values)
    values.sort()
    return _middle(values)


def _middle(ordered: Floats) -> float:
    half = len(ordered) // 2
    return ordered.item(half) if len(ordered) % 2 else 0.5 * (ordered.item(half - 1) + ordered.item(half))
