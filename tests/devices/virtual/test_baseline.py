"""The simulated person's baseline is what the signal room would have learned from the same rest."""

import math

import pytest
from msgspec.structs import astuple

from biofeedback.devices.virtual.baseline import STEP_S, WINDOW_S, resting_baseline, resting_beats
from biofeedback.signal.baseline import QuietSample, baseline_of
from biofeedback.signal.indices.definitions.stress_index import stress_index
from biofeedback.signal.indices.engines import NativeBackend
from biofeedback.signal.minute_features import features_of, to_keep
from biofeedback.signal.nn_series import NnSeries

REST_S = 1200.0


@pytest.mark.parametrize("seed", [0, 7])
def test_both_rooms_mean_the_same_by_a_baseline(seed: int) -> None:
    series, backend = NnSeries(2.0 * REST_S), NativeBackend()
    for t, rr_ms in zip(*resting_beats(seed, rest_s=REST_S), strict=True):
        series.append(t, rr_ms, normal=True, artefact=False)
    quiet = []
    for i in range(int((REST_S - WINDOW_S) // STEP_S) + 1):
        window = series.window(i * STEP_S + WINDOW_S, WINDOW_S)
        sample = features_of(backend, window, 30.0)
        assert sample is not None
        assert sample.ln_rmssd is not None
        quiet.append(QuietSample(to_keep(sample, window.nn_ms), STEP_S, None, stress_index(window.nn_ms)))
    learned, simulated = baseline_of(quiet, ""), resting_baseline(seed, rest_s=REST_S)
    assert learned is not None
    for name in ("rate_bpm", "ln_rmssd", "ln_sdnn", "ln_stress_index"):
        assert astuple(getattr(simulated, name)) == pytest.approx(astuple(getattr(learned, name)), rel=1e-9), name
    assert math.exp(simulated.ln_sdnn.median) > 10.0
