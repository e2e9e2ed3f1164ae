"""Adds up how far and for how long arousal has been above a level: strong and short counts like weak and long."""

from __future__ import annotations

import math

from biofeedback.events import Arousal

# Evidence at full weight: that of a usual which rests on five quiet minutes.
SURE = 0.85
# A single estimate counts as so many units at most, and stands for so long at most.
FARTHEST = 3.0
LONGEST_STEP_S = 30.0
FORGIVEN_S = 15.0
# After so long without a score the old one says nothing.
FORGET_S = 120.0
# A score below its own course of so long is on its way down.
EASING_S = 30.0
NEARLY_NONE, NEARLY_ALL = 0.1, 99.9


def units(score: float) -> float:
    """How many units a score lies above the usual: 0 at 50, 1 at 75, 2 at 90."""
    share = min(max(score, NEARLY_NONE), NEARLY_ALL)
    return math.log(share / (100.0 - share)) / math.log(3.0)


class Evidence:
    """A cumulative sum (Page 1954) of what the score lies above a level, in unit-seconds, never below nothing.

    What speaks for arousal counts by its confidence, what speaks against it in full. A few seconds that could not be
    read change nothing; movement and a longer hole undo it. ``easing`` says that the score has fallen below its own
    recent course: the body is settling by itself.
    """

    def __init__(self) -> None:
        self.value = 0.0
        self.easing = False
        self._last_s: float | None = None
        self._scored_s = float("-inf")
        self._course = 0.0
        self._unread_s = 0.0

    def add(self, estimate: Arousal, level: float, most: float) -> float:
        """Take in one estimate.

        Parameters
        ----------
        estimate
            The estimate.
        level
            The score above which it speaks for arousal.
        most
            The sum is bounded by this, so that what is over is over.

        Returns
        -------
        float
            The sum, in unit-seconds.
        """
        passed_s = 0.0 if self._last_s is None else min(max(0.0, estimate.t - self._last_s), LONGEST_STEP_S)
        self._last_s = estimate.t
        if estimate.score is None:
            self._hold(estimate, passed_s)
            return self.value
        self._follow(estimate)
        self._unread_s = 0.0
        above = min(units(estimate.score), FARTHEST) - units(level)
        weight = min(1.0, estimate.confidence / SURE) if above > 0.0 else 1.0
        self.value = min(max(0.0, self.value + weight * above * passed_s), most)
        return self.value

    def reset(self) -> None:
        """Begin anew."""
        self.value = 0.0
        self._unread_s = 0.0

    def _follow(self, estimate: Arousal) -> None:
        score = estimate.score if estimate.smoothed is None else estimate.smoothed
        passed_s = estimate.t - self._scored_s
        self._scored_s = estimate.t
        share = 1.0 if passed_s > FORGET_S else 1.0 - math.exp(-passed_s / EASING_S)
        self._course += ((score or 0.0) - self._course) * share
        self.easing = (score or 0.0) < self._course

    def _hold(self, estimate: Arousal, passed_s: float) -> None:
        self._unread_s += passed_s
        if estimate.state == "moving" or self._unread_s > FORGIVEN_S:
            self.reset()
