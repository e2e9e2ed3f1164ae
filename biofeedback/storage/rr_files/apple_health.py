"""Apple Health's export.xml: the beats behind each HRV value (HeartRateVariabilityMetadataList), a minute at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from biofeedback.storage.rr_files.model import DAY_S, LONGEST_HOLE_S, LONGEST_HOLES_S, LeftOut, RrFile, RrFileError
from biofeedback.storage.rr_files.moments import read_moment
from biofeedback.storage.rr_files.numbers import number_or_none
from biofeedback.storage.rr_files.times import read_times
from biofeedback.storage.rr_files.trees import elements, is_xml, local

BEAT = "instantaneousbeatsperminute"
HOUR_S = 3600.0
# A rate is rounded to one a minute, a time to 10 ms: further apart, a beat is missing between.
_AGREE = 0.35
LONGEST_S = 3.0


@dataclass(frozen=True, slots=True)
class _Measurement:
    """One HRV value's beats: when the first was, s since 1970, and the intervals with the holes before them."""

    begin_s: float
    end_s: float
    offset_s: int
    rr_ms: tuple[float, ...]
    gaps_s: tuple[float, ...]


def recognises(content: bytes) -> bool:
    """Whether a file is an export of Apple Health."""
    return is_xml(content) and b"<HealthData" in content[:100_000]


def parse(content: bytes) -> RrFile:
    """Intervals of all HRV measurements, with the holes between them.

    Raises
    ------
    RrFileError
        If it is damaged or holds no beats.
    """
    found: list[_Measurement] = []
    n_odd = 0
    for record in elements(content, frozenset({"record"})):
        beats = [inner for inner in record.iter() if local(inner.tag) == BEAT]
        if beats:
            one = _measurement(record.get("startDate", ""), [(b.get("time", ""), b.get("bpm", "")) for b in beats])
            found += [] if one is None else [one]
            n_odd += one is None
    if not found:
        raise RrFileError("is an export of Apple Health without beats behind its HRV values")
    found.sort(key=lambda one: one.begin_s)
    kept, left_out = _latest(found)
    if n_odd:
        left_out.append(LeftOut(n_odd, "a measurement whose times cannot be read"))
    rr_ms: list[float] = []
    gaps_s: list[float] = []
    for i, one in enumerate(kept):
        before_s = max(1e-3, one.begin_s - kept[i - 1].end_s) if i else 0.0
        rr_ms += one.rr_ms
        gaps_s += [one.gaps_s[0] + before_s, *one.gaps_s[1:]]
    told = f"{len(kept)} HRV measurements; intervals from times to 10 ms"
    first = kept[0]
    return RrFile(
        tuple(rr_ms), tuple(gaps_s), first.begin_s, "apple_health", first.offset_s, "times of beats in s", "calendar",
        tuple(left_out), (told,),
    )  # fmt: skip


def _measurement(start: str, beats: Sequence[tuple[str, str]]) -> _Measurement | None:
    begun = read_times([start])
    clocks = [(moment.clock_s, bpm) for time, bpm in beats if (moment := read_moment(time)) is not None]
    known = [(clock_s, number_or_none(bpm) or 0.0) for clock_s, bpm in clocks if clock_s is not None]
    if begun is None or begun.clock != "calendar" or begun.t[0] is None or len(known) < 2:
        return None
    rr_ms: list[float] = []
    gaps_s: list[float] = []
    # The beats are told in another zone at times: only minutes and seconds are taken from their clock.
    first_s = begun.t[0] + (known[0][0] - (begun.t[0] + begun.offset_s) % DAY_S) % HOUR_S
    first_s = first_s if first_s - begun.t[0] < HOUR_S / 2 else begun.t[0]
    silent_s = now_s = 0.0
    for (sooner_s, _), (later_s, bpm) in pairwise(known):
        step_s = (later_s - sooner_s) % DAY_S
        now_s += step_s
        told_s = 60.0 / bpm if bpm > 0.0 else step_s
        if step_s > LONGEST_S or step_s <= 0.0 or abs(step_s - told_s) > _AGREE * told_s:
            silent_s += step_s
        else:
            rr_ms.append(round(step_s * 1000.0, 3))
            gaps_s.append(silent_s)
            silent_s = 0.0
    if not rr_ms or now_s > HOUR_S:
        return None
    return _Measurement(first_s, first_s + now_s, begun.offset_s, tuple(rr_ms), tuple(gaps_s))


def _latest(found: Sequence[_Measurement]) -> tuple[list[_Measurement], list[LeftOut]]:
    """The latest stretch without a month of silence, and what lies before it."""
    begin = len(found) - 1
    while begin > 0:
        silent_s = found[begin].begin_s - found[begin - 1].end_s
        if silent_s > LONGEST_HOLE_S or found[-1].end_s - found[begin - 1].begin_s > LONGEST_HOLES_S:
            break
        begin -= 1
    if not begin:
        return list(found), []
    day = datetime.fromtimestamp(found[begin].begin_s, UTC).date().isoformat()
    return list(found[begin:]), [LeftOut(begin, f"a measurement before {day}: a year, or a month of silence, between")]
