"""A plan for home: what can be followed, and the small file it is handed over in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.coaching.home_plan import (
    WEEKDAYS,
    HomePlan,
    HomePlanError,
    PlannedExercise,
    checked,
    weekday_of,
)
from biofeedback.coaching.home_plan_file import LARGEST_CHARACTERS, plan_text, read_plan

SOUND = HomePlan("a1", (PlannedExercise("longer_exhale", 180, 2),), 10, "sitting", 20_500, 20_530, "J.", "Park")

days = st.none() | st.integers(0, 40_000)
items = st.builds(
    PlannedExercise,
    st.sampled_from([exercise.id for exercise in CATALOGUE]),
    st.integers(30, 3600),
    st.integers(1, 6),
    st.sets(st.sampled_from(WEEKDAYS)).map(lambda chosen: tuple(sorted(chosen))),
)
names = st.text(st.characters(codec="utf-8"), max_size=60)


def in_order(plan: HomePlan) -> bool:
    return plan.from_day is None or plan.until_day is None or plan.from_day <= plan.until_day


plans = st.builds(
    HomePlan,
    st.uuids().map(str),
    st.lists(items, min_size=1, max_size=6, unique_by=lambda each: each.exercise).map(tuple),
    st.integers(0, 180),
    st.text(st.characters(codec="utf-8"), max_size=500),
    days,
    days,
    names,
    names,
).filter(in_order)


@given(plans, st.booleans())
def test_a_plan_survives_its_file(plan: HomePlan, compact: bool) -> None:
    assert read_plan(plan_text(plan, compact=compact)) == plan


def test_the_file_is_plain_words() -> None:
    whole = json.loads(plan_text(SOUND))
    assert whole["exercises"] == [{"exercise": "longer_exhale", "length_s": 180, "times_a_day": 2}]
    assert (whole["format"], whole["version"], whole["from"], whole["until"]) == (
        "biofeedback-plan",
        1,
        "2026-02-16",
        "2026-03-18",
    )


def test_a_usual_plan_fits_a_printed_code() -> None:
    assert len(plan_text(SOUND, compact=True)) < 250


def test_what_goes_into_a_code_is_ascii_whatever_the_language() -> None:
    plan = HomePlan("a1", SOUND.exercises, note="Füße am Boden")
    assert plan_text(plan, compact=True).isascii()
    assert "Füße" in plan_text(plan)


def test_a_file_that_an_editor_began_with_a_mark_is_read() -> None:
    assert read_plan("\ufeff" + plan_text(SOUND)) == SOUND


def test_what_a_later_plan_may_add_is_left_out() -> None:
    assert read_plan(json.dumps(json.loads(plan_text(SOUND)) | {"music": "slow"})) == SOUND


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_any_other_file_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(HomePlanError, match=r"\w+ \w+"):
        read_plan(text)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def said_of(text: str) -> str:
    """Why a text is no plan; "" where it is one."""
    try:
        checked(read_plan(text))
    except HomePlanError as error:
        return str(error)
    return ""


@given(st.sampled_from(["id", "version", "exercises", "goal_min", "note", "from", "until", "client"]), json_values)
def test_whatever_stands_in_a_field_it_is_a_plan_or_refused_in_one_line(field: str, value: object) -> None:
    said = said_of(json.dumps(json.loads(plan_text(SOUND)) | {field: value}))
    assert "\n" not in said
    assert len(said) < 200


@given(st.sampled_from(["exercise", "length_s", "times_a_day", "days"]), json_values)
def test_whatever_stands_in_an_exercise_it_is_a_plan_or_refused_in_one_line(field: str, value: object) -> None:
    whole = json.loads(plan_text(SOUND))
    whole["exercises"][0][field] = value
    said = said_of(json.dumps(whole))
    assert len(said) < 200


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": 2}, "newer version"),
        ({"exercises": []}, "1 to 6 exercises"),
        ({"exercises": [{"exercise": "headstand", "length_s": 60}]}, "“headstand”"),
        ({"exercises": [{"exercise": "box", "length_s": 5}]}, "lasts 5 s"),
        ({"exercises": [{"exercise": "box", "length_s": 60, "times_a_day": 20}]}, "20 times a day"),
        ({"exercises": [{"exercise": "box", "length_s": 60}] * 2}, "twice"),
        ({"exercises": [{"exercise": "box", "length_s": 60, "days": [8]}]}, "weekdays"),
        ({"goal_min": 500}, "500 minutes"),
        ({"note": "n" * 501}, "500 characters"),
        ({"until": "2026-01-01"}, "before it begins"),
        ({"until": "31.12.2026"}, "not a date"),
        ({"id": ""}, "missing"),
    ],
)
def test_a_plan_that_cannot_be_followed_says_why(change: dict[str, object], said: str) -> None:
    with pytest.raises(HomePlanError, match=said):
        read_plan(json.dumps(json.loads(plan_text(SOUND)) | change))


def test_a_file_without_an_end_is_not_read() -> None:
    with pytest.raises(HomePlanError, match="too large"):
        read_plan(" " * (LARGEST_CHARACTERS + 1))


def test_the_first_of_january_1970_was_a_thursday() -> None:
    assert [weekday_of(day) for day in range(5)] == [3, 4, 5, 6, 0]
