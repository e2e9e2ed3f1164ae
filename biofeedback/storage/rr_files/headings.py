"""Finds the columns of intervals and times in a table's heading, in the words of several languages."""

# ruff: noqa: RUF001 (headings in Cyrillic and Turkish)

from __future__ import annotations

import re
from dataclasses import dataclass

from biofeedback.storage.rr_files.cells import DELIMITERS, cut
from biofeedback.storage.rr_files.numbers import stated_unit

SEARCHED_LINES, LONGEST_HEADING = 60, 4000
_UNIT = re.compile(r"[\[(][^\[\]()]{0,40}[\])]")
_WORD = re.compile(r"[^\W_]+")
_INTERVALS = (
    *("rr", "r r", "rri", "ibi", "pp", "ppi", "inter beat", "interbeat", "beat to beat", "nn", "nni", "bbi", "btb"),
    *("rr abstand", "r r abstand", "rrabstand", "heart period", "pulse length", "pulselength", "peak to peak"),
    *("rr raw", "raw rr", "rr original", "ibis", "rrs", "rr i", "beat", "hrv btb", "rr list", "rr liste"),
    *("rr int", "rrint", "r to r", "rtor", "n to n", "hrv rr", "hr rr", "hbi", "r r int"),
    *(
        "pulse to pulse",
        "tachogram",
        "tachogramm",
        "tacogramma",
        "herzschlagabstand",
        "rr\u95f4\u671f",
        "rr\u9593\u9694",
    ),
    *(
        "rr интервал",
        "rr интервалы",
        "rr väli",
        "rr aralığı",
        "odstęp rr",
        "odstępy rr",
        "кардиоинтервал",
        "rr avstånd",
        "intervalo entre latidos",
    ),
)
_BEATS = ("beat time", "beat times", "r peak", "r peaks", "rpeak", "rpeaks", "r time", "r times", "peak", "peaks",
          "peak time", "peak times", "r peak time", "r peak times", "beats", "heartbeat", "heartbeats", "qrs", "r wave",
          "r zacke", "r zacken", "herzschlag", "peak index", "r peak index")  # fmt: skip
