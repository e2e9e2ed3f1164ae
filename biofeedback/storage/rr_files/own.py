"""Our own exported recordings, as an RR file: the intervals of their packets."""

from __future__ import annotations

from collections.abc import Iterable

from biofeedback.devices.heart_rate import parse_measurement
from biofeedback.events import ClockAnchor, Input, Packet, RrPacket
from biofeedback.storage.recording_file import is_recording, read_line
from biofeedback.storage.rr_files.model import RrFile, RrFileError, holes


def recognises(content: bytes) -> bool:
    """Whether a file is an exported recording."""
    return is_recording(content[:64])


def parse(content: bytes) -> RrFile:
    """Intervals of an exported recording.

    Raises
    ------
    RrFileError
        If a line is not an input, or there is no interval.
    """
    inputs: list[Input] = []
    for number, line in enumerate(content.splitlines()[1:], start=2):
        try:
            inputs += read_line(line)
        except ValueError as error:
            raise RrFileError(f"line {number}: {error}") from None
    return from_inputs(inputs)


def from_inputs(inputs: Iterable[Input]) -> RrFile:
    """Intervals of a session's inputs, with the holes between its packets.

    Raises
    ------
    RrFileError
        If there is no interval.
    """
    rr_ms: list[float] = []
    times: list[float] = []
    gaps_s: list[float] = []
    anchor: ClockAnchor | None = None
    for item in inputs:
        if isinstance(item, ClockAnchor) and anchor is None:
            anchor = item
        elif isinstance(item, RrPacket):
            rr_ms += item.rr_ms
            gaps_s += [item.gap_before_s, *([0.0] * (len(item.rr_ms) - 1))]
        elif isinstance(item, Packet) and item.characteristic == "2a37":
            found = parse_measurement(item.data).rr_ms
            times += _ends(item.monotonic_ns / 1e9, found)
            rr_ms += found
    if not any(value > 0.0 for value in rr_ms):
        raise RrFileError("is a recording without intervals between beats")
    if gaps_s and times:
        raise RrFileError("mixes the intervals of a file with those of a strap; their times cannot be compared")
    started_s, offset_s = (None, 0) if anchor is None else (anchor.wall_s, anchor.utc_offset_s)
    return RrFile(tuple(rr_ms), tuple(gaps_s) or holes(times, rr_ms), started_s, "biofeedback", offset_s)


def _ends(arrival_s: float, rr_ms: tuple[float, ...]) -> list[float]:
    ends, after_s = [], 0.0
    for value in reversed(rr_ms):
        ends.append(arrival_s - after_s)
        after_s += value / 1000.0
    return ends[::-1]
