"""A column of times: numbers in s or finer, a clock or a calendar; the order of day and month shown by all its rows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from biofeedback.storage.rr_files.model import DAY_S, Clock
from biofeedback.storage.rr_files.moments import Moment, Order, day_number, read_moment
from biofeedback.storage.rr_files.numbers import number_or_none

# What counts s since 1970 is past this (2008); below are counts from the beginning of a recording, from when a device
# was switched on, or from another year (Polar's sensors count from 2000, FIT from 1990).
CALENDAR_S = 1.2e9
_ORDERS = {"dmy": "day/month/year", "mdy": "month/day/year", "ymd": "year/month/day"}
# Days since 1900 as spreadsheets count them, and since the year 0 as MATLAB does; both at 1970-01-01.
_SPREADSHEET_1970, _MATLAB_1970 = 25_569.0, 719_529.0
_PACES = {1.0: 1.0, 1e3: 1e3, 1e6: 1e6, 1e9: 1e9, 1 / 60: 1 / 60, 1 / 3600: 1 / 3600, 1 / DAY_S: 1 / DAY_S}


@dataclass(frozen=True, slots=True)
class Times:
    """A column of times.

    Attributes
    ----------
    t : tuple of float or None
        One for each row; None where it has none. Numbers as they stand, clocks and calendars in s.
    clock : Clock
        "elapsed" for numbers, whose unit and origin only the intervals show.
    offset_s : int
        From UTC, where the column says it; added to no time.
    zoned : bool
        Whether it says so: then summer time does not show in it.
    notes : tuple of str
        What had to be decided.
    resolution_s : float
        What its clock is cut off to: 60 where it has no seconds.
    as_minutes : tuple of float or None
        The same as minutes and seconds, where a clock of two numbers may be such.
    """

    t: tuple[float | None, ...]
    clock: Clock
    offset_s: int = 0
    zoned: bool = False
    notes: tuple[str, ...] = ()
    resolution_s: float = 1.0
    as_minutes: tuple[float | None, ...] | None = None


def read_times(cells: Sequence[str]) -> Times | None:
    """A column of times; None if fewer than two thirds of its rows are such."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return None
    if read_moment(filled[0]) is None or filled[0].isdigit():
        numbers = [number_or_none(cell) for cell in cells]
        if 3 * sum(value is not None for value in numbers) >= 2 * len(filled):
            compact = [read_moment(cell) if len(cell) in (14, 17) else None for cell in filled[:50]]
            if not all(compact):
                return Times(tuple(numbers), "elapsed")
    moments = [read_moment(cell) for cell in cells]
    known = [moment for moment in moments if moment is not None]
    if 3 * len(known) < 2 * len(filled):
        return None
    if sum(moment.day is not None for moment in known) * 2 < len(known):
        return _by_the_clock(moments, known)
    return _by_the_calendar(moments, known)


def _by_the_clock(moments: Sequence[Moment | None], known: Sequence[Moment]) -> Times:
    # Up to twelve o'clock and never past it: the halves of the day are not told apart.
    twelve = all((moment.clock_s or 0.0) < 13 * 3600 and not moment.half for moment in known)
    t: list[float | None] = []
    last_s, days_s = None, 0.0
    for moment in moments:
        if moment is None or moment.clock_s is None:
            t.append(None)
            continue
        if last_s is not None and moment.clock_s < last_s:
            back_s = last_s - moment.clock_s
            days_s += DAY_S if back_s > DAY_S / 2 + 3600 else DAY_S / 2 if twelve and back_s > DAY_S / 2 - 3600 else 0.0
        last_s = moment.clock_s
        t.append(last_s + days_s)
    notes = (*_unknown_word(known), *_no_seconds(known))
    if not _two_parts(known):
        return Times(tuple(t), "time of day", notes=notes)
    return Times(tuple(t), "time of day", notes=notes, resolution_s=60.0, as_minutes=_as_minutes(moments))


def _two_parts(known: Sequence[Moment]) -> bool:
    return all(moment.two_parts for moment in known)


def _no_seconds(known: Sequence[Moment]) -> tuple[str, ...]:
    return ("its times have no seconds: holes of less than a minute do not show",) if _two_parts(known) else ()


def _as_minutes(moments: Sequence[Moment | None]) -> tuple[float | None, ...] | None:
    """The clock as minutes and seconds, past the hour where it begins anew; None where a half of the day stands."""
    t: list[float | None] = []
    last_s, hours_s = 0.0, 0.0
    for moment in moments:
        if moment is None or moment.clock_s is None:
            t.append(None)
            continue
        if moment.half:
            return None
        now_s = moment.clock_s / 60.0
        if last_s - now_s > 1800.0:
            hours_s += 3600.0
        last_s = now_s
        t.append(now_s + hours_s)
    return tuple(t)


