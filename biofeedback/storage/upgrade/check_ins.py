"""Check-ins as they were stored until they told places: one of four parts of the body, or "" where all was loose."""

from __future__ import annotations

from collections.abc import Mapping

from biofeedback.events import BodyPlace
from biofeedback.storage.upgrade.objects import Object

_PLACES: Mapping[object, tuple[BodyPlace, ...]] = {
    "neck": ("neck_left", "neck_right"),
    "shoulders": ("shoulder_left", "shoulder_right"),
    # Which half of it was not asked for: the middle stands for all of it.
    "back": ("middle_back_left", "middle_back_right"),
    "jaw": ("jaw",),
}


def with_aches(stored: Object) -> Object:
    """An input of type ``action`` whose check-in names places; every other input as it is."""
    act = stored.get("act")
    if stored.get("type") != "action" or not isinstance(act, dict) or "tense" not in act:
        return stored
    if act.get("do") != "check_in":
        return stored
    # The menu said "is tight", and asked for no number.
    tense = act["tense"] if isinstance(act["tense"], str) else ""
    aches = [{"place": place, "kind": "tight", "intensity": None} for place in _PLACES.get(tense, ())]
    return {**stored, "act": {"do": "check_in", "aches": aches}}
