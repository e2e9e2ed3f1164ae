"""Our own exported recordings, as an RR file: the intervals of their packets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from biofeedback.devices.heart_rate import HeartRateMeasurement, parse_measurement
from biofeedback.devices.interval_check import SCALE_OF_MS
from biofeedback.devices.strap_signal import Finding, StrapSignal, is_interval
from biofeedback.events import ClockAnchor, Input, Packet, RrPacket
from biofeedback.storage.recording_file import is_recording, read_line
from biofeedback.storage.rr_files.clock import against, scale_of
from biofeedback.storage.rr_files.model import Clock, LeftOut, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import TICKS
from biofeedback.storage.rr_files.series import scaled

KIND = "biofeedback"


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
    packets: list[tuple[float, HeartRateMeasurement]] = []
    anchor: ClockAnchor | None = None
    for item in inputs:
        if isinstance(item, ClockAnchor) and anchor is None:
            anchor = item
        elif isinstance(item, RrPacket):
            of_file += item.rr_ms
            gaps_s += [item.gap_before_s, *([0.0] * (len(item.rr_ms) - 1))]
        elif isinstance(item, Packet) and item.characteristic == "2a37":
            packets.append((item.monotonic_ns / 1e9, parse_measurement(item.data)))
    started_s, offset_s = (None, 0) if anchor is None else (anchor.wall_s, anchor.utc_offset_s)
    clock: Clock = "elapsed" if anchor is None else "calendar"
    if any(value > 0.0 for value in of_file):
        if any(measured.rr_1024 for _, measured in packets):
            raise RrFileError("mixes the intervals of a file with those of a strap; their times cannot be compared")
        return RrFile(tuple(of_file), tuple(gaps_s), started_s, KIND, offset_s, clock=clock)
    found = of_packets(packets)
    return replace(found, started_s=started_s, utc_offset_s=offset_s, clock=clock)


def of_packets(packets: Sequence[tuple[float, HeartRateMeasurement]]) -> RrFile:
    """Intervals of notifications, each with the time of its arrival, s, as the session itself believes them.

    Raises
    ------
    RrFileError
        If there is no interval.
    """
    signal = StrapSignal()
    rr_ms: list[float] = []
    ends_s: list[float | None] = []
    n_empty = n_twice = n_ticks = 0
    finding: Finding = ""
    for arrival_s, measured in packets:
        n_beats = sum(is_interval(value) for value in measured.rr_1024)
        reading = signal.read(arrival_s, measured)
        if reading is None:
            n_twice += n_beats
            continue
        n_empty += len(measured.rr_1024) - n_beats
        finding = reading.finding
        if reading.rr_ms:
            rr_ms += reading.rr_ms
            ends_s += [None] * (len(reading.rr_ms) - 1) + [arrival_s]
            n_ticks = n_ticks if finding == "rr_in_ms" else len(rr_ms)
    # It was noticed on the way; it was so from the beginning.
    rr_ms[n_ticks:] = [value / SCALE_OF_MS for value in rr_ms[n_ticks:]]
    scale = SCALE_OF_MS if finding == "rr_in_ms" else scale_of(ends_s, rr_ms) or 1.0
    if not rr_ms:
        raise RrFileError("is a recording without intervals between beats")
    left_out = [LeftOut(n_empty, "0 or 65535 in place of an interval")] if n_empty else []
    left_out += [LeftOut(n_twice, "an interval of a notification that came twice")] if n_twice else []
    found, scale = scaled(RrFile(tuple(rr_ms), format=KIND, unit=TICKS, left_out=tuple(left_out)), scale)
    return replace(found, gaps_s=against(ends_s, found.rr_ms, scale=scale).gaps_s)
