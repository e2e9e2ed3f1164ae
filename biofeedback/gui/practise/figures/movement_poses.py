"""The movements as poses, by exercise and step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from biofeedback.gui.practise.figures.motion import Motion, Prop
from biofeedback.gui.practise.figures.pose import Pose, other_side

# Seated, from the side.
SIT = Pose(
    hip=(42.0, 60.0), right_hand=(55.0, 56.0), left_hand=(57.0, 56.0), right_foot=(62.0, 80.0), left_foot=(64.0, 80.0)
)
SLUMP = replace(SIT, hip=(40.0, 60.0), low=186.0, high=164.0, head=150.0, gaze=-25.0)
FORWARD = replace(
    SIT,
    hip=(46.0, 60.0),
    right_hand=(65.0, 57.0),
    left_hand=(67.0, 57.0),
    right_foot=(66.0, 80.0),
    left_foot=(68.0, 80.0),
)
COW = replace(FORWARD, low=162.0, high=198.0, head=194.0, gaze=24.0)
CAT = replace(FORWARD, low=206.0, high=150.0, head=118.0, gaze=-46.0)
TALL = replace(SIT, low=174.0, high=194.0, head=192.0, gaze=32.0)

# Seated, from behind.
BEHIND = Pose(
    hip=(50.0, 62.0), right_hand=(66.0, 60.0), left_hand=(34.0, 60.0), right_foot=(57.0, 81.0), left_foot=(43.0, 81.0)
)
HANG = replace(BEHIND, right_hand=(65.0, 60.0), left_hand=(35.0, 60.0), shoulder=(0.0, 1.0))
LEAN_LEFT = replace(BEHIND, low=188.0, high=200.0, head=200.0, right_hand=(46.0, 7.0), left_hand=(29.0, 62.0))
TURN_RIGHT = replace(BEHIND, turn=1.0, right_hand=(67.0, 53.0), left_hand=(53.0, 58.0))

# On the floor.
LIE = Pose(
    hip=(58.0, 77.0),
    low=270.0,
    high=270.0,
    head=270.0,
    gaze=90.0,
    right_hand=(56.0, 80.5),
    left_hand=(57.0, 80.5),
    right_foot=(82.0, 80.0),
    left_foot=(85.0, 80.0),
)
LIFT = replace(LIE, hip=(58.0, 68.0), low=287.0, high=286.0, head=270.0)
RAISED = replace(LIE, hip=(58.0, 70.0), low=284.0, high=282.0, head=270.0)
KNEES_IN = replace(LIE, right_foot=(74.0, 80.0), left_foot=(77.0, 80.0), right_hand=(46.0, 66.0))
UP_BY_ARM = Pose(
    hip=(52.0, 76.0),
    low=215.0,
    high=200.0,
    head=185.0,
    right_hand=(26.0, 80.0),
    left_hand=(48.0, 62.0),
    right_foot=(78.0, 80.0),
    left_foot=(81.0, 80.0),
)
FOURS = Pose(
    hip=(34.0, 56.0),
    low=92.0,
    high=92.0,
    head=96.0,
    gaze=-78.0,
    right_hand=(62.0, 80.5),
    left_hand=(64.0, 80.5),
    right_foot=(15.0, 79.5),
    left_foot=(17.0, 79.5),
    toes=270.0,
)
SINK = replace(FOURS, low=68.0, high=112.0, head=122.0, gaze=-45.0)
ROUND = replace(FOURS, low=122.0, high=66.0, head=40.0, gaze=-120.0)
ON_HEELS = Pose(
    hip=(30.0, 66.0),
    low=176.0,
    high=178.0,
    head=180.0,
    right_hand=(45.0, 66.0),
    left_hand=(47.0, 66.0),
    right_foot=(22.0, 79.5),
    left_foot=(24.0, 79.5),
    toes=270.0,
)
FOLDED = replace(ON_HEELS, low=97.0, high=78.0, head=66.0, gaze=-100.0, right_hand=(85.0, 80.0), left_hand=(87.0, 80.0))
WIDER = replace(FOLDED, low=101.0, high=75.0, head=66.0)
HALF_UP = replace(
    ON_HEELS, low=140.0, high=112.0, head=80.0, gaze=-60.0, right_hand=(58.0, 78.0), left_hand=(60.0, 78.0)
)

# Afoot.
_STRIDE = Pose(
    hip=(50.0, 43.5),
    right_hand=(42.0, 37.0),
    left_hand=(62.0, 35.0),
    right_foot=(61.0, 79.5),
    left_foot=(38.0, 79.0),
    low=178.0,
    high=178.0,
)
_PASS = replace(
    _STRIDE,
    hip=(50.0, 42.5),
    right_hand=(50.0, 39.0),
    left_hand=(52.0, 39.0),
    right_foot=(50.0, 80.0),
    left_foot=(43.0, 75.0),
)


def _swapped(pose: Pose) -> Pose:
    """Afoot, right for left, the same way on."""
    return replace(
        pose,
        right_hand=pose.left_hand,
        left_hand=pose.right_hand,
        right_foot=pose.left_foot,
        left_foot=pose.right_foot,
    )


_WALK = (_STRIDE, _PASS, _swapped(_STRIDE), _swapped(_PASS))
_ON_FOOT = (2.0, -10.0, 96.0)
_CHAIR: frozenset[Prop] = frozenset({"chair"})
_STOOL: frozenset[Prop] = frozenset({"stool"})
_MAT: frozenset[Prop] = frozenset({"mat"})
_ROLLED: frozenset[Prop] = _MAT | {"roll"}
_CLOSE = (18.0, 9.0, 46.0)
_ROLL_BACK = tuple(replace(SIT, shoulder=by) for by in ((0.0, 1.0), (3.5, -2.0), (0.0, -5.0), (-4.0, -2.0)))

MOVEMENT_POSES: Mapping[str, Mapping[str, Motion]] = {
    "bridge": {
        "lie": Motion((replace(LIE, right_foot=(97.0, 80.0), left_foot=(98.0, 80.0)), LIE), props=_MAT),
        "roll": Motion((LIE, LIFT, RAISED), seconds=7.0, props=_ROLLED),
        "breathe": Motion((RAISED, replace(RAISED, high=283.5, low=284.5)), "breath", props=_ROLLED),
        "rise": Motion((LIE, KNEES_IN, UP_BY_ARM), seconds=8.0, props=_MAT),
    },
    "seated_cat_cow": {
        "sit": Motion((SIT, FORWARD), props=_CHAIR),
        "move": Motion((CAT, COW), "breath", props=_CHAIR),
        "rest": Motion((CAT, FORWARD), props=_CHAIR),
    },
    "floor_cat_cow": {
        "kneel": Motion((ON_HEELS, FOURS), props=_MAT),
        "move": Motion((ROUND, SINK), "breath", props=_MAT),
        "rest": Motion((FOURS, ON_HEELS), props=_MAT),
    },
    "childs_pose": {
        "fold": Motion((ON_HEELS, FOLDED), seconds=6.0, props=_MAT),
        "breathe": Motion((FOLDED, WIDER), "breath", props=_MAT),
        "rise": Motion((FOLDED, HALF_UP, ON_HEELS), seconds=8.0, props=_MAT),
    },
    "side_stretch": {
        "right": Motion((HANG, LEAN_LEFT), seconds=5.0, view="back", props=_STOOL),
        "middle": Motion((LEAN_LEFT, HANG), view="back", props=_STOOL),
        "left": Motion((HANG, other_side(LEAN_LEFT)), seconds=5.0, view="back", props=_STOOL),
        "rest": Motion((other_side(LEAN_LEFT), HANG), view="back", props=_STOOL),
    },
    "twist": {
        "right": Motion((BEHIND, TURN_RIGHT), seconds=5.0, view="back", props=_STOOL),
        "middle": Motion((TURN_RIGHT, BEHIND), view="back", props=_STOOL),
        "left": Motion((BEHIND, other_side(TURN_RIGHT)), seconds=5.0, view="back", props=_STOOL),
        "rest": Motion((other_side(TURN_RIGHT), BEHIND), view="back", props=_STOOL),
    },
    "posture_reset": {
        "far": Motion((SLUMP, SIT), props=_CHAIR | {"far"}),
        "up": Motion((SIT, TALL), props=_CHAIR),
        "roll": Motion(_ROLL_BACK, "loop", 6.0, props=_CHAIR, box=_CLOSE, works="shoulders"),
        "sit": Motion((TALL, SIT), props=_CHAIR),
    },
    "walk": {
        "go": Motion(_WALK, "loop", 2.6, box=_ON_FOOT),
        "slow": Motion(_WALK, "loop", 4.4, box=_ON_FOOT),
    },
}
