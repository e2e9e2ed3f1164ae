"""Inputs and events as JSON lines: what is stored, exported and printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast, get_args

import msgspec

from biofeedback import events
from biofeedback.events import Beat, Event, Input
from biofeedback.storage.upgrade import events as old_events
from biofeedback.storage.upgrade import inputs as old_inputs
from biofeedback.storage.upgrade.objects import Object

# Classes whose lines keep the type that they had under another name.
_STORED_AS: Mapping[type, str] = {events.ExerciseProgress: "exercise"}


def _name(kind: type) -> str:
    return _STORED_AS.get(kind) or re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


_INPUTS: dict[str, type[Any]] = {_name(kind): kind for kind in get_args(events.Input)}
_EVENTS: dict[str, type[Any]] = {_name(kind): kind for kind in get_args(events.Event)}
_NAMES: dict[type, str] = {kind: name for name, kind in (_INPUTS | _EVENTS).items()}
_PREFIX = b'{"type":"'


class UnknownKindError(ValueError):
    """A line is of a kind that this version does not know.

    Parameters
    ----------
    what : str
        "input" or "event".
    kind : str
        Its type.
    """

    def __init__(self, what: str, kind: str) -> None:
        self.kind = kind[:60]
        super().__init__(f"not an {what} that this version knows: {self.kind!r}")


def input_line(item: Input) -> bytes:
    """One input as a JSON object without a line end, its type first."""
    return _PREFIX + _NAMES[type(item)].encode() + b'",' + msgspec.json.encode(item)[1:]


def event_line(event: Event) -> bytes:
    """One event as a JSON object without a line end: ``t``, ``type``, then the rest."""
    head, rest = msgspec.json.encode(event).split(b",", 1)
    return head + b',"type":"' + _NAMES[type(event)].encode() + b'",' + rest


def read_inputs(text: bytes) -> list[Input]:
    """Inputs of JSON lines as ``input_line`` wrote them, in this version or an older one.

    Raises
    ------
    ValueError
        If a line is not one of ours; an `UnknownKindError` if it is of a kind that is not known here.
    """
    return [_read_input(line) for line in text.splitlines() if line]


def read_events(text: bytes, before: Beat | None = None) -> list[Event]:
    """Events of JSON lines as ``event_line`` wrote them, in this version or an older one.

    Parameters
    ----------
    text : bytes
        Lines, in order of time.
    before : Beat, optional
        The last beat ahead of them: older versions did not say which intervals are normal-to-normal.

    Raises
    ------
    ValueError
        If a line is not one of ours; an `UnknownKindError` if it is of a kind that is not known here.
    """
    found: list[Event] = []
    for line in text.splitlines():
        if line:
            event = _read_event(line, before)
            before = event if isinstance(event, Beat) else before
            found.append(event)
    return found


def join(lines: Iterable[bytes]) -> bytes:
    """Lines as one payload."""
    return b"".join(line + b"\n" for line in lines)


class _Typed(msgspec.Struct):
    type: str


_TYPE = msgspec.json.Decoder(_Typed)
_INPUT = {name: msgspec.json.Decoder(kind) for name, kind in _INPUTS.items()}
_EVENT = {name: msgspec.json.Decoder(kind) for name, kind in _EVENTS.items()}


def _read_input(line: bytes) -> Input:
    try:
        name = _TYPE.decode(line).type
        if name in _INPUT and not old_inputs.is_old(name, line):
            return cast("Input", _INPUT[name].decode(line))
        return cast("Input", _converted(old_inputs.upgrade_input(msgspec.json.decode(line)), _INPUTS, "input"))
    except msgspec.MsgspecError as error:
        raise ValueError(f"not an input of a recording: {line[:60]!r}") from error


def _read_event(line: bytes, before: Beat | None) -> Event:
    try:
        name = _TYPE.decode(line).type
        if name in _EVENT and not old_events.is_old(name, line):
            return cast("Event", _EVENT[name].decode(line))
        return cast("Event", _converted(old_events.upgrade_event(msgspec.json.decode(line), before), _EVENTS, "event"))
    except msgspec.MsgspecError as error:
        raise ValueError(f"not an event of a recording: {line[:60]!r}") from error


def _converted(item: Object, kinds: dict[str, type[Any]], what: str) -> Any:
    name = item["type"]
    if name not in kinds:
        raise UnknownKindError(what, name)
    return msgspec.convert(item, type=kinds[name])
