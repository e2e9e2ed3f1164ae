"""What an RR file holds, whoever wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median

SHORTEST_MS, LONGEST_MS = 200.0, 3000.0
PRECISE_S, PRECISE_HOLE_S, COARSE_HOLE_S = 0.02, 0.1, 2.0


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


def local_moment(text: str) -> tuple[float, int]:
    """A written moment as s since 1970 and its offset from UTC, s; one without a zone is kept as the wall shows it.

    Raises
    ------
    ValueError
        If it is not an ISO 8601 moment.
    """
    moment = datetime.fromisoformat(text.strip())
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    offset = aware.utcoffset()
    return aware.timestamp(), 0 if offset is None else round(offset.total_seconds())


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
