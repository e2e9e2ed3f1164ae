"""Tells a raised stretch from a passing one."""

from __future__ import annotations

from biofeedback.coaching.presets import Thresholds
from biofeedback.events import Arousal

FORGIVEN_S = 15.0


class Sustain:
    """Counts how long the smoothed score has stayed above the enter threshold with a clean, still signal.

    A few unsure seconds stop the count without undoing it; movement, or a score that falls below the threshold,
    undo it.
    """

    def __init__(self) -> None:
        self.raised_s = 0.0
        self._last_s: float | None = None
        self._unsure_s = 0.0

    def add(self, estimate: Arousal, thresholds: Thresholds) -> float:
        """Take in one estimate; returns how long arousal has been raised, s."""
        passed_s = 0.0 if self._last_s is None else max(0.0, estimate.t - self._last_s)
        self._last_s = estimate.t
        score = estimate.smoothed if estimate.smoothed is not None else estimate.score
        if estimate.score is None or score is None:
            self._hold(estimate, passed_s)
        elif score < thresholds.enter:
            self.reset()
        else:
            self._unsure_s = 0.0
            self.raised_s = self.raised_s + passed_s if self.raised_s > 0 else 1e-9
        return self.raised_s

    def reset(self) -> None:
        """Begin counting anew."""
        self.raised_s = 0.0
        self._unsure_s = 0.0

    def _hold(self, estimate: Arousal, passed_s: float) -> None:
        self._unsure_s += passed_s
        if estimate.state == "moving" or self._unsure_s > FORGIVEN_S:
            self.reset()
