"""What an RR file holds, whoever wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

SHORTEST_MS, LONGEST_MS = 200.0, 3000.0
PRECISE_S, PRECISE_HOLE_S, COARSE_HOLE_S = 0.02, 0.1, 2.0
DAY_S = 86_400.0
# Silence is played second by second; a hole beyond these is a clock that was set, not a pause.
LONGEST_HOLE_S, LONGEST_HOLES_S = 31 * DAY_S, 400 * DAY_S
# No strap and no watch sent intervals before 1980; a time past 2200 is a counter of something else.
EARLIEST_S, LATEST_S = 315_532_800.0, 7_258_118_400.0


class RrFileError(ValueError):
    """The file cannot be used; the message says what is wrong and where."""


@dataclass(frozen=True, slots=True)
class RrFile:
    """Intervals as the file states them.

    ``gaps_s`` has one value for each interval: the hole before it, s, as the file's own times show; ``started_s``
    is the wall time of the beginning (s since 1970) where the file knows it.
    """

    rr_ms: tuple[float, ...]
    gaps_s: tuple[float, ...] = ()
    started_s: float | None = None
    format: str = "plain"
    utc_offset_s: int = 0

    def __post_init__(self) -> None:
        if not self.gaps_s:
            object.__setattr__(self, "gaps_s", (0.0,) * len(self.rr_ms))


def in_ms(values: Sequence[float]) -> tuple[float, ...]:
    """Intervals in ms, whether the file wrote ms or s: nobody's median interval is under 30 ms or over 30 s."""
    return tuple(values) if median(values) > 30.0 else tuple(value * 1000.0 for value in values)


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
    """The intervals, if they can be used; numbers that are no time at all are kept as intervals of 0 ms.

    Raises
    ------
    RrFileError
        If fewer than half the intervals are plausible, or a hole is longer than any recording.
    """
    check_plausible(rr.rr_ms)
    for i, gap_s in enumerate(rr.gaps_s, start=1):
        if not 0.0 <= gap_s <= LONGEST_HOLE_S:
            raise RrFileError(
                f"its times jump by {gap_s / DAY_S:.3g} days before interval {i}; cut the file there or mend its clock"
            )
    rr_ms = tuple(value if abs(value) <= 1000.0 * DAY_S else 0.0 for value in rr.rr_ms)
    silent_s = sum(rr.gaps_s) + sum(value / 1000.0 for value in rr_ms if value > LONGEST_MS)
    if silent_s > LONGEST_HOLES_S:
        raise RrFileError(f"{silent_s / DAY_S:.0f} days of it are holes; cut it into parts, or mend its clock")
    started_s = rr.started_s if rr.started_s is not None and EARLIEST_S <= rr.started_s <= LATEST_S else None
    return replace(rr, rr_ms=rr_ms, started_s=started_s)


def holes(t_s: Sequence[float], rr_ms: Sequence[float]) -> tuple[float, ...]:
    """The hole before each interval, s, from the times at which the intervals ended.

    Times that agree with the intervals to 20 ms show a single missing beat; coarser ones (rounded, or stamped on
    arrival) only a hole that is longer than 2 s by the sum of the intervals.
    """
    if len(t_s) < 2:
        return (0.0,) * len(t_s)
    residuals = [t_s[i] - t_s[i - 1] - rr_ms[i] / 1000.0 for i in range(1, len(t_s))]
    tolerance_s = PRECISE_HOLE_S if median(map(abs, residuals)) < PRECISE_S else COARSE_HOLE_S
    found, clock_s = [0.0], t_s[0]
    for time_s, interval_ms in zip(t_s[1:], rr_ms[1:], strict=True):
        clock_s += interval_ms / 1000.0
        late_s = time_s - clock_s
        found.append(late_s if late_s > tolerance_s else 0.0)
        if abs(late_s) > tolerance_s:
            clock_s = time_s
    return tuple(found)
