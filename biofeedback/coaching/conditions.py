"""What a person may tell of themselves, and what follows from it: which exercises, how sure a score, heart or no heart.

Everything here is optional and stays on this computer. What rules an exercise out is deliberately broad (see
``docs/coaching.md`` for the sources): an exercise that is left out costs little.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec import structs

from biofeedback.coaching.exercise import Exercise, Trait
from biofeedback.events import Arousal, ConditionId, Reason


@dataclass(frozen=True, slots=True)
class Condition:
    """Something a person may tell; ``trust`` multiplies the confidence of the score."""

    id: ConditionId
    name: str
    rules_out: frozenset[Trait] = frozenset()
    trust: float = 1.0
    hides_heart: bool = False


CONDITIONS: tuple[Condition, ...] = (
    Condition("beta_blocker", "I take a beta blocker", trust=0.6),
    Condition("pacemaker", "I have a pacemaker", frozenset({"breath_hold", "cold"}), trust=0.3),
    Condition("arrhythmia", "I have an irregular heartbeat", frozenset({"breath_hold", "cold"}), trust=0.5),
    Condition(
        "pregnancy",
        "I am pregnant",
        frozenset({"lying_on_back", "breath_hold", "twist", "isometric_tension", "heat"}),
        trust=0.8,
    ),
    Condition("fainting", "I faint easily", frozenset({"breath_hold", "cold", "head_low", "heat"})),
    Condition("epilepsy", "I have epilepsy", frozenset({"breath_hold"})),
    Condition(
        "copd",
        "I have a lung disease such as COPD",
        frozenset({"breath_hold", "slow_breathing", "lying_on_back", "head_low"}),
        trust=0.8,
    ),
    Condition(
        "high_blood_pressure",
        "I have high blood pressure",
        frozenset({"isometric_tension", "breath_hold", "cold", "head_low"}),
    ),
    Condition(
        "back_or_neck",
        "My back or neck is freshly injured",
        frozenset({"neck_extension", "twist", "isometric_tension", "spinal_load", "kneeling", "lying_on_back"}),
    ),
    Condition("raynaud", "My fingers go white in the cold (Raynaud's)", frozenset({"cold"})),
    Condition("heart_worry", "Looking at my heart makes me anxious", frozenset({"body_attention"}), hides_heart=True),
)
_BY_ID = {condition.id: condition for condition in CONDITIONS}


def known_conditions(conditions: Iterable[str]) -> tuple[Condition, ...]:
    """The conditions of these ids; unknown ones, of a newer version, are passed over."""
    return tuple(_BY_ID[name] for name in conditions if name in _BY_ID)


def suits(exercise: Exercise, conditions: Iterable[str]) -> bool:
    """Whether nothing the person told speaks against an exercise."""
    return not any(exercise.traits & condition.rules_out for condition in known_conditions(conditions))


def hides_heart(conditions: Iterable[str]) -> bool:
    """Whether heart rate and variability are better not shown."""
    return any(condition.hides_heart for condition in known_conditions(conditions))


def trusted(estimate: Arousal, conditions: Iterable[str]) -> Arousal:
    """The estimate with its confidence lowered by what the person told, and the reason added."""
    doubts = [condition for condition in known_conditions(conditions) if condition.trust < 1.0]
    if not doubts:
        return estimate
    confidence = estimate.confidence * min(condition.trust for condition in doubts)
    return structs.replace(
        estimate,
        confidence=confidence,
        reasons=(*estimate.reasons, *(Reason(condition.id) for condition in doubts)),
    )
