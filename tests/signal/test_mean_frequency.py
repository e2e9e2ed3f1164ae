"""The mean frequency of the variability is that of a wave, and follows the breath where the breath leads."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from recordings import breathing_heart

from biofeedback.signal.mean_frequency import ln_mean_frequency


def measured(rr_ms: np.ndarray) -> float:
    rmssd = math.sqrt(float(np.mean(np.diff(rr_ms) ** 2)))
    return math.exp(ln_mean_frequency(60000.0 / rr_ms.mean(), math.log(rmssd), math.log(rr_ms.std(ddof=1))))


@pytest.mark.parametrize("per_min", [3.0, 6.0, 12.0, 18.0, 24.0])
def test_of_a_wave_it_is_the_frequency_of_the_wave(per_min: float) -> None:
    rr_ms = 1000.0 + 10.0 * np.sin(2.0 * math.pi * per_min / 60.0 * np.arange(600))
    assert measured(rr_ms) == pytest.approx(per_min, rel=0.02)


@pytest.mark.parametrize(("slow", "fast"), [(6.0, 12.0), (12.0, 18.0), (15.0, 20.0)])
def test_a_heart_that_breathes_faster_swings_faster(slow: float, fast: float) -> None:
    one, other = (np.array(breathing_heart(120.0, breaths_per_min=each)) for each in (slow, fast))
    assert measured(one) < measured(other)


@given(st.floats(30.0, 220.0), st.floats(-2.0, 7.0), st.floats(-2.0, 7.0))
def test_it_never_exceeds_half_the_heart_rate_and_rises_with_rmssd(
    rate: float, ln_rmssd: float, ln_sdnn: float
) -> None:
    told = ln_mean_frequency(rate, ln_rmssd, ln_sdnn)
    assert told <= math.log(rate / 2.0) + 1e-9
    assert ln_mean_frequency(rate, ln_rmssd + 0.1, ln_sdnn) >= told
    assert ln_mean_frequency(rate, ln_rmssd, ln_sdnn + 0.1) <= told
