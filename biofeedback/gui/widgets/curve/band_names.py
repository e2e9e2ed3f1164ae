"""Where the names of the phases stand over a curve: each whole, in a second row where the first has no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from biofeedback.gui.widgets.curve.curve_model import Band

GAP = 10.0


class NamePlace(NamedTuple):
    """Where a name begins, px, and in which row it stands, the one next to the curve being 0."""

    x: float
    row: int


def name_places(
    bands: Sequence[tuple[Band, float]], right: float, widths: Sequence[float], gap: float = GAP
) -> list[NamePlace]:
    """The places of names; ``bands`` come with their left edges, ``right`` is where the curve ends, px."""
    ends = [float("-inf"), float("-inf")]
    found: list[NamePlace] = []
    for (_, left), width in zip(bands, widths, strict=True):
        # A name too long for the end leans to the left.
        x = min(left, right - width)
        row = 0 if ends[0] <= x else 1
        if ends[row] > x:
            row = min((0, 1), key=lambda at: ends[at])
            x = ends[row]
        ends[row] = x + width + gap
        found.append(NamePlace(x, row))
    return found
