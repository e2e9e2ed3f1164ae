"""What can be believed of a strap's notifications: copies, padding, wrong units, intervals that are none."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from biofeedback.devices.copies import SILENCE_S, Copies
from biofeedback.devices.heart_rate import MS_PER_1024TH, HeartRateMeasurement
from biofeedback.devices.interval_check import PACE_S, IntervalCheck

Finding: TypeAlias = Literal["", "no_rr", "rr_in_ms"]

# A strap pads a notification with 0, and writes 0xFFFF for "no value"; what is longer than 10 s is no pause of a heart
# either, and would move the beats beside it.
LONGEST_TICKS = 10 * 1024
# No heart beats slower or faster; 0, 255 and 0xFFFF are what sensors send while they do not measure.
SLOWEST_BPM, FASTEST_BPM = 20, 240
WITHOUT_RR_S, WITH_RR_S = 10.0, 20.0
WITHOUT_RATE_S = 3.0
# A rate that repeats for so long comes from a sensor that lies on a table.
STUCK_S = 120.0


def is_interval(ticks: int) -> bool:
    """Whether a number among a notification's intervals is one."""
    return 0 < ticks <= LONGEST_TICKS


class Reading(NamedTuple):
    """One notification as far as it can be believed.

    Attributes
    ----------
    rate_bpm : int or None
        The strap's own heart rate; None where it measures none.
    contact : bool or None
        False also where the strap does not say so itself, but has no rate or repeats one for minutes.
    rr_ms : tuple of float
        Intervals in ms, oldest first; empty where the strap's cannot be those of a heart.
    finding : Finding
        ``no_rr``: it has a heart rate only, or its intervals cannot be believed; ``rr_in_ms``: they are milliseconds
        and are read so.
    """

    rate_bpm: int | None
    contact: bool | None
    rr_ms: tuple[float, ...]
    finding: Finding


class StrapSignal:
    """Follows one strap's notifications in order."""

    def __init__(self) -> None:
        self._copies = Copies()
        self._check = IntervalCheck()
        self._last_s: float | None = None
        self._first_s: float | None = None
        self._rr_s: float | None = None
        self._rr_again_s: float | None = None
        self._without_rr = False
        self._rate_s: float | None = None
        self._same_since_s = 0.0
        self._same: tuple[int | None, tuple[int, ...]] = (None, ())

    def read(self, arrival_s: float, measured: HeartRateMeasurement) -> Reading | None:
        """Take in a notification.

        Parameters
        ----------
        arrival_s : float
            When it arrived, s; not earlier than the one before.
        measured : HeartRateMeasurement

        Returns
        -------
        Reading or None
            None for a second copy of a notification, which counts for nothing.
        """
        ticks = tuple(n for n in measured.rr_1024 if is_interval(n))
        if self._copies.is_copy(arrival_s, measured, sum(ticks) * self._check.scale / 1024.0):
            return None
        rate_bpm = measured.bpm if SLOWEST_BPM <= measured.bpm <= FASTEST_BPM else None
        self._follow_rr(arrival_s, bool(ticks), rate_bpm)
        if ticks:
            self._check_intervals(arrival_s, ticks, rate_bpm)
        believed = tuple(n * self._check.scale * MS_PER_1024TH for n in ticks) if self._check.credible else ()
        contact = self._contact(arrival_s, measured.contact, rate_bpm, ticks)
        return Reading(rate_bpm, contact, believed, self._finding())

    def _check_intervals(self, arrival_s: float, ticks: tuple[int, ...], rate_bpm: int | None) -> None:
        scale = self._check.scale
        self._check.hear(arrival_s, ticks, rate_bpm)
        if self._check.scale != scale:
            self._copies.forget_sum()

    def _follow_rr(self, arrival_s: float, present: bool, rate_bpm: int | None) -> None:
        silent = self._last_s is None or arrival_s - self._last_s > SILENCE_S
        self._last_s = arrival_s
        if silent or (rate_bpm is None and not present):
            # Off the body, or just back, nothing is missing yet.
            self._first_s, self._rr_s = arrival_s, None
        if silent:
            self._rate_s, self._same = None, (None, ())
        if not present:
            since_s = self._rr_s if self._rr_s is not None else self._first_s
            if since_s is not None and arrival_s - since_s >= WITHOUT_RR_S:
                self._without_rr, self._rr_again_s = True, None
            return
        if self._rr_again_s is None or (self._rr_s is not None and arrival_s - self._rr_s > PACE_S[1]):
            self._rr_again_s = arrival_s
        self._rr_s = arrival_s
        if self._without_rr and arrival_s - self._rr_again_s >= WITH_RR_S:
            self._without_rr = False

    def _contact(
        self, arrival_s: float, told: bool | None, rate_bpm: int | None, ticks: tuple[int, ...]
    ) -> bool | None:
        if rate_bpm is not None or self._rate_s is None:
            self._rate_s = arrival_s
        # Intervals of a heart differ; where there are none, or they do not, a rate that never changes is nobody's.
        same = (rate_bpm, ticks or self._same[1])
        if same != self._same:
            self._same, self._same_since_s = same, arrival_s
        off = arrival_s - self._rate_s >= WITHOUT_RATE_S or arrival_s - self._same_since_s >= STUCK_S
        return False if off else told

    def _finding(self) -> Finding:
        if self._without_rr or not self._check.credible:
            return "no_rr"
        return "" if self._check.scale == 1.0 else "rr_in_ms"
