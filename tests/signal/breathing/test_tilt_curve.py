"""The curve of the breath from a chest that tilts with it, told in degrees."""

from __future__ import annotations

import numpy as np
import pytest

from biofeedback.signal.breathing.tilt_curve import tilt_curve_deg

RATE_HZ = 10.0


def tilting(seconds: float, swing_deg: float, breaths_per_min: float = 15.0, turned_deg: float = 30.0) -> np.ndarray:
    """A chest that tilts forth and back about one axis, worn at an angle, in 1000 mg of gravity."""
    t = np.arange(0.0, seconds, 1.0 / RATE_HZ)
    tilt = np.radians(turned_deg + swing_deg * np.sin(2.0 * np.pi * breaths_per_min / 60.0 * t))
    return 1000.0 * np.stack((np.sin(tilt), np.zeros_like(tilt), np.cos(tilt)), axis=1)


@pytest.mark.parametrize("swing_deg", [0.5, 2.0])
def test_the_swing_is_told_in_degrees_and_follows_the_breath(swing_deg: float) -> None:
    curve = tilt_curve_deg(tilting(180.0, swing_deg))
    assert curve.shape == (1800,)
    inner = curve[300:-300]
    t = np.arange(1800)[300:-300] / RATE_HZ
    wave = np.sin(2.0 * np.pi * 0.25 * t)
    assert abs(np.corrcoef(inner, wave)[0, 1]) > 0.99
    assert np.abs(inner).max() == pytest.approx(swing_deg, rel=0.15)
    assert inner.mean() == pytest.approx(0.0, abs=0.05 * swing_deg)


def test_a_slow_change_of_posture_is_no_breath() -> None:
    t = np.arange(0.0, 180.0, 1.0 / RATE_HZ)
    leaning = np.radians(10.0 + 20.0 * t / 180.0)
    curve = tilt_curve_deg(1000.0 * np.stack((np.sin(leaning), np.zeros_like(t), np.cos(leaning)), axis=1))
    assert np.abs(curve[300:-300]).max() < 0.1


def test_its_sign_stays_the_same_from_minute_to_minute() -> None:
    curve = tilt_curve_deg(tilting(300.0, 2.0))
    t = np.arange(3000) / RATE_HZ
    wave = np.sin(2.0 * np.pi * 0.25 * t)
    signs = {bool(np.corrcoef(curve[at : at + 600], wave[at : at + 600])[0, 1] > 0.0) for at in range(0, 3000, 600)}
    assert len(signs) == 1


def test_of_fewer_than_ten_seconds_there_is_no_curve() -> None:
    assert tilt_curve_deg(tilting(9.9, 2.0)).tolist() == [0.0] * 99
    assert np.abs(tilt_curve_deg(tilting(10.0, 2.0))).max() > 0.0
    assert tilt_curve_deg(np.zeros((200, 3))).tolist() == [0.0] * 200
