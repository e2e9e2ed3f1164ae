"""Polar .hrm files in RR mode: sections in brackets, one interval in ms a line under ``[HRData]``."""

from __future__ import annotations

from datetime import UTC, datetime

from biofeedback.storage.rr_files.model import Clock, LeftOut, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import number_or_none
from biofeedback.storage.rr_files.series import too_many_odd

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
    first, n_odd = "", 0
    begin = _line_of(lines, "HRData")
    for at, line in enumerate(_section(lines, "HRData"), start=begin + 2):
        word = line.split("\t")[0].strip()
        value = number_or_none(word)
        if value is not None:
            values.append(value)
        elif word:
            n_odd += 1
            first = first or f"line {at}: {word[:30]!r} is not a number"
    if first and too_many_odd(n_odd, len(values)):
        raise RrFileError(first)
    if not values:
        raise RrFileError("there is no interval under [HRData]")
    left_out = (LeftOut(n_odd, "a line that is no interval"),) if n_odd else ()
    started_s = _started(params)
    clock: Clock = "none" if started_s is None else "calendar"
    return RrFile(tuple(values), (), started_s, "polar_hrm", clock=clock, left_out=left_out)


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
