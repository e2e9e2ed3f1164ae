"""Tells a raised stretch from a passing one."""

from __future__ import annotations

import math

from biofeedback.coaching.presets import Thresholds
from biofeedback.events import Arousal

FORGIVEN_S = 15.0
# After so long without a score the old one says nothing.
FORGET_S = 120.0
# A score below its own course of so long is on its way down.
EASING_S = 30.0


class Sustain:
    """Counts how long the smoothed score has stayed above the enter threshold with a clean, still signal.

    A few unsure seconds stop the count without undoing it; movement, or a score that falls below the threshold,
    undo it. ``easing`` says that the score has fallen below its own recent course: the body is settling by itself.
    """

    def __init__(self) -> None:
        self.raised_s = 0.0
        self.easing = False
        self._last_s: float | None = None
        self._scored_s = float("-inf")
        self._smoothed = 0.0
        self._course = 0.0
        self._unsure_s = 0.0

    def add(self, estimate: Arousal, thresholds: Thresholds, smooth_s: float) -> float:
        """Take in one estimate, smoothed over ``smooth_s``; returns how long arousal has been raised, s."""
        since_s = 0.0 if self._last_s is None else max(0.0, estimate.t - self._last_s)
        self._last_s = estimate.t
        if estimate.score is None:
            self._hold(estimate, since_s)
            return self.raised_s
        score = estimate.score if estimate.smoothed is None else estimate.smoothed
        passed_s = estimate.t - self._scored_s
        self._scored_s = estimate.t
        self._smoothed += (score - self._smoothed) * _share(passed_s, smooth_s)
        self._course += (score - self._course) * _share(passed_s, min(smooth_s, EASING_S))
        self.easing = score < max(self._smoothed, self._course)
        if self._smoothed < thresholds.enter:
            self.reset()
        else:
            self._unsure_s = 0.0
            self.raised_s = self.raised_s + since_s if self.raised_s > 0 else 1e-9
        return self.raised_s

    def reset(self) -> None:
        """Begin counting anew."""
        self.raised_s = 0.0
        self._unsure_s = 0.0

    def _hold(self, estimate: Arousal, passed_s: float) -> None:
        self._unsure_s += passed_s
        if estimate.state == "moving" or self._unsure_s > FORGIVEN_S:
            self.reset()


def _share(passed_s: float, smooth_s: float) -> float:
    return 1.0 if smooth_s <= 0.0 or passed_s > FORGET_S else 1.0 - math.exp(-passed_s / smooth_s)
