"""Axes of a Poincaré plot that has an area: what the indices of its shape are ratios and products of."""

from __future__ import annotations

from typing import NamedTuple

from biofeedback.signal.indices.definitions import sd1, sd2
from biofeedback.signal.indices.measured import Measured


class Axes(NamedTuple):
    """Width and length, both above 0."""

    sd1_ms: float
    sd2_ms: float


def axes(measured: Measured) -> Axes | None:
    """The axes; None where they are unknown or the plot is a line or a point."""
    sd1_ms, sd2_ms = measured.value(sd1.INDEX), measured.value(sd2.INDEX)
    if sd1_ms is None or sd2_ms is None or sd1_ms <= 0.0 or sd2_ms <= 0.0:
        return None
    return Axes(sd1_ms, sd2_ms)
