"""The breath in the chest's tilt: with each breath the strap turns a little against gravity."""

from __future__ import annotations

from functools import cached_property

from biofeedback.signal.acceleration import GRID_HZ, ChestAcceleration
from biofeedback.signal.arrays import Floats
from biofeedback.signal.breathing.likelihood import Likelihood, log_likelihood

WINDOW_S = 24.0
# Every other point of the grid: twice the fastest breath's harmonic.
EVERY = 2
EXPONENT = 1.5


class TiltSeries:
    """What the tilt of a chest says of each rate of breathing."""

    @cached_property
    def _likelihood(self) -> Likelihood:
        return Likelihood(WINDOW_S, GRID_HZ / EVERY, EXPONENT)

    def log_likelihood(self, chest: ChestAcceleration) -> Floats | None:
        """What the last 24 s say; None while they are not whole. Movement is for the caller to rule out."""
        direction = chest.direction(WINDOW_S)
        if direction is None:
            return None
        return log_likelihood(self._likelihood.weighted_power(chest.smooth(direction)[::EVERY]))
