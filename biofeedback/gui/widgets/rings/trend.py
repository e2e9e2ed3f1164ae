"""What drifts over a minute is taken out of its swing: a heart that speeds up would draw a snail in place of a ring."""

from __future__ import annotations

from collections.abc import Sequence

# Over a shorter part of the minute a curve would follow the breath itself.
LEAST_FOR_CURVE, LEAST_FOR_LINE = 0.7, 0.3


def without_trend(values: Sequence[float | None]) -> list[float]:
    """Values without their constant, line and curve, by least squares; 0 where there is none.

    Parameters
    ----------
    values : sequence of float or None
        Evenly spaced.
    """
    known = [(2.0 * at / len(values) - 1.0, value) for at, value in enumerate(values) if value is not None]
    if not known:
        return [0.0] * len(values)
    share = len(known) / len(values)
    terms = 3 if share >= LEAST_FOR_CURVE else 2 if share >= LEAST_FOR_LINE else 1
    factors = _fitted(known, terms)
    fitted = [
        sum(factor * (2.0 * at / len(values) - 1.0) ** k for k, factor in enumerate(factors))
        for at in range(len(values))
    ]
    return [0.0 if value is None else value - trend for value, trend in zip(values, fitted, strict=True)]


def _fitted(known: Sequence[tuple[float, float]], terms: int) -> list[float]:
    """Factors of a polynomial through the points by least squares, lowest power first (normal equations)."""
    powers = [sum(x**k for x, _ in known) for k in range(2 * terms - 1)]
    rows = [[*powers[k : k + terms], sum(y * x**k for x, y in known)] for k in range(terms)]
    for at in range(terms):
        head = rows[at][at]
        if abs(head) < 1e-9:
            return [sum(y for _, y in known) / len(known)]
        rows[at] = [each / head for each in rows[at]]
        for other in range(terms):
            if other != at:
                rows[other] = [a - rows[other][at] * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[terms] for row in rows]
