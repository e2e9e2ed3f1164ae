"""Inputs and events as JSON lines: what is stored, exported and printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar, get_args

import msgspec

from biofeedback import events
from biofeedback.events import Beat, Event, Input
from biofeedback.storage.old_beats import with_normal

_T = TypeVar("_T")


def _name(kind: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


_INPUTS: dict[str, type[Any]] = {_name(kind): kind for kind in get_args(events.Input)}
_EVENTS: dict[str, type[Any]] = {_name(kind): kind for kind in get_args(events.Event)}
_NAMES: dict[type, str] = {kind: name for name, kind in (_INPUTS | _EVENTS).items()}
_PREFIX = b'{"type":"'
_SAYS_NORMAL = b',"normal":'


def type_name(item: Input | Event) -> str:
    """The ``type`` of a value as it is written: "beat", "rr_packet"."""
    return _NAMES[type(item)]


def input_line(item: Input) -> bytes:
    """One input as a JSON object without a line end, its type first."""
    return _PREFIX + _NAMES[type(item)].encode() + b'",' + msgspec.json.encode(item)[1:]


def event_line(event: Event) -> bytes:
    """One event as a JSON object without a line end: ``t``, ``type``, then the rest."""
    head, rest = msgspec.json.encode(event).split(b",", 1)
    return head + b',"type":"' + _NAMES[type(event)].encode() + b'",' + rest


def read_inputs(text: bytes) -> list[Input]:
    """Inputs of JSON lines as ``input_line`` wrote them.

    Raises
    ------
    ValueError
        If a line is not one of ours.
    """
    return [_decode(line, _INPUTS, "input") for line in text.splitlines() if line]


def read_events(text: bytes, before: Beat | None = None) -> list[Event]:
    """Events of JSON lines as ``event_line`` wrote them; ``before`` is the last beat ahead of them.

    Recordings of older versions do not say which intervals are normal-to-normal; that is worked out again.

    Raises
    ------
    ValueError
        If a line is not one of ours.
    """
    found = [_decode(line, _EVENTS, "event") for line in text.splitlines() if line]
    return found if _SAYS_NORMAL in text else with_normal(found, before)


def join(lines: Iterable[bytes]) -> bytes:
    """Lines as one payload."""
    return b"".join(line + b"\n" for line in lines)


class _Typed(msgspec.Struct):
    type: str


def _decode(line: bytes, kinds: dict[str, type[_T]], what: str) -> _T:
    try:
        kind = kinds[msgspec.json.decode(line, type=_Typed).type]
        return msgspec.json.decode(line, type=kind)
    except (msgspec.MsgspecError, KeyError) as error:
        raise ValueError(f"not an {what} of a recording: {line[:60]!r}") from error
