"""What numbers are, told from their shape: they grow, alternate, repeat, or come like a clock's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from biofeedback.storage.rr_files.model import LONGEST_MS, SHORTEST_MS, LeftOut, RrFile, RrFileError
from biofeedback.storage.rr_files.times import CALENDAR_S, Times

FEWEST_TO_JUDGE, LONGEST_RISE = 20, 60


def grows(values: Sequence[float]) -> bool:
    """Whether numbers are the times of beats: they only grow, which intervals do for a few beats at most."""
    steps = [b - a for a, b in pairwise(values)]
    if len(steps) < 4 or sum(step > 0.0 for step in steps) < 0.9 * len(steps):
        return False
    far = values[-1] > 3.0 and values[-1] > 2.5 * max(values[0], median(steps))
    return far or len(steps) >= LONGEST_RISE


def alone(found: RrFile, single: bool) -> RrFile:
    """Intervals without times: only their shape can tell that they are something else.

    Raises
    ------
    RrFileError
        If each number stands there about three times or more.
    """
    values = found.rr_ms
    if len(values) < FEWEST_TO_JUDGE or not single:
        return found
    even, odd = values[0::2], values[1::2]
    shares = [sum(SHORTEST_MS <= v <= LONGEST_MS for v in half) / len(half) for half in (even, odd)]
    if min(shares) < 0.1 and max(shares) > 0.9:
        good = even if shares[0] > shares[1] else odd
        told = LeftOut(len(values) - len(good), "every second number, which can be no interval")
        return replace(found, rr_ms=good, gaps_s=(0.0,) * len(good), left_out=(*found.left_out, told))
    runs = [len(list(run)) for _, run in groupby(values)]
    if len(set(values)) < FEWEST_TO_JUDGE or len(runs) < FEWEST_TO_JUDGE:
        return found
    if sum(run % 2 == 0 for run in runs) > 0.95 * len(runs):
        once = tuple(value for value, run in groupby(values) for _ in range(max(1, len(list(run)) // 2)))
        told = LeftOut(len(values) - len(once), "an interval that stands there twice")
        return replace(found, rr_ms=once, gaps_s=(0.0,) * len(once), left_out=(*found.left_out, told))
    if median(runs) >= 3:
        raise RrFileError(
            f"repeats each number about {median(runs):.0f} times: samples of the last interval, not one row a "
            "beat, and without times beside them; export the intervals themselves"
        )
    return found


def steady_step_s(known: Sequence[float]) -> float | None:
    """The step of times that come like a clock's, whatever the intervals; None if they do not."""
    steps = [b - a for a, b in pairwise(known)]
    middle = median(steps)
    if middle <= 0.0:
        return None
    return middle if sum(abs(step - middle) < 0.02 * middle for step in steps) > 0.8 * len(steps) else None


def lost_between(rr_ms: Sequence[float], ends: Sequence[float | None], steady_s: float) -> bool:
    """Whether rows come like a clock's and more seldom than beats: then beats between them are missing."""
    # Rows that share a time, or have none, came with the beats and not with a clock.
    shared = sum(b is None or b == a for a, b in pairwise(ends))
    varied = len(set(rr_ms)) > len(rr_ms) / 20
    return varied and steady_s > 1.06 * median(rr_ms) / 1000.0 and shared < 0.02 * len(ends)


def contradiction(ratio: float) -> RrFileError:
    """What is said of intervals that last longer than the times beside them."""
    return RrFileError(
        f"its intervals last {ratio:.1f} times as long as the times beside them; rows may stand there several times, "
        "or the column is none of intervals"
    )


def resampled(found: RrFile, ends: Sequence[float | None], times: Times, ratio: float) -> RrFile:
    """Beats of a file that repeats the last interval many times a second: each run lasts as long as its beats.

    Raises
    ------
    RrFileError
        If the beats so found do not last as long as the times.
    """
    known = [(time, value) for time, value in zip(ends, found.rr_ms, strict=True) if time is not None]
    runs = [(value, next(run)[0]) for value, run in groupby(known, key=lambda pair: pair[1])]
    rr_ms: list[float] = []
    gaps_s: list[float] = []
    silent_s = 0.0
    for i, (value, begin_s) in enumerate(runs):
        end_s, after_ms = (runs[i + 1][1], runs[i + 1][0]) if i + 1 < len(runs) else (known[-1][0], 0.0)
        if value <= 0.0:
            silent_s += end_s - begin_s
            continue
        shown_ms = 1000.0 * (end_s - begin_s) - after_ms
        n = max(1, round(shown_ms / value) + (1 if 0 < i < len(runs) - 1 else 0))
        longest = shown_ms > 1000.0 * LONGEST_MS / SHORTEST_MS
        rr_ms += [value] * (1 if longest else n)
        gaps_s += [silent_s] + [0.0] * (0 if longest else n - 1)
        silent_s = shown_ms / 1000.0 if longest else 0.0
    whole_s = known[-1][0] - known[0][0]
    lasts_s = sum(rr_ms) / 1000.0 + sum(gaps_s)
    if not rr_ms or len(runs) < FEWEST_TO_JUDGE or not abs(lasts_s - whole_s) < 0.03 * whole_s + 3.0:
        raise contradiction(ratio)
    told = f"its rows are samples of the last interval: {len(known)} rows hold {len(rr_ms)} beats"
    started_s = known[0][0] - rr_ms[0] / 1000.0 if known[0][0] > CALENDAR_S else None
    return replace(
        found,
        rr_ms=tuple(rr_ms),
        gaps_s=tuple(gaps_s),
        started_s=started_s,
        utc_offset_s=times.offset_s,
        notes=(*found.notes, told),
    )
