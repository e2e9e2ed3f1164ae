"""The pacer of an exercise under way, through its steps, pauses and what comes after them."""

from __future__ import annotations

import math

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.pacer import Pacer, PacerMoment


class Pacing:
    """Told what happens to an exercise, it knows where the paced breath is."""

    def __init__(self) -> None:
        self.pacer: Pacer | None = None
        self.paused_s: float | None = None
        self.since_s = 0.0

    def step(self, breath: BreathPattern | None, t: float) -> None:
        """A step begins, or goes on; None is one without a pace."""
        if breath is None:
            self.pacer = None
        elif self.pacer is None:
            self.pacer, self.since_s = Pacer(breath, t), t
        elif breath != self.pacer.breath:
            self.pacer.change(breath, t)

    def pause(self, t: float) -> None:
        """It is held where it is."""
        self.paused_s = t

    def resume(self, t: float) -> None:
        """Go on with an in-breath from the depth at which it was held."""
        if self.paused_s is None:
            return
        depth = self.pacer.at(self.paused_s).depth if self.pacer else 0.0
        self.paused_s = None
        if self.pacer is not None:
            breath = self.pacer.breath
            into_s = breath.inhale_s * math.acos(max(-1.0, min(1.0, 1.0 - 2.0 * depth))) / math.pi
            self.pacer, self.since_s = Pacer(breath, t - into_s), t

    def moment(self, now_s: float) -> PacerMoment | None:
        """The pacer now; held while paused; None in a step without one."""
        if self.pacer is None:
            return None
        return self.pacer.at(now_s if self.paused_s is None else self.paused_s)


def breath_of(seconds: tuple[float, float, float, float]) -> BreathPattern:
    """A breath from an event's in, full, out and empty, s."""
    inhale_s, full_s, exhale_s, empty_s = seconds
    return BreathPattern(inhale_s, exhale_s, full_s, empty_s)
