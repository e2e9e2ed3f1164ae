"""From the places where something is felt to the parts of the body that exercises work on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from biofeedback.coaching.exercise import NECK_TO_BACK, BodyPart
from biofeedback.events import Ache, AcheKind, BodyPlace

# From here on, or where it is sharp, nothing that loads the spine is offered.
STRONG_FROM = 8
_ACUTE: frozenset[AcheKind] = frozenset({"sharp", "spasm"})

PART_OF: Mapping[BodyPlace, BodyPart | None] = MappingProxyType(
    {
        "forehead": None,
        "back_of_head": "neck",
        "jaw": "jaw",
        "neck_left": "neck",
        "neck_right": "neck",
        "shoulder_left": "shoulders",
        "shoulder_right": "shoulders",
        "between_shoulder_blades": "back",
        "upper_back_left": "back",
        "upper_back_right": "back",
        "middle_back_left": "back",
        "middle_back_right": "back",
        "lower_back_left": "back",
        "lower_back_right": "back",
        "chest": "chest",
        "belly": "belly",
        "hip_left": "hips",
        "hip_right": "hips",
        "seat_left": "hips",
        "seat_right": "hips",
        "arm_left": None,
        "arm_right": None,
        "leg_left": None,
        "leg_right": None,
    }
)


def felt(aches: Iterable[Ache]) -> tuple[Ache, ...]:
    """Those that are still felt: a 0 says that nothing is left."""
    return tuple(ache for ache in aches if ache.intensity != 0)


def tense_parts(aches: Iterable[Ache]) -> frozenset[BodyPart]:
    """The parts of the body where anything is felt."""
    return frozenset(part for ache in felt(aches) if (part := PART_OF[ache.place]) is not None)


def spares_the_spine(aches: Iterable[Ache]) -> bool:
    """Whether neck, shoulders or back hurt so much, or so sharply, that nothing there is stretched or tensed."""
    return any(
        PART_OF[ache.place] in NECK_TO_BACK and (ache.kind in _ACUTE or (ache.intensity or 0) >= STRONG_FROM)
        for ache in felt(aches)
    )


def conditions_with(conditions: Iterable[str], aches: Iterable[Ache]) -> tuple[str, ...]:
    """What was told of the person, and that a back or neck which hurts much is treated like an injured one."""
    return (*conditions, "back_or_neck") if spares_the_spine(aches) else tuple(conditions)
