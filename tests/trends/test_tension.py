"""Tension by place: how often, and how strong where a number was given."""

from __future__ import annotations

from biofeedback.events import Ache, BodyPlace
from biofeedback.trends.tension import PlaceTension, tension_by_place
from tests.trends.days import MONDAY, said

NECK: BodyPlace = "neck_left"
JAW: BodyPlace = "jaw"


def test_without_a_check_in_there_is_no_place() -> None:
    assert tension_by_place([]) == ()


def test_places_are_ordered_by_how_often_and_then_how_strong() -> None:
    entries = [
        said(MONDAY, Ache(NECK, "tight", 4), Ache(JAW, "tight", 8)),
        said(MONDAY + 1, Ache(NECK, "tight")),
        said(MONDAY + 2, Ache("chest", "pressure", 2)),
        said(MONDAY + 3),
    ]
    found = tension_by_place(entries)
    assert found == (
        PlaceTension(NECK, 2, 4, 4.0),
        PlaceTension(JAW, 1, 4, 8.0),
        PlaceTension("chest", 1, 4, 2.0),
    )
    assert found[0].share == 0.5


def test_nothing_left_is_not_felt_and_an_answer_after_an_exercise_is_no_second_check_in() -> None:
    entries = [
        said(MONDAY, Ache(NECK, "tight", 6), Ache(JAW, "tight", 0)),
        said(MONDAY, Ache(NECK, "tight", 2), hour=13.0, after_exercise="box"),
    ]
    assert tension_by_place(entries) == (PlaceTension(NECK, 1, 1, 6.0),)
