"""Weeks begin on Mondays, months are those of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from biofeedback.trends.period import Period, beside, period_of, weekday
from tests.trends.days import MONDAY

days = st.integers(0, 80_000)


def date_of(day: int) -> date:
    return date(1970, 1, 1) + timedelta(days=day)


def test_a_week_goes_from_monday_to_sunday() -> None:
    for day in range(MONDAY, MONDAY + 7):
        assert period_of("week", day) == Period("week", MONDAY, MONDAY + 6)
    assert date_of(MONDAY) == date(2026, 11, 2)


def test_a_month_has_its_own_days_also_in_leap_years_and_at_the_turn_of_the_year() -> None:
    for when, length in ((date(2028, 2, 11), 29), (date(2027, 2, 28), 28), (date(2026, 12, 31), 31)):
        month = period_of("month", (when - date(1970, 1, 1)).days)
        assert (date_of(month.first_day).day, len(month.days)) == (1, length)
        assert date_of(month.last_day).month == when.month


@given(days)
def test_weekdays_are_the_calendar_s(day: int) -> None:
    assert weekday(day) == date_of(day).weekday()


@given(st.sampled_from(["week", "month"]), days, st.integers(-30, 30))
def test_what_is_so_many_on_is_as_many_back(kind: str, day: int, by: int) -> None:
    period = period_of(kind, day + 2000)  # type: ignore[arg-type]
    assert beside(beside(period, by), -by) == period
    assert beside(period, 1).first_day == period.last_day + 1
