"""Packets of any length and rate become one even grid, and a hole begins it anew."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from biofeedback.signal.acceleration import GRID_HZ, ChestAcceleration


@pytest.mark.parametrize("rate_hz", [8.0, 10.4, 25.0, 50.0, 104.0])
def test_a_slow_wave_survives_at_any_rate(rate_hz: float) -> None:
    chest = ChestAcceleration()
    t = np.arange(1, int(40.0 * rate_hz)) / rate_hz
    wave = 1000.0 + 50.0 * np.sin(2.0 * np.pi * 0.25 * t)
    mg = np.stack([np.zeros_like(t), wave, np.zeros_like(t)], axis=1)
    size = int(1.4 * rate_hz)
    for begin in range(0, len(t), size):
        chest.add(mg[begin : begin + size], float(t[begin : begin + size][-1]))
    found = chest.window(20.0)
    assert found is not None
    assert len(found) == 20 * GRID_HZ
    assert np.ptp(found[:, 1]) == pytest.approx(100.0, abs=6.0)


def test_a_hole_begins_anew() -> None:
    chest = ChestAcceleration()
    for second in range(1, 31):
        chest.add([(0.0, 1000.0, 0.0)] * 25, float(second))
    assert chest.window(20.0) is not None
    chest.add([(0.0, 1000.0, 0.0)] * 25, 40.0)
    assert chest.window(20.0) is None


@settings(max_examples=60)
@given(st.lists(st.tuples(st.floats(0.01, 6.0), st.integers(0, 80)), max_size=40))
def test_whatever_comes_the_grid_holds_only_what_was_measured(packets: list[tuple[float, int]]) -> None:
    chest, t = ChestAcceleration(), 0.0
    for gap_s, n in packets:
        t += gap_s
        chest.add([(100.0, 900.0, -200.0)] * n, t)
    found = chest.window(1.0)
    assert found is None or np.allclose(found, (100.0, 900.0, -200.0))
