"""Suunto's SML (and Moveslink's XML): all intervals of a move in ms under R-R, the beginning in its header."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from biofeedback.storage.rr_files.cells import odd_rows
from biofeedback.storage.rr_files.model import MOST_INTERVALS, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import MS, number_or_none
from biofeedback.storage.rr_files.series import Rows, judged
from biofeedback.storage.rr_files.times import read_times
from biofeedback.storage.rr_files.trees import elements, is_xml, local

_INTERVALS, _BEGUN = frozenset({"r-r", "ibi", "rr"}), frozenset({"datetime", "utc", "time"})


def recognises(content: bytes) -> bool:
    """Whether a file is XML of a Suunto watch."""
    head = content[:4000].lower()
    return is_xml(content) and any(mark in head for mark in (b"<sml", b"suunto", b"<r-r", b"moveslink", b"<ibi"))


def parse(content: bytes) -> RrFile:
    """Intervals of a move.

    Raises
    ------
    RrFileError
        If it is damaged or holds none.
    """
    values: list[tuple[float]] = []
    begun = ""
    why: Counter[str] = Counter()
    for element in elements(content, _INTERVALS | _BEGUN):
        if local(element.tag) in _BEGUN:
            begun = begun or (element.text or "").strip()
            continue
        texts = [inner.text or "" for inner in element.iter() if local(inner.tag) in ("data", *_INTERVALS)]
        words = " ".join(texts).replace(",", " ").split()
        if len(words) > MOST_INTERVALS:
            raise RrFileError("holds more intervals than two weeks of beats; cut it into parts")
        for word in words:
            value = number_or_none(word)
            if value is None:
                why["a word that is no interval"] += 1
            else:
                values.append((value,))
    if not values:
        raise RrFileError("is a move of a Suunto watch without intervals between beats")
    rr = judged(Rows(values, None, MS, None, "suunto_sml", odd_rows(why)))
    times = read_times([begun]) if begun else None
    if times is None or times.clock != "calendar" or times.t[0] is None:
        return rr
    return replace(rr, started_s=times.t[0], utc_offset_s=times.offset_s, clock="calendar")
