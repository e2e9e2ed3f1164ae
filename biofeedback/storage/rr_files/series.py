"""Rows of intervals and times, whatever layout they came in, judged as a whole: unit, shape, sum against the clock.

Nothing is guessed in silence: what was decided stands in the notes of what is returned, and what cannot be decided
is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from biofeedback.storage.rr_files.beats import between
from biofeedback.storage.rr_files.clock import against, scale_of
from biofeedback.storage.rr_files.model import (
    LONGEST_MS,
    LONGEST_PAUSE_MS,
    SHORTEST_MS,
    Clock,
    LeftOut,
    RrFile,
    RrFileError,
)
from biofeedback.storage.rr_files.numbers import MS, MS_EACH, SAMPLES, TICKS, US, S
from biofeedback.storage.rr_files.shapes import (
    FEWEST_TO_JUDGE,
    alone,
    contradiction,
    grows,
    lost_between,
    resampled,
    steady_step_s,
)
from biofeedback.storage.rr_files.times import CALENDAR_S, Times, in_s

TICK = 125 / 128
_SCALE_TOLERANCE = 0.004
_TWICE_S = 0.03
# The intervals may last a little longer than the clock (a first one that began before it), not half as long again.
_TOO_LONG = 1.5


@dataclass(frozen=True, slots=True)
class Rows:
    """What a layout found in a file.

    Attributes
    ----------
    values : sequence of sequence of float
        The intervals of each row, as the file counts them.
    times : Times or None
        One time for each row, at which its last interval ended.
    unit : str or None
        What the numbers count, where the file says so.
    rate_hz : float or None
        How many samples a second, for numbers that count samples.
    kind : str
        The layout.
    left_out : sequence of LeftOut
        Rows without an interval.
    beats : bool
        Whether the file says that the numbers are the times of beats.
    """

    values: Sequence[Sequence[float]]
    times: Times | None = None
    unit: str | None = None
    rate_hz: float | None = None
    kind: str = "columns"
    left_out: Sequence[LeftOut] = field(default_factory=tuple)
    notes: Sequence[str] = field(default_factory=tuple)
    beats: bool = False


def judged(rows: Rows) -> RrFile:
    """The intervals of rows.

    Raises
    ------
    RrFileError
        If they can be no intervals, or contradict the times beside them.
    """
    if _descending(rows):
        turned = (*rows.notes, "its newest row stands first: turned round")
        rows = replace(rows, values=rows.values[::-1], times=_turned(rows.times), notes=turned)
    rows = _once(rows)
    flat = [value for row in rows.values for value in row]
    if not flat:
        raise RrFileError("there is no interval in it")
    if rows.beats or grows(flat):
        return _from_beats(rows, flat)
    rr_ms, unit, notes = _in_ms(rows, flat)
    found = RrFile(tuple(rr_ms), (), None, rows.kind, 0, unit, "none", tuple(rows.left_out), (*rows.notes, *notes))
    if rows.times is None or all(time is None for time in rows.times.t):
        return alone(found, len(rows.values) == len(flat))
    return _beside(found, rows, rows.times)


def in_ms(values: Sequence[float]) -> tuple[float, ...]:
    """Intervals in ms, whether the file wrote ms, s or us: nobody's median interval is under 30 ms or over 30 s."""
    ms_each = MS_EACH[_guessed(values)]
    return tuple(value * ms_each for value in values)


def too_many_odd(n_odd: int, n_good: int) -> bool:
    """Whether so much of a file cannot be read that it is something else."""
    return 3 * n_odd >= n_good + n_odd


def _guessed(values: Sequence[float]) -> str:
    middle = median(map(abs, values))
    if middle <= 30.0:
        return S
    return US if middle > 30_000.0 and _can_be(values, MS_EACH[US]) else MS


def _in_ms(rows: Rows, flat: Sequence[float]) -> tuple[list[float], str, list[str]]:
    guessed = _guessed(flat)
    if rows.unit == SAMPLES or (rows.unit is None and rows.rate_hz and not _can_be(flat, MS_EACH[guessed])):
        return _in_samples(rows, flat)
    unit, notes = rows.unit or guessed, []
    if rows.unit is not None and not _can_be(flat, MS_EACH[unit]) and _can_be(flat, MS_EACH[guessed]):
        notes.append(f"its heading says {unit}, its numbers can only be {guessed}")
        unit = guessed
    return [value * MS_EACH[unit] for value in flat], unit, notes


