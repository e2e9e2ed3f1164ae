"""A week in sums: of what there is, and saying how much that is."""

from __future__ import annotations

from biofeedback.events import Ache
from biofeedback.trends.day_record import DayRecord, ExerciseDone, RaisedStretch
from biofeedback.trends.period import period_of
from biofeedback.trends.period_sum import DaySaid, ExerciseSum, own_check_ins, sum_of, within
from tests.trends.days import MONDAY, said, worn

WEEK = period_of("week", MONDAY)


def test_an_empty_week_says_so() -> None:
    found = sum_of((), WEEK)
    assert (found.coverage, found.days_worn, found.passed_s, found.breath_per_min) == ("empty", 0, None, None)


def test_two_worn_days_are_too_few_and_so_are_many_hardly_worn_ones() -> None:
    assert sum_of([worn(MONDAY), worn(MONDAY + 1)], WEEK).coverage == "sparse"
    hardly = [worn(day, 0.0, 20.0) for day in WEEK.days]
    assert (sum_of(hardly, WEEK).coverage, sum_of(hardly, WEEK).days_worn) == ("sparse", 0)


def test_a_free_weekend_does_not_interrupt_a_week_but_two_days_within_it_do() -> None:
    assert sum_of([worn(MONDAY + n) for n in range(5)], WEEK).coverage == "whole"
    assert sum_of([worn(MONDAY + n) for n in (0, 1, 3, 4)], WEEK).coverage == "whole"
    broken = sum_of([worn(MONDAY + n) for n in (0, 1, 4, 5)], WEEK)
    assert (broken.coverage, broken.hole) == ("interrupted", (MONDAY + 2, MONDAY + 3))


def test_weekends_do_not_interrupt_a_month_but_four_days_do() -> None:
    month = period_of("month", MONDAY)
    assert sum_of([worn(day) for day in month.days if (day + 3) % 7 < 5], month).coverage == "whole"
    away = sum_of([worn(day) for day in month.days if not 5 <= day - month.first_day < 9], month)
    assert (away.coverage, away.hole) == ("interrupted", (month.first_day + 5, month.first_day + 8))


def test_days_of_other_weeks_are_passed_over() -> None:
    records = [worn(MONDAY - 1), *(worn(day) for day in WEEK.days), worn(MONDAY + 7)]
    assert [record.day for record in within(records, WEEK)] == list(WEEK.days)
    assert sum_of(records, WEEK).days_worn == 7


def test_time_and_stretches_are_added_and_the_middle_is_of_those_seen_to_pass() -> None:
    stretches = (RaisedStretch(0.0, 300.0), RaisedStretch(1000.0, None))
    records = [
        worn(MONDAY, 20.0, 240.0, raised=stretches, breath_per_min=12.0, prompts=1, posture_s={"leaning": 60.0}),
        worn(
            MONDAY + 1,
            10.0,
            240.0,
            raised=(RaisedStretch(0.0, 900.0),),
            breath_per_min=15.0,
            posture_s={"leaning": 30.0},
        ),
        worn(MONDAY + 2, 0.0, 60.0, breath_per_min=16.0, prompts=2),
    ]
    found = sum_of(records, WEEK)
    assert found.state_s == {"usual": 60.0 * 510, "raised": 60.0 * 30}
    assert found.still_s == 60.0 * 540
    assert (found.raised, found.not_passed, found.passed_s) == (3, 1, 600.0)
    assert (found.breath_per_min, found.prompts, found.posture_s) == (15.0, 3, {"leaning": 90.0})


def test_exercises_are_told_with_what_followed_where_it_was_judged() -> None:
    one = (ExerciseDone(0.0, "box", 120.0, -1.0), ExerciseDone(900.0, "box", 60.0), ExerciseDone(0.0, "humming", 60.0))
    records = [worn(MONDAY, exercises=one), worn(MONDAY + 1, exercises=(ExerciseDone(0.0, "box", 120.0, 0.5),))]
    assert sum_of(records, WEEK).exercises == (
        ExerciseSum("box", 3, 300.0, 2, -0.25),
        ExerciseSum("humming", 1, 60.0, 0, None),
    )


def test_what_is_said_of_a_day_is_the_mean_mood_and_the_newest_word_on_sleep() -> None:
    told = (
        said(MONDAY, hour=8.0, mood=2, sleep_h=6.0, sleep_quality=2),
        said(MONDAY, hour=9.0, mood=4, energy=3, sleep_h=6.5),
        said(MONDAY, hour=20.0),
    )
    found = sum_of([DayRecord(MONDAY, check_ins=told), worn(MONDAY + 1)], WEEK)
    assert found.said == (DaySaid(MONDAY, 3.0, 3.0, 6.5, 2), DaySaid(MONDAY + 1))
    assert found.days_said == 1


def test_what_is_asked_after_an_exercise_is_no_check_in_of_its_own() -> None:
    neck = Ache("neck_left", "tight", 5)
    first, again = said(MONDAY, neck), said(MONDAY, neck, hour=13.0, after_exercise="box")
    assert own_check_ins([DayRecord(MONDAY, check_ins=(first, again))]) == (first,)
