"""What the person says of a prompt moves the threshold, within bounds, and can be taken back."""

from __future__ import annotations

from biofeedback.coaching.presets import SHIFT_BOUND
from biofeedback.events import ActionKind

# Points of the 0-100 score. A prompt that was wrong weighs more than one that was right: silence costs less.
STEPS: dict[ActionKind, float] = {"not_tense": 3.0, "anxious": 4.0, "not_now": 0.5, "helped": -1.5}


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

    def hear(self, kind: ActionKind) -> bool:
        """Learn from one answer; returns whether it was one to learn from."""
        step = STEPS.get(kind)
        if step is None:
            return False
        self._before.append(self.shift)
        self.shift = _bounded(self.shift + step)
        return True

    def undo(self) -> bool:
        """Take the last answer back; returns whether there was one."""
        if not self._before:
            return False
        self.shift = self._before.pop()
        return True


def _bounded(shift: float) -> float:
    return max(-SHIFT_BOUND, min(SHIFT_BOUND, shift))
