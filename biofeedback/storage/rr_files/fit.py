"""Garmin FIT: intervals of the hrv messages, of swim straps (hr), of a night (beat_intervals); read by fitdecode."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from biofeedback.storage.rr_files.model import LONGEST_PAUSE_MS, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import MS
from biofeedback.storage.rr_files.series import Rows, judged
from biofeedback.storage.rr_files.times import Times

EMPTY_MS = 65_535
FIT_EPOCH_S = 631_065_600
MAGIC = b".FIT"
LARGEST_BYTES = 6_000_000
HRV, HR, BEAT_INTERVALS, RAW_BBI = "hrv", "hr", "beat_intervals", "raw_bbi"
TICKS_A_SECOND, TWELVE_BITS, EMPTY_TICKS = 1024, 0xFFF, 0xFFFF_FFFF
SAME_START_S = 3.0


@dataclass(slots=True)
class _Found:
    """What the messages of a file tell, in their order."""

    values: list[tuple[float, ...]] = field(default_factory=list)
    stamps: list[float | None] = field(default_factory=list)
    # The ticks of a swim strap's beats; a strap that began anew begins a new list.
    beats: list[list[int]] = field(default_factory=list)
    beats_from_s: list[float | None] = field(default_factory=list)
    started_s: float | None = None
    offset_s: int = 0
    n_records: int = 0


def recognises(content: bytes) -> bool:
    """Whether a file is FIT: ".FIT" stands at its eighth byte."""
    return content[8:12] == MAGIC


def parse(content: bytes) -> RrFile:
    """Intervals of a FIT file, or of several that stand one after another, at the times of its records.

    Raises
    ------
    RrFileError
        If it is damaged or holds no intervals.
    """
    if len(content) > LARGEST_BYTES:
        raise RrFileError("is a FIT file of more than a day; split it into its activities")
    whole = _end(content)
    found = _Found()
    latest_s: float | None = None
    for frame in _messages(content[:whole]):
        stamp_s = _stamp_s(frame)
        if frame.name == HRV:
            intervals = _intervals(_raw(frame, "time"))
            if intervals:
                found.values.append(intervals)
                # The beats of one second: those that follow without a new record have no time of their own.
                found.stamps.append(latest_s)
                latest_s = None
        elif frame.name in (BEAT_INTERVALS, RAW_BBI):
            _take_night(frame, stamp_s, found)
        elif frame.name == HR:
            _take_beats(frame, stamp_s, found)
        else:
            latest_s = _take_other(frame, stamp_s, found, latest_s)
    notes = [f"{len(content) - whole} bytes after its end were passed over"] if whole < len(content) else []
    rr = _of_values(found) if found.values else _of_beats(found)
    return replace(rr, notes=(*rr.notes, *notes))


def _end(content: bytes) -> int:
    """Where the last of the files that stand one after another ends; some watches write bytes behind it."""
    end = 0
    while content[end + 8 : end + 12] == MAGIC and content[end] in (12, 14):
        size = content[end] + int.from_bytes(content[end + 4 : end + 8], "little") + 2
        if end + size > len(content):
            # The reader says what is missing, unless another whole file stands before it.
            return len(content)
        end += size
    return end or len(content)


def _messages(content: bytes) -> Iterator[Any]:
    import fitdecode

    try:
        with fitdecode.FitReader(
            io.BytesIO(content),
            processor=None,
            check_crc=fitdecode.CrcCheck.RAISE,
            error_handling=fitdecode.ErrorHandling.IGNORE,
        ) as reader:
            for frame in reader:
                if isinstance(frame, fitdecode.FitDataMessage):
                    yield frame
    except Exception as error:  # noqa: BLE001 - whatever the reader stumbles over, the file is damaged
        raise RrFileError(f"is a damaged FIT file ({(str(error) or type(error).__name__)[:120]})") from None


def _raw(frame: Any, name: str) -> Any:
    return next((item.raw_value for item in frame.fields if item.name == name and not item.is_expanded), None)


def _stamp_s(frame: Any) -> float | None:
    value = _raw(frame, "timestamp")
    return float(value + FIT_EPOCH_S) if isinstance(value, int) and value < EMPTY_TICKS else None


def _whole_numbers(value: object) -> list[int]:
    items = value if isinstance(value, tuple | list) else (value,)
    return [item for item in items if isinstance(item, int)]


def _intervals(value: object) -> tuple[float, ...]:
    return tuple(float(item) for item in _whole_numbers(value) if 0 < item < EMPTY_MS)


def _take_night(frame: Any, stamp_s: float | None, found: _Found) -> None:
    values = _whole_numbers(_raw(frame, "time") if frame.name == BEAT_INTERVALS else _raw(frame, "data"))
    # raw_bbi keeps the quality in the two bits above fourteen of time.
    mask = 0xFFFF if frame.name == BEAT_INTERVALS else 0x3FFF
    intervals = tuple(float(value & mask) for value in values if value != EMPTY_MS and value & mask)
    if intervals:
        fraction = _whole_numbers(_raw(frame, "timestamp_ms"))
        found.values.append(intervals)
        found.stamps.append(None if stamp_s is None else stamp_s + (fraction[0] if fraction else 0) / 1000.0)


def _take_beats(frame: Any, stamp_s: float | None, found: _Found) -> None:
    whole = [value for value in _whole_numbers(_raw(frame, "event_timestamp")) if value < EMPTY_TICKS]
    packed = _raw(frame, "event_timestamp_12")
    if stamp_s is not None and whole:
        fraction = _whole_numbers(_raw(frame, "fractional_timestamp"))
        # One that brings the clock along begins anew; its beats are counted on the strap's own clock.
        anew = not found.beats or whole[0] < found.beats[-1][-1]
        if anew:
            found.beats.append([])
            found.beats_from_s.append(stamp_s + (fraction[0] / 32_768 if fraction else 0.0))
    if not found.beats:
        found.beats.append([])
        found.beats_from_s.append(None)
    run = found.beats[-1]
    run += whole
    for low in _twelve_bits(packed):
        if run:
            run.append(run[-1] + ((low - run[-1]) & TWELVE_BITS))


def _twelve_bits(packed: object) -> list[int]:
    data = _whole_numbers(packed) if isinstance(packed, tuple | list | bytes) else []
    bits = int.from_bytes(bytes(data), "little") if all(0 <= byte < 256 for byte in data) else 0
    values = [(bits >> (12 * i)) & TWELVE_BITS for i in range(len(data) * 8 // 12)]
    while values and values[-1] == TWELVE_BITS:
        values.pop()
    return values


def _take_other(frame: Any, stamp_s: float | None, found: _Found, latest_s: float | None) -> float | None:
    if frame.name == "session" and found.started_s is None:
        start = _raw(frame, "start_time")
        found.started_s = float(start + FIT_EPOCH_S) if isinstance(start, int) and start < EMPTY_TICKS else None
    elif frame.name == "activity":
        local = _raw(frame, "local_timestamp")
        if isinstance(local, int) and local < EMPTY_TICKS and stamp_s is not None:
            offset_s = round((local + FIT_EPOCH_S - stamp_s) / 900) * 900
            found.offset_s = offset_s if abs(offset_s) <= 14 * 3600 else 0
    elif frame.name == "record":
        found.n_records += 1
        return stamp_s if stamp_s is not None else latest_s
    return latest_s


def _of_values(found: _Found) -> RrFile:
    known = [stamp for stamp in found.stamps if stamp is not None]
    times = Times(tuple(found.stamps), "calendar", 0, zoned=True) if known else None
    rr = judged(Rows(found.values, times, MS, None, "fit"))
    if not known:
        return replace(rr, started_s=found.started_s, utc_offset_s=found.offset_s)
    begun_s = rr.started_s
    if found.started_s is not None and (begun_s is None or abs(begun_s - found.started_s) < SAME_START_S):
        begun_s = found.started_s
    return replace(rr, started_s=begun_s, utc_offset_s=found.offset_s, clock="calendar")


def _of_beats(found: _Found) -> RrFile:
    runs = [(run, at_s) for run, at_s in zip(found.beats, found.beats_from_s, strict=True) if len(run) > 1]
    if not runs:
        raise RrFileError('is a FIT file without beat-to-beat intervals; switch on "Log HRV" on the watch')
    rr_ms: list[float] = []
    gaps_s: list[float] = []
    ended_s: float | None = None
    for run, at_s in runs:
        silent_s = max(1e-3, at_s - ended_s) if ended_s is not None and at_s is not None else 1e-3 if rr_ms else 0.0
        for step in _steps_ms(run):
            if step > LONGEST_PAUSE_MS:
                silent_s += step / 1000.0
            else:
                rr_ms.append(step)
                gaps_s.append(silent_s)
                silent_s = 0.0
        ended_s = None if at_s is None else at_s + (run[-1] - run[0]) / TICKS_A_SECOND
    if not rr_ms:
        raise RrFileError("is a FIT file whose heart-rate messages hold no interval between beats")
    begun_s = runs[0][1] if runs[0][1] is not None else found.started_s
    told = "intervals between the beats that a swim strap kept (hr messages)"
    return RrFile(
        tuple(rr_ms), tuple(gaps_s), begun_s, "fit", found.offset_s, "1/1024 s", "calendar" if begun_s else "none", (),
        (told,),
    )  # fmt: skip


def _steps_ms(run: Sequence[int]) -> list[float]:
    return [(later - sooner) * 1000.0 / TICKS_A_SECOND for sooner, later in pairwise(run) if later > sooner]
