"""Tables with a heading: a column of intervals, perhaps one of times."""

from __future__ import annotations

import csv
from itertools import pairwise

from biofeedback.storage.rr_files.model import RrFile, RrFileError, holes, in_ms, local_moment

RR_NAMES = (
    "pp-interval [ms]",
    "rr_ms",
    "rr-interval [ms]",
    "rr_interval",
    "rr interval",
    "rri",
    "rr",
    "ibi_ms",
    "ibi",
    "nn_ms",
)
TIME_NAMES = ("t_s", "time_s", "since start", "elapsed_s", "time", "timestamp", "phone timestamp", "date")


def heading(line: str) -> tuple[str, list[str]] | None:
    """The delimiter and the column names of a heading with intervals; None for anything else."""
    for delimiter in (",", ";", "\t"):
        names = [name.strip().strip('"').lower() for name in line.split(delimiter)]
        if any(name in names for name in RR_NAMES):
            return delimiter, names
    return None


def recognises(text: str) -> bool:
    """Whether a text begins with a heading that names intervals."""
    return heading(text.split("\n", 1)[0].strip("\r")) is not None


def parse(text: str) -> RrFile:
    """Intervals of a table.

    Raises
    ------
    RrFileError
        If a row has no number where the interval should be.
    """
    first, *lines = text.splitlines()
    found = heading(first)
    if found is None:
        raise RrFileError("line 1: no column of intervals")
    delimiter, names = found
    rr_column = next(names.index(name) for name in RR_NAMES if name in names)
    time_column = next((names.index(name) for name in TIME_NAMES if name in names), None)
    values: list[float] = []
    times: list[float | None] = []
    for number, row in enumerate(csv.reader(lines, delimiter=delimiter), start=2):
        if not row:
            continue
        values.append(_interval(row, rr_column, number))
        times.append(_time(row[time_column]) if time_column is not None and time_column < len(row) else None)
    if not values:
        raise RrFileError("there is a heading but no interval")
    return _with_times(in_ms(values), times)


def _interval(row: list[str], column: int, number: int) -> float:
    try:
        return float(row[column])
    except (IndexError, ValueError):
        raise RrFileError(f"line {number}: no interval in column {column + 1}") from None


def _time(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        pass
    try:
        return local_moment(text)[0]
    except ValueError:
        return None


def _with_times(rr_ms: tuple[float, ...], times: list[float | None]) -> RrFile:
    known = [time for time in times if time is not None]
    if len(known) != len(rr_ms) or any(later < sooner for sooner, later in pairwise(known)):
        return RrFile(rr_ms, format="columns")
    started_s = known[0] - rr_ms[0] / 1000.0 if known[0] > 1e8 else None
    return RrFile(rr_ms, holes(known, rr_ms), started_s, "columns")