# Says no more than that the column holds lengths of time.
_FILLING = {
    *("interval", "intervals", "duration", "raw", "value", "values", "data"),
    *("intervall", "intervalle", "dauer", "intervalo", "intervalos", "intervallo", "intervalli", "intervalles"),
    *("ms", "msec", "s", "sec", "seconds", "milliseconds", "millis", "us", "µs", "in", "ticks", "samples", "1024"),
}
# Of these only the words beside them tell that it is the time between two, and not the rate.
_OF_BEATS = {"pulse", "puls", "heartbeat", "heart beat", "herzschlag", "cardiac"}
_BETWEEN = re.compile(r"\b(interval|intervall|intervalo|intervallo|intervalle|period)s?\b")
_JOINED = re.compile(r"^(rr|pp|nn|ibi|bbi)(?=interval|_|\d|ms\b)")
_IN_ONE_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NUMBERED = re.compile(r"(rr|r r|rri|ibi|ppi|nn|bbi) ?\d{1,2}")
# Counted from the beginning first: they are finer than what a clock on the wall shows.
_TIMES = {
    *("t", "since start", "elapsed", "elapsed time", "time since start", "abgelaufene zeit", "temps écoulé"),
    *("tiempo transcurrido", "time", "zeit", "temps", "tiempo", "tempo", "offset", "timestamp", "phone timestamp"),
    *("datetime", "date time", "date and time", "date", "datum", "uhrzeit", "fecha", "hora", "fecha hora", "heure"),
    *("horodatage", "ora", "tid", "dato", "dag", "day", "czas", "clock", "local time", "sensor timestamp", "epoch"),
    *("time stamp", "zeitstempel", "unixtimestampinms", "unix time", "unix timestamp", "isodate", "utc", "utc time"),
    *("time of day", "datum uhrzeit", "datum zeit", "start", "start time", "timestamp utc", "datetime utc", "tijd"),
    *("recorded at", "date heure", "data ora", "data hora", "aika", "päivä", "arrival", "arrival time", "système"),
    *(
        "time stamps",
        "timestamps",
        "elapsed timestamp",
        "timestamp local",
        "created at",
        "moment",
        "time utc",
        "rr end",
    ),
    *("datenum", "matlab time", "serial date", "excel time", "wall time", "wall clock", "real time", "rtc"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a table says what is in it.

    Attributes
    ----------
    line : int
        Its line, counted from 0.
    delimiter : str or None
        What stands between cells; None for blanks.
    intervals : tuple of int
        The columns of intervals, or of the times of beats.
    times : tuple of int
        The columns named as times.
    unit : str or None
        What the intervals count, where the heading says so.
    beats : bool
        Whether the column holds times of beats in place of intervals.
    """

    line: int
    delimiter: str | None
    n_columns: int
    intervals: tuple[int, ...]
    times: tuple[int, ...]
    unit: str | None = None
    beats: bool = False


def find_heading(text: str) -> Heading | None:
    """The heading of a table of intervals: below comments and words about the file, above the first numbers."""
    lines = _top(text)
    first = None
    for at, line in enumerate(lines[:SEARCHED_LINES]):
        if len(line) > LONGEST_HEADING:
            break
        found = None if line.lstrip().startswith("#") else _heading(line, at)
        if found is not None and _stands_over_numbers(found, lines):
            return found
        if found is not None and found.delimiter is not None:
            first = first or found
        if line.strip()[:1].isdigit():
            break
    return first


def _top(text: str) -> list[str]:
    return text[: 4 * SEARCHED_LINES * LONGEST_HEADING].splitlines()[: 3 * SEARCHED_LINES]


def _stands_over_numbers(heading: Heading, lines: list[str]) -> bool:
    below = [line for line in lines[heading.line + 1 :] if line.strip()][:20]
    cells = [cut(line, heading.delimiter, 0) for line in below if len(line) <= LONGEST_HEADING]
    if heading.delimiter is None and any(len(row) < heading.n_columns for row in cells[:3]):
        return False
    column = heading.intervals[0]
    filled = next((row[column] for row in cells if column < len(row) and row[column]), "")
    return filled.lstrip(" -+[")[:1].isdigit()


def _heading(line: str, at: int) -> Heading | None:
    for delimiter in (*DELIMITERS, None):
        cells = cut(line, delimiter, at + 1)
        names = [_plain(name) for name in cells]
        if delimiter is None and len(names) < 2:
            return None
        columns = _columns(names)
        beats = () if columns else tuple(i for i, name in enumerate(names) if name in _BEATS)[:1]
        if columns or (beats and len(names) > 1):
            times = tuple(i for i, name in enumerate(names) if name in _TIMES and i not in columns + beats)
            unit = stated_unit(cells[(columns or beats)[0]])
            return Heading(at, delimiter, len(names), columns or beats, times, unit, bool(beats))
    return None


def _columns(names: list[str]) -> tuple[int, ...]:
    numbered = tuple(i for i, name in enumerate(names) if _NUMBERED.fullmatch(name))
    if len(numbered) > 1:
        return numbered
    kinds = {name: i for i, name in reversed(list(enumerate(names)))}
    known = tuple(kinds[name] for name in _INTERVALS if name in kinds)
    return known[:1] or numbered


def _plain(name: str) -> str:
    """A column's name without its unit and what says nothing; InOneWord where only so it is known."""
    as_it_is, split = _words(name), _words(_IN_ONE_WORD.sub(" ", name[:200]))
    return split if split in _KNOWN and as_it_is not in _KNOWN else as_it_is


_KNOWN = {*_INTERVALS, *_BEATS, *_TIMES}


def _words(name: str) -> str:
    plain = _JOINED.sub(r"\1 ", _UNIT.sub(" ", name.lower()[:200]).strip(" \"'"))
    words = _WORD.findall(plain)
    told = " ".join(word for word in words if word not in _FILLING)
    if told in _OF_BEATS and _BETWEEN.search(plain):
        return "inter beat"
    return told or " ".join(words)
