"""Coherence, breath and swing of rhythms whose answer can be worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from recordings import breathing_heart

from biofeedback.signal.arrays import Floats
from biofeedback.signal.coherence import POINTS, STEP_HZ, WINDOW_S, Power, coherence, coherence_ratio, spectrum
from biofeedback.signal.tachogram import RATE_HZ, Tachogram


def wave(frequency_hz: float, amplitude_ms: float = 50.0, mean_ms: float = 900.0) -> Floats:
    t = np.arange(POINTS) / RATE_HZ
    points: Floats = mean_ms + amplitude_ms * np.sin(2.0 * np.pi * frequency_hz * t)
    return points


def drawn(rr_ms: list[float]) -> tuple[Floats, float]:
    tachogram, t = Tachogram(POINTS), 0.0
    for rr in rr_ms:
        t += rr / 1000.0
        tachogram.add(t, rr)
    points = tachogram.last(t)
    assert points is not None
    return points, t


def by_hand(points: Floats) -> float:
    """The ratio from its definition: an explicit sum over every frequency, nothing shared with the code."""
    signal = points
    n = len(signal)
    slope, level = np.polyfit(np.arange(n), signal, 1)
    signal = (signal - level - slope * np.arange(n)) * (0.5 - 0.5 * np.cos(2.0 * np.pi * np.arange(n) / n))
    frequencies = np.arange(0, 65) / 128.0
    power = np.array([abs(np.sum(signal * np.exp(-2j * np.pi * f * np.arange(n) / 2.0))) ** 2 for f in frequencies])
    inside = (frequencies >= 0.0390) & (frequencies <= 0.2579)
    peak = frequencies[inside][power[inside].argmax()]
    near = np.abs(frequencies - peak) <= 0.0157
    total = (frequencies >= 0.0033) & (frequencies <= 0.3985)
    return float(power[near].sum() / (power[total].sum() - power[near].sum()))


@pytest.mark.parametrize("frequency_hz", [0.075, 0.1, 0.125])
def test_a_pure_wave_is_as_coherent_as_worked_out_by_hand(frequency_hz: float) -> None:
    points = wave(frequency_hz)
    found = coherence(points, 64.0)
    assert found.ratio == pytest.approx(by_hand(points), rel=1e-6)
    assert found.ratio is not None
    assert found.ratio > 5.0
    assert found.peak_hz == pytest.approx(frequency_hz, abs=0.002)


@pytest.mark.parametrize("seed", range(5))
def test_noise_is_as_incoherent_as_worked_out_by_hand(seed: int) -> None:
    points = 900.0 + np.random.default_rng(seed).normal(0.0, 40.0, POINTS)
    found = coherence(points, 64.0)
    assert found.ratio == pytest.approx(by_hand(points), rel=1e-6)
    assert found.ratio is not None
    assert found.ratio < 1.0


def test_the_power_around_the_peak_is_that_of_the_wave() -> None:
    # A wave of 50 ms has 50^2 / 2 ms^2; a Hann taper keeps nearly all of it within two bins.
    found = coherence(wave(0.1), 64.0)
    assert found.resonance_power_ms2 == pytest.approx(1250.0, rel=0.1)
    power, _ = spectrum(wave(0.1))
    assert sum(power.bins) == pytest.approx(1250.0, rel=0.02)


def test_the_swing_with_the_breath_is_peak_to_trough() -> None:
    for swing in (4.0, 10.0, 20.0):
        points, t = drawn(breathing_heart(90.0, rate_bpm=65.0, swing_bpm=swing, breaths_per_min=6.0))
        assert coherence(points, t).rsa_bpm == pytest.approx(swing, rel=0.08)


def test_nothing_is_told_before_64_seconds_or_across_a_hole() -> None:
    tachogram, t = Tachogram(POINTS), 0.0
    for _ in range(75):
        t += 0.8
        tachogram.add(t, 800.0)
    assert tachogram.last(t) is None
    for _ in range(20):
        t += 0.8
        tachogram.add(t, 800.0)
    assert tachogram.last(t) is not None
    tachogram.add(t + 8.0, 800.0)
    assert tachogram.last(t + 8.0) is None
    assert coherence(None, t).ratio is None


def test_a_heart_like_a_clock_has_no_swing() -> None:
    found = coherence(np.full(POINTS, 800.0), 64.0)
    assert found.rsa_bpm == pytest.approx(0.0, abs=1e-6)


def test_the_same_points_give_the_same_bits_wherever_they_lie_in_memory() -> None:
    points = wave(0.1) + np.random.default_rng(2).normal(0.0, 10.0, POINTS)
    expected, expected_ms = spectrum(points)
    held = np.empty(POINTS + 8)
    for shift in range(8):
        held[shift : shift + POINTS] = points
        power, mean_ms = spectrum(held[shift : shift + POINTS])
        assert (power.bins, mean_ms) == (expected.bins, expected_ms)


def test_bins_and_window_are_as_told() -> None:
    assert math.isclose(STEP_HZ, 1.0 / 128.0)
    assert WINDOW_S == 64.0
    bins = [0.0] * 10 + [1.0] + [0.0] * 60
    ratio, peak_hz, _ = coherence_ratio(Power(np.array(bins), bins))
    assert ratio is None
    assert peak_hz == pytest.approx(10.0 / 128.0)