def _in_samples(rows: Rows, flat: Sequence[float]) -> tuple[list[float], str, list[str]]:
    if rows.rate_hz is None:
        raise RrFileError("counts its intervals in samples and does not say how many there are in a second")
    return [value * 1000.0 / rows.rate_hz for value in flat], f"samples at {rows.rate_hz:g} Hz", []


def _can_be(values: Sequence[float], ms_each: float) -> bool:
    return 2 * sum(SHORTEST_MS <= value * ms_each <= LONGEST_MS for value in values) >= len(values)


def _descending(rows: Rows) -> bool:
    times = [] if rows.times is None else [time for time in rows.times.t if time is not None]
    if len(times) < 5:
        return False
    falls = sum(b < a for a, b in pairwise(times))
    rises = sum(b > a for a, b in pairwise(times))
    return falls > 9 * rises and times[0] > times[-1]


def _turned(times: Times | None) -> Times | None:
    return None if times is None else replace(times, t=times.t[::-1])


def _once(rows: Rows) -> Rows:
    """Rows that stand there twice, sooner than a heart beats again, count once: if one in ten does, all that do."""
    times = rows.times
    if times is None or len(rows.values) < FEWEST_TO_JUDGE or any(time is None for time in times.t):
        return rows
    stamps = [0.0 if time is None else time for time in times.t]
    seconds = in_s(stamps, in_ms([sum(row) for row in rows.values])) if times.clock == "elapsed" else stamps
    keep = [0]
    for i in range(1, len(rows.values)):
        last = keep[-1]
        if rows.values[i] != rows.values[last] or not 0.0 <= seconds[i] - seconds[last] < _TWICE_S:
            keep.append(i)
    doubled = len(rows.values) - len(keep)
    if 10 * doubled < len(rows.values):
        return rows
    left_out = (*rows.left_out, LeftOut(doubled, "a row that stands there twice"))
    return replace(
        rows,
        values=[rows.values[i] for i in keep],
        times=replace(times, t=tuple(times.t[i] for i in keep)),
        left_out=left_out,
    )


def _from_beats(rows: Rows, beats: Sequence[float]) -> RrFile:
    if rows.unit == SAMPLES and rows.rate_hz is None:
        raise RrFileError("counts its beats in samples and does not say how many there are in a second")
    steps = [b - a for a, b in pairwise(beats)]
    if not steps:
        raise RrFileError("there is no interval in it: one beat alone has none")
    if rows.rate_hz is not None and rows.unit in (SAMPLES, None):
        ms_each, unit = 1000.0 / rows.rate_hz, f"times of beats in samples at {rows.rate_hz:g} Hz"
    elif rows.unit is not None and rows.unit != SAMPLES:
        ms_each, unit = MS_EACH[rows.unit], f"times of beats in {rows.unit}"
    else:
        guessed = _guessed(steps)
        if guessed == MS and median(steps) < 300.0 and all(step == int(step) for step in steps[:100]):
            raise RrFileError(
                "its numbers only grow, by about "
                f"{median(steps):.0f}: times of beats in samples, but it does not say how many there are in a second"
            )
        ms_each, unit = MS_EACH[guessed], f"times of beats in {guessed}"
    found = between(beats, ms_each)
    if not found.rr_ms:
        raise RrFileError("there is no interval between its beats")
    begin_s = found.begin * ms_each / 1000.0
    started_s = begin_s if begin_s > CALENDAR_S else None
    notes = [*rows.notes] if rows.beats else [*rows.notes, "its numbers only grow: read as the times of beats"]
    left_out = [*rows.left_out, *([LeftOut(found.n_back, "a beat before the one above it")] if found.n_back else [])]
    clock: Clock = "elapsed" if started_s is None else "calendar"
    return RrFile(found.rr_ms, found.gaps_s, started_s, rows.kind, 0, unit, clock, tuple(left_out), tuple(notes))


