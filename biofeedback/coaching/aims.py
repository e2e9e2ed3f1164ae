"""What an exercise is for, and finding one by what it is for, by where it works and by words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from biofeedback.coaching.exercise import BodyPart, Exercise

Aim: TypeAlias = Literal["calm", "loosen", "sleep", "focus"]
AIMS: tuple[Aim, ...] = ("calm", "loosen", "sleep", "focus")
PARTS: tuple[BodyPart, ...] = ("neck", "shoulders", "back", "jaw", "chest", "belly", "hips")

# An even count, the senses, a far look, a few steps, cool water: what gathers or wakes.
_FOCUS = frozenset({"box", "grounding", "posture_reset", "walk", "cool_water"})
_LOOSENING = frozenset({"movement", "muscles"})
_CALMING = frozenset({"breathing", "attention", "writing"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; an empty part says nothing. Any one place and any one aim of those named is enough."""

    words: str = ""
    parts: frozenset[BodyPart] = frozenset()
    aims: frozenset[Aim] = frozenset()
    at_desk: bool = False


def aims_of(exercise: Exercise) -> frozenset[Aim]:
    """What an exercise is for; an assessment is for none of it."""
    if exercise.assessment:
        return frozenset()
    aims: set[Aim] = set()
    if exercise.kind in _CALMING or exercise.id == "muscle_relaxation":
        aims.add("calm")
    if exercise.kind in _LOOSENING or "heat" in exercise.traits:
        aims.add("loosen")
    if not exercise.rousing and (exercise.lengthens_the_breath or exercise.kind == "muscles" or _lies_still(exercise)):
        aims.add("sleep")
    if exercise.id in _FOCUS:
        aims.add("focus")
    return frozenset(aims)


def answers(exercise: Exercise, wanted: Wanted, texts: Iterable[str]) -> bool:
    """Whether an exercise is what is looked for; ``texts`` are the words it is shown with, in any language."""
    if wanted.at_desk and exercise.on_the_floor:
        return False
    if wanted.parts and not exercise.relieves & wanted.parts:
        return False
    if wanted.aims and not aims_of(exercise) & wanted.aims:
        return False
    said = _plain(" ".join(texts))
    return all(word in said for word in _plain(wanted.words).split())


def _lies_still(exercise: Exercise) -> bool:
    return bool(exercise.traits & {"body_attention", "heat"})


def _plain(text: str) -> str:
    """Without case and accents: "uben" finds "Üben"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
