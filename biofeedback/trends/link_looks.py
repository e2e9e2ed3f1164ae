"""Which pairs of things are looked at for a link: a fixed list, so that the number of looks can be corrected for."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from biofeedback.events import BodyPlace

Exposure: TypeAlias = Literal["load", "breath", "leaning"]
Outcome: TypeAlias = Literal["tension", "place", "mood", "sleep_h", "sleep_quality"]
# "hour": a check-in against the half hours just before it; "night_before" and "night_after": sleep around the day.
When: TypeAlias = Literal["hour", "day", "next_day", "night_before", "night_after"]


class Look(Struct, frozen=True):
    """One pair: does the outcome go with the exposure? ``expected`` is the sign that is looked for harder.

    ``places`` are both sides of a named place, empty for any other outcome.
    """

    exposure: Exposure
    outcome: Outcome
    when: When
    expected: Literal[-1, 1]
    places: tuple[BodyPlace, ...] = ()


# The question that the program is about: does a loaded day go with tension?
FIRST = Look("load", "tension", "day", 1)

_ALWAYS: tuple[Look, ...] = (
    FIRST,
    Look("load", "tension", "hour", 1),
    Look("load", "tension", "next_day", 1),
    Look("load", "mood", "day", -1),
    Look("load", "mood", "hour", -1),
    Look("load", "sleep_h", "night_before", -1),
    Look("load", "sleep_quality", "night_before", -1),
    Look("load", "sleep_quality", "night_after", -1),
    Look("breath", "tension", "day", 1),
    Look("breath", "mood", "day", -1),
    Look("breath", "sleep_quality", "night_before", -1),
    Look("leaning", "tension", "day", 1),
    Look("leaning", "tension", "next_day", 1),
    Look("leaning", "mood", "day", -1),
)


def looks_at(places: tuple[tuple[BodyPlace, ...], ...]) -> tuple[Look, ...]:
    """Every look of a person whose most-named places these are."""
    of_places = tuple(Look(exposure, "place", "day", 1, sides) for sides in places for exposure in ("load", "leaning"))
    return (*_ALWAYS, *of_places)