def _beside(found: RrFile, rows: Rows, times: Times) -> RrFile:
    ends = _ends(found.rr_ms, rows, times)
    known = [time for time in ends if time is not None]
    notes = [*found.notes, *times.notes]
    if len(known) < 2:
        return replace(found, notes=tuple(notes))
    first_s = known[0]
    found = replace(found, clock=times.clock)
    if times.clock == "elapsed" and first_s > CALENDAR_S:
        found = replace(found, clock="calendar")
    span_s = known[-1] - first_s
    sum_s = sum(value for value in found.rr_ms[1:] if SHORTEST_MS <= value <= LONGEST_MS) / 1000.0
    steady = steady_step_s(known) if len(rows.values) == len(found.rr_ms) else None
    naive = times.clock != "elapsed" and not times.zoned
    rises = sum(b >= a for a, b in pairwise(known))
    if rises < 0.9 * (len(known) - 1):
        told = "its times do not rise: not used, so holes in it do not show"
        return replace(found, clock="none", notes=(*notes, told))
    longest_s = span_s if times.resolution_s <= 1.0 else span_s + times.resolution_s
    if len(known) >= FEWEST_TO_JUDGE and span_s > 0.0 and sum_s > _TOO_LONG * longest_s:
        if steady is None and not naive:
            raise contradiction(sum_s / span_s)
        return resampled(replace(found, notes=tuple(notes)), ends, times, sum_s / max(span_s, 1e-9))
    if steady is not None and len(known) >= FEWEST_TO_JUDGE and lost_between(found.rr_ms, ends, steady):
        raise RrFileError(
            f"its rows come every {steady:.3g} s whatever the intervals say: samples of the last interval, and beats "
            "between them are missing; export one row a beat"
        )
    scale = scale_of(ends, found.rr_ms) or 1.0
    found, scale = scaled(replace(found, notes=tuple(notes)), scale, rows.unit)
    shown = against(ends, found.rr_ms, naive, scale, times.clock == "calendar", times.resolution_s)
    started_s = None
    if times.clock == "calendar" or first_s > CALENDAR_S:
        # Whole seconds tell a beginning to a tenth at best, finer times to a ms.
        digits = 1 if shown.cut_off_s > 0.0 else 3
        started_s = round(first_s + shown.cut_off_s - _before_first(found.rr_ms, ends), digits)
    return replace(
        found,
        gaps_s=shown.gaps_s,
        started_s=started_s,
        utc_offset_s=times.offset_s,
        notes=(*found.notes, *shown.notes),
    )


def _before_first(rr_ms: Sequence[float], ends: Sequence[float | None]) -> float:
    first = next(i for i, time in enumerate(ends) if time is not None)
    return sum(max(0.0, value) for value in rr_ms[: first + 1] if value <= LONGEST_PAUSE_MS) / 1000.0


def _ends(rr_ms: Sequence[float], rows: Rows, times: Times) -> list[float | None]:
    """When each interval ended: of those that came together the last at that time, the others before it."""
    known = [(time, len(row)) for time, row in zip(times.t, rows.values, strict=True) if row]
    stamps = [time for time, _ in known if time is not None]
    seconds = iter(in_s(stamps, rr_ms) if times.clock == "elapsed" else stamps)
    ends: list[float | None] = []
    for time, n in known:
        ends += [None] * (n - 1) + [next(seconds) if time is not None else None]
    if times.clock != "elapsed" and all(stamp.is_integer() for stamp in stamps):
        # Cut to whole seconds: those that share one did not come together.
        return ends
    held: float | None = None
    for i in range(len(ends) - 1, -1, -1):
        if ends[i] is not None and ends[i] == held:
            ends[i] = None
        held = ends[i] if ends[i] is not None else held
    return ends


def scaled(found: RrFile, scale: float, stated: str | None = None) -> tuple[RrFile, float]:
    """Intervals that differ from the clock by the 2.4 % between a ms and 1/1024 s, read as what they are.

    Parameters
    ----------
    found
        The intervals.
    scale
        How much longer the clock lasts.
    stated
        The unit, where the file states it: then it is only told.

    Returns
    -------
    RrFile, float
        The intervals with a note, and how much longer the clock still lasts.
    """
    if abs(scale - 1.0) < _SCALE_TOLERANCE:
        return found, 1.0
    longer = abs(scale - TICK) < _SCALE_TOLERANCE
    shorter = abs(scale - 1 / TICK) < _SCALE_TOLERANCE
    if longer and found.unit == MS and stated is None:
        told = "its numbers last 2.4 % longer than the times beside them: read as 1/1024 s"
        rr_ms = tuple(value * TICK for value in found.rr_ms)
        return replace(found, rr_ms=rr_ms, unit=TICKS, notes=(*found.notes, told)), 1.0
    if shorter and found.unit == TICKS and stated is None:
        told = "its numbers last 2.4 % shorter than the times beside them: read as ms"
        rr_ms = tuple(value / TICK for value in found.rr_ms)
        return replace(found, rr_ms=rr_ms, unit=MS, notes=(*found.notes, told)), 1.0
    side = "longer" if scale < 1.0 else "shorter"
    also = ", as 1/1024 s taken for ms do" if longer else ", as ms taken for 1/1024 s do" if shorter else ""
    told = f"its intervals last {100 * abs(1 / scale - 1):.1f} % {side} than the times beside them{also}"
    return replace(found, notes=(*found.notes, told)), scale
