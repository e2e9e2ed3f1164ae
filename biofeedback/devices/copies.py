"""Notifications that arrive more than once, told from beats that are alike to the bit."""

from __future__ import annotations

from collections import deque

from biofeedback.devices.heart_rate import HeartRateMeasurement

# The system delivers some notifications twice, within milliseconds; a strap sends its next one a second later.
TWIN_S = 0.25
REMEMBERED = 24
# By what share of its intervals a notification alike to one before may be due and still be a second copy of it: one
# within milliseconds is most likely one; one a second later only if it would run ahead of the clock.
TWIN_SHARE, COPY_SHARE = 0.5, 0.6
# Where there were copies among the last notifications, each twin is one.
TWINS, TWINS_OF, ALL_TWICE = 2, 64, 0.45
# In one queue, where all is due, so many that come twice, each unlike the others, show it as well.
TWINS_IN_A_QUEUE = 3
LAGS = 12
# Notifications so close together come out of one queue; after so long a silence a queue may empty.
BURST_S, SILENCE_S = 0.3, 5.0


class Copies:
    """Follows one strap's notifications; the sum of their intervals, against the clock, tells what is due."""

    def __init__(self) -> None:
        self._recent: deque[tuple[float, HeartRateMeasurement]] = deque(maxlen=REMEMBERED)
        self._found: deque[bool] = deque(maxlen=TWINS_OF)
        self._lags_s: deque[float] = deque(maxlen=LAGS)
        self._end_s: float | None = None
        self._catching_up = False
        self._queued_twins: set[tuple[int, ...]] = set()

    def is_copy(self, arrival_s: float, measured: HeartRateMeasurement, total_s: float) -> bool:
        """Whether a notification is a second copy of an earlier one.

        Parameters
        ----------
        arrival_s : float
            When it arrived, s; not earlier than the one before.
        measured : HeartRateMeasurement
        total_s : float
            Sum of its intervals, s.

        Returns
        -------
        bool
        """
        self._follow_silence(arrival_s)
        lag_s = total_s if self._end_s is None else arrival_s - (self._end_s + total_s)
        ahead_s = lag_s - min(self._lags_s, default=0.0)
        alike = self._alike(arrival_s, measured)
        twin = alike % self._times_each > 0
        if self._recent and arrival_s - self._recent[-1][0] > BURST_S:
            self._queued_twins.clear()
        if alike:
            self._queued_twins.add(measured.rr_1024)
        repeated = bool(self._recent) and measured == self._recent[-1][1]
        # With intervals a twin may be the next beat, held back by the radio: then it is due.
        due_s = float("inf") if self._sends_twins else TWIN_SHARE * total_s
        copy = (twin and (total_s == 0.0 or ahead_s <= due_s)) or (
            repeated and total_s > 0.0 and ahead_s < -COPY_SHARE * total_s
        )
        self._recent.append((arrival_s, measured))
        self._found.append(copy)
        if not copy:
            self._count(arrival_s, total_s)
        return copy

    def _alike(self, arrival_s: float, measured: HeartRateMeasurement) -> int:
        n = 0
        for t, past in reversed(self._recent):
            if arrival_s - t > TWIN_S:
                break
            n += measured == past
        return n

    @property
    def _times_each(self) -> int:
        """How many times each arrives, where all do: then a queue may hold two beats alike, each as often."""
        share = sum(self._found) / TWINS_OF if len(self._found) == TWINS_OF else 0.0
        return round(1.0 / (1.0 - share)) if share > ALL_TWICE else REMEMBERED + 1

    def forget_sum(self) -> None:
        """The intervals turn out to be of another length: what was summed so far says nothing."""
        self._end_s = None

    def _follow_silence(self, arrival_s: float) -> None:
        wait_s = arrival_s - self._recent[-1][0] if self._recent else 0.0
        if wait_s > SILENCE_S:
            self._catching_up = True
        elif self._catching_up and wait_s > BURST_S:
            # The queue that waited through a silence is empty: what it did not hold is lost.
            self._catching_up = False
            self._end_s = None

    @property
    def _sends_twins(self) -> bool:
        found = sum(self._found)
        return found >= TWINS or len(self._queued_twins) >= TWINS_IN_A_QUEUE - found

    def _count(self, arrival_s: float, total_s: float) -> None:
        if self._end_s is None:
            self._lags_s.clear()
            self._end_s = arrival_s
        else:
            self._end_s += total_s
        if total_s:
            self._lags_s.append(arrival_s - self._end_s)
