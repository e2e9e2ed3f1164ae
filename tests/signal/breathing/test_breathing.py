"""The breath is told where it is known, within a little of the truth, and not told where it is not."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recordings import breathing_heart

from biofeedback.events import Breath
from biofeedback.signal.acceleration import ChestAcceleration
from biofeedback.signal.arrays import Floats
from biofeedback.signal.breathing.breathing import STILL_FOR_S, Breathing
from biofeedback.signal.breathing.tracker import BreathTracker
from biofeedback.signal.coherence import POINTS
from biofeedback.signal.stillness import Stillness
from biofeedback.signal.tachogram import Tachogram

RATE_HZ = 25


def of_heart(rr_ms: list[float]) -> list[Breath]:
    breathing, rhythm, t, found = Breathing(), Tachogram(POINTS), 0.0, []
    second = 1.0
    for value in rr_ms:
        t += value / 1000.0
        rhythm.add(t, value)
        while second <= t:
            found.append(breathing.advance(second, rhythm, None, moving=False))
            second += 1.0
    return [breath for breath in found if breath is not None]


def of_chest(mg: Floats) -> list[Breath]:
    """A packet a second, at 25 Hz."""
    breathing, chest, stillness, found = Breathing(), ChestAcceleration(), Stillness(), []
    no_beats = Tachogram(POINTS)
    for second in range(1, len(mg) // RATE_HZ + 1):
        t = float(second)
        chest.add(mg[(second - 1) * RATE_HZ : second * RATE_HZ], t)
        stillness.advance(t, chest)
        found.append(breathing.advance(t, no_beats, chest, stillness.still_for_s(t) < STILL_FOR_S))
    return [breath for breath in found if breath is not None]


def tilting_chest(seconds: float, breaths_per_min: float, tilt_deg: float = 0.8, seed: int = 1) -> Floats:
    """A still chest that tilts with the breath, with a strap's noise; shape (n, 3), mg."""
    rng = np.random.default_rng(seed)
    t = np.arange(1, int(seconds * RATE_HZ) + 1) / RATE_HZ
    breath = np.sin(2.0 * np.pi * breaths_per_min / 60.0 * t)
    angle = np.radians(20.0 + tilt_deg * (breath + 0.3 * np.sin(4.0 * np.pi * breaths_per_min / 60.0 * t)))
    clean = 1000.0 * np.stack([0.05 * np.ones_like(t), np.cos(angle), np.sin(angle)], axis=1)
    mg: Floats = clean + rng.normal(0.0, 4.0, clean.shape)
    return mg


def told(found: list[Breath], after_s: float = 45.0) -> list[float]:
    return [breath.rate_bpm for breath in found if breath.rate_bpm is not None and breath.t > after_s]


@pytest.mark.parametrize("breaths_per_min", [4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 15.0, 18.0, 22.0])
@pytest.mark.parametrize("rate_bpm", [58.0, 72.0, 88.0])
def test_a_paced_breath_is_found_in_the_heart_within_half_a_breath(breaths_per_min: float, rate_bpm: float) -> None:
    swing_bpm = max(1.5, 40.0 / breaths_per_min)
    found = of_heart(breathing_heart(120.0, rate_bpm, swing_bpm, breaths_per_min))
    rates = told(found)
    assert len(rates) >= 12
    # Two breaths to the window: below 5.5 a minute it tells them apart less finely.
    assert np.median(rates) == pytest.approx(breaths_per_min, abs=0.5 if breaths_per_min > 5.0 else 0.6)


@pytest.mark.parametrize("breaths_per_min", [3.75, 5.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0, 25.0, 30.0, 36.0])
def test_a_paced_breath_is_found_in_the_tilt_without_a_bias(breaths_per_min: float) -> None:
    found = of_chest(tilting_chest(120.0, breaths_per_min))
    rates = told(found)
    assert len(rates) >= 60
    assert np.mean(rates) == pytest.approx(breaths_per_min, abs=0.5)
    assert {breath.source for breath in found if breath.rate_bpm is not None} == {"acceleration"}


def test_the_tilt_leads_where_the_heart_says_otherwise() -> None:
    heart = breathing_heart(150.0, 70.0, 6.0, 6.0)
    mg = tilting_chest(150.0, 24.0)
    breathing, rhythm, chest, t, rates = Breathing(), Tachogram(POINTS), ChestAcceleration(), 0.0, []
    beats = iter(heart)
    for second in range(1, 150):
        while t < second:
            value = next(beats)
            t += value / 1000.0
            rhythm.add(t, value)
        chest.add(mg[(second - 1) * RATE_HZ : second * RATE_HZ], float(second))
        breath = breathing.advance(float(second), rhythm, chest, moving=False)
        if breath is not None and second > 60 and breath.rate_bpm is not None:
            rates.append(breath.rate_bpm)
    assert len(rates) > 60
    assert np.median(rates) == pytest.approx(24.0, abs=1.0)


