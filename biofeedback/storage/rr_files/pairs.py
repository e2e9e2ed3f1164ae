"""Columns without a heading: a time and an interval, or more; Polar Flow, Kubios, rrlist and event exports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from biofeedback.storage.rr_files.cells import check_rows, cut, is_time, odd_rows, times_of
from biofeedback.storage.rr_files.columns import with_times
from biofeedback.storage.rr_files.model import LONGEST_MS, SHORTEST_MS, LeftOut, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import S, number_or_none
from biofeedback.storage.rr_files.series import Rows, in_ms, judged, too_many_odd

EVENT = "HEART_RATE_VARIABILITY"
SAMPLE, LONGEST_RISE = 200, 60
# The codes of PhysioNet's annotators for beats of every kind.
BEAT_CODES = frozenset("NLRBAaJSVrFejnE/fQ?")


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column holds what.

    Attributes
    ----------
    delimiter : str or None
        None for blanks.
    intervals : int
        The column of intervals, or of the times of beats.
    times : tuple of int
        The columns that tell time.
    labels : int or None
        A column of beat codes.
    """

    delimiter: str | None
    n_columns: int
    intervals: int
    times: tuple[int, ...]
    labels: int | None = None
    beats: bool = False


def recognises(text: str) -> bool:
    """Whether the first lines are columns of which one tells time and one holds intervals."""
    return _layout(_lines(text[:20_000])[:SAMPLE]) is not None


def parse(text: str) -> RrFile:
    """Intervals of columns; lines of other events are passed over.

    Raises
    ------
    RrFileError
        If a third of the lines are no such row.
    """
    check_rows(text)
    lines = _lines(text)
    layout = _layout(lines[:SAMPLE])
    if layout is None:
        raise RrFileError("no column of intervals")
    rows: list[list[str]] = []
    values: list[list[float]] = []
    why: Counter[str] = Counter()
    first = ""
    for at, line in lines:
        row = _row(line, layout.delimiter, at)
        found = _intervals(row, layout)
        if layout.labels is not None and layout.labels < len(row) and row[layout.labels] not in BEAT_CODES:
            why["a mark that is no beat"] += 1
        elif found:
            rows.append(row)
            values.append(found)
        else:
            first = first or f"line {at}: not a time and an interval"
            why["a row that is none of intervals"] += 1
    if too_many_odd(sum(why.values()), len(values)) and first:
        raise RrFileError(first)
    if layout.beats:
        return judged(_beats(rows, values, layout, odd_rows(why)))
    return with_times(Rows(values, None, None, None, "pairs", odd_rows(why)), times_of(rows, layout.times))


def _beats(rows: list[list[str]], values: list[list[float]], layout: Layout, left_out: list[LeftOut]) -> Rows:
    """Beats by the clock of their column where it has one, else as they are counted."""
    clock = next(iter(times_of(rows, layout.times)), None)
    if clock is None or any(time is None for time in clock.t):
        return Rows(values, None, None, None, "pairs", left_out, beats=True)
    return Rows([(time,) for time in clock.t if time is not None], None, S, None, "pairs", left_out, beats=True)


def _lines(text: str) -> list[tuple[int, str]]:
    numbered = [(at, line.strip()) for at, line in enumerate(text.splitlines(), start=1)]
    kept = [(at, line) for at, line in numbered if line and line[0] not in "#%"]
    return [(at, line) for at, line in kept if EVENT in line] if EVENT in text[:20_000] else kept


def _row(line: str, delimiter: str | None, at: int) -> list[str]:
    row = cut(line, delimiter, at)
    while len(row) > 1 and not row[-1]:
        row.pop()
    return row


def _intervals(row: Sequence[str], layout: Layout) -> list[float]:
    last = layout.intervals == layout.n_columns - 1
    cells = row[layout.intervals :] if last else row[layout.intervals : layout.intervals + 1]
    found = [number_or_none(cell) for cell in cells if cell]
    return [] if None in found else [value for value in found if value is not None]


