"""XDF of the Lab Streaming Layer: a stream of intervals, or an ECG; read by pyxdf, which comes as an extra."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from biofeedback.storage.rr_files.ecg import from_ecg
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import stated_unit
from biofeedback.storage.rr_files.series import Rows, judged
from biofeedback.storage.rr_files.times import Times, read_times

_INTERVALS = re.compile(r"(^|[^a-z])(rr|rri|r-r|ibi|bbi|ppi|nn)([^a-z]|$)", re.IGNORECASE)
_ECG = re.compile(r"ecg|ekg", re.IGNORECASE)


def recognises(content: bytes) -> bool:
    """Whether a file is XDF."""
    return content[:4] == b"XDF:"


def parse(content: bytes) -> RrFile:
    """Intervals of the stream that holds them; of an ECG where there is none.

    Raises
    ------
    RrFileError
        If the extra is missing, the file is damaged, or neither is in it.
    """
    try:
        import pyxdf
    except ImportError:
        raise RrFileError('is XDF; to read it, install the extra: pip install "biofeedback[xdf]"') from None
    with _listening() as said:
        try:
            streams, header = pyxdf.load_xdf(io.BytesIO(content))
        except Exception as error:  # noqa: BLE001 - whatever the reader stumbles over, the file is damaged
            raise RrFileError(f"is a damaged XDF file ({(str(error) or type(error).__name__)[:120]})") from None
    if said:
        raise RrFileError(f"is a damaged XDF file, or lost its end ({said[0][:120]}); copy it again")
    told = [(_named(stream), stream) for stream in streams if len(stream["time_stamps"])]
    intervals = next((stream for names, stream in told if _INTERVALS.search(names)), None)
    if intervals is not None:
        found = _of_intervals(intervals)
    else:
        ecg = next((stream for names, stream in told if _ECG.search(names)), None)
        if ecg is None:
            held = ", ".join(names for names, _ in told)[:80] or "nothing"
            raise RrFileError(f"is XDF without a stream of intervals or an ECG (it holds {held})")
        found = _of_ecg(ecg)
    return _begun(found, header)


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What the reader says of damage: it logs that and gives what it has."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            words = " ".join(record.getMessage().split())
            if record.levelno >= logging.ERROR or "zero-length" in words:
                said.append(words)

    logger, listener = logging.getLogger("pyxdf"), Listener()
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield said
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagated


def _text(info: Any, name: str) -> str:
    value = info.get(name) if isinstance(info, dict) else None
    return str(value[0] or "") if isinstance(value, list) and value else ""


def _named(stream: Any) -> str:
    return f"{_text(stream['info'], 'type')} {_text(stream['info'], 'name')}".strip()


def _channels(stream: Any) -> list[Any]:
    description = stream["info"].get("desc")
    inner = description[0] if isinstance(description, list) and description else None
    channels = inner.get("channels") if isinstance(inner, dict) else None
    first = channels[0] if isinstance(channels, list) and channels else None
    found = first.get("channel") if isinstance(first, dict) else None
    return found if isinstance(found, list) else []


def _column(stream: Any, wanted: re.Pattern[str]) -> tuple[Sequence[float], str]:
    """The values of the channel whose label is wanted, else of the first, and its unit."""
    channels = _channels(stream)
    at = next((i for i, channel in enumerate(channels) if wanted.search(_text(channel, "label"))), 0)
    unit = _text(channels[at], "unit") if at < len(channels) else ""
    try:
        return [float(row[at]) for row in stream["time_series"]], unit
    except (TypeError, ValueError, IndexError):
        raise RrFileError(f"is XDF whose stream {_named(stream)!r} holds no numbers") from None


def _of_intervals(stream: Any) -> RrFile:
    values, unit = _column(stream, _INTERVALS)
    stamps = [float(stamp) for stamp in stream["time_stamps"]]
    kept = [(stamp, value) for stamp, value in zip(stamps, values, strict=True) if 0.0 < value < 1e9]
    if not kept:
        raise RrFileError(f"is XDF whose stream {_named(stream)!r} holds no interval")
    # They count from when the computer was switched on.
    times = Times(tuple(stamp - kept[0][0] for stamp, _ in kept), "elapsed")
    return judged(Rows([(value,) for _, value in kept], times, stated_unit(unit), None, "xdf"))


def _of_ecg(stream: Any) -> RrFile:
    import numpy as np

    values, _ = _column(stream, _ECG)
    stamps = np.asarray(stream["time_stamps"], float)
    rate_hz = float(stream["info"].get("effective_srate") or _text(stream["info"], "nominal_srate") or 0.0)
    if rate_hz <= 0.0:
        raise RrFileError("is XDF whose ECG has no rate")
    cuts = np.flatnonzero(np.diff(stamps) > 0.5) + 1
    pieces = np.split(np.asarray(values), cuts)
    begins = [stamps[0], *stamps[cuts]]
    stretches = [(float(begin - stamps[0]), piece) for begin, piece in zip(begins, pieces, strict=True)]
    return from_ecg(stretches, rate_hz, "xdf_ecg", None)


def _begun(found: RrFile, header: Any) -> RrFile:
    """When the laboratory's recorder says that it began."""
    info = header.get("info") if isinstance(header, dict) else None
    times = read_times([_text(info, "datetime")])
    if times is None or times.clock != "calendar" or times.t[0] is None:
        return found
    return replace(found, started_s=times.t[0], utc_offset_s=times.offset_s, clock="calendar")
