"""Today beside one's own days of the same weekday: three of them have to be known."""

from __future__ import annotations

import pytest

from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.weekday_usual import WeekdayUsual, against_weekday
from tests.trends.days import MONDAY, worn


def mondays(*raised_min: float) -> list[DayRecord]:
    return [worn(MONDAY - 7 * weeks, raised) for weeks, raised in enumerate(raised_min, start=1)]


@pytest.mark.parametrize(
    ("raised_min", "word"), [(100.0, "more"), (2.0, "less"), (40.0, "as_usual"), (52.0, "as_usual")]
)
def test_more_or_less_is_outside_all_of_them_and_clearly_off_their_middle(raised_min: float, word: str) -> None:
    found = against_weekday([*mondays(30.0, 45.0, 50.0), worn(MONDAY, raised_min)], MONDAY)
    assert (found.word, found.days) == (word, 3)


def test_two_are_too_few_and_other_weekdays_or_hardly_worn_ones_are_none() -> None:
    others = [worn(MONDAY - day) for day in range(1, 7)]
    hardly = [worn(MONDAY - 21, 1.0, 20.0)]
    found = against_weekday([*mondays(10.0, 12.0), *others, *hardly, worn(MONDAY)], MONDAY)
    assert (found.word, found.days) == ("too_few", 2)


def test_what_is_older_than_eight_weeks_is_not_looked_at() -> None:
    records = [worn(MONDAY - 7 * weeks) for weeks in (7, 8, 9, 10)]
    assert against_weekday([*records, worn(MONDAY)], MONDAY).days == 2


def test_a_day_that_was_hardly_worn_is_not_compared() -> None:
    found = against_weekday([*mondays(1.0, 2.0, 3.0), worn(MONDAY, 1.0, 20.0)], MONDAY)
    assert found == WeekdayUsual("not_worn", 3)
