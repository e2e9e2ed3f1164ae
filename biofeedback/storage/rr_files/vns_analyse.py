"""VNS Analyse: German sections, intervals in s under "RR-Intervalle", notes ("Notiz: ...") behind some."""

from __future__ import annotations

import re
from collections import Counter

from biofeedback.storage.rr_files.cells import odd_rows
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import MS, S, number_or_none, stated_unit
from biofeedback.storage.rr_files.series import Rows, judged, too_many_odd
from biofeedback.storage.rr_files.times import read_times

HEAD, NOTE = "RR-Intervalle", "Notiz"
_RAW, _CORRECTED = re.compile(r"roh|raw", re.IGNORECASE), re.compile(r"korrig|correct", re.IGNORECASE)
_BEGUN = re.compile(
    r"(datum|aufnahme|beginn|start|messung|zeit|uhrzeit)[^:\t;]{0,30}[:\t;]\s{0,5}(.{4,40})", re.IGNORECASE
)
SEARCHED = 200


def recognises(text: str) -> bool:
    """Whether a line names the section of intervals, alone or with what they are."""
    return any(_is_head(line) for line in text[:200_000].splitlines())


def parse(text: str) -> RrFile:
    """The raw intervals; the corrected ones where there are no others.

    Raises
    ------
    RrFileError
        If a third of the lines of the section are no intervals.
    """
    lines = text.splitlines()
    heads = [at for at, line in enumerate(lines) if _is_head(line)]
    at = next((at for at in heads if _RAW.search(lines[at])), heads[0])
    values: list[tuple[float]] = []
    why: Counter[str] = Counter()
    first, n_notes = "", 0
    for i, line in enumerate(lines[at + 1 :], start=at + 2):
        if _is_head(line) or (values and not line.strip() and _ends(lines, i)):
            break
        word = re.split(r"[\t;]", line.strip(), maxsplit=1)[0].strip()
        value = number_or_none(word.split()[0]) if word else None
        n_notes += NOTE in line
        if value is not None:
            values.append((value,))
        elif word and values:
            first = first or f"line {i}: {word[:30]!r} is not a number"
            why["a line that is no interval"] += 1
    if first and too_many_odd(why.total(), len(values)):
        raise RrFileError(first)
    if not values:
        raise RrFileError(f'there is no interval under "{HEAD}"')
    notes = [f"{n_notes} notes among the intervals were passed over"] if n_notes else []
    if len(heads) > 1:
        notes.append(f"of {len(heads)} sections of intervals, {lines[at].strip()[:60]!r} was read")
    elif _CORRECTED.search(lines[at]):
        notes.append("its intervals are corrected ones")
    unit = stated_unit(lines[at]) or (S if values[0][0] < 30.0 else MS)
    rr = judged(Rows(values, None, unit, None, "vns_analyse", odd_rows(why), notes))
    started_s = _started(lines[: heads[0]])
    return rr if started_s is None else RrFile(
        rr.rr_ms, rr.gaps_s, started_s, rr.format, 0, rr.unit, "calendar", rr.left_out, rr.notes
    )  # fmt: skip


def _is_head(line: str) -> bool:
    plain = line.strip(' \t[]=-*#:;"').lower()
    return (
        plain.startswith(("rr-intervalle", "r-r-intervalle", "rr intervalle"))
        and not any(mark in plain for mark in ("anzahl", "mittel", "minimum", "maximum"))
        and not re.search(r"[\t;]\s{0,5}\d", plain)
    )


def _ends(lines: list[str], at: int) -> bool:
    """Whether a new section follows an empty line."""
    following = next((line for line in lines[at : at + 3] if line.strip()), "")
    return bool(following) and not following.strip()[:1].isdigit() and NOTE not in following


def _started(above: list[str]) -> float | None:
    found = [match[2].strip() for line in above[:SEARCHED] if (match := _BEGUN.search(line[:200]))]
    for words in [*found, " ".join(found[:2])]:
        times = read_times([words])
        if times is not None and times.clock == "calendar" and times.t[0] is not None and ":" in words:
            return times.t[0]
    return None
