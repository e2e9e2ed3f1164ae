"""Whether the wearer moves: from the accelerometer where there is one, else from the heart rate's level."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

# Spread of |acceleration| over a packet, in milli-g: a sitting person's lies below 15, a walking one's above 100.
MOVING_MG = 50.0
ACCELERATION_IS_FRESH_S = 10.0
# After movement that the accelerometer showed, the heart may stay up for six times as long: ten minutes after a long
# flight of stairs. Less than a few steps does not count.
RECOVERS_TIMES, RECOVERS_S, FEW_STEPS_S = 6.0, (60.0, 600.0), 8.0
# Heart rate above the usual that is read as exercise, and that at which it ends: about 20 % of the heart-rate reserve.
EXERCISE_BPM = 32.0
EXERCISE_ENDS_BPM = 31.0
# After moving for so long the heart needs a quarter as long to come down, within bounds.
HOLD_SHARE = 0.25
HOLD_S = (5.0, 180.0)
SITTING_S = 600.0
# An hour of exercise that only the heart rate shows is more likely a usual that no longer fits.
LONGEST_S = 3600.0


def spread_mg(mg: Sequence[tuple[int, int, int]]) -> float | None:
    """Standard deviation of the magnitude of acceleration over samples, mg; None of fewer than two."""
    if len(mg) < 2:
        return None
    return float(np.sqrt((np.asarray(mg, dtype=np.float64) ** 2).sum(axis=1)).std())


class Movement:
    """Remembers whether and for how long the wearer has been moving."""

    def __init__(self) -> None:
        self._measured_s = float("-inf")
        self._since_s: float | None = None
        self._last_s: float | None = None
        self._by_rate = False
        self._sat_until_s = float("-inf")
        self._recovers_until_s = float("-inf")

    def accelerated(self, spread_mg: float, t: float) -> None:
        """Take how much the magnitude of acceleration varied over about a second, as `spread_mg` says."""
        if t - self._measured_s > ACCELERATION_IS_FRESH_S and self._by_rate:
            self._since_s = self._last_s = None
        self._measured_s = t
        self._by_rate = False
        if spread_mg > MOVING_MG:
            self._moves(t)
            lasted_s = t - (t if self._since_s is None else self._since_s)
            if lasted_s >= FEW_STEPS_S:
                recovers_s = min(max(RECOVERS_TIMES * lasted_s, RECOVERS_S[0]), RECOVERS_S[1])
                self._recovers_until_s = max(self._recovers_until_s, t + recovers_s)

    def heart_rate(self, rate_bpm: float | None, usual_bpm: float | None, t: float) -> None:
        """Take the heart rate of the last seconds; it counts only while no accelerometer speaks."""
        if (
            rate_bpm is None
            or usual_bpm is None
            or t < self._sat_until_s
            or t - self._measured_s < ACCELERATION_IS_FRESH_S
        ):
            return
        if self._by_rate and self._since_s is not None and t - self._since_s > LONGEST_S:
            self.was_sitting(t)
            return
        above = rate_bpm - usual_bpm
        going_on = self._by_rate and self._last_s is not None and t - self._last_s < HOLD_S[0]
        if above > EXERCISE_BPM or (going_on and above > EXERCISE_ENDS_BPM):
            self._by_rate = True
            self._moves(t)

    def _moves(self, t: float) -> None:
        if self._since_s is None or not self.moving(t):
            self._since_s = t
        self._last_s = t

    def was_sitting(self, t: float) -> None:
        """The wearer corrects a wrong guess: the heart rate alone will not be read as movement for ten minutes."""
        self._since_s = self._last_s = None
        self._sat_until_s = t + SITTING_S
        self._recovers_until_s = float("-inf")

    def recovering(self, t: float) -> bool:
        """Whether the heart may still be up from movement that is over."""
        return t < self._recovers_until_s

    def moving(self, t: float) -> bool:
        """Whether the wearer moves, or moved until a moment ago."""
        if self._since_s is None or self._last_s is None:
            return False
        lasted_s = self._last_s - self._since_s
        return t - self._last_s <= min(max(HOLD_SHARE * lasted_s, HOLD_S[0]), HOLD_S[1])

    def still_for_s(self, t: float) -> float | None:
        """Seconds since the last movement seen; None when none was."""
        return None if self._last_s is None else t - self._last_s
