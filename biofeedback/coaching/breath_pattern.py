"""The shape of one paced breath."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

BreathPhase: TypeAlias = Literal["in", "hold_full", "out", "hold_empty"]


@dataclass(frozen=True, slots=True)
class BreathPattern:
    """Seconds of each phase of a breath.

    The exhale is never shorter than the inhale and no pause is longer than 4 s (Laborde et al. 2021; long holds
    and fast breathing are left to supervised practice).

    Raises
    ------
    ValueError
        If a phase breaks these limits.
    """

    inhale_s: float
    exhale_s: float
    hold_full_s: float = 0.0
    hold_empty_s: float = 0.0

    def __post_init__(self) -> None:
        if not 0 < self.inhale_s <= self.exhale_s:
            raise ValueError("the exhale is at least as long as the inhale, and both take time")
        if not (0 <= self.hold_full_s <= 4 and 0 <= self.hold_empty_s <= 4):
            raise ValueError("a pause lasts 0 to 4 s")

    @classmethod
    def at_rate(cls, rate_per_min: float, inhale_share: float = 0.4) -> BreathPattern:
        """A breath without pauses at a rate, in and out about 40 to 60 (Lehrer et al. 2013)."""
        cycle_s = 60.0 / rate_per_min
        return cls(inhale_share * cycle_s, (1.0 - inhale_share) * cycle_s)

    @property
    def cycle_s(self) -> float:
        """Length of one whole breath, s."""
        return self.inhale_s + self.hold_full_s + self.exhale_s + self.hold_empty_s

    @property
    def rate_per_min(self) -> float:
        """Breaths a minute."""
        return 60.0 / self.cycle_s

    @property
    def phases(self) -> tuple[tuple[BreathPhase, float], ...]:
        """The phases that take time, in order, each with its length in s."""
        every: tuple[tuple[BreathPhase, float], ...] = (
            ("in", self.inhale_s),
            ("hold_full", self.hold_full_s),
            ("out", self.exhale_s),
            ("hold_empty", self.hold_empty_s),
        )
        return tuple((name, length_s) for name, length_s in every if length_s > 0)
