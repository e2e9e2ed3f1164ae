"""What the score looks at: the rate, the spread of rates, and two logarithms, as they are defined."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from recordings import breathing_heart, window

from biofeedback.signal.indices.engines import NativeBackend
from biofeedback.signal.minute_features import MinuteFeatures, features_of, to_keep
from biofeedback.signal.nn_series import NnWindow
from biofeedback.signal.trend import left_by_trend

KNOWN = MinuteFeatures(70.0, 70.0, 3.5, 3.6)


@given(st.lists(st.floats(300.0, 2000.0), min_size=1, max_size=99))
def test_the_spread_that_is_kept_is_the_median_deviation_of_the_rates(nn_ms: list[float]) -> None:
    rates = 60000.0 / np.array(nn_ms)
    expected = float(np.median(np.abs(rates - np.median(rates))))
    assert to_keep(KNOWN, np.array(nn_ms)).rate_mad_bpm == pytest.approx(expected, abs=1e-9)


def test_a_sample_without_variability_keeps_none() -> None:
    assert to_keep(MinuteFeatures(70.0, 70.0), np.array([800.0, 900.0])).rate_mad_bpm is None
    assert to_keep(KNOWN, None) == KNOWN


def test_a_minute_is_reduced_to_what_its_intervals_say() -> None:
    minute = window(breathing_heart(60.0))
    found = features_of(NativeBackend(), minute, 30.0)
    assert found is not None
    nn = minute.nn_ms
    newest = nn[minute.t_s >= minute.t_s[-1] - 30.0]
    assert found.rate_bpm == pytest.approx(60000.0 / nn.mean())
    assert found.newest_bpm == pytest.approx(60000.0 / newest.mean())
    assert found.ln_rmssd == pytest.approx(math.log(math.sqrt(float(np.mean(np.diff(nn) ** 2)))))
    cubic = np.polyval(np.polyfit(np.arange(len(nn)), nn, 3), np.arange(len(nn)))
    detrended = math.sqrt(float(((nn - cubic) ** 2).sum()) / (len(nn) - 4))
    assert found.ln_sdnn == pytest.approx(math.log(detrended))
    assert found.rate_mad_bpm is None


def test_a_minute_with_holes_tells_the_rates_alone_and_a_flat_one_nothing() -> None:
    part = window(breathing_heart(48.0))
    holed = features_of(NativeBackend(), NnWindow(part.t_s, part.nn_ms, 60.0), 30.0)
    assert holed is not None
    assert holed.rate_bpm > 0.0
    assert (holed.ln_rmssd, holed.ln_sdnn) == (None, None)
    assert features_of(NativeBackend(), window([800.0] * 75), 30.0) is None
    assert features_of(NativeBackend(), window([800.0, 810.0]), 30.0) is None


@pytest.mark.parametrize("n", [10, 11, 75])
def test_what_a_cubic_leaves_is_told_with_its_degrees_of_freedom(n: int) -> None:
    nn = np.random.default_rng(n).normal(800.0, 30.0, n)
    places = np.arange(n)
    rss = float(((nn - np.polyval(np.polyfit(places, nn, 3), places)) ** 2).sum())
    tss = float(((nn - nn.mean()) ** 2).sum())
    assert left_by_trend(nn, tss) == pytest.approx(math.sqrt(rss / (n - 4)) / math.sqrt(tss / (n - 1)))
