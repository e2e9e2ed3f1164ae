"""A protocol as the text of a file, to keep and to share."""

from __future__ import annotations

import json
from typing import Any

from biofeedback.coaching.protocol import KINDS, TASKS, Phase, Protocol, ProtocolError, checked

FORMAT, VERSION = "biofeedback-protocol", 1
LARGEST_CHARACTERS = 100_000


def protocol_text(protocol: Protocol) -> str:
    """A protocol as JSON, one that ``read_protocol`` takes back."""
    phases = [
        {
            name: value
            for name, value in (
                ("kind", phase.kind),
                ("duration_s", phase.duration_s),
                ("name", phase.name),
                ("task", phase.task),
                ("exercise", phase.exercise),
            )
            if value
        }
        for phase in protocol.phases
    ]
    whole = {"format": FORMAT, "version": VERSION, "name": protocol.name, "phases": phases}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def read_protocol(text: str) -> Protocol:
    """A protocol from the text of a file.

    Raises
    ------
    ProtocolError
        If it is none, comes from a newer version, or cannot be run; the message says why.
    """
    if len(text) > LARGEST_CHARACTERS:
        raise ProtocolError("this file is too large for a protocol")
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        raise ProtocolError("this file is not a protocol: it is no JSON") from None
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise ProtocolError("this file is not a protocol: it does not say “{format}”", format=FORMAT)
    version = whole.get("version")
    if not isinstance(version, int) or version < 1:
        raise ProtocolError("this protocol does not say its version")
    if version > VERSION:
        raise ProtocolError(
            "this protocol was saved by a newer version (format {version}); please update", version=version
        )
    phases = whole.get("phases")
    if not isinstance(phases, list):
        raise ProtocolError("this protocol has no list of phases")
    name = whole.get("name")
    read = tuple(_phase(number, item) for number, item in enumerate(phases, start=1))
    return checked(Protocol(name[:60] if isinstance(name, str) else "", read))


def _phase(number: int, item: Any) -> Phase:
    if not isinstance(item, dict):
        raise ProtocolError("phase {number} is not described", number=number)
    kind = next((kind for kind in KINDS if kind == item.get("kind")), None)
    if kind is None:
        raise ProtocolError("phase {number} has the unknown kind “{kind}”", number=number, kind=item.get("kind"))
    duration_s = item.get("duration_s")
    # Beyond what a float holds, an integer of JSON is no length either.
    if isinstance(duration_s, bool) or not isinstance(duration_s, int | float) or abs(duration_s) > 1e9:
        raise ProtocolError("phase {number} does not say how long it lasts", number=number)
    task = item.get("task")
    if task is not None and task not in TASKS:
        raise ProtocolError("phase {number} has the unknown task “{task}”", number=number, task=task)
    exercise, name = item.get("exercise"), item.get("name", "")
    if not isinstance(name, str) or not (exercise is None or isinstance(exercise, str)):
        raise ProtocolError("phase {number} has a name or an exercise that is not text", number=number)
    return Phase(kind, float(duration_s), name, task, exercise)
