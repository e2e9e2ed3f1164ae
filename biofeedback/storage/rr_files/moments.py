"""One moment as people and programs write it: clock, zone, and the date in the order and words of many countries."""

# ruff: noqa: RUF001 (months and halves of the day in Greek and Cyrillic)

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

LONGEST = 64
Order = Literal["ymd", "dmy", "mdy"]
_EPOCH_DAY = date(1970, 1, 1).toordinal()
_CLOCK = re.compile(r"(?<![\d:])(\d{1,3}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?(?![\d:])")
_SHORT = re.compile(r"(?<![\d:])(\d{1,4}):(\d{2})[.,](\d{1,9})(?![\d:])")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{2})\.(\d{2})(?:[.,](\d{1,9}))?(?![\d.])")
_SPELLED = re.compile(r"(?<!\d)(\d{1,2})\s?h\s?(\d{2})(?:\s?(?:m|min)\s?(\d{2})(?:[.,](\d{1,9}))?\s?s?)?(?![\d])")
_HALF = re.compile(r"\b([ap])\.?\s?m\b\.?|(上午|午前|오전|vorm\.?)|(下午|午後|오후|nachm\.?)", re.IGNORECASE)
# Only right after the clock: Greek, Swedish, Vietnamese, Arabic, Turkish, Czech, Albanian.
_HALF_AFTER = re.compile(r"\s?(?:(π\.?μ|fm|SA|ص|ÖÖ|dop|PD)|(μ\.?μ|em|CH|م|ÖS|odp|MD))\b\.?")
_WORD_AFTER = re.compile(r"\s?([^\W\d_]{1,12})\b")
_ZONE = re.compile(r"\s*(?:(Z)\b|(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?(?!\d))")
_NAMED_ZONE = re.compile(r"\b(?:UTC|GMT|[A-Z]{2,4}T)\b")
_BETWEEN = r"\s?(?:[./-]|de\b|\s)\s?"
_DATE = re.compile(
    rf"(?<!\w)(\d{{1,4}})(?:st|nd|rd|th|\.)?({_BETWEEN})(\d{{1,2}}|[^\W\d_]{{3,12}})\.?,?{_BETWEEN}(\d{{1,4}})(?!\d)"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,12})\.?[\s-]{1,2}(\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,2}(\d{4})(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})[T _-]?(\d{2})(\d{2})(\d{2})(?:[.,]?(\d{1,6}))?")
_DAY_ONLY = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
_ISO_SHORT = re.compile(r"[T ]\d{2}:\d{2}(?![\d:])")
_LATE_ZONE = re.compile(r"\s(?=(?:[+-]\d{2}:?\d{2}|Z)$)")
# The first letters, as few as no month of another language begins with; without accents.
_MONTHS = (
    "jan gen ene sty led ian tammi oca янв січ ιαν", "feb fev lut uno helmi sub фев лют φεβ",
    "mar mrz mrt maa bre мар бер μαρ", "apr avr abr kwi dub huhti nis апр кві απρ",
    "mai may mag mei maj kve touko маи мая тра μαι", "jun juin giu cze iun kesa haz cervna cerven июн чер ιουν",
    "jul juil lug lip iul heina tem cervenec cervence июл лип ιουλ", "aug ago agu aou sie srp elo авг сер αυγ",
    "sep set wrz zar sze syys eyl сен вер σεπ", "okt oct ott out paz rij loka eki окт жов οκτ",
    "nov lis noi marras kas ноя лис νοε", "dez dec dic gru pro des joulu ara дек гру δεκ",
)  # fmt: skip
_MONTH = {name: i for i, names in enumerate(_MONTHS, start=1) for name in names.split()}
_SILENT_WORDS = frozenset(["z", "t", "h", "uhr", "utc", "gmt", "saat", "chas"])


@dataclass(frozen=True, slots=True)
class Moment:
    """What a cell says.

    Attributes
    ----------
    clock_s : float or None
        Since midnight, s; None where it has a date only.
    day : tuple of int or None
        The three numbers of a date as they stand there; a month that was named stands second, a year of four digits
        last unless it stood first.
    order : Order or None
        Their order, where the cell itself shows it.
    sep : str
        What stood between them.
    half : str
        "am" or "pm" as written, "" for a clock of 24 hours.
    offset_s : int or None
        From UTC, where the cell says it.
    two_parts : bool
        True where the clock is two numbers: hours and minutes, or minutes and seconds.
    word : str
        What stands after the clock and is not known here: it may tell the half of the day.
    """

    clock_s: float | None
    day: tuple[int, int, int] | None = None
    order: Order | None = None
    sep: str = ""
    half: str = ""
    offset_s: int | None = None
    two_parts: bool = False
    word: str = ""


def read_moment(word: str) -> Moment | None:
    """What a cell says of date and time; None if it is neither."""
    text = word.strip()
    if not 4 <= len(text) <= LONGEST or not any(map(str.isdigit, text)):
        return None
    return _iso(text) or _compact(text) or _written(text)


def day_number(day: tuple[int, int, int], order: Order) -> int | None:
    """Days since 1970 of a date in the order that was found; None where there is no such day."""
    year, month, of_month = {
        "ymd": day,
        "dmy": (day[2], day[1], day[0]),
        "mdy": (day[2], day[0], day[1]),
    }[order]
    if year < 100:
        year += 2000 if year < 70 else 1900
    elif 2400 < year < 2700:
        # The Buddhist calendar, which Thai programs write.
        year -= 543
    try:
        return date(year, month, of_month).toordinal() - _EPOCH_DAY
    except ValueError:
        return None


