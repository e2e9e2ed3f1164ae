"""What an RR file holds, whoever wrote it, and what was made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal

SHORTEST_MS, LONGEST_MS = 200.0, 3000.0
# A strap that missed beats tells them as one interval; past this a number is no interval, and alone no time either.
LONGEST_PAUSE_MS = 10_000.0
DAY_S = 86_400.0
# Silence is played second by second; a hole beyond these is a clock that was set, not a pause.
LONGEST_HOLE_S, LONGEST_HOLES_S = 31 * DAY_S, 400 * DAY_S
# No strap and no watch sent intervals before 1980; a time past 2200 is a counter of something else.
EARLIEST_S, LATEST_S = 315_532_800.0, 7_258_118_400.0
# Two weeks at 75 a minute.
MOST_INTERVALS = 1_500_000

Clock = Literal["none", "elapsed", "time of day", "calendar"]


class RrFileError(ValueError):
    """The file cannot be used; the message says what is wrong and where."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that gave no interval: how many, and why."""

    n: int
    why: str


@dataclass(frozen=True, slots=True)
class RrFile:
    """Intervals as the file states them, and how they were read.

    Attributes
    ----------
    rr_ms : tuple of float
        Intervals in ms.
    gaps_s : tuple of float
        For each interval the hole before it, s, as the file's own times show.
    started_s : float or None
        Wall time of the beginning, s since 1970, where the file knows it.
    format : str
        The kind of file.
    utc_offset_s : int
        How far its clock is from UTC.
    unit : str
        What the file's numbers count.
    clock : Clock
        What its times are.
    left_out : tuple of LeftOut
        What gave no interval.
    notes : tuple of str
        What had to be decided.
    """

    rr_ms: tuple[float, ...]
    gaps_s: tuple[float, ...] = ()
    started_s: float | None = None
    format: str = "plain"
    utc_offset_s: int = 0
    unit: str = "ms"
    clock: Clock = "none"
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.gaps_s:
            object.__setattr__(self, "gaps_s", (0.0,) * len(self.rr_ms))


def check_plausible(rr_ms: Sequence[float]) -> None:
    """Refuse a series in which fewer than half the intervals can be heart beats.

    Raises
    ------
    RrFileError
        With the share that is plausible.
    """
    plausible = sum(SHORTEST_MS <= value <= LONGEST_MS for value in rr_ms)
    if not rr_ms or 2 * plausible < len(rr_ms):
        share = 100 * plausible / max(1, len(rr_ms))
        raise RrFileError(
            f"only {share:.0f} % of {len(rr_ms)} numbers can be intervals between heart beats (200-3000 ms)"
        )


def checked(rr: RrFile) -> RrFile:
    """The intervals, if they can be used; numbers that can be no interval are left out and told.

    Raises
    ------
    RrFileError
        If fewer than half the intervals are plausible, there are more than anyone records, or a hole is longer than
        any recording.
    """
    if len(rr.rr_ms) > MOST_INTERVALS:
        raise RrFileError(f"holds {len(rr.rr_ms)} intervals, more than two weeks of beats; cut it into parts")
    check_plausible(rr.rr_ms)
    for i, gap_s in enumerate(rr.gaps_s, start=1):
        if not 0.0 <= gap_s <= LONGEST_HOLE_S:
            raise RrFileError(
                f"its times jump by {gap_s / DAY_S:.3g} days before interval {i}; cut the file there or mend its clock"
            )
    rr = without_garbage(rr)
    silent_s = sum(rr.gaps_s) + sum(value / 1000.0 for value in rr.rr_ms if value > LONGEST_MS)
    if silent_s > LONGEST_HOLES_S:
        raise RrFileError(f"{silent_s / DAY_S:.0f} days of it are holes; cut it into parts, or mend its clock")
    if rr.started_s is None or EARLIEST_S <= rr.started_s <= LATEST_S:
        return rr
    told = "its clock shows a time before 1980 or after 2200, which is no beginning"
    return replace(rr, started_s=None, notes=(*rr.notes, told))


def without_garbage(rr: RrFile) -> RrFile:
    """Leave out numbers of more than ten seconds: one of them never makes hours.

    Where the file has times they tell how long it was silent there; without them each takes the time of one usual
    interval, and a run ends there.

    Raises
    ------
    RrFileError
        If they are a third of all.
    """
    if max(map(abs, rr.rr_ms)) <= LONGEST_PAUSE_MS:
        return rr
    usual_s = median(value for value in rr.rr_ms if SHORTEST_MS <= value <= LONGEST_MS) / 1000.0
    rr_ms: list[float] = []
    gaps_s: list[float] = []
    silent_s = 0.0
    for value, gap_s in zip(rr.rr_ms, rr.gaps_s, strict=True):
        silent_s += gap_s
        if abs(value) > LONGEST_PAUSE_MS:
            silent_s += usual_s
        else:
            rr_ms.append(value)
            gaps_s.append(silent_s)
            silent_s = 0.0
    n_out = len(rr.rr_ms) - len(rr_ms)
    if 3 * n_out >= len(rr.rr_ms):
        raise RrFileError(f"{n_out} of its {len(rr.rr_ms)} numbers are longer than 10 s and can be no intervals")
    left_out = LeftOut(n_out, "a number that can be no interval (more than 10 s)")
    return replace(rr, rr_ms=tuple(rr_ms), gaps_s=tuple(gaps_s), left_out=(*rr.left_out, left_out))
