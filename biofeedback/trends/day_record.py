"""A local day in short: what was measured on it and what its wearer said of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from biofeedback.events import ArousalState
from biofeedback.self_report.check_in import CheckInEntry

PostureGroup: TypeAlias = Literal["upright", "leaning", "lying", "moving"]


class HalfHour(Struct, frozen=True):
    """One half hour of a day: its index from local midnight, the mean score in it and the seconds this rests on."""

    index: int
    score: float
    scored_s: float


class RaisedStretch(Struct, frozen=True):
    """A stretch of raised arousal outside exercises: s since local midnight, and how long it took to pass.

    ``passed_s`` is None when it had not passed before the strap was taken off or the signal was lost.
    """

    begin_s: float
    passed_s: float | None


class ExerciseDone(Struct, frozen=True):
    """An exercise that was done: s since local midnight, its length, and what followed in a raised stretch.

    ``change_z`` is the change of the deviation, on spontaneous breathing afterwards; None where it was not judged.
    """

    begin_s: float
    exercise: str
    length_s: float
    change_z: float | None = None


class DayRecord(Struct, frozen=True):
    """What is known of one local day, counted from 1 January 1970; a day without anything has no record.

    ``state_s`` are the seconds in each state while the strap was worn, ``posture_s`` in each posture.
    ``resting_rate_bpm`` and ``resting_rmssd_ms`` are medians over the day's quiet, clean minutes, lying down left out,
    and ``breath_per_min`` is the median over half minutes outside exercises; each is None where it is not known. What
    lies over midnight belongs to the day on which it began.
    ``check_ins`` are oldest first.
    """

    day: int
    state_s: dict[ArousalState, float] = {}
    half_hours: tuple[HalfHour, ...] = ()
    raised: tuple[RaisedStretch, ...] = ()
    prompts: int = 0
    exercises: tuple[ExerciseDone, ...] = ()
    resting_rate_bpm: float | None = None
    resting_rmssd_ms: float | None = None
    breath_per_min: float | None = None
    posture_s: dict[PostureGroup, float] = {}
    check_ins: tuple[CheckInEntry, ...] = ()

    @property
    def worn_s(self) -> float:
        """How long the strap was worn and told anything, s."""
        return sum(self.state_s.values())

    @property
    def still_s(self) -> float:
        """How long arousal was told: worn, sitting or lying still, and clean, s."""
        return sum(self.state_s.get(state, 0.0) for state in ("calm", "usual", "raised", "high"))

    @property
    def raised_share(self) -> float | None:
        """Share of the still time in which arousal was raised or high; None without still time."""
        still_s = self.still_s
        if still_s <= 0:
            return None
        return (self.state_s.get("raised", 0.0) + self.state_s.get("high", 0.0)) / still_s
