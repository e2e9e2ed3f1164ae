"""A pose of a simple body, as plain data, and where its joints are.

The body stands on a grid of 100 by 100, y downwards, the floor at 83. Hands and feet are given, elbows and knees
follow: no pose can bend a joint the wrong way or stretch a limb. From the side the body looks to the right, its right
limbs near; from behind its right is on the right, so that it can be followed like somebody who sits in front.
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass, replace
from typing import Any, Literal, TypeAlias

View: TypeAlias = Literal["side", "back", "face"]
Point: TypeAlias = tuple[float, float]

FLOOR = 83.0
LOW_SPINE, HIGH_SPINE, NECK, HEAD = 14.0, 15.0, 10.5, 7.0
UPPER_ARM, FOREARM, THIGH, SHIN, FOOT = 13.0, 13.0, 20.0, 20.0, 6.5
SHOULDER_HALF, HIP_HALF = 10.5, 6.0


@dataclass(frozen=True, slots=True)
class Pose:
    """Angles in degrees, 0 down, 90 to the right, 180 up. ``head`` is the neck's, ``gaze`` how far it looks up.

    ``shoulder`` moves the shoulders, ``tuck`` the chin back, ``blades`` draws the shoulder blades together (0 to 1),
    ``turn`` turns shoulders and head (-1 left to 1 right), ``grip`` closes the near hand, ``squeeze`` the face (0 to
    1), ``toes`` is the angle of the near foot.
    """

    hip: Point
    right_hand: Point
    left_hand: Point
    right_foot: Point
    left_foot: Point
    low: float = 180.0
    high: float = 180.0
    head: float = 180.0
    gaze: float = 0.0
    toes: float = 90.0
    shoulder: Point = (0.0, 0.0)
    tuck: float = 0.0
    blades: float = 0.0
    turn: float = 0.0
    grip: float = 0.0
    squeeze: float = 0.0


@dataclass(frozen=True, slots=True)
class Limb:
    """Where a limb begins, bends and ends."""

    root: Point
    bend: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Joints:
    """Where everything is."""

    hip: Point
    waist: Point
    neck: Point
    head: Point
    right_arm: Limb
    left_arm: Limb
    right_leg: Limb
    left_leg: Limb


def mix(one: Pose, other: Pose, share: float) -> Pose:
    """The pose on the way from one to another, share 0 to 1."""
    values = [_between(a, b, share) for a, b in zip(astuple(one), astuple(other), strict=True)]
    return Pose(*values)


def joints(pose: Pose, view: View) -> Joints:
    """Where the joints of a pose are."""
    waist = _from(pose.hip, pose.low, LOW_SPINE)
    neck = _from(waist, pose.high, HIGH_SPINE)
    head = _from(neck, pose.head, NECK)
    head = (head[0] - pose.tuck, head[1])
    wide = SHOULDER_HALF * (1.0 - 0.35 * abs(pose.turn)) if view == "back" else 0.0
    hips = HIP_HALF if view == "back" else 0.0
    across = math.radians(pose.high - 90.0)
    sides = [(math.sin(across) * wide * side, math.cos(across) * wide * side) for side in (1.0, -1.0)]
    shoulders = [(neck[0] + dx + pose.shoulder[0], neck[1] + dy + 2.5 + pose.shoulder[1]) for dx, dy in sides]
    arms = [
        bent(shoulder, hand, (UPPER_ARM, FOREARM), _elbow(view, shoulder, neck))
        for shoulder, hand in zip(shoulders, (pose.right_hand, pose.left_hand), strict=True)
    ]
    legs = [
        _leg((pose.hip[0] + side * hips, pose.hip[1]), foot, view)
        for side, foot in ((1.0, pose.right_foot), (-1.0, pose.left_foot))
    ]
    return Joints(pose.hip, waist, neck, head, arms[0], arms[1], legs[0], legs[1])


def bent(root: Point, end: Point, lengths: tuple[float, float], side: float) -> Limb:
    """A limb of two parts from ``root`` towards ``end``, bent to one side (1 or -1); no longer than it is."""
    upper, lower = lengths
    dx, dy = end[0] - root[0], end[1] - root[1]
    far = math.hypot(dx, dy) or 1e-6
    reach = min(max(far, abs(upper - lower) + 1e-6), upper + lower - 1e-6)
    ux, uy = dx / far, dy / far
    along = (upper**2 - lower**2 + reach**2) / (2.0 * reach)
    out = math.sqrt(max(0.0, upper**2 - along**2)) * side
    middle = (root[0] + ux * along + uy * out, root[1] + uy * along - ux * out)
    return Limb(root, middle, (root[0] + ux * reach, root[1] + uy * reach))


def other_side(pose: Pose) -> Pose:
    """The same from behind, left for right."""

    def over(point: Point) -> Point:
        return 100.0 - point[0], point[1]

    return replace(
        pose,
        hip=over(pose.hip),
        right_hand=over(pose.left_hand),
        left_hand=over(pose.right_hand),
        right_foot=over(pose.left_foot),
        left_foot=over(pose.right_foot),
        low=360.0 - pose.low,
        high=360.0 - pose.high,
        head=360.0 - pose.head,
        turn=-pose.turn,
    )


def _leg(hip: Point, foot: Point, view: View) -> Limb:
    # From behind a seated thigh points away from the eye, so only its shortened line is seen.
    if view == "back":
        return Limb(hip, (hip[0] + 0.5 * (foot[0] - hip[0]), hip[1] + 0.35 * (foot[1] - hip[1])), foot)
    return bent(hip, foot, (THIGH, SHIN), 1.0)


def _elbow(view: View, shoulder: Point, neck: Point) -> float:
    if view == "back":
        return 1.0 if shoulder[0] > neck[0] else -1.0
    return -1.0


def _from(point: Point, degrees: float, length: float) -> Point:
    return point[0] + length * math.sin(math.radians(degrees)), point[1] + length * math.cos(math.radians(degrees))


def _between(one: Any, other: Any, share: float) -> Any:
    if isinstance(one, tuple):
        return tuple(a + (b - a) * share for a, b in zip(one, other, strict=True))
    return one + (other - one) * share
