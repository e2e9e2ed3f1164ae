"""A cubic spline through unevenly spaced beats, numpy only."""

from __future__ import annotations

import numpy as np

from biofeedback.signal.nn_series import Floats


def second_derivatives(x: Floats, y: Floats) -> Floats:
    """Second derivatives of the not-a-knot cubic spline at its knots.

    The continuity equations h[i-1] M[i-1] + 2 (h[i-1] + h[i]) M[i] + h[i] M[i+1] = 6 (s[i] - s[i-1]) are closed by
    M[0] = M[1] - (M[2] - M[1]) h[0] / h[1] and its mirror (de Boor 1978, ch. IV), which leaves a tridiagonal system.
    """
    n = len(x)
    h = np.diff(x)
    slope = np.diff(y) / h
    right = (6.0 * np.diff(slope)).tolist()
    steps = h.tolist()
    diagonal = (2.0 * (h[:-1] + h[1:])).tolist()
    upper, lower = steps[1:], steps[:-1]
    first, last = steps[0] / steps[1], steps[-1] / steps[-2]
    diagonal[0] += steps[0] * (1.0 + first)
    upper[0] -= steps[0] * first
    diagonal[-1] += steps[-1] * (1.0 + last)
    lower[-1] -= steps[-1] * last
    inner = _tridiagonal(lower, diagonal, upper, right)
    m = np.empty(n)
    m[1:-1] = inner
    m[0] = m[1] - (m[2] - m[1]) * first
    m[-1] = m[-2] + (m[-2] - m[-3]) * last
    return m


def _tridiagonal(lower: list[float], diagonal: list[float], upper: list[float], right: list[float]) -> list[float]:
    n = len(diagonal)
    factor, value = upper[0] / diagonal[0], right[0] / diagonal[0]
    factors, values = [factor], [value]
    for i in range(1, n):
        pivot = diagonal[i] - lower[i] * factor
        factor = upper[i] / pivot
        value = (right[i] - lower[i] * value) / pivot
        factors.append(factor)
        values.append(value)
    for i in range(n - 2, -1, -1):
        value = values[i] - factors[i] * value
        values[i] = value
    return values


def resample(x: Floats, y: Floats, at: Floats) -> Floats:
    """Values of the not-a-knot cubic spline through ``(x, y)`` at the points ``at``, which lie within ``x``.

    Raises
    ------
    ValueError
        With fewer than four knots.
    """
    if len(x) < 4:
        raise ValueError("a cubic spline needs four knots")
    m = second_derivatives(x, y)
    i = np.minimum(np.searchsorted(x, at, side="right") - 1, len(x) - 2)
    x0, h = x[i], (x[1:] - x[:-1])[i]
    b = (at - x0) / h
    a = 1.0 - b
    curve: Floats = a * y[i] + b * y[i + 1] + ((a * a * a - a) * m[i] + (b * b * b - b) * m[i + 1]) * (h * h / 6.0)
    return curve
