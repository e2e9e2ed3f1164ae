"""What an exercise is: data, with the words to show and to speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from biofeedback.coaching.breath import Breath

Kind: TypeAlias = Literal["breathing", "muscles", "attention", "movement", "temperature", "writing"]
Need: TypeAlias = Literal["chair", "floor", "wall", "mat", "heat_pack", "water", "paper", "room_to_walk"]
Trait: TypeAlias = Literal[
    "slow_breathing",
    "breath_hold",
    "isometric_tension",
    "neck_extension",
    "lying_on_back",
    "head_low",
    "spinal_load",
    "twist",
    "kneeling",
    "walking",
    "cold",
    "heat",
    "body_attention",
]


@dataclass(frozen=True, slots=True)
class Step:
    """One timed step: words to show, words to speak, and a breath to pace where there is one."""

    id: str
    show: str
    duration_s: float
    say: str = ""
    breath: Breath | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise as it is offered.

    ``traits`` say what it asks of a body, so that what a person told of theirs can rule it out; ``needs`` say what
    must be at hand; ``shortest_s`` bounds how far it can be shortened.
    """

    id: str
    name: str
    line: str
    why: str
    kind: Kind
    steps: tuple[Step, ...]
    stop_when: str
    traits: frozenset[Trait] = frozenset()
    needs: frozenset[Need] = frozenset()
    shortest_s: float = 60.0

    @property
    def duration_s(self) -> float:
        """Length of all steps together, s."""
        return sum(step.duration_s for step in self.steps)
