"""Plain intervals: numbers in ms or s, one a line or many, with ``#`` comments; Kubios, Elite HRV and most others."""

from __future__ import annotations

import re

from biofeedback.storage.rr_files.model import RrFile, RrFileError, in_ms

_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d+)?|\.\d+)(?:[eE][+-]?\d+)?")

_GAP = re.compile(r"#\s*gap\s+(\d+(?:\.\d+)?)\s*s?\s*$")


def parse(text: str) -> RrFile:
    """Intervals of a plain file.

    Raises
    ------
    RrFileError
        If a line holds something other than numbers.
    """
    values: list[float] = []
    gaps_s: list[float] = []
    gap_s = 0.0
    for number, line in enumerate(text.splitlines(), start=1):
        hole = _GAP.match(line)
        gap_s += float(hole[1]) if hole else 0.0
        bare = line.split("#", 1)[0].strip()
        for word in re.split(r"[\s;]+", bare) if bare else ():
            if not _NUMBER.fullmatch(word):
                raise RrFileError(f"line {number}: {word[:30]!r} is not a number")
            values.append(float(word.replace(",", ".")))
            gaps_s.append(gap_s)
            gap_s = 0.0
    if not values:
        raise RrFileError("there is no number in it")
    return RrFile(in_ms(values), tuple(gaps_s))
