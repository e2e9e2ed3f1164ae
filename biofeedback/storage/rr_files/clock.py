"""Intervals held against the times beside them: holes, clocks that were set, summer time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from statistics import median

from biofeedback.storage.rr_files.model import DAY_S

PRECISE_S, PRECISE_HOLE_S, COARSE_HOLE_S = 0.02, 0.1, 2.0
HOUR_S = 3600.0
# A clock that jumps and comes back within one row was never set.
_STRAY_S = 5.0
# Clocks that know their zone go back only where something was put together.
_SET_BACK_S = 60.0
# Minutes in which the two differ by no more show by how much they differ on the whole.
_WINDOW_S, _MOST_DRIFT_S = 100.0, 4.0
_FEWEST_WINDOWS, _STEADY = 3, 0.004
_FEWEST_STEPS, _BEAT_BY_BEAT = 20, 0.01


@dataclass(frozen=True, slots=True)
class Against:
    """What the clock shows: holes before the intervals, s; what was decided; what its first stamp was cut off by, s."""

    gaps_s: tuple[float, ...]
    notes: tuple[str, ...] = ()
    cut_off_s: float = 0.0


def against(
    t_s: Sequence[float | None],
    rr_ms: Sequence[float],
    naive: bool = False,
    scale: float = 1.0,
    calendar: bool = True,
    resolution_s: float = 1.0,
) -> Against:
    """Hold intervals against the times at which they ended.

    Times that agree with the intervals to 20 ms show a single missing beat; coarser ones (rounded, or stamped on
    arrival) only a hole that is longer than 2 s by the sum of the intervals.

    Parameters
    ----------
    t_s
        One time for each interval, s; None where the file has none.
    rr_ms
        The intervals.
    naive
        Whether the times are a clock on a wall, which summer time and people set.
    scale
        How much longer the clock lasts than the intervals on the whole, where they differ steadily.
    calendar
        Whether the times know the date, so that the nights of summer time are known.
    resolution_s
        What the times are cut off to, where that is more than a second.
    """
    times = _without_strays(t_s, rr_ms)
    gaps_s = [0.0] * len(rr_ms)
    notes: list[str] = []
    tolerance_s = _tolerance_s(times, rr_ms, scale) + (resolution_s if resolution_s > 1.0 else 0.0)
    clock_s: float | None = None
    last_s, begin = 0.0, 0
    for i, (time_s, interval_ms) in enumerate(zip(times, rr_ms, strict=True)):
        if clock_s is not None:
            clock_s += scale * max(0.0, interval_ms) / 1000.0
        if time_s is None:
            continue
        if clock_s is None:
            clock_s = last_s = time_s
            begin = i + 1
            continue
        late_s = time_s - clock_s
        if abs(late_s) > tolerance_s:
            clock_s = time_s
            if naive:
                late_s, note = _unset(late_s, last_s, time_s, i + 1, calendar)
                notes += note
            elif late_s < -_SET_BACK_S:
                notes.append(f"its times go back by {_length(-late_s)} before interval {i + 1}: taken as no pause")
            # Of several that came together, the first is the one that was waited for.
            gaps_s[begin] = late_s if late_s > tolerance_s else 0.0
        last_s, begin = time_s, i + 1
    cut_off_s = 0.0
    if naive and scale == 1.0 and not notes and all(time is None or time.is_integer() for time in times):
        gaps_s, cut_off_s = _to_the_beat(times, rr_ms, gaps_s, tolerance_s, resolution_s)
    return Against(tuple(gaps_s), tuple(notes[:5]), cut_off_s)


def scale_of(t_s: Sequence[float | None], rr_ms: Sequence[float]) -> float | None:
    """How much longer the clock lasts than the intervals where both go on, without the holes.

    None where there is too little to tell. Times that follow each beat show it beat by beat, coarser ones minute by
    minute.
    """
    steps = _steps(t_s, rr_ms)
    ratios = [step_s / beat_s for step_s, beat_s in steps if beat_s > 0.0]
    if len(ratios) >= _FEWEST_STEPS:
        middle = median(ratios)
        if median(abs(ratio - middle) for ratio in ratios) < _BEAT_BY_BEAT:
            return middle
    windows = _windows(t_s, rr_ms)
    if len(windows) < _FEWEST_WINDOWS:
        return None
    middle = median(windows)
    # Where beats are lost now and then, the windows differ.
    return middle if median(abs(ratio - middle) for ratio in windows) < _STEADY else None


def _windows(t_s: Sequence[float | None], rr_ms: Sequence[float]) -> list[float]:
    ratios: list[float] = []
    begin_s: float | None = None
    sum_s = 0.0
    for time_s, interval_ms in zip(t_s, rr_ms, strict=True):
        sum_s += max(0.0, interval_ms) / 1000.0
        if time_s is None:
            continue
        if begin_s is None or abs(time_s - begin_s - sum_s) > _MOST_DRIFT_S:
            begin_s, sum_s = time_s, 0.0
        elif sum_s >= _WINDOW_S:
            ratios.append((time_s - begin_s) / sum_s)
            begin_s, sum_s = time_s, 0.0
    return ratios


def _steps(t_s: Sequence[float | None], rr_ms: Sequence[float]) -> list[tuple[float, float]]:
    return [
        (later - sooner, rr_ms[i] / 1000.0)
        for i, (sooner, later) in enumerate(pairwise(t_s), start=1)
        if sooner is not None and later is not None
    ]


def _to_the_beat(
    t_s: Sequence[float | None], rr_ms: Sequence[float], gaps_s: list[float], tolerance_s: float, resolution_s: float
) -> tuple[list[float], float]:
    """Holes, and the first beat's lateness, from whole seconds or minutes: a run's latest is the least cut off."""
    runs: list[tuple[int, float]] = []
    sum_s, late_s, begin = 0.0, None, 0
    origin_s = next(time for time in t_s if time is not None)
    for i, time_s in enumerate(t_s):
        if gaps_s[i] > 0.0 and late_s is not None:
            runs.append((begin, late_s))
            begin, late_s = i, None
        sum_s += max(0.0, rr_ms[i]) / 1000.0
        if time_s is not None:
            late_s = max(time_s - origin_s - sum_s, late_s if late_s is not None else float("-inf"))
    if late_s is not None:
        runs.append((begin, late_s))
    finer = list(gaps_s)
    for (_, sooner_s), (at, later_s) in pairwise(runs):
        if (
            abs(later_s - sooner_s - gaps_s[at]) < 2.0 * resolution_s
            and later_s - sooner_s > tolerance_s - resolution_s
        ):
            finer[at] = later_s - sooner_s
    first = next(i for i, time in enumerate(t_s) if time is not None)
    begun_s = runs[0][1] + sum(max(0.0, value) for value in rr_ms[: first + 1]) / 1000.0 if runs else 0.0
    return finer, begun_s if 0.0 <= begun_s < resolution_s else 0.0


def _tolerance_s(times: Sequence[float | None], rr_ms: Sequence[float], scale: float) -> float:
    residuals = [abs(step_s - scale * beat_s) for step_s, beat_s in _steps(times, rr_ms)]
    return PRECISE_HOLE_S if residuals and median(residuals) < PRECISE_S else COARSE_HOLE_S


def _without_strays(t_s: Sequence[float | None], rr_ms: Sequence[float]) -> list[float | None]:
    times = list(t_s)
    for i in range(1, len(times) - 1):
        before, here, after = times[i - 1], times[i], times[i + 1]
        if before is None or here is None or after is None:
            continue
        away_s = here - before - rr_ms[i] / 1000.0
        both_s = after - before - (rr_ms[i] + rr_ms[i + 1]) / 1000.0
        if abs(away_s) > _STRAY_S and abs(both_s) < 0.4 * _STRAY_S:
            times[i] = None
    return times


def _unset(late_s: float, before_s: float, after_s: float, row: int, calendar: bool) -> tuple[float, list[str]]:
    if late_s < 0.0:
        if calendar and _summer_ends(before_s, after_s) and late_s + HOUR_S > -COARSE_HOLE_S:
            return late_s + HOUR_S, [f"summer time ended before interval {row}"]
        if late_s < -_STRAY_S:
            return 0.0, [f"its clock was set back by {_length(-late_s)} before interval {row}: taken as no pause"]
        return 0.0, []
    if calendar and late_s > HOUR_S - COARSE_HOLE_S and _summer_begins(before_s, after_s):
        return late_s - HOUR_S, [f"summer time began before interval {row}"]
    return late_s, []


def _summer_begins(before_s: float, after_s: float) -> bool:
    sooner, later = _wall(before_s), _wall(after_s)
    if sooner is None or later is None or sooner.date() != later.date():
        return False
    # The hour that is left out does not stand in the file: Europe and America in spring, the south in autumn.
    skipped = sooner.hour < 3 and later.hour >= sooner.hour + 1 and later.hour >= 2 and sooner.hour >= 0
    spring = (sooner.month == 3 and (_last_sunday(sooner) or _sunday(sooner, 2))) or (
        (sooner.month == 10 and _sunday(sooner, 1)) or (sooner.month == 9 and _last_sunday(sooner))
    )
    return skipped and spring


def _summer_ends(before_s: float, after_s: float) -> bool:
    sooner, later = _wall(before_s), _wall(after_s)
    if sooner is None or later is None or sooner.hour > 3 or later.hour > 3:
        return False
    north = (sooner.month == 10 and _last_sunday(sooner)) or (sooner.month == 11 and _sunday(sooner, 1))
    return north or (sooner.month == 4 and _sunday(sooner, 1))


def _wall(time_s: float) -> datetime | None:
    try:
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=time_s)
    except OverflowError:
        return None


def _last_sunday(day: datetime) -> bool:
    return day.weekday() == 6 and (day + timedelta(days=7)).month != day.month


def _sunday(day: datetime, nth: int) -> bool:
    return day.weekday() == 6 and (day.day - 1) // 7 + 1 == nth


def _length(span_s: float) -> str:
    if span_s >= DAY_S:
        return f"{span_s / DAY_S:.1f} days"
    return f"{span_s / 60.0:.0f} min" if span_s >= 100.0 else f"{span_s:.0f} s"
