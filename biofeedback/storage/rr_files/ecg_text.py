"""A table with a column of ECG: its rate from the times beside it or from words above; our own ``ecg --csv`` too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from biofeedback.storage.rr_files.cells import DELIMITERS, cut
from biofeedback.storage.rr_files.ecg import FASTEST_HZ, SLOWEST_HZ, from_ecg
from biofeedback.storage.rr_files.headings import LONGEST_HEADING, SEARCHED_LINES, find_heading
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import number_or_none, stated_rate_hz
from biofeedback.storage.rr_files.times import CALENDAR_S, read_times

if TYPE_CHECKING:
    import numpy as np

# PhysioNet names the lead alone.
_ECG = re.compile(r"(^|[^a-z])(ecg|ekg|mlii|lead)([^a-z]|$)", re.IGNORECASE)
_TIME = re.compile(r"time|zeit|^\W*t([ _]|$)|temps|tiempo|elapsed|seconds", re.IGNORECASE)
MOST_ROWS = 5_000_000
HOLE_S = 0.5
_UNITS_A_SECOND = (1.0, 1e3, 1e6, 1e9)


@dataclass(frozen=True, slots=True)
class EcgHeading:
    """Where the table of an ECG says what is in it."""

    line: int
    delimiter: str
    ecg: int
    time: int | None


def recognises(text: str) -> bool:
    """Whether a heading names an ECG and no intervals."""
    found = _find(text)
    if found is None:
        return False
    intervals = find_heading(text)
    return intervals is None or intervals.beats


def parse(text: str) -> RrFile:
    """Intervals of the beats of an ECG.

    Raises
    ------
    RrFileError
        If its rate is not to be found, or no beats stand out.
    """
    heading = _find(text)
    if heading is None:
        raise RrFileError("no column of an ECG")
    if text.count("\n") > MOST_ROWS:
        raise RrFileError(f"holds more than {MOST_ROWS} samples; cut it into parts")
    lines = text.splitlines()
    samples, stamps, n_odd = _read(lines, heading)
    if 3 * n_odd >= len(samples) + n_odd or not samples:
        raise RrFileError("has a heading of an ECG, but a third of its rows are no numbers")
    above = "\n".join(lines[: heading.line + 1])
    times_s = _seconds(stamps)
    rate_hz = stated_rate_hz(above) if times_s is None else _rate_hz(times_s)
    if rate_hz is None:
        raise RrFileError(
            "holds an ECG and does not say how many samples there are in a second; write 'Sampling rate: 250 Hz' above"
        )
    started_s = times_s[0] if times_s is not None and times_s[0] > CALENDAR_S else None
    return from_ecg(_stretches(samples, times_s, rate_hz), rate_hz, "ecg_csv", started_s)


def _find(text: str) -> EcgHeading | None:
    for at, line in enumerate(text[: SEARCHED_LINES * LONGEST_HEADING].splitlines()[:SEARCHED_LINES]):
        if len(line) > LONGEST_HEADING or line.strip()[:1].isdigit():
            return None
        if not _ECG.search(line) or line.lstrip().startswith("#"):
            continue
        # Where one column stands alone a comma is a decimal one.
        delimiter = next((mark for mark in (*DELIMITERS[1:], ",") if mark in line), ";")
        names = cut(line, delimiter, at + 1)
        ecg = next((i for i, name in enumerate(names) if _ECG.search(name)), None)
        if ecg is not None:
            time = next((i for i, name in enumerate(names) if i != ecg and _TIME.search(name)), None)
            return EcgHeading(at, delimiter, ecg, time)
    return None


def _read(lines: list[str], heading: EcgHeading) -> tuple[list[float], list[str | float], int]:
    samples: list[float] = []
    stamps: list[str | float] = []
    n_odd = 0
    for at, line in enumerate(lines[heading.line + 1 :], heading.line + 2):
        if not line.strip() or line[0] == "#":
            continue
        row = cut(line, heading.delimiter, at)
        value = number_or_none(row[heading.ecg]) if heading.ecg < len(row) else None
        stamp = row[heading.time] if heading.time is not None and heading.time < len(row) else ""
        if value is None or (heading.time is not None and not stamp):
            n_odd += 1
            continue
        samples.append(value)
        counted = number_or_none(stamp) if stamp else None
        stamps.append(stamp if counted is None else counted)
    return samples, stamps, n_odd


def _seconds(stamps: Sequence[str | float]) -> list[float] | None:
    """Times in s; numbers in the unit in which the samples come as often as those of an ECG."""
    if len(stamps) < 2 or stamps[0] == "":
        return None
    if isinstance(stamps[0], str):
        found = read_times([str(stamp) for stamp in stamps])
        known = [] if found is None else [time for time in found.t if time is not None]
        return known if len(known) == len(stamps) else None
    numbers = [stamp for stamp in stamps if isinstance(stamp, float)]
    if len(numbers) != len(stamps):
        return None
    rate = _rate_hz(numbers)
    unit = next((u for u in _UNITS_A_SECOND if rate is not None and SLOWEST_HZ <= rate * u <= FASTEST_HZ), None)
    return None if unit is None else [value / unit for value in numbers]


def _rate_hz(times: Sequence[float]) -> float | None:
    """Samples a second, over all that have no hole before them; several may share a time."""
    steps = [b - a for a, b in pairwise(times)]
    rising = [step for step in steps if step > 0.0]
    if not rising:
        return None
    longest = 20.0 * median(rising)
    kept = [step for step in steps if 0.0 <= step <= longest]
    rate = len(kept) / sum(kept) if sum(kept) > 0.0 else 0.0
    return (float(round(rate)) if abs(rate - round(rate)) < 0.002 * rate else rate) or None


def _stretches(
    samples: Sequence[float], times_s: Sequence[float] | None, rate_hz: float
) -> list[tuple[float, np.ndarray]]:
    import numpy as np

    if times_s is None:
        return [(0.0, np.array(samples))]
    cuts = [i for i, (a, b) in enumerate(pairwise(times_s), start=1) if b - a > HOLE_S + 20.0 / rate_hz or b < a]
    edges = [0, *cuts, len(samples)]
    return [(times_s[a] - times_s[0], np.array(samples[a:b])) for a, b in pairwise(edges)]
