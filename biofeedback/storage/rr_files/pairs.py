"""Two columns without a heading, a time and an interval: Polar Flow, Kubios, paced-breathing and event exports."""

from __future__ import annotations

import itertools
import re
from datetime import datetime

from biofeedback.storage.rr_files.model import RrFile, RrFileError, holes, in_ms, local_moment

EVENT = "HEART_RATE_VARIABILITY"
_SPLIT = re.compile(r"[,;\t ]+")


def recognises(text: str) -> bool:
    """Whether the first lines are pairs of a time and a plausible interval."""
    lines = [line for line in text[:2000].splitlines()[:6] if line.strip()]
    pairs = [_pair(line) for line in lines[: max(1, len(lines) - 1)]]
    known = [pair for pair in pairs if pair is not None]
    if not known or len(known) < len(pairs):
        return False
    times = [time_s for time_s, _ in known]
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
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or (";" in line and EVENT not in line and EVENT in text[:200]):
            continue
        pair = _pair(line)
        if pair is None:
            raise RrFileError(f"line {number}: not a time and an interval")
        if not times:
            offset_s = _offset_s(line)
        times.append(pair[0])
        values.append(pair[1])
    rr_ms = in_ms(values)
    if any(later < sooner for sooner, later in itertools.pairwise(times)):
        return RrFile(rr_ms, format="pairs")
    started_s = times[0] - rr_ms[0] / 1000.0 if times[0] > 1e8 else None
    return RrFile(rr_ms, holes(times, rr_ms), started_s, "pairs", offset_s)


def _pair(line: str) -> tuple[float, float] | None:
    words = [word for word in _SPLIT.split(line.strip()) if word and word != EVENT]
    if len(words) != 2:
        return None
    time_s = _time(words[0])
    try:
        return None if time_s is None else (time_s, float(words[1]))
    except ValueError:
        return None


def _time(word: str) -> float | None:
    try:
        return float(word)
    except ValueError:
        pass
    try:
        return local_moment(word)[0]
    except ValueError:
        return None


def _offset_s(line: str) -> int:
    word = _SPLIT.split(line.strip())[0]
    try:
        datetime.fromisoformat(word)
    except ValueError:
        return 0
    return local_moment(word)[1]
