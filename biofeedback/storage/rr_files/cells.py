"""Lines of a text cut into cells, and columns of them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence

from biofeedback.storage.rr_files.model import LeftOut, RrFileError
from biofeedback.storage.rr_files.moments import read_moment
from biofeedback.storage.rr_files.numbers import number
from biofeedback.storage.rr_files.times import Times, read_times

LONGEST_LINE = 100_000
# Nine days of beats.
MOST_ROWS = 1_000_000
DELIMITERS = (",", ";", "\t", "|")
_HALVES = {"am", "pm", "a.m.", "p.m."}


def cut(line: str, delimiter: str | None, at: int) -> list[str]:
    """The cells of a line without the blanks around them; None cuts at blanks.

    Raises
    ------
    RrFileError
        If the line is longer than any row of intervals.
    """
    if len(line) > LONGEST_LINE:
        raise RrFileError(f"line {at}: {len(line)} letters in one line; not a table of intervals")
    if delimiter is None:
        return line.split()
    if '"' in line:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter))]
    return [cell.strip(" \t'") for cell in line.split(delimiter)]


def check_rows(text: str) -> None:
    """Refuse a table of more rows than anyone records.

    Raises
    ------
    RrFileError
        If it has more than a million.
    """
    if text.count("\n") > MOST_ROWS or text.count("\r") > MOST_ROWS:
        raise RrFileError(f"has more than {MOST_ROWS} rows; cut it into parts")


def times_of(rows: Sequence[Sequence[str]], columns: Sequence[int]) -> list[Times]:
    """What columns say of time: each by itself, or a date and a clock that stand apart, together."""
    cells = {column: [row[column] if column < len(row) else "" for row in rows] for column in columns}
    halves = [c for c, words in cells.items() if _share(words, lambda word: word.lower() in _HALVES) > 0.8]
    kinds = {c: kind_of(words) for c, words in cells.items() if c not in halves}
    dates = [c for c, kind in kinds.items() if kind == "date"]
    clocks = [c for c, kind in kinds.items() if kind == "clock"]
    found: list[Times | None] = []
    if clocks and halves:
        cells[clocks[0]] = [f"{c} {h}" for c, h in zip(cells[clocks[0]], cells[halves[0]], strict=True)]
    if dates and clocks:
        joined = [f"{d} {c}" if d and c else "" for d, c in zip(cells[dates[0]], cells[clocks[0]], strict=True)]
        found.append(read_times(joined))
    found += [read_times(cells[c]) for c, kind in kinds.items() if kind == "moment"]
    found += [read_times(cells[c]) for c in clocks if not dates]
    found += [read_times(cells[c]) for c, kind in kinds.items() if kind == "number"]
    return [times for times in found if times is not None]


def lone_dates(rows: Sequence[Sequence[str]], columns: Sequence[int]) -> list[str]:
    """What is said of a column of dates where no clock goes with it."""
    words = {column: [row[column] if column < len(row) else "" for row in rows[:200]] for column in columns}
    kinds = {column: kind_of(cells) for column, cells in words.items()}
    if "clock" in kinds.values() or "moment" in kinds.values():
        return []
    dates = [next(filter(None, words[column])) for column, kind in kinds.items() if kind == "date"]
    return [f"its date ({dates[0][:30]}) has no clock beside it: the beginning is not known"] if dates else []


def odd_rows(why: Counter[str]) -> list[LeftOut]:
    """What was left out, the most first."""
    return [LeftOut(n, reason) for reason, n in why.most_common(3)]


def is_time(cell: str) -> bool:
    """Whether a cell holds a date or a clock."""
    return not cell.isdigit() and read_moment(cell) is not None


def kind_of(words: Sequence[str]) -> str:
    """What a column holds: "moment", "date", "clock", "number" or "words"."""
    first = [word for word in words[:200] if word][:20]
    moments = [moment for word in first if (moment := read_moment(word)) is not None]
    if not first or 2 * len(moments) < len(first):
        return "number" if _share(first, _is_number) > 0.6 else "words"
    dated = sum(moment.day is not None for moment in moments) * 2 > len(moments)
    clocked = sum(moment.clock_s is not None for moment in moments) * 2 > len(moments)
    return "moment" if dated and clocked else "date" if dated else "clock"


def _share(words: Sequence[str], holds) -> float:  # type: ignore[no-untyped-def]
    sample = [word for word in words[:200] if word]
    return sum(map(holds, sample)) / len(sample) if sample else 0.0


def _is_number(word: str) -> bool:
    try:
        number(word)
    except ValueError:
        return False
    return True
