"""A person's days as series: gaps are NaN, both sides of a place are one, an ache without a number is their usual."""

from __future__ import annotations

import numpy as np

from biofeedback.events import Ache
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.trends.day_record import DayRecord, HalfHour
from biofeedback.trends.link_looks import FIRST, Look
from biofeedback.trends.link_series import Days, both_sides

MONDAY = 4  # 5 January 1970


def said(day: int, *aches: Ache, hour: float = 12.0) -> CheckInEntry:
    return CheckInEntry(f"{day} {hour}", day * 86_400 + hour * 3600 - 7200, 7200, aches)


def test_days_without_a_record_are_gaps() -> None:
    days = Days([DayRecord(MONDAY, breath_per_min=14.0), DayRecord(MONDAY + 2, breath_per_min=15.0)])
    assert np.array_equal(days.exposure("breath"), [14.0, np.nan, 15.0], equal_nan=True)


def test_saturday_and_sunday_are_the_weekend() -> None:
    days = Days([DayRecord(MONDAY), DayRecord(MONDAY + 6)])
    assert days.weekend.tolist() == [0, 0, 0, 0, 0, 1, 1]


def test_the_tension_of_a_day_is_the_mean_of_the_strongest_of_each_check_in() -> None:
    first = said(MONDAY, Ache("jaw", "tight", 2), Ache("neck_left", "sore", 6))
    days = Days([DayRecord(MONDAY, check_ins=(first, said(MONDAY, hour=15.0)))])
    assert days.outcome(FIRST).tolist() == [3.0]


def test_an_ache_without_a_number_counts_as_their_usual_one() -> None:
    days = Days([DayRecord(MONDAY, check_ins=(said(MONDAY, Ache("jaw")), said(MONDAY, Ache("jaw", "tight", 8))))])
    assert days.outcome(FIRST).tolist() == [8.0]


def test_both_sides_of_a_place_are_one() -> None:
    assert both_sides("neck_right") == ("neck_left", "neck_right")
    assert both_sides("between_shoulder_blades") == ("between_shoulder_blades",)
    entries = tuple(said(MONDAY, Ache(place, "tight", 5)) for place in ("neck_left", "neck_right")) * 3
    days = Days([DayRecord(MONDAY, check_ins=entries)])
    assert days.most_named() == (("neck_left", "neck_right"),)
    look = Look("load", "place", "day", 1, ("neck_left", "neck_right"))
    assert days.outcome(look).tolist() == [5.0]


def test_the_score_before_a_check_in_is_of_its_half_hour_and_the_one_before() -> None:
    record = DayRecord(MONDAY, half_hours=(HalfHour(24, 60.0, 900.0), HalfHour(25, 70.0, 900.0)))
    scores = Days([record]).scores()
    assert scores[0, 24:28].tolist()[:3] == [60.0, 65.0, 70.0]
    assert np.isnan(scores[0, 27])
    assert Days([DayRecord(MONDAY, check_ins=(said(MONDAY, hour=12.6),))]).told(FIRST)[0].half_hour == 25
