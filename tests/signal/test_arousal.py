"""The score: 50 is usual, 75 one spread above, 90 two; explained, and honest about what it rests on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from recordings import breathing_heart, gudb, play

from biofeedback.events import Arousal, BaselineUpdate
from biofeedback.signal.arousal import SHIPPED, ArousalEstimator, deviation, score_of
from biofeedback.signal.arrays import Floats
from biofeedback.signal.minute_features import MinuteFeatures
from biofeedback.signal.rolling_reference import Reference
from biofeedback.signal.trend import left_by_trend

REST = MinuteFeatures(70.0, 70.0, 3.5, 3.6, 2.0)
USUAL = Reference(70.0, 2.0, 3.5, 3.6, 1200.0, days=5, ln_frequency=REST.ln_frequency)


def estimated(sample: MinuteFeatures, usual: Reference = USUAL, quality: float = 1.0) -> Arousal:
    return ArousalEstimator().estimate(10.0, sample, usual, quality, exercising=False, still_s=240.0)


def test_the_usual_is_fifty_three_own_spreads_seventy_five_and_six_ninety() -> None:
    assert estimated(REST).score == pytest.approx(50.0)
    assert score_of(deviation(MinuteFeatures(76.0, 76.0), USUAL)) == pytest.approx(75.0)
    assert score_of(deviation(MinuteFeatures(82.0, 82.0), USUAL)) == pytest.approx(90.0)
    assert score_of(deviation(MinuteFeatures(64.0, 64.0), USUAL)) == pytest.approx(25.0)


def test_who_is_restless_by_nature_has_to_rise_further() -> None:
    risen = MinuteFeatures(76.0, 76.0, 3.5, 3.6)
    assert deviation(risen, replace(USUAL, rate_sd_bpm=4.0)) < deviation(risen, USUAL)


@given(st.floats(-20.0, 40.0), st.floats(-1.5, 1.5), st.floats(-1.5, 1.5))
def test_a_faster_a_stiffer_and_a_faster_swinging_heart_score_higher(rate: float, rmssd: float, sdnn: float) -> None:
    one = MinuteFeatures(70.0 + rate, 70.0 + rate, 3.5 + rmssd, 3.6 + sdnn, 2.0)
    here = deviation(one, USUAL)
    assert deviation(replace(one, newest_bpm=one.newest_bpm + 1), USUAL) >= here
    assert deviation(replace(one, ln_rmssd=3.4 + rmssd, ln_sdnn=3.5 + sdnn), USUAL) >= here - 1e-9
    assert deviation(replace(one, ln_sdnn=3.5 + sdnn), USUAL) >= here - 1e-9
    assert 0.0 < score_of(here) <= 100.0


def test_larger_variability_takes_nothing_away_from_a_risen_rate() -> None:
    risen = MinuteFeatures(80.0, 80.0, 3.5, 3.6)
    talking = replace(risen, ln_rmssd=4.1, ln_sdnn=4.2)
    assert deviation(talking, USUAL) == pytest.approx(deviation(risen, USUAL), abs=0.01)
    assert deviation(replace(risen, ln_rmssd=2.9, ln_sdnn=3.0), USUAL) > deviation(risen, USUAL) + 0.5


def test_an_answer_of_the_variability_alone_is_seen() -> None:
    assert estimated(replace(REST, ln_rmssd=3.1, ln_sdnn=3.0)).score > 75.0  # type: ignore[operator]


def test_a_slow_swing_counts_against_arousal_but_little() -> None:
    slow = replace(REST, ln_sdnn=4.6)
    assert -0.5 < deviation(slow, USUAL) < 0.0


def test_a_rise_counts_at_once_and_a_fall_when_it_has_lasted() -> None:
    by_rate = replace(USUAL, ln_frequency=None)
    whole = deviation(replace(REST, rate_bpm=82.0, newest_bpm=82.0), by_rate)
    assert deviation(replace(REST, newest_bpm=82.0), by_rate) == pytest.approx(whole)
    assert deviation(replace(REST, rate_bpm=82.0), by_rate) == pytest.approx(whole)


def test_it_says_why() -> None:
    told = estimated(MinuteFeatures(79.0, 79.0, 3.5 + np.log(0.68), 3.6 + np.log(0.68), 2.0))
    reasons = {r.code: (r.value, r.unit) for r in told.reasons}
    assert reasons["heart_rate"] == (9.0, "bpm")
    assert reasons["rmssd"] == (-32.0, "%")
    assert reasons["sdnn"] == (-32.0, "%")
    assert reasons["frequency"] == (13.0, "%")
    assert reasons["still"] == (4.0, "min")


def test_confidence_grows_with_what_is_known() -> None:
    provisional = estimated(REST, replace(USUAL, clean_s=60.0, days=0)).confidence
    firm = estimated(REST, replace(USUAL, clean_s=300.0, days=0)).confidence
    known = estimated(REST).confidence
    rate_alone = estimated(MinuteFeatures(70.0, 70.0)).confidence
    assert provisional <= 0.5
    assert rate_alone < 0.5
    assert provisional < firm < known == 1.0
    assert estimated(REST, quality=0.5).confidence == 0.5


def test_confidence_falls_while_the_usual_may_have_drifted_unseen() -> None:
    told = [estimated(REST, replace(USUAL, drift_bpm=drift)).confidence for drift in (0.0, 2.0, 6.0)]
    assert told[0] == 1.0
    assert told[0] > told[1] > told[2] > 0.5


def test_the_heart_rate_stands_alone_where_variability_is_not_known() -> None:
    assert deviation(MinuteFeatures(76.0, 70.0), USUAL) == pytest.approx(SHIPPED.rate)
    assert deviation(replace(REST, rate_bpm=76.0), replace(USUAL, ln_frequency=None)) == pytest.approx(SHIPPED.rate)


def test_a_state_is_left_at_a_lower_score_than_it_is_entered() -> None:
    estimator, states = ArousalEstimator(), []
    for i, rate in enumerate([70.0, 79.0, 79.0, 75.0, 75.0, 70.0, 70.0]):
        one = MinuteFeatures(rate, rate, 3.5, 3.6, 2.0)
        for k in range(6):
            told = estimator.estimate(60.0 * i + 10.0 * k, one, USUAL, 1.0, exercising=False, still_s=None)
        states.append(told.state)
    assert states == ["usual", "raised", "raised", "raised", "raised", "usual", "usual"]


def test_without_a_score_there_is_no_confidence() -> None:
    told = ArousalEstimator().without_score(1.0, "moving")
    assert told.score is None
    assert told.confidence == 0.0


def test_a_drifting_rate_is_no_variability() -> None:
    rng = np.random.default_rng(1)
    flat = 800.0 + rng.normal(0.0, 20.0, 80)
    drifting = flat + np.linspace(0.0, 200.0, 80)
    left = left_by_trend(drifting, spread(drifting))
    assert left is not None
    assert np.std(drifting, ddof=1) * left == pytest.approx(np.std(flat, ddof=1), rel=0.1)
    assert left_by_trend(flat[:5], spread(flat[:5])) is None
    assert left_by_trend(np.full(40, 800.0), 0.0) is None


def spread(nn_ms: Floats) -> float:
    return float(np.sum((nn_ms - nn_ms.mean()) ** 2))


def auc(stress: list[float], rest: list[float]) -> float:
    one, other = np.array(stress), np.array(rest)
    return float(np.mean((one[:, None] > other) + 0.5 * (one[:, None] == other)))


def test_maths_is_told_from_sitting_with_a_baseline_of_the_first_minute(data: Path) -> None:
    stress: list[float] = []
    rest: list[float] = []
    each = []
    for person in range(12):
        sitting = gudb(data, person, "sitting")
        change_s = sum(sitting) / 1000.0
        events = play(sitting + gudb(data, person, "maths"))
        assert [e.stage for e in events if isinstance(e, BaselineUpdate)] == ["provisional"]
        scored = [(e.t, e.score) for e in events if isinstance(e, Arousal) and e.score is not None]
        own_stress = [s for t, s in scored if t > change_s + 30.0]
        own_rest = [s for t, s in scored if t <= change_s]
        each.append(auc(own_stress, own_rest))
        stress, rest = stress + own_stress, rest + own_rest
    assert auc(stress, rest) >= 0.82
    assert np.median(each) >= 0.95


def test_slow_breathing_as_such_does_not_read_as_arousal() -> None:
    calm = breathing_heart(400.0, rate_bpm=66.0, swing_bpm=4.0, breaths_per_min=14.0)
    slow = breathing_heart(240.0, rate_bpm=66.0, swing_bpm=14.0, breaths_per_min=6.0, seed=2)
    told = [e for e in play(calm + slow) if isinstance(e, Arousal) and e.t > 470.0 and e.smoothed is not None]
    assert max(e.smoothed for e in told if e.smoothed is not None) < 65.0
