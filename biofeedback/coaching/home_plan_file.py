"""A plan as the text of a small file, to hand over; short enough for a printed code in most cases."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from biofeedback.coaching.home_plan import WEEKDAYS, HomePlan, HomePlanError, PlannedExercise, checked

FORMAT, VERSION = "biofeedback-plan", 1
SUFFIX = ".biofeedback-plan.json"
LARGEST_CHARACTERS = 20_000
_EPOCH = date(1970, 1, 1)


def plan_text(plan: HomePlan, *, compact: bool = False) -> str:
    """A plan as JSON, one that ``read_plan`` takes back; ``compact`` in one line of ASCII.

    Those who read a printed code guess what letters beyond ASCII are, and some guess wrong.
    """
    whole: dict[str, Any] = {"format": FORMAT, "version": VERSION, "id": plan.id}
    whole["exercises"] = [
        _without_usual(
            {
                "exercise": each.exercise,
                "length_s": each.length_s,
                "times_a_day": each.times_a_day,
                "days": [day + 1 for day in each.days],
            }
        )
        for each in plan.exercises
    ]
    whole |= _without_usual(
        {
            "goal_min": plan.goal_min,
            "note": plan.note,
            "from": _date(plan.from_day),
            "until": _date(plan.until_day),
            "client": plan.client,
            "practice": plan.practice,
        }
    )
    if compact:
        return json.dumps(whole, separators=(",", ":"))
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def read_plan(text: str) -> HomePlan:
    """A plan from the text of a file; what is not known in it is left out.

    Raises
    ------
    HomePlanError
        If it is none, comes from a newer version, or cannot be followed; the message says why.
    """
    if len(text) > LARGEST_CHARACTERS:
        raise HomePlanError("this file is too large for a plan")
    try:
        whole = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise HomePlanError("this file is not a plan: it is no JSON") from None
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise HomePlanError("this file is not a plan: it does not say “{format}”", format=FORMAT)
    version = whole.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise HomePlanError("this plan does not say its version")
    if version > VERSION:
        raise HomePlanError(
            "this plan was made by a newer version (format {version}); please update", version=str(version)[:20]
        )
    exercises = whole.get("exercises")
    if not isinstance(exercises, list):
        raise HomePlanError("this plan has no list of exercises")
    return checked(
        HomePlan(
            _text(whole, "id"),
            tuple(_exercise(number, item) for number, item in enumerate(exercises, start=1)),
            _whole_number(whole, "goal_min", 0),
            _text(whole, "note"),
            _day(whole, "from"),
            _day(whole, "until"),
            _text(whole, "client"),
            _text(whole, "practice"),
        )
    )


def _exercise(number: int, item: Any) -> PlannedExercise:
    if not isinstance(item, dict):
        raise HomePlanError("exercise {number} of this plan is not described", number=number)
    told = item.get("days", [])
    numbers = [day for day in told if type(day) is int] if isinstance(told, list) else []
    days = tuple(day for day in WEEKDAYS if day + 1 in numbers)
    if not isinstance(told, list) or sorted(numbers) != [day + 1 for day in days] or len(numbers) != len(told):
        raise HomePlanError("exercise {number} of this plan has weekdays that are none", number=number)
    return PlannedExercise(
        _text(item, "exercise"), _whole_number(item, "length_s", 0), _whole_number(item, "times_a_day", 1), days
    )


def _text(item: dict[str, Any], name: str) -> str:
    value = item.get(name, "")
    if not isinstance(value, str):
        raise HomePlanError("“{name}” in this plan is not text", name=name)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise HomePlanError("“{name}” in this plan is not text", name=name) from None
    return value


def _whole_number(item: dict[str, Any], name: str, usual: int) -> int:
    value = item.get(name, usual)
    # Beyond a day, in seconds, nothing here is a number of anything.
    if type(value) is not int or abs(value) > 86_400:
        raise HomePlanError("“{name}” in this plan is not a whole number", name=name)
    return value


def _day(item: dict[str, Any], name: str) -> int | None:
    if name not in item:
        return None
    try:
        return (date.fromisoformat(_text(item, name)) - _EPOCH).days
    except ValueError as error:
        if isinstance(error, HomePlanError):
            raise
        raise HomePlanError("“{name}” in this plan is not a date", name=name) from None


def _date(day: int | None) -> str:
    return "" if day is None else (_EPOCH + timedelta(days=day)).isoformat()


def _without_usual(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value and (name, value) != ("times_a_day", 1)}