def _iso(text: str) -> Moment | None:
    if len(text) < 16 or text[4:5] != "-":
        return None
    try:
        moment = datetime.fromisoformat(_LATE_ZONE.sub("", text))
    except ValueError:
        return None
    offset = moment.utcoffset()
    clock_s = 3600.0 * moment.hour + 60.0 * moment.minute + moment.second + moment.microsecond / 1e6
    day = (moment.year, moment.month, moment.day)
    offset_s = None if offset is None else round(offset.total_seconds())
    return Moment(clock_s, day, "ymd", "-", offset_s=offset_s, two_parts=_ISO_SHORT.match(text, 10) is not None)


def _compact(text: str) -> Moment | None:
    found = _COMPACT.fullmatch(text)
    if found is None:
        return None
    clock_s = _seconds(found[4], found[5], found[6], found[7])
    day = (int(found[1]), int(found[2]), int(found[3]))
    return None if clock_s is None or day_number(day, "ymd") is None else Moment(clock_s, day, "ymd")


def _written(text: str) -> Moment | None:
    clock, rest = _take_clock(text.translate(_CJK))
    found = _take_date(rest, two_digits=clock is not None)
    if found is None:
        left = "" if clock is not None else "x"
        left = left or re.sub(r"(?i)\b(uhr|time|at|um|klo?)\b\.?", "", rest).strip(" ,;T")
        return None if left and not (clock is not None and clock.word == left) else clock
    day, order, sep, rest = found
    if clock is None:
        clock_s, rest = _take_dotted(rest)
        clock = Moment(clock_s)
    return None if any(map(str.isdigit, rest)) else replace(clock, day=day, order=order, sep=sep)


_CJK = str.maketrans({"年": "-", "月": "-", "日": " ", "\u202f": " ", "\xa0": " ", "\u200e": "", "\u200f": ""})


def _take_clock(text: str) -> tuple[Moment | None, str]:
    found = _SHORT.search(text)
    two_parts = False
    if found is not None:
        clock_s = _seconds("0", found[1], found[2], found[3])
    else:
        found = _CLOCK.search(text) or _SPELLED.search(text) or _DOTTED.fullmatch(text)
        if found is None:
            return None, text
        clock_s = _seconds(found[1], found[2], found[3] or "0", found[4])
        two_parts = found.re is not _DOTTED and found[3] is None
    before, after = text[: found.start()], text[found.end() :]
    half, before, after = _take_half(before, after)
    if half and clock_s is not None and clock_s < 13 * 3600:
        clock_s = clock_s % 43_200 + (43_200 if half.lower() == "pm" else 0)
    zone = _ZONE.match(after)
    offset_s = None
    if zone is not None:
        minutes = 0 if zone[1] else int(zone[3]) * 60 + int(zone[4] or 0)
        offset_s = (-60 if zone[2] == "-" else 60) * minutes
        after = after[zone.end() :]
    after = _NAMED_ZONE.sub("", after)
    left = _WORD_AFTER.match(after)
    word = "" if half or left is None or left[1].lower() in _SILENT_WORDS else left[1]
    rest = " ".join(f"{_NAMED_ZONE.sub('', before).removesuffix(':')} {after}".split())
    return Moment(clock_s, half=half, offset_s=offset_s, two_parts=two_parts, word=word), rest


def _take_half(before: str, after: str) -> tuple[str, str, str]:
    """The half of the day, in capitals where it was written so, and what is left around the clock."""
    found = _HALF_AFTER.match(after)
    if found is not None:
        return "am" if found[1] else "pm", before, after[found.end() :]
    half = _HALF.search(after) or _HALF.search(before)
    if half is None:
        return "", before, after
    word = "pm" if half[3] or (half[1] or "").lower() == "p" else "am"
    return word.upper() if (half[1] or "").isupper() else word, _HALF.sub("", before), _HALF.sub("", after)


def _take_dotted(rest: str) -> tuple[float | None, str]:
    found = _DOTTED.search(rest)
    if found is None:
        return None, rest
    return _seconds(found[1], found[2], found[3], found[4]), rest[: found.start()] + rest[found.end() :]


@lru_cache(maxsize=4096)
def _take_date(text: str, two_digits: bool) -> tuple[tuple[int, int, int], Order | None, str, str] | None:
    named = _MONTH_FIRST.search(text)
    if named is not None and (month := _month(named[1])) is not None:
        return (int(named[2]), month, int(named[3])), "dmy", "", text[: named.start()] + text[named.end() :]
    found = _DATE.search(text)
    if found is None:
        only = _DAY_ONLY.search(text)
        if only is None:
            return None
        return (int(only[1]), int(only[2]), int(only[3])), "ymd", "", text[: only.start()] + text[only.end() :]
    rest = text[: found.start()] + " " + text[found.end() :]
    sep = found[2].strip()
    second = int(found[3]) if found[3].isdigit() else _month(found[3])
    if second is None or not (two_digits or len(found[1]) == 4 or len(found[4]) == 4 or not found[3].isdigit()):
        return None
    day = (int(found[1]), second, int(found[4]))
    if len(found[1]) == 4 or (day[0] > 31 and len(found[4]) < 4):
        return day, "ymd", sep, rest
    return day, None if found[3].isdigit() else "dmy", sep, rest


@lru_cache(maxsize=256)
def _month(word: str) -> int | None:
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    return next((_MONTH[plain[:n]] for n in range(8, 2, -1) if plain[:n] in _MONTH), None)


def _seconds(hours: str, minutes: str, seconds: str, fraction: str | None) -> float | None:
    if int(minutes) > 59 and hours != "0":
        return None
    if int(seconds) > 60:
        return None
    part = int(fraction) / 10 ** len(fraction) if fraction else 0.0
    return 3600.0 * int(hours) + 60.0 * int(minutes) + int(seconds) + part
