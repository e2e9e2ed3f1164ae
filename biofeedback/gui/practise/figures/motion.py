"""How a figure moves through its poses: slowly, and to a stop, or to and fro."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

from biofeedback.gui.practise.figures.pose import Pose, View, mix

# "once" goes to the last pose and stays; "loop" goes round; "breath" follows the breath, empty to full.
How: TypeAlias = Literal["once", "loop", "breath"]
Prop: TypeAlias = Literal["chair", "stool", "mat", "roll", "far"]
Part: TypeAlias = Literal["near_arm", "near_leg", "shoulders", "blades", "neck", "trunk", "face"]

# Before a movement begins one sees where it begins, s.
WAIT_S = 0.8


@dataclass(frozen=True, slots=True)
class Motion:
    """Poses and how they follow each other; ``seconds`` is for all of it, or for one round.

    ``box`` is the part of the grid that is shown, left, top and side; ``works`` what is told apart as at work while
    ``strain`` is on. ``flipped`` shows it the other way round.
    """

    poses: tuple[Pose, ...]
    how: How = "once"
    seconds: float = 4.0
    view: View = "side"
    props: frozenset[Prop] = frozenset()
    box: tuple[float, float, float] = (0.0, 0.0, 100.0)
    works: Part | None = None
    flipped: bool = False


def pose_at(motion: Motion, since_s: float, depth: float = 0.0) -> Pose:
    """The pose so long after the beginning; ``depth`` is that of the breath, 0 empty to 1 full."""
    poses, last = motion.poses, len(motion.poses) - 1
    if last == 0:
        return poses[0]
    match motion.how:
        case "breath":
            return mix(poses[0], poses[-1], depth)
        case "loop":
            at = (max(0.0, since_s) / motion.seconds) % 1.0 * len(poses)
            return mix(poses[int(at)], poses[(int(at) + 1) % len(poses)], eased(at % 1.0))
        case "once":
            at = min(max(0.0, since_s - WAIT_S) / motion.seconds, 1.0) * last
            k = min(int(at), last - 1)
            return mix(poses[k], poses[k + 1], eased(at - k))


def key_pose(motion: Motion) -> Pose:
    """The one pose that says most, for a still picture."""
    return motion.poses[-1] if motion.how == "once" else motion.poses[0]


def eased(share: float) -> float:
    """The share of a way that begins and ends slowly, 0 to 1."""
    share = min(1.0, max(0.0, share))
    return 0.5 - 0.5 * math.cos(math.pi * share)
