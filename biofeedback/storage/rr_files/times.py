"""Times and numbers as files write them: with a decimal point or comma, in s or finer, by clock or calendar."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise
from statistics import median

# What counts s since 1970 is past this; what counts from the beginning of a recording is not.
CALENDAR_S = 1e8
_CLOCK = re.compile(r"(\d{1,3}):(\d{2}):(\d{2}(?:\.\d+)?)")
_LATE_ZONE = re.compile(r"\s+(?=(?:[+-]\d{2}:?\d{2}|Z)$)")


def number(word: str) -> float:
    """A number with a decimal point or comma.

    Raises
    ------
    ValueError
        If it is none, or not a finite one.
    """
    value = float(word.strip().replace(",", "."))
    if not math.isfinite(value):
        raise ValueError(f"{word!r} is not finite")
    return value


def read_time(word: str) -> tuple[float, int] | None:
    """A time in s and its offset from UTC in s: a number, hours:minutes:seconds or an ISO 8601 moment; None if none.

    A moment without a zone is kept as the wall shows it.
    """
    text = word.strip()
    clock = _CLOCK.fullmatch(text.replace(",", "."))
    if clock:
        return 3600.0 * int(clock[1]) + 60.0 * int(clock[2]) + float(clock[3]), 0
    try:
        return number(text), 0
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(_LATE_ZONE.sub("", text))
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        offset = aware.utcoffset()
        return aware.timestamp(), 0 if offset is None else round(offset.total_seconds())
    except (ValueError, OverflowError):
        return None


def in_s(times: Sequence[float], rr_ms: Sequence[float]) -> list[float]:
    """Times in s, whether they count s, ms, us or ns: they pass as the intervals do, in small and on the whole.

    Only in small: the recording is full of holes. Only on the whole: the times are stamped seldom.
    """
    steps = [later - sooner for sooner, later in pairwise(times) if later > sooner]
    beats_s = [value / 1000.0 for value in rr_ms if value > 0.0]
    if not steps or not beats_s:
        return list(times)
    pace = min(median(steps) / median(beats_s), (times[-1] - times[0]) / sum(beats_s))
    thousands = round(math.log(pace, 1000.0)) if pace > 0.0 else 0
    return [time / 1000.0 ** min(3, max(0, thousands)) for time in times]
