"""Older inputs, brought to today's form."""

from __future__ import annotations

from biofeedback.storage.upgrade.check_ins import with_aches
from biofeedback.storage.upgrade.objects import Object, part, with_last_day
from biofeedback.storage.upgrade.tagged_actions import with_known_cause, with_tagged_action


def is_old(kind: str, line: bytes) -> bool:
    """Whether a line of one of today's types may be of an older form; there is one start a session."""
    return kind in ("start", "device_status") or (kind == "action" and (b'"act":' not in line or b'"tense":' in line))


def upgrade_input(item: Object) -> Object:
    """An input of any form in today's; a newer or unknown one as it is.

    Parameters
    ----------
    item : dict
        The object of its line, with ``type``; it is changed.
    """
    for step in STEPS:
        item = step(item)
    return item


def to_2(item: Object) -> Object:
    """A start holds episodes in place of effects, which were never told, and the own pace."""
    if item["type"] == "start" and "history" in item:
        history = part(item, "history")
        history.pop("effects", None)
        history.setdefault("episodes", [])
        history.setdefault("resonance_per_min", None)
    return item


def to_3(item: Object) -> Object:
    """The usual that a start holds knows the day that taught it last."""
    if item["type"] == "start" and item.get("baseline") is not None:
        with_last_day(part(item, "baseline"))
    return item


def to_8(item: Object) -> Object:
    """Each thing one can do is an action of its own; a cause that is no known one is an unknown one."""
    return with_known_cause(with_tagged_action(item))


def to_9(item: Object) -> Object:
    """A check-in tells places, each with what is felt there, in place of one part of the body."""
    return with_aches(item)


STEPS = (to_2, to_3, to_8, to_9)
