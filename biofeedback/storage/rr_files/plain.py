"""Plain intervals: numbers in ms or s, one a line or many, with ``#`` comments; Kubios, Elite HRV and most others."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from biofeedback.storage.rr_files.cells import odd_rows
from biofeedback.storage.rr_files.model import MOST_INTERVALS, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import S, number_or_none, stated_rate_hz, stated_unit
from biofeedback.storage.rr_files.series import Rows, judged, too_many_odd
from biofeedback.storage.rr_files.times import read_times

_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?")
_WORD = re.compile(r"[\s;|]+|,(?=\s)|,$")
_ABOUT_INTERVALS = re.compile(r"\b(rr|rri|r-r|ibi|bbi|nn|hrv|kubios|heart ?beats?|beats?|r-?peaks?)\b", re.IGNORECASE)
LONGEST_PREAMBLE, LONGEST_GAP_NOTE = 60, 80
ODD = "a line that is no interval"


def parse(text: str, begin: int | None = None, unit: str | None = None) -> RrFile:
    """Intervals of a plain file; words above them are passed over if they speak of intervals or HRV.

    Parameters
    ----------
    text : str
        The whole file.
    begin : int, optional
        The line after its heading, counted from 0.
    unit : str, optional
        What the heading says that they count.

    Raises
    ------
    RrFileError
        If a third of its lines hold something other than numbers.
    """
    _check_size(text)
    quick = _quick(text) if begin is None else None
    if quick is not None:
        return judged(Rows([(value,) for value in quick], kind="plain"))
    lines = text.splitlines()
    begin = _preamble(lines) if begin is None else begin
    values: list[float] = []
    gaps_s: list[float] = []
    why: Counter[str] = Counter()
    gap_s, first, n_rows, single = 0.0, "", 0, True
    for at, line in enumerate(lines[begin:], start=begin + 1):
        gap_s += _gap_s(line)
        words = list(_words(line))
        if not words:
            continue
        row = [number_or_none(word) if _NUMBER.fullmatch(word) else None for word in words]
        if None in row:
            first = first or _said(words, row, at, line)
            why[ODD] += 1
            continue
        n_rows += 1
        single = single and len(row) == 1
        for value in row:
            values.append(0.0 if value is None else value)
            gaps_s.append(gap_s)
            gap_s = 0.0
    if first and too_many_odd(why.total(), n_rows):
        moments = _moments(lines[begin:])
        if moments is not None:
            return moments
        raise RrFileError(first)
    if not values:
        raise RrFileError("there is no number in it")
    above = "\n".join(lines[:begin])
    rows = [(value,) for value in values] if single else [tuple(values)]
    table = Rows(rows, None, unit or stated_unit(_about(above)), stated_rate_hz(above), "plain", odd_rows(why))
    found = judged(table)
    # Holes are noted only in files of intervals.
    noted = any(gaps_s) and len(found.rr_ms) == len(values)
    return replace(found, gaps_s=tuple(gaps_s)) if noted else found


def _moments(lines: list[str]) -> RrFile | None:
    """The moments of beats, one a line; None where they are none, or too coarse to tell one beat from the next."""
    if not lines or _ABOUT_INTERVALS.search(lines[0][:200]):
        return None
    times = read_times([line.strip(" \t\"',;") for line in lines if line.strip() and not line.startswith("#")])
    known = [] if times is None else [time for time in times.t if time is not None]
    if times is None or times.clock == "elapsed" or all(time.is_integer() for time in known):
        return None
    found = judged(Rows([(time,) for time in known], None, S, None, "plain", notes=times.notes, beats=True))
    clock = found.clock if times.clock == "calendar" else times.clock
    return replace(found, utc_offset_s=times.offset_s, clock=clock)


def _about(above: str) -> str:
    """Of the words above the numbers, the line that names the intervals."""
    return next((line for line in reversed(above.splitlines()) if _ABOUT_INTERVALS.search(line[:200])), "")


def _check_size(text: str) -> None:
    if len(text) > 2 * MOST_INTERVALS and text.count("\n") + text.count(" ") + text.count(",") > 2 * MOST_INTERVALS:
        raise RrFileError("holds more numbers than two weeks of beats; cut it into parts")


def _quick(text: str) -> list[float] | None:
    """Numbers of a file that holds one a line and nothing else."""
    head = text[:2000].splitlines()[:50]
    if any(len(line.split()) > 1 or "_" in line for line in head) or "_" in text:
        return None
    if "," in text[:2000]:
        # One comma in a number is a decimal one.
        if any(line.count(",") != 1 or line.rstrip()[-1:] == "," for line in head[:-1] if line.strip()) or "." in text:
            return None
        text = text.replace(",", ".")
    try:
        values = [float(word) for word in text.split()]
    except ValueError:
        return None
    return values if values and all(map(math.isfinite, values)) and len(values) < 2 * len(text.split("\n")) else None


def _gap_s(line: str) -> float:
    """The hole that a comment notes: ``# gap 7.2 s``."""
    if not line.startswith("#") or len(line) > LONGEST_GAP_NOTE:
        return 0.0
    words = line[1:].split()
    if len(words) not in (2, 3) or words[0] != "gap" or words[2:] not in ([], ["s"]):
        return 0.0
    return float(words[1]) if words[1].replace(".", "", 1).isdecimal() else 0.0


def _preamble(lines: list[str]) -> int:
    first = next((i for i, line in enumerate(lines) if _is_numbers(line)), 0)
    told = any(_ABOUT_INTERVALS.search(line[:500]) for line in lines[:first])
    return first if told and first <= LONGEST_PREAMBLE else 0


def _is_numbers(line: str) -> bool:
    words = list(_words(line))
    return bool(words) and all(map(_NUMBER.fullmatch, words))


def _words(line: str) -> Iterator[str]:
    for word in _WORD.split(line.split("#", 1)[0].strip().strip("[]{}()\"'")):
        # One comma is a decimal one; where there are more they stand between numbers.
        yield from filter(None, word.split(",") if word.count(",") > 1 else (word,))


def _said(words: list[str], row: list[float | None], at: int, line: str) -> str:
    word = words[row.index(None)]
    cells = [cell.strip() for cell in re.split(r"[,;\t]", line[:1000]) if cell.strip()]
    if len(cells) > 1 and not any(map(_NUMBER.fullmatch, cells)):
        return f"line {at}: no column of intervals between beats ({', '.join(cells)[:60]})"
    return f"line {at}: {word[:30]!r} is not a number"
