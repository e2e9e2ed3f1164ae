"""Where the score's parts stop, begin anew and hold on, and how the beat clock follows a strap's own."""

import pytest

from biofeedback.events import Gap
from biofeedback.signal.arousal import ArousalEstimator, deviation
from biofeedback.signal.beat_clock import BeatClock, PlacedBeat
from biofeedback.signal.minute_features import MinuteFeatures
from biofeedback.signal.rolling_reference import Reference

USUAL = Reference(70.0, 2.0, 3.5, 3.6, 1200.0, days=5, ln_frequency=MinuteFeatures(70.0, 70.0, 3.5, 3.6).ln_frequency)


def beating(rate_bpm: float) -> MinuteFeatures:
    return MinuteFeatures(rate_bpm, rate_bpm, 3.5, 3.6, 2.0)


def states(estimator: ArousalEstimator, rate_bpm: float, begin_s: float) -> str:
    for i in range(20):
        told = estimator.estimate(begin_s + 5.0 * i, beating(rate_bpm), USUAL, 1.0, exercising=False, still_s=None)
    return told.state


def test_high_is_left_at_a_lower_score_than_it_is_entered() -> None:
    estimator = ArousalEstimator()
    assert states(estimator, 77.0, 0.0) == "raised"
    assert states(estimator, 80.5, 100.0) == "high"
    assert states(estimator, 77.0, 200.0) == "high"
    assert states(estimator, 75.5, 300.0) == "raised"
    assert states(estimator, 77.0, 400.0) == "raised"


@pytest.mark.parametrize("far", ["ln_rmssd", "ln_sdnn", "rate_bpm"])
def test_no_part_says_more_than_six_units(far: str) -> None:
    def with_(value: float) -> float:
        parts = {"rate_bpm": 70.0, "ln_rmssd": 3.5, "ln_sdnn": 3.6, far: value}
        sample = MinuteFeatures(parts["rate_bpm"], parts["rate_bpm"], parts["ln_rmssd"], parts["ln_sdnn"], 2.0)
        return deviation(sample, USUAL)

    assert with_(-1e3) == with_(-1e6)
    assert with_(1e3) == with_(1e6)
    assert with_(-1e3) != with_(1e3)


def test_after_a_minute_without_a_score_the_old_one_is_forgotten() -> None:
    def after(pause_s: float) -> float:
        estimator = ArousalEstimator()
        for t, rate_bpm in ((0.0, 90.0), (pause_s, 70.0)):
            told = estimator.estimate(t, beating(rate_bpm), USUAL, 1.0, exercising=False, still_s=None)
        assert told.smoothed is not None
        return told.smoothed

    assert after(10.0) > 53.0
    assert after(55.0) > 50.0
    assert after(61.0) == 50.0


@pytest.mark.parametrize("parts_per_million", [-200.0, 200.0])
def test_the_beat_clock_follows_a_strap_whose_seconds_are_a_little_longer_or_shorter(parts_per_million: float) -> None:
    clock = BeatClock()
    for i in range(1, 7201):
        arrival_s = i * (1.0 + parts_per_million * 1e-6)
        (beat,) = clock.place([1000.0], arrival_s)
        assert not isinstance(beat, Gap)
    assert isinstance(beat, PlacedBeat)
    assert beat.t == pytest.approx(arrival_s, abs=0.01)
