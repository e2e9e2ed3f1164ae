"""Writes FIT files as a watch does, after the format's own description."""

import struct
from collections.abc import Collection, Sequence

HRV, RECORD, HR, SESSION, ACTIVITY, BEAT_INTERVALS = 78, 20, 132, 18, 34, 290
EMPTY = 0xFFFF
# 2025-03-04 05:20 in s since the format's own beginning.
BEGUN = 1_110_000_000
_NIBBLES = (
    *(0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401),
    *(0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400),
)


def crc(content: bytes) -> int:
    value = 0
    for byte in content:
        for nibble in (byte & 0xF, byte >> 4):
            value = (value >> 4) ^ _NIBBLES[value & 0xF] ^ _NIBBLES[nibble]
    return value


def fit_file(messages: Sequence[Sequence[int]]) -> bytes:
    """hrv messages of five intervals in ms each; 65535 stands where there is none. A record lies between them."""
    body = definition(0, HRV, [(0, 10, 0x84)]) + definition(1, RECORD, [(3, 1, 2)])
    for message in messages:
        body += b"\x00" + struct.pack("<5H", *message) + b"\x01" + bytes([72])
    return whole(body)


def whole(body: bytes, header: int = 14) -> bytes:
    """A file of messages, with a header of 12 or 14 bytes and its check sums."""
    head = struct.pack("<BBHI4s", header, 0x10, 2132, len(body), b".FIT")
    if header == 14:
        head += struct.pack("<H", crc(head))
    return head + body + struct.pack("<H", crc(head + body))


def definition(local: int, message: int, fields: Sequence[tuple[int, int, int]], developer: int = 0) -> bytes:
    """A message's fields (number, bytes, base type); ``developer``: bytes of one more field of its writer's own."""
    out = struct.pack("<BBBHB", 0x40 | local | (0x20 if developer else 0), 0, 0, message, len(fields))
    out += b"".join(map(bytes, fields))
    return out + (bytes([1, 0, developer, 0]) if developer else b"")


def activity(
    rr_ms: Sequence[int],
    begun: int = BEGUN,
    pause_s: int = 0,
    silent: Collection[int] = (),
    compressed: bool = False,
    developer: bool = False,
) -> bytes:
    """The messages of an activity: a record a second, and after it the intervals that ended in it.

    ``pause_s`` without records lies in its middle; in the seconds of ``silent`` there are records and no intervals;
    ``compressed`` puts the time of most records into their header.
    """
    body = definition(2, HRV, [(0, 10, 0x84)]) + definition(3, RECORD, [(3, 1, 2)])
    if developer:
        body += definition(4, 207, [(3, 1, 2)]) + b"\x04\x00"
        body += definition(5, 206, [(0, 1, 2), (1, 1, 2), (2, 1, 2)]) + bytes([5, 0, 0, 0x84])
    body += definition(1, RECORD, [(253, 4, 0x86), (3, 1, 2)], 2 if developer else 0)
    last_s = int(sum(rr_ms) / 1000) + 1
    at, ended_ms, wall = 0, 0, begun
    for second in range(1, last_s + 1):
        wall = begun + second + (pause_s if second > last_s // 2 else 0)
        if compressed and second % 20 != 1:
            body += struct.pack("<BB", 0x80 | (3 << 5) | (wall & 0x1F), 70)
        else:
            body += struct.pack("<BIB", 1, wall, 70) + (b"\x20\x03" if developer else b"")
        found: list[int] = []
        while at < len(rr_ms) and ended_ms + rr_ms[at] <= 1000 * second:
            ended_ms += rr_ms[at]
            found.append(rr_ms[at])
            at += 1
        if second not in silent:
            body += b"\x02" + struct.pack("<5H", *[*found, *[EMPTY] * 5][:5])
    body += definition(6, SESSION, [(253, 4, 0x86), (2, 4, 0x86)]) + struct.pack("<BII", 6, wall, begun)
    return body + definition(7, ACTIVITY, [(253, 4, 0x86), (5, 4, 0x86)]) + struct.pack("<BII", 7, wall, wall + 3600)


def swim(beats_1024: Sequence[int], begun: int = BEGUN) -> bytes:
    """hr messages as a swim strap leaves them: the first with the clock, then eight beats of twelve bits each."""
    body = definition(0, HR, [(253, 4, 0x86), (0, 2, 0x84), (9, 4, 0x86)])
    body += struct.pack("<BIHI", 0, begun, 16384, beats_1024[0]) + definition(1, HR, [(10, 12, 0x0D)])
    for i in range(1, len(beats_1024), 8):
        eight = [beat & 0xFFF for beat in beats_1024[i : i + 8]]
        packed = sum(beat << (12 * k) for k, beat in enumerate([*eight, *[0xFFF] * 8][:8]))
        body += b"\x01" + packed.to_bytes(12, "little")
    return body
