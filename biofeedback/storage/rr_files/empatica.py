"""Empatica's IBI.csv: the start in s since 1970 and "IBI", then offset and interval in s."""

from __future__ import annotations

from dataclasses import replace

from biofeedback.storage.rr_files.cells import LONGEST_LINE
from biofeedback.storage.rr_files.model import LeftOut, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import S, number_or_none
from biofeedback.storage.rr_files.series import Rows, judged, too_many_odd
from biofeedback.storage.rr_files.times import Times


def recognises(text: str) -> bool:
    """Whether a text is an IBI.csv."""
    words = [word.strip() for word in text[:LONGEST_LINE].split("\n", 1)[0].split(",")]
    return len(words) == 2 and words[1].upper() == "IBI" and number_or_none(words[0]) is not None


def parse(text: str) -> RrFile:
    """Intervals of an IBI.csv; the holes that its sensor leaves are kept.

    Raises
    ------
    RrFileError
        If a third of its lines have not two numbers.
    """
    begin, *lines = text.splitlines()
    started_s = number_or_none(begin.split(",")[0]) or 0.0
    times: list[float] = []
    values: list[tuple[float]] = []
    first, n_odd = "", 0
    for at, line in enumerate(lines, start=2):
        if not line.strip():
            continue
        pair = [number_or_none(word.strip()) for word in line[:LONGEST_LINE].split(",")]
        if len(pair) == 2 and pair[0] is not None and pair[1] is not None:
            times.append(pair[0])
            values.append((pair[1],))
        else:
            first = first or f"line {at}: not an offset and an interval"
            n_odd += 1
    if first and too_many_odd(n_odd, len(values)):
        raise RrFileError(first)
    if not values:
        raise RrFileError("there is no interval in it")
    left_out = [LeftOut(n_odd, "a row that is none of intervals")] if n_odd else []
    found = judged(Rows(values, Times(tuple(times), "elapsed"), S, None, "empatica_ibi", left_out))
    begin_s = times[0] - values[0][0]
    return replace(found, started_s=started_s + begin_s, clock="calendar")
