"""How the chest stands against gravity: upright, leaning from the wearer's own upright, or lying."""

from __future__ import annotations

import math
from collections import deque

import numpy as np

from biofeedback.events import Posture, PostureKind
from biofeedback.signal.acceleration import AT_REST_MG, ChestAcceleration
from biofeedback.signal.arrays import Floats

LOOK_S = 2.0
# From so far on it is a lean, and lying, degrees from the wearer's own upright (measured, docs/signal.md).
LEAN_DEG, LYING_DEG = 18.0, 50.0
# One's own upright is the median of so much quiet sitting where nobody was asked, of at least this once asked.
LEARNED_S, ASKED_S = 120.0, 10.0
QUIET_S = 5.0
# Nobody sits like that: with the strap's front axis within 40 degrees of the vertical one lies on back or belly
# (the chests of 21 seated people: within 0.66, of a lean back 0.76).
FLAT_FRONT = math.sin(math.radians(50.0))
LYING_RESTLESS_MG = 120.0
# The axis that points out of the chest, as straps are worn: toward the front.
FRONT = np.array([0.0, 0.0, 1.0])


class PostureReader:
    """Reads posture once a second from a chest's acceleration.

    Attributes
    ----------
    upright
        The wearer's own upright as a unit vector, shape (3,); None until it is known.
    """

    def __init__(self) -> None:
        self.upright: Floats | None = None
        self._asked: list[Floats] | None = None
        self._quiet: deque[Floats] = deque(maxlen=int(LEARNED_S))

    def ask(self) -> None:
        """The wearer sits upright now, for ten seconds: that is their own upright."""
        self._asked = []

    @property
    def asking(self) -> bool:
        """Whether the wearer was asked to sit upright, and it is not known yet."""
        return self._asked is not None

    def forget(self) -> None:
        """The strap was off: how it sits has changed."""
        self.upright = self._asked = None
        self._quiet.clear()

    def advance(self, t: float, chest: ChestAcceleration, still_for_s: float) -> Posture:
        """Let a second pass.

        Parameters
        ----------
        t
            Now, s.
        chest
            The chest's acceleration.
        still_for_s
            Seconds since the chest last moved.

        Returns
        -------
        Posture
        """
        points = chest.window(LOOK_S)
        if points is None:
            return Posture(t, "unknown")
        mean = points.mean(axis=0)
        size_mg = float(np.linalg.norm(mean))
        down = mean / max(size_mg, 1.0)
        if still_for_s < LOOK_S:
            return self._moving(t, points, down)
        if not AT_REST_MG[0] <= size_mg <= AT_REST_MG[1]:
            return Posture(t, "unknown")
        self._learn(down, still_for_s)
        if self.upright is None:
            return Posture(t, "lying" if _lies_flat(down) else "unknown")
        return _read(t, down, self.upright)

    def _moving(self, t: float, points: Floats, down: Floats) -> Posture:
        """Who lies and breathes hard or turns over shakes, too, but does not walk."""
        posture = None if self.upright is None else _read(t, down, self.upright)
        spread_mg = float(np.linalg.norm(points, axis=1).std())
        lies = posture is not None and posture.kind == "lying" and spread_mg < LYING_RESTLESS_MG
        return posture if lies and posture is not None else Posture(t, "moving")

    def _learn(self, down: Floats, still_for_s: float) -> None:
        if self._asked is not None:
            self._asked.append(down)
            if len(self._asked) >= ASKED_S:
                self.upright, self._asked = _median(self._asked), None
        elif self.upright is None and still_for_s >= QUIET_S and not _lies_flat(down):
            self._quiet.append(down)
            if len(self._quiet) == LEARNED_S:
                self.upright = _median(self._quiet)


def _median(directions: deque[Floats] | list[Floats]) -> Floats:
    middle = np.median(np.array(directions), axis=0)
    unit: Floats = middle / np.linalg.norm(middle)
    return unit


def _lies_flat(down: Floats) -> bool:
    """Whether one lies on back or belly, told without knowing the own upright."""
    return abs(float(down @ FRONT)) >= FLAT_FRONT


def _read(t: float, down: Floats, upright: Floats) -> Posture:
    along = float(down @ upright)
    front = FRONT - float(FRONT @ upright) * upright
    front /= max(float(np.linalg.norm(front)), 1e-9)
    side = np.cross(upright, front)
    # A strap reads the force that holds it up: leaning forward turns its front axis away from that.
    forward_deg = math.degrees(math.atan2(-float(down @ front), along))
    sideways_deg = math.degrees(math.atan2(float(down @ side), along))
    away_deg = math.degrees(math.acos(min(1.0, max(-1.0, along))))
    kind: PostureKind
    if away_deg >= LYING_DEG:
        kind = "lying"
    elif forward_deg >= LEAN_DEG:
        kind = "leaning_forward"
    elif forward_deg <= -LEAN_DEG:
        kind = "leaning_back"
    elif abs(sideways_deg) >= LEAN_DEG:
        kind = "leaning_sideways"
    else:
        kind = "upright"
    return Posture(t, kind, forward_deg, sideways_deg)
