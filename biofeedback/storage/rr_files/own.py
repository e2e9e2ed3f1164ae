"""Our own exported recordings, as an RR file: the intervals of their packets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from biofeedback.devices.copies import BURST_S
from biofeedback.devices.heart_rate import HeartRateMeasurement, parse_measurement
from biofeedback.devices.interval_check import SCALE_OF_MS
from biofeedback.devices.strap_signal import Finding, Reading, StrapSignal, is_interval
from biofeedback.events import ClockAnchor, Input, Packet, RrPacket
from biofeedback.storage.exported_recording import is_recording, read_line
from biofeedback.storage.rr_files.clock import against, scale_of
from biofeedback.storage.rr_files.model import Clock, LeftOut, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import TICKS
from biofeedback.storage.rr_files.series import scaled

KIND = "biofeedback"
# Intervals that are none are found out within so long.
JUDGED_AFTER_S = 75.0


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
    taken, signal = _Taken(), StrapSignal()
    following_s = [*(t for t, _ in packets), float("inf")][1:]
    for (arrival_s, measured), next_s in zip(packets, following_s, strict=True):
        # Of a queue that empties at once, only the last came when it was sent.
        taken.take(measured, signal.read(arrival_s, measured), arrival_s, next_s - arrival_s <= BURST_S)
    return taken.judged()


@dataclass(slots=True)
class _Taken:
    """What a recording's notifications hold: intervals, when each ended, and how many were none."""

    rr_ms: list[float] = field(default_factory=list)
    ends_s: list[float | None] = field(default_factory=list)
    n_empty: int = 0
    n_twice: int = 0
    n_none: int = 0
    n_ticks: int = 0
    begun_s: float | None = None
    finding: Finding = ""

    def take(self, measured: HeartRateMeasurement, reading: Reading | None, arrival_s: float, queued: bool) -> None:
        n_beats = sum(is_interval(value) for value in measured.rr_1024)
        if reading is None:
            self.n_twice += n_beats
            return
        self.finding = reading.finding
        self.n_empty += len(measured.rr_1024) - n_beats
        if n_beats and self.begun_s is None:
            self.begun_s = arrival_s
        if n_beats and not reading.rr_ms:
            self._disbelieve(n_beats, arrival_s)
        if reading.rr_ms:
            self.rr_ms += reading.rr_ms
            self.ends_s += [None] * (len(reading.rr_ms) - 1) + [None if queued else arrival_s]
            self.n_ticks = self.n_ticks if self.finding == "rr_in_ms" else len(self.rr_ms)

    def _disbelieve(self, n_beats: int, arrival_s: float) -> None:
        if not self.n_none and arrival_s - (self.begun_s or 0.0) <= JUDGED_AFTER_S:
            # It was noticed as soon as could be; it was so from the beginning.
            self.n_none += len(self.rr_ms)
            self.rr_ms, self.ends_s, self.n_ticks = [], [], 0
        self.n_none += n_beats

    def judged(self) -> RrFile:
        if not self.rr_ms:
            told = ": its strap's do not go with the clock or with its own heart rate" if self.n_none else ""
            raise RrFileError(f"is a recording without intervals between beats{told}")
        in_ms = self.finding == "rr_in_ms"
        # It was noticed on the way; it was so from the beginning.
        early, late = self.rr_ms[: self.n_ticks], self.rr_ms[self.n_ticks :]
        rr_ms = (*early, *(value / SCALE_OF_MS for value in late))
        scale = SCALE_OF_MS if in_ms else scale_of(self.ends_s, rr_ms) or 1.0
        found, scale = scaled(RrFile(rr_ms, format=KIND, unit=TICKS, left_out=tuple(self._left_out())), scale)
        return replace(found, gaps_s=against(self.ends_s, found.rr_ms, scale=scale).gaps_s)

    def _left_out(self) -> list[LeftOut]:
        kinds = (
            (self.n_empty, "0 or 65535 in place of an interval"),
            (self.n_twice, "an interval of a notification that came twice"),
            (self.n_none, "an interval that cannot be the heart's"),
        )
        return [LeftOut(n, why) for n, why in kinds if n]
