"""The breath as a curve, from the tilt of the chest: which way is in, a pacer teaches."""

from __future__ import annotations

import numpy as np

from biofeedback.signal.acceleration import FAST_POINTS, GRID_HZ, ChestAcceleration
from biofeedback.signal.arrays import Floats

WINDOW_S, SHORTEST_S = 24.0, 8.0
# The newest points are not smoothed from both sides yet.
BEHIND = FAST_POINTS // 2
# A swing smaller than this may be noise, mg of one g: chests at rest swing by 3.5 and more, noise of 4 mg by 2.2.
LEAST_MG = 2.5
# A breath turns the chest about one axis; noise has none (below 0.70).
LEAST_SHARE = 0.72
# The pacer teaches the way in once it has run for so long, and where the chest goes along with it this much.
TAUGHT_S, LEAST_CORRELATION = 8.0, 0.45


class BreathCurve:
    """Remembers which way the chest turns with the in-breath."""

    def __init__(self) -> None:
        self._inward: Floats | None = None

    def advance(
        self, chest: ChestAcceleration, seconds: float, pace: Floats, pace_hz: float, *, told: bool
    ) -> Floats | None:
        """The depth of the breath over the newest stretch; causal.

        Parameters
        ----------
        chest
            The chest's acceleration.
        seconds
            How far back it can be read, s: not beyond the last movement.
        pace
            Shape (n,), the pacer's depth at the newest n points of the chest's grid, NaN where it did not run.
        pace_hz
            The pacer's rate, 1/s.
        told
            Whether a rate of breathing is told right now: without it only a chest that goes along with the pacer is
            believed to breathe.

        Returns
        -------
        array or None
            Shape (m,), from about 0 (out) to 1 (in) at 10 Hz; the last of them is ``BEHIND`` points older than the
            newest point. None while too little is known, also of which way is in.

        Notes
        -----
        The direction of gravity over at most 24 s, its slow part without mean and drift (fitted together with the
        pace and its second harmonic, which would else pull at them), along its principal axis.
        """
        seconds = min(seconds, WINDOW_S)
        direction = chest.direction(seconds) if seconds >= SHORTEST_S else None
        if direction is None:
            return None
        swings = _without_drift(chest.smooth(direction)[:-BEHIND], pace_hz)
        power, axes = np.linalg.eigh(swings.T @ swings)
        if power[-1] < LEAST_SHARE * power.sum():
            return None
        axis = axes[:, -1]
        depth: Floats = swings @ axis
        way = self._way(axis, depth, pace[:-BEHIND], told)
        swing = float(np.sort(np.abs(depth))[int(0.9 * (len(depth) - 1))])
        if way is None or swing < LEAST_MG:
            return None
        return np.clip(0.5 + 0.45 * way * depth / swing, -0.08, 1.08)

    def _way(self, axis: Floats, depth: Floats, pace: Floats, told: bool) -> float | None:
        """1 where the axis points inward, -1 where outward; None while nobody has taught it."""
        n = min(len(depth), len(pace))
        depth, pace = depth[-n:], pace[-n:]
        paced = ~np.isnan(pace)
        taught = 0.0
        if paced.sum() >= TAUGHT_S * GRID_HZ:
            a, b = depth[paced] - depth[paced].mean(), pace[paced] - pace[paced].mean()
            taught = float(a @ b) / max(float(np.sqrt((a @ a) * (b @ b))), 1e-9)
        if abs(taught) >= LEAST_CORRELATION:
            self._inward = axis if taught > 0 else -axis
        elif self._inward is None or not told:
            return None
        return 1.0 if float(axis @ self._inward) > 0 else -1.0


def _without_drift(direction: Floats, pace_hz: float) -> Floats:
    n = len(direction)
    t = (np.arange(n) - 0.5 * (n - 1)) / GRID_HZ
    angle = 2.0 * np.pi * pace_hz * t
    slow = np.stack((np.ones(n), t), axis=1)
    paced = np.stack((np.cos(angle), np.sin(angle), np.cos(2 * angle), np.sin(2 * angle)), axis=1)
    fitted = np.linalg.lstsq(np.concatenate((slow, paced), axis=1), direction, rcond=None)[0]
    flat: Floats = direction - slow @ fitted[:2]
    return flat