def _layout(lines: Sequence[tuple[int, str]]) -> Layout | None:
    if len(lines) < 2:
        return None
    sample = lines[: max(2, len(lines) - 1)]
    for delimiter in (";", "\t", "|", ",", None):
        rows = [_row(line, delimiter, at) for at, line in sample if delimiter is None or delimiter in line]
        if 5 * len(rows) < 4 * len(sample):
            continue
        found = _of_rows(rows, delimiter)
        if found is not None:
            return found
    return None


def _of_rows(rows: list[list[str]], delimiter: str | None) -> Layout | None:
    n_columns = Counter(map(len, rows)).most_common(1)[0][0]
    n_columns = min(map(len, rows)) if min(map(len, rows)) > 1 else n_columns
    rows = [row for row in rows if len(row) >= n_columns]
    headed = not any(character.isdigit() for character in "".join(rows[0]))
    if n_columns < 2 or n_columns > 50 or headed or _decimal_commas(rows, delimiter):
        return None
    columns = [[row[i] for row in rows] for i in range(n_columns)]
    numbers = [[value for cell in column if (value := number_or_none(cell)) is not None] for column in columns]
    clocks = tuple(i for i, column in enumerate(columns) if 5 * sum(map(is_time, column)) >= 4 * len(rows))
    halves = tuple(i for i, column in enumerate(columns) if all(cell.lower() in ("am", "pm") for cell in column))
    counted = [i for i in range(n_columns) if i not in clocks and 5 * len(numbers[i]) >= 4 * len(rows)]
    rising = tuple(i for i in counted if _rises(numbers[i]))
    labels = next((i for i, column in enumerate(columns) if _are_codes(column)), None)
    plausible = [i for i in counted if i not in rising and _are_intervals(numbers[i])]
    # Hearts vary: a column that never does holds something else.
    plausible = [i for i in plausible if len(set(numbers[i])) > 1 and not _numbered(numbers[i])] or plausible
    times = (*clocks, *halves, *rising)
    if plausible and times:
        return Layout(delimiter, n_columns, _best(plausible, numbers), times, labels)
    if labels is not None and plausible:
        return Layout(delimiter, n_columns, _best(plausible, numbers), (), labels)
    if labels is not None and rising:
        return Layout(delimiter, n_columns, rising[0], clocks, labels, beats=True)
    if len(plausible) == 1 and len(counted) > 1 and len(rows) > 2:
        return Layout(delimiter, n_columns, plausible[0], ())
    return None


def _decimal_commas(rows: list[list[str]], delimiter: str | None) -> bool:
    return delimiter == "," and all(len(row) == 2 and row[0] in ("0", "1", "2") and row[1].isdigit() for row in rows)


def _best(plausible: Sequence[int], numbers: Sequence[Sequence[float]]) -> int:
    """Of two columns of which one is the rate, the other; else the last, which follows its time."""
    for i in plausible:
        for j in plausible:
            pairs = list(zip(numbers[i], numbers[j], strict=False))
            if i != j and sum(abs(a * b - 60_000.0) < 6000.0 and a > b for a, b in pairs) > 0.6 * len(pairs):
                return i
    return plausible[-1]


def _rises(values: Sequence[float]) -> bool:
    """Whether numbers go up as time does: intervals go up for a few beats only, and not far."""
    steps = [b - a for a, b in pairwise(values)]
    if not steps or values[-1] <= values[0] or sum(step >= 0.0 for step in steps) < 0.9 * len(steps):
        return False
    if _numbered(values):
        return False
    return values[-1] - values[0] > 0.5 * median(values) or len(steps) > LONGEST_RISE or not _are_intervals(values)


def _numbered(values: Sequence[float]) -> bool:
    """Whether a column numbers its rows."""
    return len(values) > 3 and values[0] in (0.0, 1.0) and all(b - a == 1.0 for a, b in pairwise(values))


def _are_intervals(values: Sequence[float]) -> bool:
    rr_ms = in_ms(values)
    return 2 * sum(SHORTEST_MS <= value <= LONGEST_MS for value in rr_ms) >= len(rr_ms)


def _are_codes(column: Sequence[str]) -> bool:
    codes = sum(cell in BEAT_CODES for cell in column)
    return codes > 0.7 * len(column) and all(not cell.isdigit() and len(cell) <= 2 for cell in column)
