"""The level of one figure of the wearer, followed slowly: a mean at first, then an exponential one."""

from __future__ import annotations


class SlowLevel:
    """A level, and how many seconds of signal it rests on.

    Parameters
    ----------
    level
        Where it begins.
    weight_s
        How many seconds of signal that stands for.
    """

    def __init__(self, level: float, weight_s: float) -> None:
        self.level = level
        self._weight_s = weight_s

    def follow(self, value: float, seconds: float, memory_s: float, farthest: float) -> None:
        """Move towards a value that stood for so many seconds.

        Until ``memory_s`` of signal are in this is their mean; from then on the level forgets with that time constant.
        What lies farther off than ``farthest`` pulls as if it lay there (Huber 1964).
        """
        self._weight_s += seconds
        pull = min(max(value - self.level, -farthest), farthest)
        self.level += pull * min(1.0, seconds / min(self._weight_s, memory_s))
