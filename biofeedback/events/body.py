"""The places of a body, and what a person may feel there."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

BodyPlace: TypeAlias = Literal[
    "forehead",
    "back_of_head",
    "jaw",
    "neck_left",
    "neck_right",
    "shoulder_left",
    "shoulder_right",
    "between_shoulder_blades",
    "upper_back_left",
    "upper_back_right",
    "middle_back_left",
    "middle_back_right",
    "lower_back_left",
    "lower_back_right",
    "chest",
    "belly",
    "hip_left",
    "hip_right",
    "seat_left",
    "seat_right",
    "arm_left",
    "arm_right",
    "leg_left",
    "leg_right",
]
AcheKind: TypeAlias = Literal["tight", "stiff", "sore", "aching", "sharp", "burning", "pressure", "spasm"]
# Numerical rating scale: 0 is nothing, 10 the most one can imagine.
Intensity: TypeAlias = Literal[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]


class Ache(Struct, frozen=True):
    """What is felt at one place; ``intensity`` is None where no number was given."""

    place: BodyPlace
    kind: AcheKind = "tight"
    intensity: Intensity | None = None
