"""Words for places of the body, what is felt there, and how the day is. No Qt widgets here."""

from __future__ import annotations

from collections.abc import Sequence

from biofeedback.events import Ache, AcheKind, BodyPlace, Intensity
from biofeedback.gui.text.words import translate
from biofeedback.self_report.check_in import DayChip, Level

# How strong a number is, in words, for whom numbers say little or too much.
SLIGHT, MODERATE, STRONG = 3, 6, 8


def place_word(place: BodyPlace) -> str:
    """A place, as it is read out and listed; left and right are the person's own."""
    words: dict[BodyPlace, str] = {
        "forehead": translate("Body", "Forehead"),
        "back_of_head": translate("Body", "Back of the head"),
        "jaw": translate("Body", "Jaw"),
        "neck_left": translate("Body", "Left neck"),
        "neck_right": translate("Body", "Right neck"),
        "shoulder_left": translate("Body", "Left shoulder"),
        "shoulder_right": translate("Body", "Right shoulder"),
        "between_shoulder_blades": translate("Body", "Between the shoulder blades"),
        "upper_back_left": translate("Body", "Left upper back"),
        "upper_back_right": translate("Body", "Right upper back"),
        "middle_back_left": translate("Body", "Left middle back"),
        "middle_back_right": translate("Body", "Right middle back"),
        "lower_back_left": translate("Body", "Left lower back"),
        "lower_back_right": translate("Body", "Right lower back"),
        "chest": translate("Body", "Chest"),
        "belly": translate("Body", "Belly"),
        "hip_left": translate("Body", "Left hip"),
        "hip_right": translate("Body", "Right hip"),
        "seat_left": translate("Body", "Left seat"),
        "seat_right": translate("Body", "Right seat"),
        "arm_left": translate("Body", "Left arm"),
        "arm_right": translate("Body", "Right arm"),
        "leg_left": translate("Body", "Left leg"),
        "leg_right": translate("Body", "Right leg"),
    }
    return words[place]


def kind_word(kind: AcheKind) -> str:
    """What sort of ache it is."""
    words: dict[AcheKind, str] = {
        "tight": translate("Body", "tight"),
        "stiff": translate("Body", "stiff"),
        "sore": translate("Body", "sore"),
        "aching": translate("Body", "aching"),
        "sharp": translate("Body", "sharp"),
        "burning": translate("Body", "burning"),
        "pressure": translate("Body", "pressure"),
        "spasm": translate("Body", "spasm"),
    }
    return words[kind]


def intensity_word(intensity: Intensity | None) -> str:
    """How strong it is."""
    if intensity is None:
        return translate("Body", "not told")
    if intensity == 0:
        return translate("Body", "nothing")
    if intensity <= SLIGHT:
        return translate("Body", "slight")
    if intensity <= MODERATE:
        return translate("Body", "moderate")
    return translate("Body", "strong") if intensity <= STRONG else translate("Body", "very strong")


def ache_words(ache: Ache, *, hide_numbers: bool) -> str:
    """What is felt at a place, without the place: "tight, 6 of 10"."""
    kind = kind_word(ache.kind)
    if ache.intensity is None:
        return kind
    if hide_numbers:
        return f"{kind}, {intensity_word(ache.intensity)}"
    return translate("Body", "{kind}, {n} of 10").format(kind=kind, n=ache.intensity)


def places_words(aches: Sequence[Ache]) -> str:
    """The places one after the other; both sides of one are named once."""
    named: list[str] = []
    places = {ache.place for ache in aches}
    for ache in aches:
        stem, _, side = ache.place.rpartition("_")
        other = f"{stem}_{'right' if side == 'left' else 'left'}"
        word = both_word(ache.place) if side in ("left", "right") and other in places else place_word(ache.place)
        if word not in named:
            named.append(word)
    return ", ".join(named)


def both_word(place: BodyPlace) -> str:
    """Both sides of a place that has two."""
    words = {
        "neck": translate("Body", "Neck"),
        "shoulder": translate("Body", "Shoulders"),
        "upper_back": translate("Body", "Upper back"),
        "middle_back": translate("Body", "Middle back"),
        "lower_back": translate("Body", "Lower back"),
        "hip": translate("Body", "Hips"),
        "seat": translate("Body", "Seat"),
        "arm": translate("Body", "Arms"),
        "leg": translate("Body", "Legs"),
    }
    return words[place.rpartition("_")[0]]


def mood_word(level: Level | None) -> str:
    """How the mood is."""
    words: dict[Level | None, str] = {
        None: translate("Body", "not told"),
        1: translate("Body", "very low"),
        2: translate("Body", "low"),
        3: translate("Body", "in between"),
        4: translate("Body", "good"),
        5: translate("Body", "very good"),
    }
    return words[level]


def energy_word(level: Level | None) -> str:
    """How much energy there is."""
    words: dict[Level | None, str] = {
        None: translate("Body", "not told"),
        1: translate("Body", "very little"),
        2: translate("Body", "little"),
        3: translate("Body", "some"),
        4: translate("Body", "much"),
        5: translate("Body", "very much"),
    }
    return words[level]


def sleep_word(level: Level | None) -> str:
    """How last night's sleep was."""
    words: dict[Level | None, str] = {
        None: translate("Body", "not told"),
        1: translate("Body", "very poor"),
        2: translate("Body", "poor"),
        3: translate("Body", "fair"),
        4: translate("Body", "good"),
        5: translate("Body", "very good"),
    }
    return words[level]


def chip_word(chip: DayChip) -> str:
    """What a day had in it."""
    words: dict[DayChip, str] = {
        "caffeine": translate("Body", "Caffeine"),
        "alcohol": translate("Body", "Alcohol"),
        "ill": translate("Body", "Ill"),
        "unusual_day": translate("Body", "Unusual day"),
    }
    return words[chip]
