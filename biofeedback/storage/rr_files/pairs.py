"""Two columns without a heading, a time and an interval: Polar Flow, Kubios, paced-breathing and event exports."""

from __future__ import annotations

import itertools
import re

from biofeedback.storage.rr_files.model import RrFile, RrFileError, holes, in_ms
from biofeedback.storage.rr_files.times import CALENDAR_S, in_s, number, read_time

EVENT = "HEART_RATE_VARIABILITY"
_CALENDAR = re.compile(r"\d{4}-\d{2}-\d{2}[ T]")


def recognises(text: str) -> bool:
    """Whether the first lines are pairs of a time and a plausible interval."""
    lines = [line for line in text[:2000].splitlines()[:6] if line.strip()]
    pairs = [_pair(line) for line in lines[: max(1, len(lines) - 1)]]
    known = [pair for pair in pairs if pair is not None]
    if not known or len(known) < len(pairs):
        return False
    times = [time for (time, _), _ in known]
    return all(b >= a for a, b in itertools.pairwise(times)) and len(set(times)) == len(times)


def parse(text: str) -> RrFile:
    """Intervals of pairs; lines of other events are passed over.

    Raises
    ------
    RrFileError
        If a line is not a pair.
    """
    times: list[float] = []
    values: list[float] = []
    offset_s = 0
    for line_number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or (";" in line and EVENT not in line and EVENT in text[:200]):
            continue
        pair = _pair(line)
        if pair is None:
            raise RrFileError(f"line {line_number}: not a time and an interval")
        (time, zone_s), value = pair
        offset_s = offset_s if times else zone_s
        times.append(time)
        values.append(value)
    rr_ms = in_ms(values)
    if any(later < sooner for sooner, later in itertools.pairwise(times)):
        return RrFile(rr_ms, format="pairs")
    times_s = in_s(times, rr_ms)
    started_s = times_s[0] - rr_ms[0] / 1000.0 if times_s[0] > CALENDAR_S else None
    return RrFile(rr_ms, holes(times_s, rr_ms), started_s, "pairs", offset_s)


def _pair(line: str) -> tuple[tuple[float, int], float] | None:
    words = [word for word in _words(line.strip()) if word and word != EVENT]
    time = read_time(words[0]) if len(words) == 2 else None
    try:
        return None if time is None else (time, number(words[1]))
    except ValueError:
        return None


def _words(line: str) -> list[str]:
    for delimiter in (";", "\t"):
        if delimiter in line:
            return [word.strip() for word in line.split(delimiter)]
    if _CALENDAR.match(line) or re.search(r",\s", line) or " " not in line:
        return [word.strip() for word in line.split(",")]
    # Between blanks a comma is a decimal one.
    return line.split()
