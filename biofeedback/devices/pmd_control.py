"""Polar's PMD control point: which streams there are, their settings, starting and stopping. Pure bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from biofeedback.devices.pmd import ACCELERATION, ECG

GET_SETTINGS, START, STOP = 1, 2, 3
RESPONSE, FEATURES = 0xF0, 0x0F
SAMPLE_RATE, RESOLUTION, RANGE = 0, 1, 2
_SIZES = {SAMPLE_RATE: 2, RESOLUTION: 2, RANGE: 2, 3: 4, 4: 1, 5: 4}
ALREADY_RUNNING = 6
Stream = Literal["ecg", "acceleration"]
TYPES: Mapping[Stream, int] = {"ecg": ECG, "acceleration": ACCELERATION}
# The gentlest that serves: 25 Hz at 2 g is the H10's slowest, and posture, breath and steps are below 10 Hz. Faster
# means fuller packets more often: what a curve that is looked at needs.
GENTLE_HZ, FASTER_HZ = 25, 50
WANTED: Mapping[Stream, Mapping[int, int]] = {
    "ecg": {SAMPLE_RATE: 130, RESOLUTION: 14},
    "acceleration": {SAMPLE_RATE: GENTLE_HZ, RESOLUTION: 16, RANGE: 2},
}


@dataclass(frozen=True, slots=True)
class ControlReply:
    """An answer of the control point.

    Attributes
    ----------
    operation, measurement, status : int
        Status 0 is success.
    settings : mapping of int to tuple of int
        For each setting the values that the strap offers.
    """

    operation: int
    measurement: int
    status: int
    settings: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether the stream is as asked for, also when it already was."""
        return self.status in (0, ALREADY_RUNNING)


def parse_features(data: bytes) -> frozenset[Stream]:
    """The streams that a strap has, from reading the control point; none of anything else."""
    if len(data) < 2 or data[0] != FEATURES:
        return frozenset()
    return frozenset(stream for stream, number in TYPES.items() if data[1] & (1 << number))


def parse_reply(data: bytes) -> ControlReply | None:
    """An indication of the control point; None when it is not an answer. Never raises."""
    if len(data) < 4 or data[0] != RESPONSE:
        return None
    # The byte after the status says whether more follows; settings come after it.
    settings = _parse_settings(data[5:]) if data[1] == GET_SETTINGS and data[3] == 0 else {}
    return ControlReply(data[1], data[2], data[3], settings)


def _parse_settings(data: bytes) -> dict[int, tuple[int, ...]]:
    settings: dict[int, tuple[int, ...]] = {}
    at = 0
    while at + 2 <= len(data):
        setting, count = data[at], data[at + 1]
        size = _SIZES.get(setting)
        if size is None or at + 2 + count * size > len(data):
            break
        values = data[at + 2 : at + 2 + count * size]
        settings[setting] = tuple(int.from_bytes(values[i : i + size], "little") for i in range(0, len(values), size))
        at += 2 + count * size
    return settings


def settings_command(stream: Stream) -> bytes:
    """Ask which settings a stream has."""
    return bytes((GET_SETTINGS, TYPES[stream]))


def start_command(stream: Stream, offered: Mapping[int, tuple[int, ...]], rate_hz: int | None = None) -> bytes:
    """Start a stream with what we want of what is offered, else the first value offered.

    Parameters
    ----------
    stream : {"ecg", "acceleration"}
    offered : mapping of int to tuple of int
        ``ControlReply.settings``.
    rate_hz : int, optional
        Samples a second instead of the usual.

    Returns
    -------
    bytes
    """
    command = bytes((START, TYPES[stream]))
    for setting, values in sorted(offered.items()):
        if not values or setting not in (SAMPLE_RATE, RESOLUTION, RANGE):
            continue
        usual = WANTED[stream].get(setting, values[0])
        wanted = rate_hz if setting == SAMPLE_RATE and rate_hz is not None else usual
        value = wanted if wanted in values else values[0]
        command += bytes((setting, 1)) + value.to_bytes(_SIZES[setting], "little")
    return command


def stop_command(stream: Stream) -> bytes:
    """Stop a stream."""
    return bytes((STOP, TYPES[stream]))
