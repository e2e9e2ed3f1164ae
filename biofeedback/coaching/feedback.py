"""What the person says of a prompt moves the threshold, within bounds, and can be taken back."""

from __future__ import annotations

from collections.abc import Mapping

from biofeedback.coaching.presets import SHIFT_BOUND
from biofeedback.events import FeedbackKind

# Points of the 0-100 score. A prompt that was wrong weighs more than one that was right: silence costs less.
STEPS: Mapping[FeedbackKind, float] = {"not_tense": 3.0, "anxious": 4.0, "not_now": 0.5, "helped": -1.5}


class Feedback:
    """The learned shift of the enter threshold.

    Parameters
    ----------
    shift : float
        What earlier sessions taught, points.
    """

    def __init__(self, shift: float = 0.0) -> None:
        self.shift = _bounded(shift)
        self._before: list[float] = []

    def take(self, kind: FeedbackKind) -> None:
        """Learn from one answer."""
        self._before.append(self.shift)
        self.shift = _bounded(self.shift + STEPS[kind])

    def undo(self) -> bool:
        """Take the last answer back; returns whether there was one."""
        if not self._before:
            return False
        self.shift = self._before.pop()
        return True


def _bounded(shift: float) -> float:
    return max(-SHIFT_BOUND, min(SHIFT_BOUND, shift))
