"""A simulated person beats like one: at rest, stirred, and breathing along."""

from __future__ import annotations

import math
import statistics
from itertools import pairwise

import pytest

from biofeedback.devices.virtual.baseline import resting_baseline
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.story import Story, StorySpan, demonstration, working_day

Beats = list[tuple[float, float]]
SEEDS = range(5)


def beats_of(person: SimulatedPerson, until_s: float) -> Beats:
    beats = []
    while person.t_s < until_s:
        beat = person.next_beat()
        beats.append((beat.t_s, beat.rr_s * 1000))
    return beats


def rate_bpm(beats: Beats, from_s: float, to_s: float) -> float:
    return 60000 / statistics.fmean(rr for t, rr in beats if from_s < t <= to_s)


def rmssd_ms(beats: Beats, from_s: float, to_s: float) -> float:
    rr = [rr for t, rr in beats if from_s < t <= to_s]
    return math.sqrt(statistics.fmean((b - a) ** 2 for a, b in pairwise(rr)))


def test_the_same_seed_lives_the_same_life_and_another_seed_another() -> None:
    assert beats_of(SimulatedPerson(3), 120) == beats_of(SimulatedPerson(3), 120)
    assert beats_of(SimulatedPerson(3), 120) != beats_of(SimulatedPerson(4), 120)


def test_each_beat_falls_where_its_interval_ends() -> None:
    beats = beats_of(SimulatedPerson(), 300)
    for (before_s, _), (t_s, rr_ms) in pairwise(beats):
        assert t_s - before_s == pytest.approx(rr_ms / 1000)


@pytest.mark.parametrize("seed", SEEDS)
def test_rest_is_like_that_of_a_healthy_adult(seed: int) -> None:
    beats = beats_of(SimulatedPerson(seed), 600)
    assert 58 < rate_bpm(beats, 0, 600) < 75
    assert 25 < rmssd_ms(beats, 0, 600) < 60


@pytest.mark.parametrize("seed", SEEDS)
def test_a_stressor_raises_the_rate_and_halves_the_swing(seed: int) -> None:
    beats = beats_of(SimulatedPerson(seed, demonstration()), 240)
    rest = resting_baseline(seed)
    assert 14 < rate_bpm(beats, 60, 240) - rest.rate_bpm.median < 26
    assert 0.3 < rmssd_ms(beats, 60, 240) / math.exp(rest.ln_rmssd.median) < 0.65


def test_without_the_stressor_the_heart_stays_at_rest_all_along() -> None:
    person = SimulatedPerson(0, demonstration(stressor=False))
    beats_of(person, 600)
    assert person.arousal == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_slow_breathing_brings_the_stress_down_within_two_minutes(seed: int) -> None:
    stirred = Story((StorySpan(0, 3600),))
    helped, alone = SimulatedPerson(seed, stirred), SimulatedPerson(seed, stirred)
    beats_of(helped, 60)
    helped.follow(4, 6, helped.t_s)
    beats_of(helped, 180)
    beats_of(alone, 180)
    assert alone.arousal > 0.95
    assert helped.arousal < 0.4


def test_quick_or_inhale_weighted_breathing_calms_nobody() -> None:
    for inhale_s, exhale_s in ((1.5, 1.5), (6.0, 4.0)):
        person = SimulatedPerson(0, Story((StorySpan(0, 3600),)))
        person.follow(inhale_s, exhale_s, 0)
        beats_of(person, 180)
        assert person.arousal > 0.95


def test_the_heart_swings_with_the_paced_breath() -> None:
    person = SimulatedPerson(1)
    person.follow(4, 6, 0)
    beats = beats_of(person, 240)
    # Correlation with a sine of the pacer's period, over whatever phase fits best.
    rr = [(t, rr) for t, rr in beats if t > 30]
    mean = statistics.fmean(v for _, v in rr)
    power = {
        period_s: math.hypot(
            sum((v - mean) * math.cos(math.tau * t / period_s) for t, v in rr),
            sum((v - mean) * math.sin(math.tau * t / period_s) for t, v in rr),
        )
        for period_s in (4, 5, 6.5, 8, 10, 13, 16, 20)
    }
    assert max(power, key=lambda period_s: power[period_s]) == 10


def test_lungs_keep_time_with_the_pacer() -> None:
    person = SimulatedPerson(2)
    person.follow(4, 6, 0)
    full_s = []
    while person.t_s < 180:
        person.next_beat()
        if person.t_s > 30 and person.lungs(person.t_s) > 0.9:
            full_s.append(person.t_s % 10)
    assert statistics.fmean(full_s) == pytest.approx(4.15, abs=0.5)


def test_a_working_day_is_lived_through_with_its_walks() -> None:
    person = SimulatedPerson(5, working_day(5, hours=2))
    most = 0.0
    while person.t_s < 2 * 3600:
        person.next_beat()
        most = max(most, person.effort)
    assert most > 0.4


def test_the_baseline_is_that_of_a_rest_and_not_too_narrow() -> None:
    baseline = resting_baseline(days=4)
    rested = beats_of(SimulatedPerson(11), 900)
    assert baseline.rate_bpm.median == pytest.approx(rate_bpm(rested, 0, 900), abs=5)
    assert baseline.ln_rmssd.median == pytest.approx(math.log(rmssd_ms(rested, 0, 900)), abs=0.3)
    assert min(r.mad for r in (baseline.rate_bpm, baseline.ln_rmssd, baseline.ln_sdnn)) > 0.03
    assert (baseline.days, baseline.clean_s) == (4, 3600)
