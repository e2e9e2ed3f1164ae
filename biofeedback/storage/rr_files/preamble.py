"""When a recording began, as the lines above a table say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from biofeedback.storage.rr_files.cells import kind_of
from biofeedback.storage.rr_files.model import RrFile
from biofeedback.storage.rr_files.times import read_times

LONGEST_LINE, SEARCHED_LINES = 200, 60
_SAYS_WHEN = re.compile(
    r"^[\W_]*(?:recording |measurement |session |aufnahme|mess)?(?:start|begin|begun|began|date|datum|recorded|time|"
    r"zeit|uhrzeit|fecha|inicio|d\u00e9but|inizio)[^:;,\t=]{0,30}[:;,\t=]\s{0,5}(.{4,60})$",
    re.IGNORECASE,
)


def begun_above(rr: RrFile, above: Sequence[str]) -> RrFile:
    """Intervals whose own times do not tell when they began, with the beginning that the lines above them state.

    A date and a clock may stand in two lines. If several moments stand there, none is taken.
    """
    if rr.started_s is not None or rr.clock == "time of day":
        return rr
    words = _words_of_when(above)
    told = {moment for word in words if (moment := _moment(word)) is not None}
    if not told and len(words) > 1:
        told = {moment for a, b in pairwise(words) if (moment := _moment(f"{a} {b}")) is not None}
    if len(told) != 1:
        return rr
    (begun_s, offset_s), note = told.pop(), "its beginning is that of the lines above the table"
    return replace(rr, started_s=begun_s, utc_offset_s=offset_s, clock="calendar", notes=(*rr.notes, note))


def with_date_above(
    rows: list[list[str]], columns: list[int], above: Sequence[str]
) -> tuple[list[list[str]], list[int], list[str]]:
    """Rows with a clock and no date, with the date that the lines above them state as a column of its own.

    Returns
    -------
    rows, columns, notes
        As they were where there is nothing to add.
    """
    kinds = {kind_of([row[i] if i < len(row) else "" for row in rows[:200]]) for i in columns}
    dates = {word for word in _words_of_when(above) if ":" not in word and kind_of([word]) == "date"}
    if "clock" not in kinds or kinds & {"date", "moment"} or len(dates) != 1:
        return rows, columns, []
    width = max(map(len, rows), default=0)
    dated = [[*row, *[""] * (width - len(row)), *dates] for row in rows]
    return dated, [*columns, width], ["its date is that of the lines above the table"]


def _words_of_when(above: Sequence[str]) -> list[str]:
    lines = [line for line in above[:SEARCHED_LINES] if len(line) <= LONGEST_LINE]
    return [found[1].strip(" \t\"',;") for line in lines if (found := _SAYS_WHEN.match(line))]


def _moment(word: str) -> tuple[float, int] | None:
    times = read_times([word]) if ":" in word else None
    if times is None or times.clock != "calendar" or times.t[0] is None:
        return None
    return times.t[0], times.offset_s
