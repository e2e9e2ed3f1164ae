"""Tables with a heading: a column of intervals, perhaps some of times."""

from __future__ import annotations

import csv
from itertools import pairwise

from biofeedback.storage.rr_files import plain
from biofeedback.storage.rr_files.headings import Heading, find_heading
from biofeedback.storage.rr_files.model import RrFile, RrFileError, holes, in_ms
from biofeedback.storage.rr_files.times import CALENDAR_S, in_s, number, read_time

Times = list[tuple[float, int]]


def recognises(text: str) -> bool:
    """Whether a text begins with a heading that names intervals."""
    return find_heading(text) is not None


def parse(text: str) -> RrFile:
    """Intervals of a table.

    Raises
    ------
    RrFileError
        If a row has no number where the interval should be.
    """
    heading = find_heading(text)
    if heading is None:
        raise RrFileError("no column of intervals")
    lines = text.splitlines()
    if heading.n_columns == 1:
        return plain.parse("\n" * (heading.line + 1) + "\n".join(lines[heading.line + 1 :]))
    rows: list[list[str]] = []
    values: list[float] = []
    for at, row in enumerate(csv.reader(lines[heading.line + 1 :], delimiter=heading.delimiter), heading.line + 2):
        if any(cell.strip() for cell in row):
            values.append(_interval(row, heading.intervals, at))
            rows.append(row)
    if not values:
        raise RrFileError("there is a heading but no interval")
    return _with_times(in_ms(values), heading, rows)


def _interval(row: list[str], column: int, line: int) -> float:
    try:
        return number(row[column])
    except (IndexError, ValueError):
        raise RrFileError(f"line {line}: no interval in column {column + 1}") from None


def _with_times(rr_ms: tuple[float, ...], heading: Heading, rows: list[list[str]]) -> RrFile:
    columns = [found for column in heading.times if (found := _times(rows, column)) is not None]
    timed = [in_s([time for time, _ in column], rr_ms) for column in columns]
    wall = next((i for i, times in enumerate(timed) if times[0] > CALENDAR_S), None)
    gaps_s = next((holes(times, rr_ms) for times in timed if all(b >= a for a, b in pairwise(times))), ())
    if wall is None or not gaps_s:
        return RrFile(rr_ms, gaps_s, format="columns")
    return RrFile(rr_ms, gaps_s, timed[wall][0] - rr_ms[0] / 1000.0, "columns", columns[wall][0][1])


def _times(rows: list[list[str]], column: int) -> Times | None:
    found = [read_time(row[column]) if column < len(row) else None for row in rows]
    known = [time for time in found if time is not None]
    return known if len(known) == len(rows) else None
