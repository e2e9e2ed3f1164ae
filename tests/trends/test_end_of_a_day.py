"""A day's end says nothing of an empty day, and suggests what this person's own days speak for."""

from __future__ import annotations

from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.events import Ache, ExerciseEffect
from biofeedback.trends.day_end import Suggestion, day_end, suggestion
from biofeedback.trends.day_record import DayRecord, RaisedStretch
from tests.trends.days import MONDAY, said, worn

NECK = Ache("neck_left", "tight", 5)
HELPS = ExerciseEffect("longer_exhale", 0.9, 0.2, 9, 6)
NOTHING = ExerciseEffect("box", 0.0, 0.3, 9, 6)


def test_there_is_no_end_of_a_day_without_anything_or_hardly_worn() -> None:
    assert day_end((), MONDAY) is None
    assert day_end([worn(MONDAY, 0.0, 20.0), worn(MONDAY - 1)], MONDAY) is None
    assert day_end([DayRecord(MONDAY, check_ins=(said(MONDAY, NECK),))], MONDAY) is None


def test_a_day_s_end_tells_of_that_day_and_of_its_weekday() -> None:
    stretches = (RaisedStretch(3600.0 * 9, 300.0), RaisedStretch(3600.0 * 11, 600.0), RaisedStretch(3600.0 * 15, None))
    before = [worn(MONDAY - 7 * weeks, 20.0) for weeks in (3, 2, 1)]
    found = day_end([*before, worn(MONDAY, 100.0, raised=stretches), worn(MONDAY + 1)], MONDAY)
    assert found is not None
    assert (found.record.day, len(found.record.raised), found.passed_s) == (MONDAY, 3, 450.0)
    assert found.usual.word == "more"


def test_a_place_that_is_tense_in_half_of_the_check_ins_leads() -> None:
    days = [
        DayRecord(MONDAY - n, check_ins=(said(MONDAY - n, *aches),)) for n, aches in enumerate(((NECK,), (), (NECK,)))
    ]
    found = suggestion(days[::-1], [HELPS], ())
    assert (found.kind, found.place) == ("tense_place", "neck_left")
    exercise = next(each for each in CATALOGUE if each.id == found.exercise)
    assert "neck" in exercise.relieves
    assert suggestion(days[:2], [HELPS], ()).kind == "helped", "two check-ins are too few"


def test_what_does_not_suit_the_person_or_hurts_is_not_suggested() -> None:
    sharp = Ache("neck_left", "sharp", 9)
    days = [DayRecord(MONDAY + n, check_ins=(said(MONDAY + n, sharp),)) for n in range(3)]
    found = suggestion(days, [], ())
    mild = suggestion([DayRecord(MONDAY + n, check_ins=(said(MONDAY + n, NECK),)) for n in range(3)], [], ())
    traits = {each.id: each.traits for each in CATALOGUE}
    assert mild.kind == "tense_place"
    assert found.exercise == "" or not traits[found.exercise] & {"spinal_load", "neck_extension", "twist"}


def test_what_helped_is_said_again_and_what_did_nothing_is_not() -> None:
    assert suggestion([], [NOTHING, HELPS], ()) == Suggestion("helped", "longer_exhale")
    assert suggestion([], [NOTHING], ()) == Suggestion("any")


def test_an_hour_leads_where_it_rose_in_it_on_three_days() -> None:
    days = [worn(MONDAY + n, raised=(RaisedStretch(3600.0 * 11 + 600.0 * n, 300.0),)) for n in range(3)]
    assert suggestion(days, [], ()) == Suggestion("hour", hour=11)
    assert suggestion(days[:2], [], ()) == Suggestion("any")
