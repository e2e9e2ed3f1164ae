"""A check-in says what it was told and no more; last time's is said again only as far as it can still hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.events import Ache
from biofeedback.local_time import DAY_S, local_day
from biofeedback.self_report.check_in import (
    CheckInEntry,
    DayChip,
    PlaceChange,
    as_last_time,
    changes,
    is_unusual_day,
    said_last,
)

NOON = 20_000 * DAY_S + 12 * 3600.0
LAST = CheckInEntry(
    "a", NOON, 3600, (Ache("neck_left", "stiff", 6), Ache("jaw", "tight", 0)), 3, 2, 6.5, 2, ("caffeine",), "box"
)


def test_the_same_again_later_that_day() -> None:
    now = as_last_time(LAST, CheckInEntry("b", NOON + 3600.0, 3600))
    assert (now.id, now.aches, now.mood, now.energy) == ("b", (Ache("neck_left", "stiff", 6),), 3, 2)
    assert (now.sleep_h, now.sleep_quality, now.chips) == (6.5, 2, ("caffeine",))
    assert now.after_exercise == ""


def test_the_same_again_on_another_day_says_nothing_of_last_night() -> None:
    now = as_last_time(LAST, CheckInEntry("b", NOON + DAY_S, 3600))
    assert now.aches == (Ache("neck_left", "stiff", 6),)
    assert (now.sleep_h, now.sleep_quality, now.chips) == (None, None, ())


def test_after_an_exercise_the_day_is_as_it_was_told_before() -> None:
    told = CheckInEntry("a", NOON, 3600, (Ache("jaw", "tight", 6),), 4, 3, 7.0, 4, ("caffeine",))
    after = CheckInEntry("b", NOON + 600.0, 3600, (Ache("jaw", "tight", 2),), after_exercise="humming")
    last = said_last([told, after])
    assert last is not None
    assert (last.aches, last.mood, last.sleep_h, last.chips) == (after.aches, 4, 7.0, ("caffeine",))
    yesterday = CheckInEntry("y", NOON - DAY_S, 3600, mood=1)
    assert said_last([yesterday, after]) == after
    assert said_last([told]) == told
    assert said_last([]) is None


def test_the_day_is_the_local_one() -> None:
    late = CheckInEntry("a", 20_000 * DAY_S - 1800.0, 3600)
    assert late.local_day == 20_000


@pytest.mark.parametrize(
    ("chips", "days_ago", "unusual"),
    [(("ill",), 0, True), (("alcohol", "caffeine"), 0, True), (("caffeine",), 0, False), (("ill",), 1, False)],
)
def test_a_day_told_to_be_unusual_is_so_until_local_midnight(
    chips: tuple[DayChip, ...], days_ago: int, *, unusual: bool
) -> None:
    past = [CheckInEntry("a", NOON - days_ago * DAY_S, 3600, chips=chips), CheckInEntry("b", NOON, 3600)]
    assert is_unusual_day(past, local_day(NOON + 3600.0, 3600)) is unusual
    assert not is_unusual_day(past, local_day(NOON + DAY_S, 3600))


def test_a_place_that_is_not_named_afterwards_is_loose() -> None:
    after = [Ache("neck_left", "stiff", 4)]
    before = [Ache("neck_left", "stiff", 6), Ache("chest", "pressure"), Ache("jaw", "tight", 0)]
    assert changes(before, after) == (PlaceChange("neck_left", 6, 4), PlaceChange("chest", None, 0))


@given(st.lists(st.from_type(Ache), max_size=5), st.lists(st.from_type(Ache), max_size=5))
def test_only_what_was_felt_before_is_compared(before: list[Ache], after: list[Ache]) -> None:
    found = changes(before, after)
    assert [change.place for change in found] == [ache.place for ache in before if ache.intensity != 0]
    assert all(change.before != 0 for change in found)


def test_what_is_felt_at_a_place() -> None:
    assert LAST.felt_at("neck_left") == Ache("neck_left", "stiff", 6)
    assert LAST.felt_at("jaw") is None
    assert LAST.felt_at("belly") is None
