"""Whether the wearer moves: from the accelerometer where there is one, else from the heart rate's level."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

# Spread of |acceleration| over a packet of about a second, in milli-g.
MOVING_MG = 50.0
# About 20 % of the heart-rate reserve (docs/signal.md).
EXERCISE_ABOVE_BPM = 35.0
HOLD_S = 120.0
ACCELERATION_IS_FRESH_S = 10.0
SITTING_S = 600.0


class Movement:
    """Remembers when the wearer was last seen moving."""

    def __init__(self) -> None:
        self._moved_s: float | None = None
        self._measured_s: float | None = None
        self._sat_until_s = float("-inf")

    def accelerated(self, mg: Sequence[tuple[int, int, int]], t: float) -> None:
        """Take a packet of acceleration, in milli-g."""
        if len(mg) < 2:
            return
        size = np.sqrt((np.asarray(mg, dtype=np.float64) ** 2).sum(axis=1))
        self._measured_s = t
        if float(size.std()) > MOVING_MG:
            self._moved_s = t

    def heart_rate(self, rate_bpm: float, usual_bpm: float | None, t: float) -> None:
        """Take the heart rate of the last seconds; it counts only while no accelerometer speaks."""
        measured = self._measured_s is not None and t - self._measured_s < ACCELERATION_IS_FRESH_S
        if measured or usual_bpm is None or t < self._sat_until_s:
            return
        if rate_bpm > usual_bpm + EXERCISE_ABOVE_BPM:
            self._moved_s = t

    def was_sitting(self, t: float) -> None:
        """The wearer corrects a wrong guess: the heart rate alone will not be read as movement for ten minutes."""
        self._moved_s = None
        self._sat_until_s = t + SITTING_S

    def moving(self, t: float) -> bool:
        """Whether the wearer moves or moved a moment ago."""
        return self._moved_s is not None and t - self._moved_s <= HOLD_S

    def still_for_s(self, t: float) -> float | None:
        """Seconds since the last movement seen; None when none was."""
        return None if self._moved_s is None else t - self._moved_s
