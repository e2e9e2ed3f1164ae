"""Words for what an exercise is, where it works, what it is for, and why it is put first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from biofeedback.coaching.aims import Aim
from biofeedback.coaching.exercise import BodyPart, Exercise, Kind
from biofeedback.coaching.own_pace import at_own_pace
from biofeedback.coaching.suggestion import Suggestion
from biofeedback.coaching.tense_parts import PART_OF, felt
from biofeedback.events import Ache
from biofeedback.gui.text.dates import number_text
from biofeedback.gui.text.place_words import places_words
from biofeedback.gui.text.words import translate


def kind_word(kind: Kind) -> str:
    """The kind of an exercise."""
    words: dict[Kind, str] = {
        "breathing": translate("Practise", "Breathing"),
        "muscles": translate("Practise", "Muscles"),
        "movement": translate("Practise", "Movement"),
        "attention": translate("Practise", "Attention"),
        "temperature": translate("Practise", "Warm and cool"),
        "writing": translate("Practise", "Writing"),
    }
    return words[kind]


def aim_word(aim: Aim) -> str:
    """What an exercise is for."""
    words: dict[Aim, str] = {
        "calm": translate("Practise", "To calm"),
        "loosen": translate("Practise", "To loosen"),
        "sleep": translate("Practise", "For sleep"),
        "focus": translate("Practise", "To focus"),
    }
    return words[aim]


def part_word(part: BodyPart) -> str:
    """Where an exercise works."""
    words: dict[BodyPart, str] = {
        "neck": translate("Practise", "Neck"),
        "shoulders": translate("Practise", "Shoulders"),
        "back": translate("Practise", "Back"),
        "jaw": translate("Practise", "Jaw"),
        "chest": translate("Practise", "Chest"),
        "belly": translate("Practise", "Belly"),
        "hips": translate("Practise", "Hips"),
    }
    return words[part]


def with_pace(exercise: Exercise, rate_per_min: float | None) -> Exercise:
    """The exercise as it is for this person: paced by their own pace, which its line names."""
    if rate_per_min is None or not exercise.own_pace:
        return exercise
    text = translate("Practise", "Your pace: {rate} breaths a minute.")
    return replace(at_own_pace(exercise, rate_per_min), line=text.format(rate=number_text(rate_per_min, 1)))


def why_words(suggestion: Suggestion, aches: Sequence[Ache], *, best: bool) -> str:
    """Why this one is put first, in one line; ``best`` is that nothing has helped more."""
    match suggestion.why:
        case "tense_part":
            return translate("Practise", "You told of: {places}").format(places=_places(suggestion.exercise, aches))
        case "helped" if best:
            return translate("Practise", "Has helped you most")
        case "helped":
            return translate("Practise", "Has helped you before")
        case "late":
            return translate("Practise", "Quiet, for a late hour")
        case "easy":
            return translate("Practise", "An easy way to begin")


def _places(exercise: Exercise, aches: Sequence[Ache]) -> str:
    return places_words([ache for ache in felt(aches) if PART_OF[ache.place] in exercise.relieves])
