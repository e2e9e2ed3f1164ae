"""The spline that grows with the beats is the one that is solved at once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.interpolate import CubicSpline

from biofeedback.signal.arrays import Floats
from biofeedback.signal.curvature import FELT_KNOTS, Curvature, begun_anew
from biofeedback.signal.indices.spline import second_derivatives

intervals = st.lists(st.floats(300.0, 1800.0), min_size=FELT_KNOTS + 4, max_size=80)


def knots(nn_ms: list[float]) -> tuple[Floats, Floats]:
    y = np.array(nn_ms)
    return np.cumsum(y) / 1000.0, y


def by_scipy(x: Floats, y: Floats) -> Floats:
    found: Floats = CubicSpline(x, y, bc_type="not-a-knot")(x, 2)
    return found


@given(intervals)
def test_solved_at_once_it_is_scipys(nn_ms: list[float]) -> None:
    x, y = knots(nn_ms)
    expected = by_scipy(x, y)
    assert second_derivatives(x, y) == pytest.approx(expected, rel=1e-6, abs=1e-6 * (1.0 + np.abs(expected).max()))


@given(intervals, st.integers(1, 7))
def test_asked_now_and_then_it_is_the_same(nn_ms: list[float], every: int) -> None:
    x, y = knots(nn_ms)
    grown = Curvature()
    for n in range(0, len(x), every):
        grown.values(x[:n], y[:n])
    expected = second_derivatives(x, y)
    assert grown.values(x, y) == pytest.approx(expected, rel=1e-6, abs=1e-6 * (1.0 + np.abs(expected).max()))


@given(intervals, intervals)
def test_a_window_of_a_longer_spline_can_begin_anew(before: list[float], inside: list[float]) -> None:
    x, y = knots([*before, *inside])
    first = len(before)
    anew = begun_anew(x[first:], second_derivatives(x, y)[first:])
    expected = by_scipy(x[first:], y[first:])
    assert anew == pytest.approx(expected, rel=1e-6, abs=1e-6 * (1.0 + np.abs(expected).max()))


@pytest.mark.parametrize("growth", [1.02, 1.05, 1.1, 1.15, 1.2, 0.95, 0.9])
@pytest.mark.parametrize("n", [FELT_KNOTS + 2, FELT_KNOTS + 9])
def test_where_each_step_is_longer_than_the_last_a_knot_is_felt_farthest(growth: float, n: int) -> None:
    inside = [min(1800.0, max(300.0, (300.0 if growth > 1.0 else 1800.0) * growth**i)) for i in range(n)]
    x, y = knots([1800.0, 300.0] * 11 + inside)
    anew = begun_anew(x[22:], second_derivatives(x, y)[22:])
    expected = by_scipy(x[22:], y[22:])
    assert anew == pytest.approx(expected, abs=1e-7 * (1.0 + np.abs(expected).max()))


def test_with_fewer_than_four_knots_there_is_no_bend() -> None:
    x, y = knots([800.0, 900.0, 700.0])
    assert second_derivatives(x, y).tolist() == [0.0, 0.0, 0.0]
