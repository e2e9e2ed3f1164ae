"""Tensing and letting go as poses, by group of muscles; a step is named after what it does and to what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from biofeedback.gui.practise.figures.motion import Motion, Part, Prop
from biofeedback.gui.practise.figures.movement_poses import BEHIND, HANG, SIT
from biofeedback.gui.practise.figures.pose import Pose, View

TENSING_S, LETTING_GO_S = 1.6, 3.5
_STEP = re.compile(r"(tense|release)_(\w+?)_\d+")
_CHAIR: frozenset[Prop] = frozenset({"chair"})
_STOOL: frozenset[Prop] = frozenset({"stool"})
_WHOLE = (0.0, 0.0, 100.0)
_CLOSE = (18.0, 9.0, 46.0)

_FIST = replace(SIT, right_hand=(53.0, 44.0), grip=1.0)
_LEG_OUT = replace(SIT, right_foot=(80.0, 66.0), toes=165.0)
_CHIN_OUT = replace(SIT, tuck=-2.5)
_CHIN_IN = replace(SIT, tuck=4.0)
_TRUNK = replace(BEHIND, blades=1.0, high=180.0, shoulder=(0.0, 1.5), right_hand=(68.0, 57.0), left_hand=(32.0, 57.0))

# Loose, tensed, from where it is seen, what is at work, how much of it is shown, and whether it is the left.
_GROUPS: Mapping[str, tuple[Pose, Pose, View, Part, tuple[float, float, float], bool]] = MappingProxyType(
    {
        "right_arm": (SIT, _FIST, "side", "near_arm", _WHOLE, False),
        "left_arm": (SIT, _FIST, "side", "near_arm", _WHOLE, True),
        "face": (SIT, replace(SIT, squeeze=1.0), "face", "face", _WHOLE, False),
        "neck": (_CHIN_OUT, _CHIN_IN, "side", "neck", _CLOSE, False),
        "trunk": (BEHIND, _TRUNK, "back", "trunk", _WHOLE, False),
        "right_leg": (SIT, _LEG_OUT, "side", "near_leg", _WHOLE, False),
        "left_leg": (SIT, _LEG_OUT, "side", "near_leg", _WHOLE, True),
        "shoulders": (HANG, replace(BEHIND, shoulder=(0.0, -6.0)), "back", "shoulders", _WHOLE, False),
        "upper_back": (BEHIND, _TRUNK, "back", "blades", _WHOLE, False),
    }
)


def muscle_motion(step: str) -> Motion:
    """The figure of a step of tensing and letting go; of any other one, somebody who sits at ease."""
    found = _STEP.fullmatch(step)
    if found is None:
        return Motion((replace(SIT, shoulder=(0.0, -1.5)), SIT), seconds=5.0, props=_CHAIR)
    loose, tensed, view, works, box, flipped = _GROUPS[found[2]]
    tenses = found[1] == "tense"
    props: frozenset[Prop] = {"side": _CHAIR, "back": _STOOL, "face": frozenset[Prop]()}[view]
    poses = (loose, tensed) if tenses else (tensed, loose)
    return Motion(poses, "once", TENSING_S if tenses else LETTING_GO_S, view, props, box, works, flipped)
