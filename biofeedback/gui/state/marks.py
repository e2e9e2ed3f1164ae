"""What is marked along the session's time: estimates, prompts, exercises, notes. Plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from biofeedback.events import ArousalState, PromptOutcome


@dataclass(frozen=True, slots=True)
class TrailPoint:
    """One point of the arousal curve; ``score`` is None where it could not be told."""

    t: float
    score: float | None
    state: ArousalState
    confidence: float
    exercising: bool = False


@dataclass(frozen=True, slots=True)
class PromptMark:
    """A prompt on the curve; ``outcome`` is "" while it is open."""

    t: float
    id: str
    outcome: PromptOutcome | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class ExerciseSpan:
    """An exercise on the curve; ``end`` is None while it runs."""

    begin: float
    exercise: str
    end: float | None = None


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A note that the person or a protocol made."""

    t: float
    text: str
