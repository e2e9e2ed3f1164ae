"""Polar .hrm files in RR mode: sections in brackets, one interval in ms a line under ``[HRData]``."""

from __future__ import annotations

from datetime import UTC, datetime

from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.times import number

RR_MODE = "238"


def recognises(text: str) -> bool:
    """Whether a text is a .hrm file."""
    return text.lstrip().startswith("[Params]")


def parse(text: str) -> RrFile:
    """Intervals of a .hrm file.

    Raises
    ------
    RrFileError
        If it was recorded without intervals, or a line is not a number.
    """
    lines = text.splitlines()
    pairs = (line.split("=", 1) for line in _section(lines, "Params") if "=" in line)
    params = {name.strip(): value.strip() for name, value in pairs}
    if params.get("Interval", RR_MODE) != RR_MODE:
        raise RrFileError("recorded heart rate only, without intervals between beats")
    values: list[float] = []
    begin = _line_of(lines, "HRData")
    for at, line in enumerate(_section(lines, "HRData"), start=begin + 2):
        word = line.split("\t")[0].strip()
        if word:
            values.append(_interval(word, at))
    if not values:
        raise RrFileError("there is no interval under [HRData]")
    return RrFile(tuple(values), started_s=_started(params), format="polar_hrm")


def _interval(word: str, at: int) -> float:
    try:
        return number(word)
    except ValueError:
        raise RrFileError(f"line {at}: {word[:30]!r} is not a number") from None


def _line_of(lines: list[str], section: str) -> int:
    return next((i for i, line in enumerate(lines) if line.strip() == f"[{section}]"), len(lines))


def _section(lines: list[str], section: str) -> list[str]:
    begin = _line_of(lines, section) + 1
    end = next((i for i in range(begin, len(lines)) if lines[i].startswith("[")), len(lines))
    return lines[begin:end]


def _started(params: dict[str, str]) -> float | None:
    try:
        moment = datetime.strptime(f"{params['Date']} {params['StartTime'][:8]}", "%Y%m%d %H:%M:%S")
    except (KeyError, ValueError):
        return None
    return moment.replace(tzinfo=UTC).timestamp()
