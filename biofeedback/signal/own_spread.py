"""How far the wearer's quiet minutes lie apart: of people in general at first, ever more of the wearer's own."""

from __future__ import annotations

import math
from collections import deque

# The spread of people in general counts as much as so many minutes of the wearer's own.
PRIOR_MIN = 80.0
# Own minutes are forgotten with this time constant: a day at a desk is another than one on foot.
MEMORY_S = 28800.0
# What is under way now must not widen the spread that it is held against.
WAITS_S = 600.0
# A deviation counts as so many spreads at most.
FARTHEST = 4.0


class OwnSpread:
    """A standard deviation with a prior, after Gelman et al. 2013, sec. 2.6.

    Its square is (n0 s0^2 + sum of squares) / (n0 + n), over n minutes of the wearer and n0 of people in general.

    Parameters
    ----------
    prior
        Spread of people in general.
    own, minutes
        What is known of the wearer from before, and how many minutes it rests on.

    Attributes
    ----------
    sd
        The spread that holds now.
    minutes
        How many of the wearer's own it rests on.
    """

    def __init__(self, prior: float, own: float = 0.0, minutes: float = 0.0) -> None:
        self._prior = prior
        self._squares = own * own * minutes
        self.minutes = minutes
        self._waiting: deque[tuple[float, float]] = deque()
        self._waiting_s = 0.0
        self.sd = self._now()

    def _now(self) -> float:
        return math.sqrt((PRIOR_MIN * self._prior**2 + self._squares) / (PRIOR_MIN + self.minutes))

    @property
    def own(self) -> float | None:
        """The wearer's own spread without the prior; None before anything is known."""
        return math.sqrt(self._squares / self.minutes) if self.minutes > 0.0 else None

    def add(self, deviation: float, seconds: float) -> None:
        """Take how far the wearer was from the level for so many seconds; it counts ten minutes later."""
        farthest = FARTHEST * self.sd
        self._waiting.append((min(abs(deviation), farthest), seconds))
        self._waiting_s += seconds
        if self._waiting_s <= WAITS_S:
            return
        while self._waiting_s > WAITS_S:
            due, due_s = self._waiting.popleft()
            self._waiting_s -= due_s
            left = math.exp(-due_s / MEMORY_S)
            self._squares = self._squares * left + due * due * due_s / 60.0
            self.minutes = self.minutes * left + due_s / 60.0
        self.sd = self._now()
