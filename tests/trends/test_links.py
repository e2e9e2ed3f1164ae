"""Links are claimed when days hang together, hardly ever when they do not, and never from few days."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from biofeedback.events import Ache
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.link_looks import FIRST
from biofeedback.trends.link_result import FEWEST_DAYS, Link, Links
from biofeedback.trends.links import find_links
from tests.trends.linked_people import FIRST_DAY, Truth, person


def the_first(found: Links) -> float:
    return next((link.r for link in found.links if link.look == FIRST), 0.0)


def test_of_people_without_any_link_few_are_told_of_one() -> None:
    told = [bool(find_links(person(seed, Truth(days=35))).clear) for seed in range(60)]
    assert sum(told) <= 5


def test_a_strong_link_is_found_from_thirty_days_in_most_people() -> None:
    found = [find_links(person(500 + seed, Truth(load_tension=0.6, both=30))) for seed in range(40)]
    assert sum(any(link.look == FIRST for link in each.clear) for each in found) >= 26


def test_nothing_is_claimed_from_under_fourteen_days() -> None:
    found = find_links(person(3, Truth(load_tension=0.99, both=FEWEST_DAYS - 1)))
    assert found.links == ()
    assert {each.lacking for each in found.waiting} == {"days"}
    assert found.days == FEWEST_DAYS - 1


def test_without_days_there_is_nothing() -> None:
    assert find_links([]) == Links()


def test_the_order_of_the_days_given_does_not_matter() -> None:
    days = person(8, Truth(load_tension=0.6, both=20))
    assert find_links(days[::-1]) == find_links(days)


def test_what_is_slight_or_what_most_days_speak_against_is_not_told() -> None:
    link = Link(FIRST, 300, 0.3, 0.2, 0.4, 300, 180, 0.001)
    assert link.clear
    assert not replace(link, r=0.15).clear
    assert not replace(link, fitting=140).clear
    assert not replace(link, chance=0.2).clear


def test_the_sign_and_the_days_that_fit_are_told() -> None:
    link = next(each for each in find_links(steady(40)).links if each.look == FIRST)
    assert link.clear
    assert link.r > 0.7
    assert link.low < link.r < link.high
    assert link.days == link.pairs == 40
    assert link.fitting > 30


def test_weekends_that_change_both_are_no_link() -> None:
    days = [
        day_of(at, share=(0.5 if (FIRST_DAY + at + 3) % 7 >= 5 else 0.2) + 0.01 * (at * 7 % 5), tension=weekend(at))
        for at in range(60)
    ]
    assert abs(the_first(find_links(days))) < 0.4


def test_a_rise_of_both_over_the_months_is_no_link() -> None:
    days = [day_of(at, 0.1 + 0.005 * at + 0.02 * (at * 7 % 5), min(10, at // 10 + at * 3 % 4)) for at in range(90)]
    assert abs(the_first(find_links(days))) < 0.4


def test_somebody_who_always_tells_the_same_waits_for_variety() -> None:
    days = [day_of(at, 0.1 + 0.03 * (at * 7 % 5), 4) for at in range(30)]
    lacking = {each.look: each.lacking for each in find_links(days).waiting}
    assert lacking[FIRST] == "variety"


def test_what_was_asked_after_an_exercise_is_left_out() -> None:
    days = steady(30)
    after = [
        replace(day, check_ins=(*day.check_ins, replace(day.check_ins[0], id="x", aches=(), after_exercise="e")))
        for day in days
    ]
    assert find_links(after) == find_links(days)


@pytest.mark.parametrize("still_s", [0.0, 1200.0])
def test_a_day_hardly_worn_has_no_load(still_s: float) -> None:
    days = [replace(day, state_s={"raised": still_s}) for day in steady(30)]
    assert all(each.look.exposure != "load" or each.look.when == "hour" for each in find_links(days).links)


def steady(days: int) -> list[DayRecord]:
    """Days on which tension follows the raised share."""
    levels = [at * 11 % 7 for at in range(days)]
    return [day_of(at, 0.05 + 0.1 * level, min(10, level + (at * 5 % 3 == 0))) for at, level in enumerate(levels)]


def weekend(at: int) -> int:
    return (7 if (FIRST_DAY + at + 3) % 7 >= 5 else 3) + at * 3 % 4 // 2


def day_of(at: int, share: float, tension: int) -> DayRecord:
    day = FIRST_DAY + at
    ache = Ache("neck_left", "tight", tension)  # type: ignore[arg-type]
    entry = CheckInEntry(f"c{at}", day * 86_400 + 16 * 3600.0, 0, (ache,))
    return DayRecord(day, state_s={"usual": 10_000 * (1 - share), "raised": 10_000 * share}, check_ins=(entry,))
