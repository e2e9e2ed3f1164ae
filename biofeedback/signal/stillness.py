"""Whether the chest is still enough to read breath and posture from it."""

from __future__ import annotations

import numpy as np

from biofeedback.signal.acceleration import ChestAcceleration
from biofeedback.signal.arrays import Floats

LOOK_S = 4.0
# Spread of |acceleration|, mg: below 30 of one who sits and breathes hard, above 100 of one who walks.
MOVING_MG = 50.0
# A direction that swings this much slowly and trembles besides is that of a body that walks, also where the strap
# gives gravity alone: breath swings it by less, and does not tremble.
SWAY_MG, TREMBLE_MG = 35.0, 6.0


class Stillness:
    """Remembers when the chest last moved."""

    def __init__(self) -> None:
        self._moved_s = float("-inf")

    def advance(self, t: float, chest: ChestAcceleration) -> None:
        """Look at the last four seconds; what was measured before the stream stopped says nothing of now."""
        if chest.last_s is None or t - chest.last_s > LOOK_S:
            return
        points = chest.window(LOOK_S)
        direction = chest.direction(LOOK_S)
        if points is not None and (_shakes(points) or (direction is not None and _sways(chest, direction))):
            self._moved_s = t

    def still_for_s(self, t: float) -> float:
        """Seconds since the chest last moved; infinite where it never did."""
        return t - self._moved_s


def _shakes(points: Floats) -> bool:
    size = np.sqrt((points * points).sum(axis=1))
    return float(size.std()) > MOVING_MG


def _sways(chest: ChestAcceleration, direction: Floats) -> bool:
    slow = chest.smooth(direction)
    fast = direction - slow
    sway = slow - slow.mean(axis=0)
    sway_mg = float(np.sqrt((sway * sway).sum(axis=1).mean()))
    return sway_mg > SWAY_MG and float(np.sqrt((fast * fast).sum(axis=1).mean())) > TREMBLE_MG
