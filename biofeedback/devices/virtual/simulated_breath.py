"""The breath of a simulated person: free, or along with a pacer."""

from __future__ import annotations

import math
import random
from collections import deque
from dataclasses import dataclass

FREE_INHALE_SHARE = 0.42
# So many breaths are remembered: whoever asks is a packet behind.
REMEMBERED = 8
FREE_SPREAD, TALK_SPREAD = 0.10, 0.55
REACTION_S = 0.3


@dataclass(frozen=True, slots=True)
class SimulatedBreath:
    """One breath from its inhale on, times in s."""

    start_s: float
    inhale_s: float
    exhale_s: float

    @property
    def length_s(self) -> float:
        """Inhale and exhale together."""
        return self.inhale_s + self.exhale_s

    def level(self, t_s: float) -> float:
        """How full the lungs are at a time: -1 empty, +1 full."""
        into_s = t_s - self.start_s
        if into_s < self.inhale_s:
            return -math.cos(math.pi * into_s / self.inhale_s)
        return math.cos(math.pi * min((into_s - self.inhale_s) / self.exhale_s, 1.0))


@dataclass(frozen=True, slots=True)
class Pace:
    """A pacer's rhythm, its first inhale at ``start_s``."""

    start_s: float
    inhale_s: float
    exhale_s: float

    @property
    def length_s(self) -> float:
        """One cycle, s."""
        return self.inhale_s + self.exhale_s

    @property
    def calms(self) -> bool:
        """Whether it is slow (at most 8 a minute) and not inhale-weighted: what brings arousal down."""
        return self.length_s >= 7.5 and self.exhale_s >= self.inhale_s


class SimulatedBreathing:
    """Breath after breath; asked for times that do not go back.

    Parameters
    ----------
    rng : random.Random
    rate_per_min : float
        Free breathing at rest.
    """

    def __init__(self, rng: random.Random, rate_per_min: float) -> None:
        self._rng = rng
        self._rate_per_min = rate_per_min
        self.pace: Pace | None = None
        self._breath = self._free(0.0, 0.0)
        self._past: deque[SimulatedBreath] = deque((self._breath,), REMEMBERED)

    @property
    def newest(self) -> SimulatedBreath:
        """The breath that was asked for last."""
        return self._breath

    def follow(self, pace: Pace) -> None:
        """Take up a pacer's rhythm with the next breath."""
        self.pace = pace

    def breathe_freely(self) -> None:
        """Leave the pacer with the next breath."""
        self.pace = None

    def at(self, t_s: float, arousal: float, talking: float = 0.0) -> SimulatedBreath:
        """The breath under way at ``t_s``; arousal quickens free breathing by up to a quarter, talk scatters it."""
        while t_s >= self._breath.start_s + self._breath.length_s:
            end_s = self._breath.start_s + self._breath.length_s
            self._breath = self._free(end_s, arousal, talking) if self.pace is None else self._paced(end_s, self.pace)
            self._past.append(self._breath)
        return self._breath

    def level(self, t_s: float) -> float:
        """How full the lungs were at a time of the breaths so far, -1 to +1."""
        breath = next((breath for breath in reversed(self._past) if breath.start_s <= t_s), self._past[0])
        return breath.level(t_s)

    def _free(self, start_s: float, arousal: float, talking: float = 0.0) -> SimulatedBreath:
        spread = FREE_SPREAD + (TALK_SPREAD - FREE_SPREAD) * talking
        length_s = 60 / (self._rate_per_min * (1 + 0.25 * arousal)) * math.exp(self._rng.gauss(0, spread))
        return SimulatedBreath(start_s, FREE_INHALE_SHARE * length_s, (1 - FREE_INHALE_SHARE) * length_s)

    def _paced(self, start_s: float, pace: Pace) -> SimulatedBreath:
        # Ends where a cycle of the pacer ends, so that breath and pacer come together within one breath.
        cycles = (start_s + 0.6 * pace.length_s - pace.start_s) / pace.length_s
        end_s = pace.start_s + math.ceil(cycles) * pace.length_s + self._rng.uniform(0, REACTION_S)
        length_s = end_s - start_s
        inhale_s = length_s * pace.inhale_s / pace.length_s
        return SimulatedBreath(start_s, inhale_s, length_s - inhale_s)
