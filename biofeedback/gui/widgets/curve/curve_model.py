"""What a curve shows, as values. No Qt here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from biofeedback.events import PhaseKind
from biofeedback.signal.levels import RAISED_FROM

LOWEST, HIGHEST = 12.0, 100.0
# Longer without an estimate than this is a gap.
BREAK_S = 65.0


@dataclass(frozen=True, slots=True)
class Point:
    """Arousal at a moment; ``score`` is None where it could not be told, ``why`` then says moving or unsure."""

    t: float
    score: float | None
    confidence: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A phase behind the curve."""

    begin_s: float
    end_s: float
    kind: PhaseKind
    label: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """An exercise on the time axis."""

    begin_s: float
    end_s: float
    label: str


@dataclass(frozen=True, slots=True)
class Flag:
    """A note or a prompt above the curve."""

    t: float
    label: str
    prompt: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """Everything on show between ``begin_s`` and ``end_s``; ``ticks`` are moments with their words."""

    begin_s: float = 0.0
    end_s: float = 60.0
    points: tuple[Point, ...] = ()
    bands: tuple[Band, ...] = ()
    bars: tuple[Bar, ...] = ()
    flags: tuple[Flag, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    threshold: float = RAISED_FROM
    break_s: float = BREAK_S
    head: bool = False
    cursor_s: float | None = None

    def at(self, t_s: float) -> Point | None:
        """The newest point at or before a moment."""
        index = bisect_right(self.points, t_s, key=lambda point: point.t)
        return self.points[index - 1] if index else None

    def runs(self) -> list[list[Point]]:
        """Stretches of the curve without a gap."""
        found: list[list[Point]] = []
        last: Point | None = None
        for point in self.points:
            if point.score is not None:
                joined = last is not None and last.score is not None and point.t - last.t < self.break_s
                if joined:
                    found[-1].append(point)
                else:
                    found.append([point])
            last = point
        return found

    def gaps(self) -> list[tuple[Point, Point, str]]:
        """Where the curve is interrupted: the points at both sides, and why."""
        found = []
        told = [point for point in self.points if point.score is not None]
        for before, after in pairwise(told):
            reasons = self.why_between(before.t, after.t)
            if reasons or after.t - before.t >= self.break_s:
                found.append((before, after, reasons[0] if reasons else ""))
        return found

    def why_between(self, begin_s: float, end_s: float) -> list[str]:
        """The reasons of untold moments between two times, the most frequent first."""
        first = bisect_right(self.points, begin_s, key=lambda point: point.t)
        reasons: dict[str, int] = {}
        for point in self.points[first:]:
            if point.t >= end_s:
                break
            if point.score is None:
                reasons[point.why] = reasons.get(point.why, 0) + 1
        return sorted(reasons, key=lambda why: -reasons[why])


def thinned(points: Sequence[Point], step_s: float) -> tuple[Point, ...]:
    """Means over steps, so that a long day has no more points than pixels."""
    if step_s <= 0:
        return tuple(points)
    found: list[Point] = []
    bucket: list[Point] = []
    for point in points:
        same = bucket and (int(point.t // step_s), point.score is None) == (
            int(bucket[0].t // step_s),
            bucket[0].score is None,
        )
        if bucket and not same:
            found.append(_mean(bucket))
            bucket = []
        bucket.append(point)
    return tuple([*found, _mean(bucket)] if bucket else found)


def _mean(points: Sequence[Point]) -> Point:
    n = len(points)
    if points[0].score is None:
        return points[n // 2]
    t = sum(point.t for point in points) / n
    return Point(t, sum(point.score or 0.0 for point in points) / n, sum(point.confidence for point in points) / n)
