"""What an exercise is: data, with the words to show and to speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from biofeedback.coaching.breath_pattern import BreathPattern

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
BodyPart: TypeAlias = Literal["neck", "shoulders", "back", "jaw", "chest", "belly", "hips"]
NECK_TO_BACK: frozenset[BodyPart] = frozenset({"neck", "shoulders", "back"})
_ON_THE_FLOOR: frozenset[Need] = frozenset({"floor", "wall", "mat"})
_NOT_AT_A_DESK: frozenset[Need] = _ON_THE_FLOOR | {"heat_pack", "water"}
_ROUSING: frozenset[Trait] = frozenset({"cold", "walking"})


@dataclass(frozen=True, slots=True)
class Step:
    """One timed step: words to show, words to speak, and a breath to pace where there is one."""

    id: str
    show: str
    duration_s: float
    say: str = ""
    breath: BreathPattern | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise as it is offered.

    ``traits`` say what it asks of a body, so that what a person told of theirs can rule it out; ``relieves`` where it
    works on what is tense; ``needs`` what must be at hand; ``shortest_s`` bounds how far it can be shortened. One at
    the person's ``own_pace`` is paced by that once it is known; an ``assessment`` is chosen, never offered.
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
    relieves: frozenset[BodyPart] = frozenset()
    own_pace: bool = False
    assessment: bool = False

    @property
    def duration_s(self) -> float:
        """Length of all steps together, s."""
        return sum(step.duration_s for step in self.steps)

    @property
    def on_the_floor(self) -> bool:
        """Whether one leaves the chair for the floor."""
        return bool(self.needs & _ON_THE_FLOOR)

    @property
    def at_a_desk(self) -> bool:
        """Whether all it needs is at hand where one works."""
        return not self.needs & _NOT_AT_A_DESK

    @property
    def rousing(self) -> bool:
        """Whether it wakes one up."""
        return bool(self.traits & _ROUSING) or self.kind == "writing"

    @property
    def lengthens_the_breath(self) -> bool:
        """Whether it is paced and breathes out longer than in."""
        return any(step.breath is not None and step.breath.exhale_s > step.breath.inhale_s for step in self.steps)