def test_a_new_rate_is_followed_within_twenty_seconds() -> None:
    mg = np.concatenate([tilting_chest(90.0, 12.0), tilting_chest(60.0, 20.0, seed=2)])
    found = of_chest(mg)
    caught_s = next(b.t for b in found if b.t > 90 and b.rate_bpm is not None and abs(b.rate_bpm - 20.0) < 2.0)
    assert caught_s <= 112.0


def test_of_a_walking_chest_nothing_is_told_nor_in_the_window_after() -> None:
    rng = np.random.default_rng(3)
    steps = tilting_chest(40.0, 15.0)
    t = np.arange(len(steps)) / RATE_HZ
    steps[:, 1] += 250.0 * np.sin(2.0 * np.pi * 1.8 * t)
    steps += rng.normal(0.0, 30.0, steps.shape)
    found = of_chest(np.concatenate([tilting_chest(60.0, 15.0), steps, tilting_chest(60.0, 15.0)]))
    assert [b.t for b in found if 62.0 <= b.t < 122.0 and b.rate_bpm is not None] == []
    assert any(b.rate_bpm is not None for b in found if b.t > 130.0)


def test_noise_is_no_breath() -> None:
    rng = np.random.default_rng(4)
    rr = [900.0 + float(value) for value in rng.normal(0.0, 15.0, 400)]
    assert len(told(of_heart(rr))) <= 0.2 * 70


def test_a_heart_like_a_clock_has_no_breath() -> None:
    assert told(of_heart([800.0] * 200)) == []


def test_before_its_window_is_whole_nothing_is_told() -> None:
    found = of_heart(breathing_heart(60.0, 70.0, 8.0, 10.0))
    assert all(breath.rate_bpm is None and breath.source is None for breath in found if breath.t < 20.0)


def test_a_hole_in_the_beats_begins_anew() -> None:
    breathing, rhythm, t = Breathing(), Tachogram(POINTS), 0.0
    for value in breathing_heart(60.0, 70.0, 8.0, 10.0):
        t += value / 1000.0
        rhythm.add(t, value)
    rhythm.add(t + 30.0, 850.0)
    breath = breathing.advance(t + 30.0, rhythm, None, moving=False)
    assert breath is not None
    assert breath.source is None


def test_the_breath_of_a_paced_recording_is_found_within_one_a_minute(data: Path) -> None:
    rr = np.loadtxt(data / "importers" / "txt" / "h10_paced_breathing_ibi.csv", delimiter=",")[:, 1]
    found = of_heart(rr.tolist())
    times = np.cumsum(rr) / 1000.0
    apart, known = [], 0
    for breath in found[20::3]:
        inside = (times > breath.t - 64.0) & (times <= breath.t)
        known += breath.rate_bpm is not None
        apart.append(abs((breath.rate_bpm or 0.0) - breaths_by_counting(times[inside], rr[inside])))
    assert known >= 0.9 * len(apart)
    assert np.median(apart) < 0.6
    assert np.mean(np.array(apart) < 1.5) > 0.85


def breaths_by_counting(times: Floats, rr_ms: Floats) -> float:
    """Breaths a minute from the times at which the slow wave rises through its middle."""
    grid = np.arange(times[0], times[-1], 0.5)
    points = np.interp(grid, times, rr_ms)
    smooth = np.convolve(points - points.mean(), np.ones(5) / 5.0, "valid")
    rising = np.flatnonzero((smooth[:-1] < 0.0) & (smooth[1:] >= 0.0))
    return 60.0 * (len(rising) - 1) / (0.5 * float(rising[-1] - rising[0]))


@settings(max_examples=40)
@given(st.lists(st.floats(200.0, 3000.0), min_size=1, max_size=120), st.integers(0, 5))
def test_whatever_beats_come_the_rate_is_within_the_grid(rr_ms: list[float], holes: int) -> None:
    for breath in of_heart(rr_ms * (holes + 1)):
        assert 0.0 <= breath.confidence <= 1.0 + 1e-9
        assert breath.rate_bpm is None or 3.0 <= breath.rate_bpm <= 42.0


def test_the_jitter_of_ticks_does_not_fill_the_memory() -> None:
    """Each length of a step has its own matrix of 50 kB: of a clock that jitters there must be few."""
    rng = np.random.default_rng(6)
    tracker = BreathTracker()
    tracker.step(None, 1.001)
    tracemalloc.start()
    for _ in range(500):
        tracker.step(None, 1.0 + float(rng.uniform(0.0, 0.02)))
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 300_000
