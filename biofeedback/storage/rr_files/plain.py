"""Plain intervals: numbers in ms or s, one a line or many, with ``#`` comments; Kubios, Elite HRV and most others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from biofeedback.storage.rr_files.model import RrFile, RrFileError, in_ms
from biofeedback.storage.rr_files.times import number

_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?")
_GAP = re.compile(r"#\s*gap\s+(\d+(?:\.\d+)?)\s*s?\s*$")
_ABOUT_INTERVALS = re.compile(r"\b(rr|r-r|ibi|hrv|kubios|heart ?beats?)\b", re.IGNORECASE)
LONGEST_PREAMBLE = 20


def parse(text: str) -> RrFile:
    """Intervals of a plain file; words above them are passed over if they speak of intervals or HRV.

    Raises
    ------
    RrFileError
        If a line holds something other than numbers.
    """
    values: list[float] = []
    gaps_s: list[float] = []
    gap_s = 0.0
    lines = text.splitlines()
    begin = _preamble(lines)
    for at, line in enumerate(lines[begin:], start=begin + 1):
        hole = _GAP.match(line)
        gap_s += float(hole[1]) if hole else 0.0
        for word in _words(line):
            values.append(_interval(word, at, line))
            gaps_s.append(gap_s)
            gap_s = 0.0
    if not values:
        raise RrFileError("there is no number in it")
    return RrFile(in_ms(values), tuple(gaps_s))


def _preamble(lines: list[str]) -> int:
    first = next((i for i, line in enumerate(lines) if _is_numbers(line)), 0)
    told = any(_ABOUT_INTERVALS.search(line) for line in lines[:first])
    return first if told and first <= LONGEST_PREAMBLE else 0


def _is_numbers(line: str) -> bool:
    words = list(_words(line))
    return bool(words) and all(map(_NUMBER.fullmatch, words))


def _words(line: str) -> Iterator[str]:
    for word in re.split(r"[\s;]+|,(?=\s)|,$", line.split("#", 1)[0].strip()):
        # One comma is a decimal one; where there are more they stand between numbers.
        yield from filter(None, word.split(",") if word.count(",") > 1 else (word,))


def _interval(word: str, at: int, line: str) -> float:
    try:
        if _NUMBER.fullmatch(word):
            return number(word)
    except ValueError:
        pass
    cells = [cell.strip() for cell in re.split(r"[,;\t]", line) if cell.strip()]
    if len(cells) > 1 and not any(map(_NUMBER.fullmatch, cells)):
        raise RrFileError(f"line {at}: no column of intervals between beats ({', '.join(cells)[:60]})")
    raise RrFileError(f"line {at}: {word[:30]!r} is not a number")
