"""Values of the cubic spline through unevenly spaced beats on an even grid, numpy only."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from biofeedback.signal.arrays import Floats
from biofeedback.signal.curvature import FELT_KNOTS, Curvature, begun_anew


def second_derivatives(x: Floats, y: Floats) -> Floats:
    """Second derivatives at the knots of the cubic spline through ``(x, y)``, both of shape (n,)."""
    return Curvature().values(x, y)


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
    first, half, third = _pieces(x, y, m)
    at = _grid(step, n) + start
    at[-1] = min(start + step * (n - 1), x.item(-1))
    i = x[1:-1].searchsorted(at, "right")
    at -= x.take(i)
    curve: Floats = third.take(i)
    curve *= at
    curve += half.take(i)
    curve *= at
    curve += first.take(i)
    curve *= at
    curve += y.take(i)
    return curve


def _pieces(x: Floats, y: Floats, m: Floats) -> tuple[Floats, Floats, Floats]:
    """Linear, square and cubic coefficient of each piece, counted from its beginning; each of shape (k - 1,)."""
    h = x[1:] - x[:-1]
    third = m[1:] - m[:-1]
    third /= 6.0 * h
    half = 0.5 * m
    bent = third * h
    bent += half[:-1]
    bent *= h
    first = y[1:] - y[:-1]
    first /= h
    first -= bent
    return first, half, third


@lru_cache(maxsize=64)
def _grid(step: float, n: int) -> Floats:
    return np.arange(n, dtype=np.float64) * step
