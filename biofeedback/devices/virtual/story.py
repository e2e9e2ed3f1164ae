"""What happens to a simulated person: when something stirs them, when they move, and how strongly."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StorySpan:
    """Something that lasts from ``at_s`` for ``for_s`` seconds, with a strength of 0-1."""

    at_s: float
    for_s: float
    strength: float = 1.0

    def holds(self, t_s: float) -> bool:
        """Whether it is on at ``t_s``."""
        return self.at_s <= t_s < self.at_s + self.for_s


@dataclass(frozen=True, slots=True)
class Lean:
    """A posture that lasts: the chest's angle from upright, forward positive; beyond 60 degrees the person lies."""

    at_s: float
    for_s: float
    forward_deg: float

    def holds(self, t_s: float) -> bool:
        """Whether it is on at ``t_s``."""
        return self.at_s <= t_s < self.at_s + self.for_s


@dataclass(frozen=True, slots=True)
class Story:
    """A course of events; the default is a person at rest all along.

    Attributes
    ----------
    stressors : tuple of StorySpan
        Each drives arousal towards its strength.
    moves : tuple of StorySpan
        Each is walking about: heart rate up, swing down, the accelerometer busy.
    leans : tuple of Lean
        How the person sits or lies; upright in between.
    talks : tuple of StorySpan
        Each makes the chest move without the rhythm of a breath.
    """

    stressors: tuple[StorySpan, ...] = ()
    moves: tuple[StorySpan, ...] = ()
    leans: tuple[Lean, ...] = ()
    talks: tuple[StorySpan, ...] = ()

    def drive(self, t_s: float) -> float:
        """What drives arousal at a time, 0-1."""
        return max((s.strength for s in self.stressors if s.holds(t_s)), default=0.0)

    def effort(self, t_s: float) -> float:
        """How much the person moves at a time, 0-1."""
        return max((m.strength for m in self.moves if m.holds(t_s)), default=0.0)

    def forward_deg(self, t_s: float) -> float:
        """The chest's angle from upright at a time, degrees."""
        return next((lean.forward_deg for lean in self.leans if lean.holds(t_s)), 0.0)

    def talking(self, t_s: float) -> float:
        """How much the person talks at a time, 0-1."""
        return max((span.strength for span in self.talks if span.holds(t_s)), default=0.0)


def demonstration(*, stressor: bool = True) -> Story:
    """Rest, a stressor after 20 s that lasts about three minutes unless breathing relieves it, recovery.

    The person bends over the desk soon after it begins, and sits up again with the relief.

    Parameters
    ----------
    stressor : bool
        Without it the person rests all along.
    """
    return Story((StorySpan(20.0, 170.0),), leans=(Lean(32.0, 80.0, 26.0),)) if stressor else Story()


def working_day(seed: int, hours: float = 8.0, stressors: int = 6, walks: int = 8) -> Story:
    """A day at a desk: episodes of tension of 3-15 min, walks of 1-5 min.

    Parameters
    ----------
    seed : int
    hours : float
    stressors, walks : int
        How many of each, at random times.
    """
    rng = random.Random(f"day {seed}")
    length_s = hours * 3600

    def spans(n: int, shortest_s: float, longest_s: float, weakest: float) -> tuple[StorySpan, ...]:
        return tuple(
            StorySpan(rng.uniform(0, length_s), rng.uniform(shortest_s, longest_s), rng.uniform(weakest, 1.0))
            for _ in range(n)
        )

    return Story(spans(stressors, 180, 900, 0.6), spans(walks, 60, 300, 0.5))
