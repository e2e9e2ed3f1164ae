"""Numbers as files write them, with a decimal point or comma, and the units that headings name."""

from __future__ import annotations

import math
import re

_LONGEST = 40
MS, S, US, TICKS, SAMPLES = "ms", "s", "us", "1/1024 s", "samples"
MS_EACH = {MS: 1.0, S: 1000.0, US: 0.001, TICKS: 125 / 128}
_RATE = re.compile(r"(\d{2,5}(?:[.,]\d{1,6})?)\s*(?:hz|samples?\s*(?:per|/|a)\s*s)", re.IGNORECASE)
_PART = re.compile(r"1\s?/\s?(\d{2,5})\s?(?:s|sec|th)\b", re.IGNORECASE)
_SAMPLED_AT = re.compile(
    r"(?:sampl\w{1,12}[ _-]{0,3}(?:rate|freq\w{0,8})?|abtast\w{1,12}|fs|frequency)\s{0,3}(?:\((?:hz)\))?"
    r"\s{0,3}[:=;,\t ]\s{0,3}\"?(\d{2,5}(?:[.,]\d{1,6})?)",
    re.IGNORECASE,
)
# Longer names first: "ms" must not be found in "samples", nor "s" in "ms".
_UNITS = (
    (TICKS, re.compile(r"1\s*/\s*1024|1024|\btick", re.IGNORECASE)),
    (US, re.compile(r"\b(us|µs|μs|usec|microsec\w*|mikrosek\w*)\b", re.IGNORECASE)),
    (MS, re.compile(r"\b(ms|msec|msecs|millis|millisec\w*|millisek\w*|milisegundos?|millisecondi)\b", re.IGNORECASE)),
    (SAMPLES, re.compile(r"\b(samples?|sample ?(no|nr|number|index)|abtastwerte?|smpl|hz)\b", re.IGNORECASE)),
    (S, re.compile(r"\b(s|sec|secs|seconds?|sekunden?|secondes?|segundos?|secondi)\b", re.IGNORECASE)),
)


def number(word: str) -> float:
    """A number with a decimal point or comma.

    Raises
    ------
    ValueError
        If it is none, or not a finite one.
    """
    if len(word) > _LONGEST or "_" in word:
        raise ValueError("no number is that long")
    value = float(word.replace(",", ".") if "," in word else word)
    if not math.isfinite(value):
        raise ValueError(f"{word!r} is not finite")
    return value


def number_or_none(word: str) -> float | None:
    """A number, or None where there is none."""
    try:
        return number(word)
    except ValueError:
        return None


def stated_unit(words: str) -> str | None:
    """The unit that a heading names, if it names one."""
    plain = words[:200].replace("_", " ")
    part = _PART.search(plain)
    if part is not None:
        return {"1000": MS, "1024": TICKS}.get(part[1], SAMPLES)
    return next((unit for unit, pattern in _UNITS if pattern.search(plain)), None)


def stated_rate_hz(words: str) -> float | None:
    """The sampling rate that words above a table state, Hz."""
    found = _RATE.search(words[:5000]) or _SAMPLED_AT.search(words[:5000]) or _PART.search(words[:5000])
    rate_hz = number(found[1]) if found else 0.0
    return rate_hz if 20.0 <= rate_hz <= 20_000.0 else None
