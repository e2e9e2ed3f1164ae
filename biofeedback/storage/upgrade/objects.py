"""The raw objects that upgrades work on, and what inputs, events and keepsakes have in common."""

from __future__ import annotations

from typing import Any, TypeAlias

Object: TypeAlias = dict[str, Any]


def part(whole: Object, name: str) -> Object:
    """An object within another.

    Raises
    ------
    ValueError
        If it is something else.
    """
    found = whole.get(name)
    if not isinstance(found, dict):
        raise ValueError(f"{name} is no object")
    return found


def with_last_day(baseline: Object) -> Object:
    """A baseline, and those of the parts of the day within it, with the day that taught it; "" where none is known."""
    baseline.setdefault("last_day", "")
    hours = baseline.get("hours")
    for entry in hours if isinstance(hours, list) else ():
        if isinstance(entry, list) and isinstance(entry[-1] if entry else None, dict):
            with_last_day(entry[-1])
    return baseline
