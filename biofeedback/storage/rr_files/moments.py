"""One moment as people and programs write it: clock, zone, and the date in the order and words of many countries."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
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
_ZONE = re.compile(r"\s*(?:(Z)\b|(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?(?!\d))")
_NAMED_ZONE = re.compile(r"\b(?:UTC|GMT|[A-Z]{2,4}T)\b")
_DATE = re.compile(
    r"(?<!\d)(\d{1,4})(?:st|nd|rd|th|\.)?(\s?(?:[./-]|de|\s)\s?)(\d{1,2}|[^\W\d_]{3,12})\.?,?"
    r"\s?(?:[./-]|de|\s)\s?(\d{1,4})(?!\d)"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})[T _-]?(\d{2})(\d{2})(\d{2})(?:[.,]?(\d{1,6}))?")
_DAY_ONLY = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
_LATE_ZONE = re.compile(r"\s(?=(?:[+-]\d{2}:?\d{2}|Z)$)")
_MONTHS = (
    "jan gen ene sty led", "feb fev lut uno", "mar mrz mrt maa bre", "apr avr abr kwi dub", "mai may mag mei maj kve",
    "jun juin giu cze", "jul juil lug lip", "aug ago aou sie srp", "sep set wrz zar", "okt oct ott out paz rij",
    "nov lis", "dez dec dic gru pro des",
)  # fmt: skip
_MONTH = {name: i for i, names in enumerate(_MONTHS, start=1) for name in names.split()}


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
    minutes_first : bool
        True where the clock may count minutes and seconds.
    """

    clock_s: float | None
    day: tuple[int, int, int] | None = None
    order: Order | None = None
    sep: str = ""
    half: str = ""
    offset_s: int | None = None
    minutes_first: bool = False


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
    return Moment(clock_s, day, "ymd", "-", "", None if offset is None else round(offset.total_seconds()))


def _compact(text: str) -> Moment | None:
    found = _COMPACT.fullmatch(text)
    if found is None:
        return None
    clock_s = _seconds(found[4], found[5], found[6], found[7])
    day = (int(found[1]), int(found[2]), int(found[3]))
    return None if clock_s is None or day_number(day, "ymd") is None else Moment(clock_s, day, "ymd")


def _written(text: str) -> Moment | None:
    text = text.translate(_CJK)
    clock_s, rest, offset_s, half, short = _take_clock(text)
    found = _take_date(rest, two_digits=clock_s is not None)
    if found is None:
        left = "" if clock_s is not None else "x"
        left = left or re.sub(r"(?i)\b(uhr|time|at|um)\b", "", rest).strip(" ,;T")
        return None if left else Moment(clock_s, half=half, offset_s=offset_s, minutes_first=short)
    day, order, sep, rest = found
    if clock_s is None:
        clock_s, rest = _take_dotted(rest)
    return None if any(map(str.isdigit, rest)) else Moment(clock_s, day, order, sep, half, offset_s)


_CJK = str.maketrans({"年": "-", "月": "-", "日": " ", "\u202f": " ", "\xa0": " ", "\u200e": "", "\u200f": ""})


def _take_clock(text: str) -> tuple[float | None, str, int | None, str, bool]:
    found = _SHORT.search(text)
    short = found is not None
    if found is not None:
        clock_s = _seconds("0", found[1], found[2], found[3])
    else:
        found = _CLOCK.search(text) or _SPELLED.search(text)
        if found is None and _DOTTED.fullmatch(text):
            found = _DOTTED.fullmatch(text)
        if found is None:
            return None, text, None, "", False
        clock_s = _seconds(found[1], found[2], found[3] or "0", found[4])
    before, after = text[: found.start()], text[found.end() :]
    half = _HALF.search(after) or _HALF.search(before)
    word = ""
    if half is not None and clock_s is not None and clock_s < 13 * 3600:
        word = "pm" if half[3] or (half[1] or "").lower() == "p" else "am"
        clock_s = clock_s % 43_200 + (43_200 if word == "pm" else 0)
        word = word.upper() if (half[1] or "").isupper() else word
        before, after = _HALF.sub("", before), _HALF.sub("", after)
    zone = _ZONE.match(after)
    offset_s = None
    if zone is not None:
        minutes = 0 if zone[1] else int(zone[3]) * 60 + int(zone[4] or 0)
        offset_s = (-60 if zone[2] == "-" else 60) * minutes
        after = after[zone.end() :]
    rest = " ".join(_NAMED_ZONE.sub("", f"{before} {after}").split())
    return clock_s, rest, offset_s, word, short


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
    return _MONTH.get(plain[:4]) or (_MONTH.get(plain[:3]) if plain[:3] != "jui" else None)


def _seconds(hours: str, minutes: str, seconds: str, fraction: str | None) -> float | None:
    if int(minutes) > 59 and hours != "0":
        return None
    if int(seconds) > 60:
        return None
    part = int(fraction) / 10 ** len(fraction) if fraction else 0.0
    return 3600.0 * int(hours) + 60.0 * int(minutes) + int(seconds) + part
