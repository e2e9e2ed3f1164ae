"""The power of a rhythm by frequency."""

from __future__ import annotations

from typing import NamedTuple

from biofeedback.signal.curvature import Floats


class Power(NamedTuple):
    """Power of bins that lie evenly from 0 Hz on, in ms^2.

    Held twice: the highest of many bins is found sooner in an array, a few are added up sooner in a list.
    """

    array: Floats
    bins: list[float]

    def top(self, begin: int, end: int) -> int:
        """The highest bin from ``begin`` up to ``end``."""
        return begin + int(self.array[begin:end].argmax())

    def around(self, middle: int, reach: int) -> float:
        """Sum of a bin and of so many on either side; the bin at 0 Hz, which means nothing, is left out."""
        return sum(self.bins[max(middle - reach, 1) : middle + reach + 1])

    def vertex(self, top: int) -> float:
        """Where the parabola through a highest bin and its neighbours has its vertex, in bins."""
        left, peak, right = self.bins[top - 1 : top + 2]
        curve = left - 2.0 * peak + right
        return top + 0.5 * (left - right) / curve if curve < 0.0 and left <= peak >= right else float(top)
