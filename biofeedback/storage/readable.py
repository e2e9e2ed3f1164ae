"""What can be read of a stored payload: a line that cannot be read costs that line, no more."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from typing import TypeVar

from biofeedback.events import Beat, Event, Input
from biofeedback.storage.exported_recording import read_line
from biofeedback.storage.json_lines import UnknownKindError, read_events
from biofeedback.storage.payload_codec import decode_payload

log = logging.getLogger(__name__)
_T = TypeVar("_T")


def readable_inputs(sealed: object) -> list[Input]:
    """The inputs of a stored payload that can be read; what was left out is logged."""
    return _readable(sealed, read_line)


def readable_events(sealed: object, before: Beat | None = None, leave_out: tuple[bytes, ...] = ()) -> list[Event]:
    """The events of a stored payload that can be read; what was left out is logged.

    Parameters
    ----------
    sealed : object
        As it was read from the database.
    before : Beat, optional
        The last beat ahead of them.
    leave_out : tuple of bytes
        A line that begins with one of these among its first letters is not wanted.
    """

    def read(line: bytes) -> list[Event]:
        nonlocal before
        head = line[:60]
        found = [] if any(kind in head for kind in leave_out) else read_events(line, before)
        before = next((event for event in reversed(found) if isinstance(event, Beat)), before)
        return found

    return [event for event in _readable(sealed, read) if math.isfinite(event.t)]


def _readable(sealed: object, read: Callable[[bytes], list[_T]]) -> list[_T]:
    found: list[_T] = []
    lost = 0
    unknown: set[str] = set()
    try:
        text = decode_payload(sealed)
    except ValueError as error:
        log.warning("a piece of a recording is left out: %s", error)
        return found
    for line in text.split(b"\n"):
        try:
            found += read(line)
        except UnknownKindError as error:
            unknown.add(error.kind)
        except (ValueError, RecursionError):
            lost += 1
    if lost:
        log.warning("%d unreadable line(s) of a recording are left out", lost)
    if unknown:
        log.warning("lines of kinds that this version does not know are left out: %s", ", ".join(sorted(unknown)))
    return found
