"""Beats are found in an ECG as it streams in, each once, with the height of its waves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from biofeedback.signal.arrays import Floats
from biofeedback.signal.breathing.ecg_beats import RATE_HZ, EcgBeat, EcgBeats

WAVES = ((110, -0.17, 0.028), (-120, -0.026, 0.010), (1150, 0.0, 0.011), (-260, 0.028, 0.012), (260, 0.24, 0.05))


def ecg(beats_s: Floats, seconds: float, height: float = 1.0, noise_uv: float = 10.0) -> Floats:
    """An ECG with beats at given times; shape (n,), uV."""
    t = np.arange(int(seconds * RATE_HZ)) / RATE_HZ
    rng = np.random.default_rng(1)
    level = rng.normal(0.0, noise_uv, len(t)) + 80.0 * np.sin(2.0 * np.pi * 0.25 * t)
    for beat_s in beats_s:
        breath = 1.0 + 0.08 * np.sin(2.0 * np.pi * 0.2 * beat_s)
        level += sum(height * breath * h * np.exp(-0.5 * ((t - beat_s - at) / w) ** 2) for h, at, w in WAVES)
    return level


def found(signal: Floats, packet: int = 73) -> list[EcgBeat]:
    beats, out = EcgBeats(), []
    for begin in range(0, len(signal), packet):
        part = signal[begin : begin + packet]
        out += beats.add(part, (begin + len(part) - 1) / RATE_HZ)
    return out


@pytest.mark.parametrize("height", [1.0, -1.0, 0.3])
@pytest.mark.parametrize("rate_bpm", [45.0, 72.0, 130.0])
def test_each_beat_is_found_once_where_it_lies(height: float, rate_bpm: float) -> None:
    beats_s = np.arange(1.0, 59.0, 60.0 / rate_bpm)
    told = [beat.t for beat in found(ecg(beats_s, 60.0, height))]
    apart = np.abs(beats_s[:, None] - np.array(told)[None, :]).min(axis=1)
    assert np.mean(apart < 0.05) > 0.95
    assert len(told) <= len(beats_s) + 1


def test_the_height_swings_with_the_breath() -> None:
    beats_s = np.arange(1.0, 59.0, 0.8)
    told = found(ecg(beats_s, 60.0))
    expected = np.array([1.0 + 0.08 * np.sin(2.0 * np.pi * 0.2 * beat.t) for beat in told])
    for measured in ([beat.r_uv for beat in told], [beat.qrs_uv for beat in told], [beat.slope_uv for beat in told]):
        assert np.corrcoef(expected, measured)[0, 1] > 0.7


@settings(max_examples=40)
@given(st.lists(st.lists(st.floats(-1e6, 1e6), max_size=150), max_size=30), st.floats(0.1, 5.0))
def test_whatever_comes_beats_keep_their_distance(packets: list[list[float]], apart_s: float) -> None:
    beats, times = EcgBeats(), []
    for i, packet in enumerate(packets):
        times += [beat.t for beat in beats.add(packet, i * apart_s)]
    assert all(np.isfinite(times))
