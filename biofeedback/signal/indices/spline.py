"""Values of the cubic spline through unevenly spaced beats on an even grid, numpy only."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from biofeedback.signal.curvature import FELT_KNOTS, Curvature, Floats, begun_anew


def second_derivatives(x: Floats, y: Floats) -> Floats:
    """Second derivatives at the knots of the cubic spline through ``(x, y)``, both of shape (n,)."""
    curvature = Curvature()
    for at, value in zip(x.tolist(), y.tolist(), strict=True):
        curvature.add(at, value)
    return curvature.values()


def resample(x: Floats, y: Floats, start: float, step: float, n: int, bend: Floats | None = None) -> Floats:
    """Values of the cubic spline through ``(x, y)`` at ``start + k * step`` for k < n.

    Only the last point may lie beyond the last knot; it holds its value.

    Parameters
    ----------
    x, y
        Shape (k,): the knots.
    start, step, n
        The grid.
    bend
        Shape (k,): second derivatives of the spline through these and earlier knots, where they are known.

    Raises
    ------
    ValueError
        With fewer than four knots.
    """
    if len(x) < 4:
        raise ValueError("a cubic spline needs four knots")
    m = second_derivatives(x, y) if bend is None or len(x) <= FELT_KNOTS + 1 else begun_anew(x, bend)
    pieces = _pieces(x, y, m)
    at = _grid(step, n) + start
    i = x[1:-1].searchsorted(at, "right")
    third, half, first, begin, height = pieces.take(i, axis=1)
    at -= begin
    at[-1] = min(start + step * (n - 1), x.item(-1)) - begin.item(-1)
    third *= at
    third += half
    third *= at
    third += first
    third *= at
    third += height
    curve: Floats = third
    return curve


def _pieces(x: Floats, y: Floats, m: Floats) -> Floats:
    """Shape (5, k - 1): for each piece its cubic, square and linear coefficients, its beginning and its value there."""
    pieces = np.empty((5, len(x) - 1))
    third, half, first, begin, height = pieces
    h = x[1:] - x[:-1]
    np.subtract(m[1:], m[:-1], out=third)
    third /= h
    third *= 1.0 / 6.0
    np.multiply(m[:-1], 0.5, out=half)
    np.subtract(y[1:], y[:-1], out=first)
    first /= h
    first -= h * (third * h + half)
    begin[:] = x[:-1]
    height[:] = y[:-1]
    return pieces


@lru_cache(maxsize=64)
def _grid(step: float, n: int) -> Floats:
    return np.arange(n, dtype=np.float64) * step