def _unknown_word(known: Sequence[Moment]) -> tuple[str, ...]:
    """What is said of a word beside a clock of twelve hours, which may tell the half of the day."""
    word = next((moment.word for moment in known if moment.word), "")
    if not word or any(moment.half or (moment.clock_s or 0.0) >= 13 * 3600 for moment in known):
        return ()
    return (f"the word {word!r} beside its clock is not known: read as the first half of the day",)


def _by_the_calendar(moments: Sequence[Moment | None], known: Sequence[Moment]) -> Times | None:
    order, notes = _order(known)
    t: list[float | None] = []
    last: tuple[int, float] | None = None
    extra_s, stuck = 0.0, False
    zoned = any(moment.offset_s is not None for moment in known)
    for moment in moments:
        day = None if moment is None or moment.day is None else day_number(moment.day, moment.order or order)
        if moment is None or day is None:
            t.append(None)
            continue
        clock_s = moment.clock_s or 0.0
        if last is not None and not zoned:
            if day == last[0] and last[1] - clock_s > DAY_S / 2:
                # Some loggers write the day on which they began beside each time.
                extra_s, stuck = extra_s + DAY_S, True
            elif day > last[0]:
                extra_s = 0.0
        last = (day, clock_s)
        t.append(day * DAY_S + clock_s + extra_s - (moment.offset_s or 0))
    if all(time is None for time in t):
        return None
    if stuck:
        notes.append("its date stays while its clock passes midnight: counted as the next day")
    offset_s = next((moment.offset_s for moment in known if moment.offset_s is not None), 0)
    notes += [*_unknown_word(known), *_no_seconds(known)]
    return Times(tuple(t), "calendar", offset_s, zoned, tuple(notes), 60.0 if _two_parts(known) else 1.0)


def _order(known: Sequence[Moment]) -> tuple[Order, list[str]]:
    open_ones = [moment for moment in known if moment.day is not None and moment.order is None]
    if not open_ones:
        return "dmy", []
    days = [moment.day for moment in open_ones if moment.day is not None]
    if any(first > 12 for first, _, _ in days):
        return "dmy", []
    if any(second > 12 for _, second, _ in days):
        return "mdy", []
    first = open_ones[0]
    if first.sep == ".":
        return "dmy", []
    day = days[0]
    if day[0] == day[1] and len(set(days)) == 1:
        return "dmy", []
    turned = next(((a, b) for a, b in pairwise(days) if a != b), None)
    order: Order
    if turned is not None and (turned[0][0] != turned[1][0]) != (turned[0][1] != turned[1][1]):
        order = "dmy" if turned[0][0] != turned[1][0] else "mdy"
    else:
        # Where a day has twice twelve hours in capitals, months come first (the United States); elsewhere days do.
        order = "mdy" if first.half.isupper() else "dmy"
    written = f"{day[0]:02d}{first.sep}{day[1]:02d}{first.sep}{day[2]:02d}"
    return order, [f"its date {written} was read as {_ORDERS[order]}"]


def in_s(times: Sequence[float], rr_ms: Sequence[float]) -> list[float]:
    """Times in s, whether they count s, ms, us, ns, minutes, hours or days: they pass as the intervals do.

    Only in small: the recording is full of holes. Only on the whole: the times are stamped seldom. Units longer than
    a second are taken only where they fit the intervals to a fifth: samples taken often look like them.
    """
    steps = [later - sooner for sooner, later in pairwise(times) if later > sooner]
    beats_s = [value / 1000.0 for value in rr_ms if value > 0.0]
    if not steps or not beats_s:
        return list(times)
    whole = (times[-1] - times[0]) / sum(beats_s)
    pace = min(median(steps) / median(beats_s), whole) if whole > 0.0 else median(steps) / median(beats_s)
    if pace <= 0.0 or not math.isfinite(pace):
        return list(times)
    unit = min(_PACES, key=lambda known: abs(math.log(pace / known)))
    if unit < 1.0 and not 0.8 < pace / unit < 1.25:
        unit = 1.0
    if unit == 1 / DAY_S:
        origin = next((o for o in (_MATLAB_1970, _SPREADSHEET_1970) if times[0] > o + 3650.0), None)
        return [(time - (origin or 0.0)) * DAY_S for time in times]
    return [time / unit for time in times]
