"""A cubic spline through unevenly spaced beats, numpy only."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from biofeedback.signal.nn_series import Floats

# Inverse of the spline's system for evenly spaced knots, M[i-1] / 4 + M[i] + M[i+1] / 4 = d[i]: powers of sqrt 3 - 2.
_REACH = 8
_INVERSE = (np.sqrt(3.0) - 2.0) ** np.abs(np.arange(-_REACH, _REACH + 1)) / np.sqrt(0.75)
# Between nearly even beats each round leaves about a tenth of the error, near a hole about a third.
_ROUNDS, _ROUNDS_WITH_HOLE = 1, 8
_HOLE_STEPS = 2.0


def second_derivatives(x: Floats, y: Floats) -> Floats:
    """Second derivatives at the knots of a cubic spline, to about a hundredth of the largest.

    The continuity equations h[i-1] M[i-1] + 2 (h[i-1] + h[i]) M[i] + h[i] M[i+1] = 6 (s[i] - s[i-1]) (de Boor 1978,
    ch. IV) are solved by iterative refinement with the inverse for evenly spaced knots, a convolution. At either end
    the curvature goes on as it was (M[0] = M[1]).
    """
    h = x[1:] - x[:-1]
    slope = (y[1:] - y[:-1]) / h
    both = 0.5 / (h[1:] + h[:-1])
    before, after = h[:-1] * both, h[1:] * both
    right = (slope[1:] - slope[:-1]) * both
    right *= 6.0
    m = np.empty(len(x))
    inner, left, ahead = m[1:-1], m[:-2], m[2:]
    inner[:] = _solve_even(right)
    holed = float(np.maximum.reduce(h)) > _HOLE_STEPS * float(x[-1] - x[0]) / len(h)
    for _ in range(_ROUNDS_WITH_HOLE if holed else _ROUNDS):
        m[0], m[-1] = m[1], m[-2]
        missing = right - inner
        missing -= before * left
        missing -= after * ahead
        inner += _solve_even(missing)
    m[0], m[-1] = m[1], m[-2]
    return m


def _solve_even(right: Floats) -> Floats:
    solved: Floats = np.correlate(right, _INVERSE, "full")[_REACH : _REACH + len(right)]
    return solved


def resample(x: Floats, y: Floats, start: float, step: float, n: int) -> Floats:
    """Values of the cubic spline through ``(x, y)`` at ``start + k * step`` for k < n.

    Only the last point may lie beyond the last knot; it holds its value.

    Raises
    ------
    ValueError
        With fewer than four knots.
    """
    if len(x) < 4:
        raise ValueError("a cubic spline needs four knots")
    m = second_derivatives(x, y)
    h = x[1:] - x[:-1]
    third = (m[1:] - m[:-1]) / h
    third *= 1.0 / 6.0
    half = m[:-1] * 0.5
    first = (y[1:] - y[:-1]) / h
    first -= h * (third * h + half)
    at = _counts(n) * step
    at += start
    i = x[:-1].searchsorted(at, side="right")
    i -= 1
    at -= x.take(i)
    at[-1] = min(start + step * (n - 1), float(x[-1])) - float(x[i[-1]])
    curve: Floats = third.take(i)
    curve *= at
    curve += half.take(i)
    curve *= at
    curve += first.take(i)
    curve *= at
    curve += y.take(i)
    return curve


@lru_cache(maxsize=64)
def _counts(n: int) -> Floats:
    return np.arange(n, dtype=np.float64)
