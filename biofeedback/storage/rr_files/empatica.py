"""Empatica's IBI.csv: the start in s since 1970 and "IBI", then offset and interval in s."""

from __future__ import annotations

from biofeedback.storage.rr_files.model import RrFile, RrFileError, holes
from biofeedback.storage.rr_files.times import number


def recognises(text: str) -> bool:
    """Whether a text is an IBI.csv."""
    words = [word.strip() for word in text.split("\n", 1)[0].split(",")]
    return len(words) == 2 and words[1].upper() == "IBI" and _is_number(words[0])


def parse(text: str) -> RrFile:
    """Intervals of an IBI.csv; the holes that its sensor leaves are kept.

    Raises
    ------
    RrFileError
        If a line has not two numbers.
    """
    first, *lines = text.splitlines()
    started_s = number(first.split(",")[0])
    times: list[float] = []
    rr_ms: list[float] = []
    for at, line in enumerate(lines, start=2):
        if not line.strip():
            continue
        try:
            time_s, interval_s = (number(word) for word in line.split(","))
        except ValueError:
            raise RrFileError(f"line {at}: not an offset and an interval") from None
        times.append(time_s)
        rr_ms.append(interval_s * 1000.0)
    if not rr_ms:
        raise RrFileError("there is no interval in it")
    begin_s = times[0] - rr_ms[0] / 1000.0
    return RrFile(tuple(rr_ms), holes(times, rr_ms), started_s + begin_s, "empatica_ibi")


def _is_number(word: str) -> bool:
    try:
        number(word)
    except ValueError:
        return False
    return True
