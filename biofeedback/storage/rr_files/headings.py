"""Finds the columns of intervals and times in a table's heading, in the words of several languages."""

from __future__ import annotations

import re
from dataclasses import dataclass

SEARCHED_LINES = 40
_UNIT = re.compile(r"[\[(][^\])]*[\])]")
_WORD = re.compile(r"[^\W_]+")
_INTERVALS = ("rr", "r r", "rri", "ibi", "pp", "ppi", "inter beat", "interbeat", "beat to beat", "nn", "nni")
# Says no more than that the column holds lengths of time.
_FILLING = {
    *("interval", "intervals", "duration", "raw", "value", "values", "data"),
    *("intervall", "intervalle", "dauer", "intervalo", "intervalos", "intervallo", "intervalli", "intervalles"),
    *("ms", "msec", "s", "sec", "seconds", "milliseconds", "in"),
}
_JOINED = re.compile(r"^(rr|pp|nn|ibi)(?=interval)")
# Counted from the beginning first: they are finer than what a clock on the wall shows.
_TIMES = (
    *("t", "since start", "elapsed", "elapsed time", "time since start", "abgelaufene zeit", "temps écoulé"),
    *("tiempo transcurrido", "time", "zeit", "temps", "tiempo", "tempo", "offset", "timestamp", "phone timestamp"),
    *("datetime", "date time", "date and time", "date", "datum", "uhrzeit"),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a table says what is in it.

    Attributes
    ----------
    line : int
        Its line, counted from 0.
    intervals : int
        The column of intervals.
    times : tuple of int
        The columns of times, the finest first.
    """

    line: int
    delimiter: str
    n_columns: int
    intervals: int
    times: tuple[int, ...]


def find_heading(text: str) -> Heading | None:
    """The heading of a table of intervals: below comments and words about the file, above the first numbers."""
    lines = text.splitlines()
    first = None
    for at, line in enumerate(lines[:SEARCHED_LINES]):
        found = None if line.lstrip().startswith("#") else _heading(line, at)
        if found is not None and _stands_over_numbers(found, lines):
            return found
        first = first or found
        if line.strip()[:1].isdigit():
            break
    return first


def _stands_over_numbers(heading: Heading, lines: list[str]) -> bool:
    below = next((line for line in lines[heading.line + 1 :] if line.strip()), "")
    cells = below.split(heading.delimiter)
    return heading.intervals < len(cells) and cells[heading.intervals].strip(' "')[:1].isdigit()


def _heading(line: str, number: int) -> Heading | None:
    for delimiter in (",", ";", "\t"):
        names = [_plain(name) for name in line.split(delimiter)]
        kinds = {name: i for i, name in reversed(list(enumerate(names)))}
        known = [kinds[name] for name in _INTERVALS if name in kinds]
        if known:
            times = tuple(kinds[name] for name in _TIMES if name in kinds)
            return Heading(number, delimiter, len(names), known[0], times)
    return None


def _plain(name: str) -> str:
    words = _WORD.findall(_JOINED.sub(r"\1 ", _UNIT.sub(" ", name.lower()).strip(" \"'")))
    told = [word for word in words if word not in _FILLING]
    return " ".join(told if any(told) else words)
