"""JSON of Suunto, Movesense, Polar accounts and Garmin Health: lists of intervals wherever in the tree they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from biofeedback.storage.rr_files.columns import with_times
from biofeedback.storage.rr_files.model import MOST_INTERVALS, LeftOut, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import S, number_or_none
from biofeedback.storage.rr_files.series import Rows, judged
from biofeedback.storage.rr_files.times import CALENDAR_S, Times, read_times

Kind = Literal["suunto_json", "movesense_json", "polar_json", "garmin_json", "json"]
# The name of what holds intervals, and whose files call it so; letters and figures only.
_NAMES: dict[str, Kind] = {
    "rr": "json",
    "rrintervals": "json",
    "rrinterval": "json",
    "rrms": "json",
    "rri": "json",
    "ibi": "json",
    "ibis": "json",
    "ibims": "json",
    "nn": "json",
    "rrs": "json",
    "rrlist": "json",
    "rrvalues": "json",
    "rrintervalsms": "json",
    "rrintervalms": "json",
    "nni": "json",
    "nnintervals": "json",
    "interbeatinterval": "json",
    "interbeatintervals": "json",
    "ppintervals": "polar_json",
    "ppis": "polar_json",
    "intervals": "json",
    "rrdata": "movesense_json",
    "bbi": "garmin_json",
    "bbis": "garmin_json",
    "bbims": "garmin_json",
    "beattobeatintervals": "garmin_json",
    "beatintervals": "garmin_json",
    "beattobeatinterval": "garmin_json",
    "pulselength": "polar_json",
    "ppi": "polar_json",
    "ppinms": "polar_json",
    "pulsetopulse": "polar_json",
    "rrsamples": "polar_json",
}
_TIMES = (
    *("timeiso8601", "timestamputc", "sampledatetime", "datetime", "utc", "isodate", "unixtimestampinms", "timestamp"),
    *(
        "phonetimestamp",
        "timestampms",
        "ts",
        "epochms",
        "unixtime",
        "epoch",
        "time",
        "starttime",
        "starttimeinseconds",
        "startdate",
        "date",
        "recordingtime",
        "t",
    ),
)
_STARTS = {"startdatetime", "starttime", "datetime", "timeiso8601", "start", "begin", "startdate", "recordedat", "date"}
_OFFSETS = re.compile(r"^-?\d+$")
_DURATION = re.compile(r"PT(?:(\d{1,3})M)?(\d{1,4}(?:\.\d{1,9})?)S")
_ACCESSLINK_RR = "11"
DEEPEST = 60
# No plain name has a sign in it.
_COLUMNS = "#columns"


@dataclass(slots=True)
class _FoundTree:
    values: list[list[float]] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    kind: Kind = "json"
    seconds: bool = False
    n_odd: int = 0


def recognises(text: str) -> bool:
    """Whether a text is JSON that is more than a list of numbers."""
    head = text[:20_000].lstrip()
    return head[:1] in ("{", "[") and '"' in head and (head[:1] == "{" or head[1:].lstrip()[:1] in ("{", "["))


def parse(text: str) -> RrFile:
    """Intervals of a JSON file.

    Raises
    ------
    RrFileError
        If it is damaged, or nothing in it is named as intervals.
    """
    if text.count(",") > 2 * MOST_INTERVALS:
        raise RrFileError("is JSON of more values than two weeks of beats; cut it into parts")
    tree = _decoded(text)
    found = _FoundTree()
    start: list[str] = []
    for names, value, near in _walk(tree, (), {}):
        name = names[-1] if names else ""
        kind = _kind(names, name)
        if kind is not None:
            _take(name, value, near, kind, found)
        elif name in _STARTS and isinstance(value, str | int | float):
            start.append(_calendar(value))
    if not found.values:
        raise RrFileError("is JSON in which nothing is named as intervals between beats (rr, rrData, R-R, bbi, ibi)")
    unit = S if found.seconds else None
    left_out = [LeftOut(found.n_odd, "a value that is no interval")] if found.n_odd else []
    table = Rows(found.values, None, unit, None, found.kind, left_out)
    times = read_times(found.times) if len(set(found.times)) > 1 else None
    rr = judged(table) if times is None else with_times(table, [times])
    return rr if rr.started_s is not None else _begun(rr, [*found.times[:1], *start])


def _decoded(text: str) -> Any:
    import msgspec

    try:
        return msgspec.json.decode(text)
    except (msgspec.MsgspecError, RecursionError) as error:
        first = _decoded_lines(text)
        if first is not None:
            return first
        told = "nested deeper than any recording" if isinstance(error, RecursionError) else str(error)
        raise RrFileError(f"is damaged JSON ({told[:120]})") from None


def _decoded_lines(text: str) -> list[Any] | None:
    """One JSON value a line, as loggers write them."""
    import msgspec

    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return None
    try:
        return [msgspec.json.decode(line) for line in lines]
    except (msgspec.MsgspecError, RecursionError):
        return None


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name[:60]).lower()


def _walk(
    tree: Any, names: tuple[str, ...], near: dict[str, Any]
) -> Iterator[tuple[tuple[str, ...], Any, dict[str, Any]]]:
    """Every named value of a tree with the names above it and the plain values beside and above it."""
    if len(names) > DEEPEST:
        raise RrFileError("is JSON nested deeper than any recording")
    if isinstance(tree, dict):
        plain = {_plain(str(name)): value for name, value in tree.items()}
        here = {name: value for name, value in plain.items() if isinstance(value, str | int | float)}
        if any(name in here for name in _TIMES):
            # The nearest time counts.
            near = {name: value for name, value in near.items() if name not in _TIMES}
        columns = {name: value for name, value in plain.items() if name in _TIMES and isinstance(value, list)}
        beside = {**near, **here, _COLUMNS: columns}
        for name, value in plain.items():
            inside = (*names, name)
            yield inside, value, beside
            if isinstance(value, dict | list):
                yield from _walk(value, inside, beside)
    elif isinstance(tree, list) and (not tree or isinstance(tree[0], dict | list)):
        for value in tree:
            yield from _walk(value, (*names, ""), near)


def _kind(names: Sequence[str], name: str) -> Kind | None:
    if name == "data" and len(names) > 1 and names[-2] == "rr":
        return "suunto_json"
    if name == "duration" and any(above in ("rr", "rrs", "rrsamples") for above in names[:-1]):
        return "polar_json"
    if name == "data" and any(above in ("samples", "sample") for above in names[:-1]):
        return "polar_json"
    known = _NAMES.get(name)
    return "polar_json" if known == "json" and "exercises" in names else known


def _take(name: str, value: Any, near: dict[str, Any], kind: Kind, found: _FoundTree) -> None:
    if name == "data" and kind == "polar_json":
        if str(near.get("sampletype")) != _ACCESSLINK_RR:
            return
        value = value.split(",") if isinstance(value, str) else value
    if isinstance(value, dict):
        # Garmin's maps: offset to interval.
        value = list(value.values()) if value and all(_OFFSETS.match(str(key)[:20]) for key in value) else None
    items = value if isinstance(value, list) else [value]
    read = [_number(item, found) for item in items]
    numbers = [number for number in read if number is not None]
    column = next((c for c in near.get(_COLUMNS, {}).values() if len(c) == len(read) > 1), None)
    if column is not None and len(numbers) == len(read):
        # One time beside each interval.
        found.values += [[number] for number in numbers]
        found.times += [str(time) for time in column]
        found.kind = kind if found.kind == "json" else found.kind
    elif 2 * len(numbers) > len(read):
        found.n_odd += len(read) - len(numbers)
        found.values.append(numbers)
        found.times.append(_time(near))
        found.kind = kind if found.kind == "json" else found.kind


def _number(item: Any, found: _FoundTree) -> float | None:
    if isinstance(item, bool) or item is None:
        return None
    if isinstance(item, int | float):
        return float(item)
    if not isinstance(item, str):
        return None
    span = _DURATION.fullmatch(item[:40])
    if span is not None:
        found.seconds = True
        return 60.0 * int(span[1] or 0) + float(span[2])
    return number_or_none(item.strip())


def _time(near: dict[str, Any]) -> str:
    value = next((near[name] for name in _TIMES if name in near), "")
    return str(value)


def _calendar(value: str | float) -> str:
    """A beginning; ms since 1970 as a date."""
    if isinstance(value, str) or not CALENDAR_S * 1e3 < value < CALENDAR_S * 1e4:
        return str(value)
    return datetime.fromtimestamp(value / 1000.0, UTC).isoformat()


def _begun(rr: RrFile, stamps: Sequence[str]) -> RrFile:
    """The beginning where the tree says it once for all intervals."""
    for stamp in stamps:
        times: Times | None = read_times([stamp]) if stamp else None
        first_s = None if times is None else times.t[0]
        if times is not None and times.clock == "calendar" and first_s is not None:
            return RrFile(
                rr.rr_ms, rr.gaps_s, first_s, rr.format, times.offset_s, rr.unit, "calendar", rr.left_out, rr.notes
            )
    return rr
