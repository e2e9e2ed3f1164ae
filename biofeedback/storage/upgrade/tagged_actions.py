"""Actions and phases as they were stored until an action became a struct of its own for each thing one can do.

An action had a ``kind`` and a ``value`` of text; a phase of a protocol was a marker with a text in three parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import get_args

from biofeedback.events import FaultCode, PhaseKind, Task
from biofeedback.storage.upgrade.objects import Object

_ASKING = re.compile(r"quiet=(?:off|(\d+)-(\d+)) cap=(-?\d+) posture=(off|[\d.e+]+) movement=(off|[\d.e+]+)")


def with_tagged_action(stored: Object) -> Object:
    """An input of type ``action`` in today's form; every other input as it is.

    One that meant nothing even then, such as a sensitivity that never existed, is kept by its words.
    """
    if stored.get("type") != "action" or "act" in stored:
        return stored
    kind, value = str(stored.get("kind", "")), str(stored.get("value", ""))
    make = _ACTS.get(kind)
    act = None if make is None else make(value)
    kept = {name: field for name, field in stored.items() if name not in ("kind", "value")}
    return {**kept, "act": act or {"do": "unknown", "text": f"{kind} {value}".strip()}}


def with_phase_start(stored: Object) -> Object:
    """An event of type ``marker`` that marks a phase as a ``phase_start``; every other event as it is."""
    if stored.get("type") != "marker" or "kind" not in stored:
        return stored
    if stored["kind"] != "phase":
        return {name: value for name, value in stored.items() if name != "kind"}
    return {"t": stored.get("t"), "type": "phase_start", **phase_start_fields(str(stored.get("text", "")))}


def with_known_cause(stored: Object) -> Object:
    """A status of the strap, its cause "unknown" where this version has no words for it, as those who read it did."""
    if stored.get("type") in ("device", "device_status") and stored.get("cause", "") not in ("", *get_args(FaultCode)):
        return {**stored, "cause": "unknown"}
    return stored


def with_phase_starts(curve: Object) -> Object:
    """The curve of a session's overview with its notes and phases apart, where they were marks of one kind."""
    marks = curve.pop("marks", None)
    if not isinstance(marks, list):
        return curve
    notes = [{"t": mark["t"], "text": mark["text"]} for mark in marks if mark.get("kind", "note") == "note"]
    phases = [{"t": mark["t"], **phase_start_fields(mark["text"])} for mark in marks if mark.get("kind") == "phase"]
    return {**curve, "notes": notes, "phases": phases}


def phase_start_fields(text: str) -> Object:
    """The fields of a `PhaseStart` without its time, by the text of a mark; ``kind`` is None at a protocol's end.

    A mark of another origin is a free phase of that name.
    """
    if not text:
        return {"kind": None, "name": "", "task": None, "exercise": None}
    parts = text.split("|", 2)
    if len(parts) != 3 or parts[0] not in get_args(PhaseKind):
        return {"kind": "free", "name": text, "task": None, "exercise": None}
    kind, detail, name = parts
    task = detail if detail in get_args(Task) else None
    return {"kind": kind, "name": name, "task": task, "exercise": detail if kind == "regulation" and detail else None}


def _fixed(act: Object) -> Callable[[str], Object]:
    return lambda _value: act


def _one_of(do: str, field: str, choices: tuple[str, ...]) -> Callable[[str], Object | None]:
    return lambda value: {"do": do, field: value} if value in choices else None


def _switch(do: str, field: str, on: str) -> Callable[[str], Object]:
    return lambda value: {"do": do, field: value == on}


def _answer(answer: str) -> Callable[[str], Object]:
    return lambda value: {"do": "answer_prompt", "answer": answer, "prompt": value}


def _steer(how: str) -> Callable[[str], Object]:
    return _fixed({"do": "steer_exercise", "how": how})


def _snooze(value: str) -> Object:
    try:
        minutes = max(0.0, float(value))
    except ValueError:
        # So it was understood then.
        minutes = 60.0
    return {"do": "snooze", "minutes": minutes}


def _window(value: str) -> Object | None:
    return {"do": "window_visible", "visible": value == "open"} if value in ("open", "closed") else None


def _phase(value: str) -> Object:
    fields = phase_start_fields(value)
    return {"do": "protocol_end"} if fields["kind"] is None else {"do": "protocol_phase", **fields}


def _prompt_settings(value: str) -> Object | None:
    found = _ASKING.fullmatch(value)
    if found is None:
        return None
    begin, end, cap, posture, movement = found.groups()
    return {
        "do": "set_prompt_settings",
        "quiet_from_min": None if begin is None else int(begin),
        "quiet_to_min": None if end is None else int(end),
        "daily_cap": int(cap),
        "posture_reminder_min": None if posture == "off" else float(posture),
        "movement_reminder_min": None if movement == "off" else float(movement),
        "refractory_min": None,
    }


_ACTS: Mapping[str, Callable[[str], Object | None]] = {
    "accept": _answer("accept"),
    "later": _answer("later"),
    "not_now": _answer("not_now"),
    "not_tense": _answer("not_tense"),
    "anxious": _answer("anxious"),
    "helped": lambda value: {"do": "exercise_helped", "exercise": value},
    "undo_feedback": _fixed({"do": "undo_feedback"}),
    "start_exercise": lambda value: {"do": "start_exercise", "exercise": value},
    "stop_exercise": _steer("stop"),
    "pause_exercise": _steer("pause"),
    "resume_exercise": _steer("resume"),
    "shorten_exercise": _steer("shorten"),
    "skip_step": _steer("skip_step"),
    "snooze": _snooze,
    "do_not_disturb": _switch("do_not_disturb", "on", "on"),
    "window": _window,
    "breath_curve": _switch("breath_curve", "shown", "on"),
    "was_sitting": _fixed({"do": "was_sitting"}),
    "sits_upright": _fixed({"do": "sits_upright"}),
    "sensitivity": _one_of("set_sensitivity", "sensitivity", ("gentle", "standard", "responsive")),
    "asking": _prompt_settings,
    "marker": lambda value: {"do": "add_marker", "text": value},
    "rest": _switch("rest", "begins", "begin"),
    "phase": _phase,
    "unusual_day": _switch("unusual_day", "on", "on"),
    "check_in": _one_of("check_in", "tense", ("", "neck", "shoulders", "back", "jaw")),
    "place": lambda value: {"do": "at_place", "place": "home" if value == "home" else "desk"},
    "suspend": _fixed({"do": "system_sleep", "asleep": True}),
    "resume": _fixed({"do": "system_sleep", "asleep": False}),
}
