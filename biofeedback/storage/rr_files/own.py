"""Our own exported recordings, as an RR file: the intervals of their packets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from biofeedback.devices.heart_rate import MS_PER_1024TH, parse_measurement
from biofeedback.events import ClockAnchor, Input, Packet, RrPacket
from biofeedback.storage.recording_file import is_recording, read_line
from biofeedback.storage.rr_files.clock import against, scale_of
from biofeedback.storage.rr_files.model import Clock, LeftOut, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import TICKS
from biofeedback.storage.rr_files.series import scaled

KIND = "biofeedback"
# What straps send where they have no interval.
NO_VALUE = (0, 0xFFFF)
# BlueZ delivers some notifications twice, half a ms apart; no heart beats again so soon.
TWICE_S = 0.1


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

    What a strap sends in place of an interval (0, 0xFFFF) and what the radio delivers twice is left out.

    Raises
    ------
    RrFileError
        If there is no interval.
    """
    of_file: list[float] = []
    gaps_s: list[float] = []
    packets: list[tuple[float, tuple[int, ...]]] = []
    anchor: ClockAnchor | None = None
    for item in inputs:
        if isinstance(item, ClockAnchor) and anchor is None:
            anchor = item
        elif isinstance(item, RrPacket):
            of_file += item.rr_ms
            gaps_s += [item.gap_before_s, *([0.0] * (len(item.rr_ms) - 1))]
        elif isinstance(item, Packet) and item.characteristic == "2a37":
            packets.append((item.monotonic_ns / 1e9, parse_measurement(item.data).rr_1024))
    started_s, offset_s = (None, 0) if anchor is None else (anchor.wall_s, anchor.utc_offset_s)
    clock: Clock = "elapsed" if anchor is None else "calendar"
    if any(value > 0.0 for value in of_file):
        if any(rr_1024 for _, rr_1024 in packets):
            raise RrFileError("mixes the intervals of a file with those of a strap; their times cannot be compared")
        return RrFile(tuple(of_file), tuple(gaps_s), started_s, KIND, offset_s, clock=clock)
    found = of_packets(packets)
    return replace(found, started_s=started_s, utc_offset_s=offset_s, clock=clock)


def of_packets(packets: Sequence[tuple[float, tuple[int, ...]]]) -> RrFile:
    """Intervals of notifications, each with the time of its arrival, s, and its intervals in 1/1024 s.

    Raises
    ------
    RrFileError
        If there is no interval.
    """
    rr_ms: list[float] = []
    ends_s: list[float | None] = []
    n_empty = n_twice = 0
    last: tuple[float, tuple[int, ...]] | None = None
    for arrival_s, sent in packets:
        beats = tuple(value for value in sent if value not in NO_VALUE)
        n_empty += len(sent) - len(beats)
        if not beats:
            continue
        if last is not None and beats == last[1] and arrival_s - last[0] < TWICE_S:
            n_twice += len(beats)
            continue
        last = (arrival_s, beats)
        rr_ms += [value * MS_PER_1024TH for value in beats]
        ends_s += [None] * (len(beats) - 1) + [arrival_s]
    if not rr_ms:
        raise RrFileError("is a recording without intervals between beats")
    left_out = [LeftOut(n_empty, "0 or 65535 in place of an interval")] if n_empty else []
    left_out += [LeftOut(n_twice, "an interval of a notification that came twice")] if n_twice else []
    found, scale = scaled(
        RrFile(tuple(rr_ms), format=KIND, unit=TICKS, left_out=tuple(left_out)), scale_of(ends_s, rr_ms) or 1.0
    )
    return replace(found, gaps_s=against(ends_s, found.rr_ms, scale=scale).gaps_s)
