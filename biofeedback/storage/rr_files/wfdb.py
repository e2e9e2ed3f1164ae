"""WFDB annotations (.atr, .qrs, .ecg): beats of PhysioNet's format, two bytes each, with the rate of the header beside.

Read here and not by the library of that name: it brings pandas, matplotlib and a web client for a format of which
two pages describe all (WFDB Applications Guide, "annot", MIT format).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from biofeedback.storage.rr_files.beats import between
from biofeedback.storage.rr_files.model import Clock, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import number_or_none
from biofeedback.storage.rr_files.times import read_times

SKIP, NUM, SUB, CHN, AUX = 59, 60, 61, 62, 63
LAST_CODE = 49
# What PhysioNet counts as beats: N L R a V F J A S E j / Q, e n B ? r, f.
BEATS = frozenset({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 25, 30, 34, 35, 38, 41})
_RESOLUTION = re.compile(rb"## time resolution: ([0-9.]{1,12})")


def recognises(content: bytes) -> bool:
    """Whether bytes can be such annotations: codes that exist, times that only grow, zeros at the end."""
    if len(content) < 6 or len(content) % 2 or content[-2:] != b"\0\0":
        return False
    n_beats = n_other = 0
    try:
        for _, code in _annotations(content[: 4096 - 4096 % 2] + b"\0\0"):
            n_beats += code in BEATS
            n_other += code not in BEATS
    except ValueError:
        return False
    return n_beats > n_other


def parse(content: bytes, beside: Path | None = None) -> RrFile:
    """Intervals between beats; marks of rhythm and noise are no beats.

    Parameters
    ----------
    content : bytes
        The annotations.
    beside : Path, optional
        The file itself: its header, of the same name with ``.hea``, says how many samples there are in a second.

    Raises
    ------
    RrFileError
        If there is no rate, or it is damaged.
    """
    rate_hz, started_s = _header(beside)
    told = _RESOLUTION.search(content[:400])
    rate_hz = (number_or_none(told[1].decode()) if told else None) or rate_hz
    if not rate_hz:
        raise RrFileError(
            "holds WFDB annotations, which count samples; put its header (.hea) of the same name beside it"
        )
    try:
        beats = [sample for sample, code in _annotations(content) if code in BEATS]
    except ValueError as error:
        raise RrFileError(f"holds damaged WFDB annotations ({error})") from None
    if len(beats) < 2:
        raise RrFileError("holds WFDB annotations without beats")
    found = between(beats, 1000.0 / rate_hz)
    begun_s = None if started_s is None else started_s + found.begin / rate_hz
    clock: Clock = "elapsed" if begun_s is None else "calendar"
    unit = f"times of beats in samples at {rate_hz:g} Hz"
    return RrFile(found.rr_ms, found.gaps_s, begun_s, "wfdb", 0, unit, clock)


def _annotations(content: bytes) -> Iterator[tuple[int, int]]:
    """Sample number and code of each."""
    at = sample = 0
    while at + 2 <= len(content):
        word = int.from_bytes(content[at : at + 2], "little")
        at += 2
        code, step = word >> 10, word & 0x3FF
        if code == 0 and step == 0:
            return
        if code == SKIP:
            # The high half of the four bytes stands first.
            high, low = (int.from_bytes(content[at + i : at + i + 2], "little") for i in (0, 2))
            skipped = (high << 16) + low
            sample += skipped - (1 << 32) if skipped >= 1 << 31 else skipped
            at += 4
        elif code == AUX:
            at += step + step % 2
        elif code not in (NUM, SUB, CHN):
            if code > LAST_CODE:
                raise ValueError(f"code {code} at byte {at - 2} means nothing")
            sample += step
            if sample < 0:
                raise ValueError("a time before the beginning")
            yield sample, code


def _header(beside: Path | None) -> tuple[float | None, float | None]:
    """Rate, Hz, and beginning, s since 1970, from the record's header."""
    if beside is None:
        return None, None
    stem = beside.name.split(".")[0]
    try:
        text = (beside.parent / f"{stem}.hea").read_text("latin-1")[:10_000]
    except OSError:
        return None, None
    line = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    words = line.split()
    rate_hz = number_or_none(re.split(r"[/(]", words[2])[0]) if len(words) > 2 else 250.0
    if len(words) < 6:
        return rate_hz, None
    moment = read_times([f"{words[5]} {words[4]}"])
    return rate_hz, moment.t[0] if moment is not None and moment.clock == "calendar" else None
