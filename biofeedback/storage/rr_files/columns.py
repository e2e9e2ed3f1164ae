"""Tables with a heading: a column of intervals or more, perhaps some of times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from biofeedback.storage.rr_files import plain
from biofeedback.storage.rr_files.cells import check_rows, cut, is_time, lone_dates, odd_rows, times_of
from biofeedback.storage.rr_files.clock import PRECISE_S
from biofeedback.storage.rr_files.headings import Heading, find_heading
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import number, number_or_none, stated_rate_hz, stated_unit
from biofeedback.storage.rr_files.preamble import begun_above, with_date_above
from biofeedback.storage.rr_files.series import Rows, in_ms, judged, too_many_odd
from biofeedback.storage.rr_files.times import Times, in_s

_WITH_UNIT = re.compile(r"([+-]?[\d.,]{1,20}) ?(ms|msec|s|sec|us|\u00b5s)", re.IGNORECASE)
_LIST = re.compile(r"[\s,;|/]+")
_MINUTE_OR_SECOND_S = 15.0
EMPTY, PADDED = "no interval in the row", "0 or 65535 in place of an interval"


def recognises(text: str) -> bool:
    """Whether a text begins with a heading that names intervals or beats."""
    return find_heading(text) is not None


def parse(text: str) -> RrFile:
    """Intervals of a table.

    Raises
    ------
    RrFileError
        If a third of its rows have no number where the interval should be, or they can be no intervals.
    """
    heading = find_heading(text)
    if heading is None:
        raise RrFileError("no column of intervals")
    if heading.n_columns == 1:
        return plain.parse(text, heading.line + 1, heading.unit)
    check_rows(text)
    lines = text.splitlines()
    heading, cells = _without_units(heading, _cells(lines, heading))
    rows, values, why, first = _read(cells, heading)
    n_odd = sum(n for reason, n in why.items() if reason not in (EMPTY, PADDED))
    if first is not None and (too_many_odd(n_odd, len(values)) or len(values) < 2):
        raise RrFileError(first)
    if not values:
        raise RrFileError("there is a heading but no interval")
    rate_hz = stated_rate_hz("\n".join(lines[: heading.line + 1]))
    table = Rows(values, None, heading.unit, rate_hz, "columns", odd_rows(why), beats=heading.beats)
    columns = _time_columns(heading, rows)
    dated, columns, told = with_date_above(rows, columns, lines[: heading.line])
    times = times_of(dated, columns) or _fitting(rows, values, heading)
    notes = [*told, *_unread(rows, heading, times), *lone_dates(dated, columns)]
    return begun_above(with_times(replace(table, notes=notes), times), lines[: heading.line])


def _fitting(rows: list[list[str]], values: list[list[float]], heading: Heading) -> list[Times]:
    """Columns that nobody named as times and whose steps are the intervals."""
    others = [i for i in range(min(heading.n_columns, 30)) if i not in (*heading.intervals, *heading.times)]
    found = [times for i in others for times in times_of(rows, [i])]
    return [times for times in found if _coarseness(times, values) < (False, PRECISE_S)][:1]


def _unread(rows: list[list[str]], heading: Heading, times: list[Times]) -> list[str]:
    if times or not heading.times:
        return []
    shown = next((row[i] for row in rows for i in heading.times if i < len(row) and row[i]), "")
    told = f"its times ({shown[:30]!r}) are of no kind known here: not used, so neither holes nor the beginning show"
    return [told] if shown else []


def with_times(table: Rows, candidates: Sequence[Times]) -> RrFile:
    """Intervals beside the finest of several columns of times; a calendar tells when they began.

    Raises
    ------
    RrFileError
        As `judged` does.
    """
    if not candidates:
        return judged(table)
    candidates = [_settled(times, table.values) for times in candidates]
    ranked = sorted(candidates, key=lambda times: _coarseness(times, table.values))
    found = judged(replace(table, times=ranked[0]))
    if ranked[0].clock == "calendar":
        return found
    # A date that is written out counts more than a number that may be one; either more than none.
    others = sorted(
        (times for times in ranked[1:] if times.clock != "time of day"), key=lambda t: t.clock != "calendar"
    )
    for times in others if found.started_s is None else [times for times in others if times.clock == "calendar"]:
        wall = judged(replace(table, times=times))
        if wall.started_s is not None:
            return replace(found, started_s=wall.started_s, utc_offset_s=wall.utc_offset_s, clock="calendar")
    return found


def _settled(times: Times, values: Sequence[Sequence[float]]) -> Times:
    """A clock of two numbers as what goes with the intervals: each that it shows lasts a minute, or a second."""
    if times.as_minutes is None:
        return times
    sums = in_ms([sum(row) for row in values])
    n_shown = len({time for time in times.t if time is not None})
    if sum(sums) / 1000.0 > _MINUTE_OR_SECOND_S * n_shown:
        return times
    return Times(times.as_minutes, "elapsed", notes=("its times count minutes and seconds",))


def _coarseness(times: Times, values: Sequence[Sequence[float]]) -> tuple[bool, float]:
    """How far the steps of times are from the intervals, s; columns that do not rise come last."""
    known = [(t, sum(row)) for t, row in zip(times.t, values, strict=True) if t is not None and row]
    if len(known) < 3:
        return True, 0.0
    stamps, lengths = [t for t, _ in known], [length for _, length in known]
    each_ms = 1.0 if median(lengths) > 30.0 else 1000.0
    rr_ms = [length * each_ms for length in lengths]
    seconds = in_s(stamps, rr_ms) if times.clock == "elapsed" else stamps
    steps = [b - a for a, b in pairwise(seconds)]
    falls = sum(step < 0.0 for step in steps) > 0.1 * len(steps)
    frozen = sum(step == 0.0 for step in steps) > 0.7 * len(steps)
    return falls or frozen, median(abs(step - rr / 1000.0) for step, rr in zip(steps, rr_ms[1:], strict=True))


def _time_columns(heading: Heading, rows: Sequence[Sequence[str]]) -> list[int]:
    first = rows[0] if rows else []
    others = [(i, cell) for i, cell in enumerate(first[: heading.n_columns]) if i not in heading.intervals]
    shown = [i for i, cell in others if is_time(cell)]
    halves = [i for i, cell in enumerate(first) if cell.lower() in ("am", "pm")]
    return list(dict.fromkeys([*heading.times, *shown, *halves]))


def _cells(lines: list[str], heading: Heading) -> list[tuple[int, list[str]]]:
    return [
        (at, cut(line, heading.delimiter, at))
        for at, line in enumerate(lines[heading.line + 1 :], heading.line + 2)
        if line.strip() and not line.lstrip().startswith("#")
    ]


def _without_units(heading: Heading, cells: list[tuple[int, list[str]]]) -> tuple[Heading, list[tuple[int, list[str]]]]:
    """Cells that hold a unit beside each interval, without it; then it counts as if the heading said so."""
    column = heading.intervals[0]
    filled = [row[column] for _, row in cells[:200] if column < len(row) and row[column]]
    units = Counter(found[2].lower() for cell in filled if (found := _WITH_UNIT.fullmatch(cell)))
    if len(heading.intervals) > 1 or len(units) != 1 or 2 * units.total() < len(filled):
        return heading, cells
    bare = [(at, [_WITH_UNIT.sub(r"\1", c) if i == column else c for i, c in enumerate(row)]) for at, row in cells]
    return replace(heading, unit=stated_unit(next(iter(units)))), bare


def _read(
    cells: list[tuple[int, list[str]]], heading: Heading
) -> tuple[list[list[str]], list[list[float]], Counter[str], str | None]:
    rows: list[list[str]] = []
    values: list[list[float]] = []
    why: Counter[str] = Counter()
    first: str | None = None
    lists = _holds_lists([row for _, row in cells], heading)
    for at, row in cells:
        if not any(row):
            continue
        found = _intervals(row, heading, lists)
        if found and _is_footer(row, heading):
            why["a row whose time is none"] += 1
            continue
        if found:
            rows.append(row)
            values.append(found)
            continue
        told = f"line {at}: no interval in column {heading.intervals[0] + 1}"
        first = first or told
        empty = found is None and all(column < len(row) and not row[column] for column in heading.intervals)
        why[EMPTY if empty else PADDED if found is None else "a row that is none of intervals"] += 1
    return rows, values, why, first


def _intervals(row: list[str], heading: Heading, lists: bool) -> list[float] | None:
    """The intervals of a row: one, or several in one cell, in numbered columns or past the last heading."""
    column = heading.intervals[0]
    if len(heading.intervals) > 1:
        cells = [row[i] for i in heading.intervals if i < len(row) and row[i]]
    elif column == heading.n_columns - 1:
        cells = [cell for cell in row[column:] if cell]
    elif any(row[heading.n_columns :]):
        return []
    else:
        cells = [row[column]] if column < len(row) and row[column] else []
    found: list[float] = []
    for cell in cells:
        value = None if lists and "," in cell else number_or_none(cell)
        parts = [value] if value is not None else [number_or_none(part) for part in _parts(cell)]
        if None in parts or not parts:
            return []
        found += [part for part in parts if part is not None]
    # What straps send where they have no interval.
    real = [value for value in found if value not in (0.0, 65_535.0)]
    return real or None


def _is_footer(row: list[str], heading: Heading) -> bool:
    """Whether words stand where the time should be: a mean below the table, say."""
    cells = [row[column] for column in heading.times if column < len(row) and row[column]]
    return bool(cells) and not any(character.isdigit() for cell in cells for character in cell)


def _parts(cell: str) -> list[str]:
    return [part for part in _LIST.split(cell.strip("[](){} \"'")) if part] if len(cell) < 500 else ["x"]


def _holds_lists(rows: Sequence[Sequence[str]], heading: Heading) -> bool:
    """Whether a comma within a cell stands between intervals: after a decimal one zeros and ones come as well."""
    column = heading.intervals[0]
    cells = [row[column] for row in rows if column < len(row) and "," in row[column]]
    if heading.delimiter == "," and not cells:
        return False
    return len(cells) >= 3 and all(
        all(part.strip("[] ").isdigit() and 200 <= number(part.strip("[] ")) <= 3000 for part in cell.split(","))
        for cell in cells
    )
