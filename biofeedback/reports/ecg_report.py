"""The ECG of a recorded session, where the strap sent one: its stretches, R peaks, and how they agree with the RR."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

import numpy as np

from biofeedback.devices.heart_rate import parse_measurement
from biofeedback.devices.pmd import parse_frame
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.events import Input, Packet, Start
from biofeedback.signal.ecg import RATE_HZ, EcgLook, look

HOLE_S = 0.5
LONGEST_STRETCH_S = 300.0


@dataclass(frozen=True, slots=True)
class EcgStretch:
    """A stretch of ECG without a hole; it begins ``begin_s`` after the session did."""

    begin_s: float
    samples_uv: np.ndarray
    found: EcgLook | None

    @property
    def length_s(self) -> float:
        """Its length, s."""
        return len(self.samples_uv) / RATE_HZ


@dataclass(frozen=True, slots=True)
class EcgReport:
    """All stretches of a session; ``rr_difference_ms`` compares the median interval with the strap's own."""

    stretches: tuple[EcgStretch, ...]
    quality: float | None
    rr_difference_ms: float | None


class EcgReader:
    """Puts the ECG packets of a session together.

    Parameters
    ----------
    start_ns : int
        When the session began, on the clock of its inputs.
    """

    def __init__(self, start_ns: int = 0) -> None:
        self.start_ns = start_ns
        self.stretches: list[tuple[float, list[int]]] = []
        self._last_s = float("-inf")

    def take(self, item: Packet) -> None:
        """One packet; all but ECG are left out."""
        frame = parse_frame(item.data) if item.characteristic == PMD_DATA else None
        if frame is None or frame.measurement != "ecg" or not frame.samples:
            return
        # The strap's clock counts to the last sample of a frame; only differences of it are used.
        end_s = frame.timestamp_ns / 1e9
        first_s = end_s - len(frame.samples) / RATE_HZ
        full = bool(self.stretches) and len(self.stretches[-1][1]) >= LONGEST_STRETCH_S * RATE_HZ
        if first_s - self._last_s > HOLE_S or full:
            arrived_s = (item.monotonic_ns - self.start_ns) / 1e9
            self.stretches.append((arrived_s - len(frame.samples) / RATE_HZ, []))
        self.stretches[-1][1].extend(sample[0] for sample in frame.samples)
        self._last_s = end_s


def ecg_report(inputs: Iterable[Input]) -> EcgReport:
    """The ECG of a session's inputs."""
    reader = EcgReader()
    rr_ms: list[float] = []
    for item in inputs:
        if isinstance(item, Start):
            reader.start_ns = item.monotonic_ns
        elif isinstance(item, Packet) and item.characteristic == "2a37":
            rr_ms += parse_measurement(item.data).rr_ms
        elif isinstance(item, Packet):
            reader.take(item)
    found = [(begin_s, np.array(uv, float)) for begin_s, uv in reader.stretches]
    return _report([EcgStretch(begin_s, uv, look(uv)) for begin_s, uv in found], rr_ms)


def _report(stretches: list[EcgStretch], rr_ms: list[float]) -> EcgReport:
    found = [stretch.found for stretch in stretches if stretch.found is not None]
    steps_ms = [1000.0 * (b - a) for f in found for a, b in zip(f.r_peaks_s, f.r_peaks_s[1:], strict=False)]
    difference = median(steps_ms) - median(rr_ms) if steps_ms and rr_ms else None
    quality = float(np.mean([f.quality for f in found])) if found else None
    return EcgReport(tuple(stretches), quality, difference)
