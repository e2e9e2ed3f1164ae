"""An exported recording: one text file that says what it is, replayable and diffable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from biofeedback.events import ClockAnchor, Input
from biofeedback.local_time import DAY_S
from biofeedback.storage.json_lines import input_line, join, read_inputs

FORMAT = "biofeedback-recording"
# 1: actions and phases were texts; 2: a check-in told one part of the body.
VERSION = 3
LONGEST_NS = 2**62
# The calendar of the standard library ends with the year 9999.
LAST_WALL_S = 253_402_300_800.0 - 2 * DAY_S


class Header(msgspec.Struct):
    """The first line of an exported recording."""

    format: str = FORMAT
    version: int = VERSION
    person: str = ""
    started_s: float = 0.0
    utc_offset_s: int = 0
    note: str = "One input of the session a line; times are monotonic nanoseconds; bytes are base64."


def write_recording(path: Path, header: Header, inputs: Iterable[Input]) -> None:
    """Write an exported recording.

    Raises
    ------
    OSError
        If the file cannot be written.
    """
    path.write_bytes(recording_bytes(header, inputs))


def recording_bytes(header: Header, inputs: Iterable[Input]) -> bytes:
    """An exported recording as bytes."""
    return msgspec.json.encode(header) + b"\n" + join(input_line(item) for item in inputs)


def is_recording(head: bytes) -> bool:
    """Whether a file that begins like this is an exported recording."""
    return head.startswith(b'{"format":"' + FORMAT.encode() + b'"')


def read_header(path: Path) -> Header:
    """The first line of an exported recording.

    Raises
    ------
    ValueError
        If it is not one, or was written by a newer version.
    """
    with path.open("rb") as file:
        first = file.readline(100_000)
    try:
        header = msgspec.json.decode(first, type=Header)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(f"line 1: not the header of an exported recording ({error})") from error
    if header.version > VERSION:
        raise ValueError(f"line 1: written by a newer version (format {header.version}); please update")
    return header


def read_line(line: bytes) -> list[Input]:
    """The input of one line of an exported recording; none of an empty one.

    Raises
    ------
    ValueError
        If it is not an input, or its time is none that a clock can show.
    """
    try:
        found = read_inputs(line)
    except RecursionError:
        raise ValueError("nested deeper than any recording is") from None
    for item in found:
        if abs(item.monotonic_ns) > LONGEST_NS:
            raise ValueError("a time beyond what a clock counts")
        if isinstance(item, ClockAnchor) and not (0.0 <= item.wall_s <= LAST_WALL_S and abs(item.utc_offset_s) < DAY_S):
            raise ValueError("a wall time that no calendar shows")
    return found


def read_recording(path: Path) -> Iterator[Input]:
    """The inputs of an exported recording, in order.

    Raises
    ------
    ValueError
        If a line is not an input; the message names the line.
    """
    read_header(path)
    with path.open("rb") as file:
        next(file)
        for number, line in enumerate(file, start=2):
            try:
                yield from read_line(line)
            except ValueError as error:
                raise ValueError(f"line {number}: {error}") from error
