"""Polar's measurement data (PMD): frames of ECG and acceleration, raw and delta-compressed. Never raises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

HEADER = 10
COMPRESSED = 0x80
ECG, ACCELERATION = 0, 2
ECG_HZ = 130
ACC_AXES = 3
ECG_BYTES = 3
ECG_18_BITS = 0x3FFFF
G_PER_STEP = 0.000244
MOST_SAMPLES = 4096
Measurement: TypeAlias = Literal["ecg", "acceleration"]
_ACC_BYTES = {0: 1, 1: 2, 2: 3}


@dataclass(frozen=True, slots=True)
class PmdFrame:
    """One frame of samples.

    Attributes
    ----------
    measurement : {"ecg", "acceleration"}
    timestamp_ns : int
        The strap's own clock at the last sample, ns.
    samples : tuple of tuple of int
        Shape (n, 1) in microvolt for an ECG, (n, 3) in thousandths of g for acceleration, gravity included.
    """

    measurement: Measurement
    timestamp_ns: int
    samples: tuple[tuple[int, ...], ...]


def parse_frame(data: bytes, g_per_step: float = G_PER_STEP) -> PmdFrame | None:
    """Read one notification of the PMD data characteristic.

    Parameters
    ----------
    data : bytes
        Any bytes at all.
    g_per_step : float
        Size of a step of compressed acceleration of type 0, in g; straps of this type use +-8 g over 16 bits.

    Returns
    -------
    PmdFrame or None
        Whole samples only; None when the frame is of a kind not known here, or too short to be one.

    Notes
    -----
    Layout after Polar's published SDK: type, timestamp (8 bytes), frame type with the highest bit for compression,
    then little-endian two's complement samples.
    """
    if len(data) < HEADER or data[0] not in (ECG, ACCELERATION):
        return None
    timestamp_ns = int.from_bytes(data[1:9], "little")
    kind, content = data[9], data[HEADER:]
    if data[0] == ECG:
        ecg = _ecg(kind, content)
        return None if ecg is None else PmdFrame("ecg", timestamp_ns, ecg)
    acceleration = _acceleration(kind, content, g_per_step)
    return None if acceleration is None else PmdFrame("acceleration", timestamp_ns, acceleration)


def _ecg(kind: int, content: bytes) -> tuple[tuple[int, ...], ...] | None:
    if kind == 2:
        raw = raw_samples(content, 1, ECG_BYTES)
        return tuple((value & ECG_18_BITS,) for (value,) in raw)
    return raw_samples(content, 1, ECG_BYTES) if kind == 0 else None


def _acceleration(kind: int, content: bytes, g_per_step: float) -> tuple[tuple[int, ...], ...] | None:
    if kind in _ACC_BYTES:
        return raw_samples(content, ACC_AXES, _ACC_BYTES[kind])
    if kind == COMPRESSED | 1:
        return delta_samples(content, ACC_AXES, 16)
    if kind == COMPRESSED:
        steps = delta_samples(content, ACC_AXES, 16)
        return tuple(tuple(int(value * g_per_step * 1000) for value in sample) for sample in steps)
    return None


def raw_samples(content: bytes, channels: int, width: int) -> tuple[tuple[int, ...], ...]:
    """Uncompressed samples of ``channels`` values of ``width`` bytes; an incomplete one at the end is left out."""
    step = channels * width
    return tuple(
        tuple(_signed(content[i + c * width : i + (c + 1) * width]) for c in range(channels))
        for i in range(0, len(content) - step + 1, step)
    )


def delta_samples(content: bytes, channels: int, resolution_bits: int) -> tuple[tuple[int, ...], ...]:
    """Samples of a delta-compressed frame.

    Parameters
    ----------
    content : bytes
        A reference sample, then blocks of: bits per difference, count, packed differences.
    channels : int
    resolution_bits : int
        Of the reference sample.

    Returns
    -------
    tuple of tuple of int
        Shape (n, channels). Differences are packed with the least significant bit first; a block that is not whole
        ends the frame.
    """
    width = (resolution_bits + 7) // 8
    samples = list(raw_samples(content[: channels * width], channels, width))
    at = channels * width
    while samples and at + 2 <= len(content) and len(samples) < MOST_SAMPLES:
        bits, count = content[at], content[at + 1]
        size = (bits * count * channels + 7) // 8
        block = content[at + 2 : at + 2 + size]
        if len(block) < size:
            break
        _unpack(samples, int.from_bytes(block, "little"), bits, count, channels)
        at += 2 + size
    return tuple(samples)


def _unpack(samples: list[tuple[int, ...]], packed: int, bits: int, count: int, channels: int) -> None:
    mask, sign = (1 << bits) - 1, (1 << bits) >> 1
    last: Sequence[int] = samples[-1]
    for _ in range(count):
        sample = []
        for before in last:
            difference = packed & mask
            packed >>= bits
            sample.append(before + (difference - (1 << bits) if difference & sign else difference))
        last = tuple(sample[:channels])
        samples.append(last)


def _signed(raw: bytes) -> int:
    return int.from_bytes(raw, "little", signed=True)


def encode_frame(frame: PmdFrame) -> bytes:
    """Bytes of an uncompressed frame (ECG type 0, acceleration type 1), for straps that are not there."""
    ecg = frame.measurement == "ecg"
    kind, width = (0, ECG_BYTES) if ecg else (1, 2)
    head = bytes((ECG if ecg else ACCELERATION,)) + frame.timestamp_ns.to_bytes(8, "little") + bytes((kind,))
    return head + b"".join(value.to_bytes(width, "little", signed=True) for s in frame.samples for value in s)
