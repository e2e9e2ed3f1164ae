"""Local time follows the newest anchor; quiet hours may cross midnight."""

from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.quiet import LocalTime, WallClock, is_quiet, keeps_quiet
from biofeedback.events import ClockAnchor, Settings

MINUTES = st.integers(0, 1439)


def test_without_an_anchor_there_is_no_local_time() -> None:
    clock = WallClock()
    assert clock.local(10.0) is None
    assert clock.wall_s(10.0) is None


def test_a_journey_to_another_zone_changes_the_day_from_its_anchor_on() -> None:
    clock = WallClock()
    clock.anchor(ClockAnchor(0, wall_s=1_000 * 86_400.0 + 82_800.0, utc_offset_s=0), 0.0)
    before = clock.local(60.0)
    clock.anchor(ClockAnchor(0, wall_s=1_000 * 86_400.0 + 82_860.0, utc_offset_s=7_200), 60.0)
    after = clock.local(60.0)
    assert before is not None
    assert after is not None
    assert (before.day, before.minute) == (1_000, 1_381.0)
    assert (after.day, after.minute) == (1_001, 61.0)


@given(MINUTES, MINUTES, MINUTES)
def test_a_minute_is_quiet_in_the_hours_or_in_the_hours_turned_round_but_never_in_both(
    minute: int, begin: int, end: int
) -> None:
    if begin != end:
        assert is_quiet(minute, begin, end) != is_quiet(minute, end, begin)
        assert is_quiet(begin, begin, end)
        assert not is_quiet(end, begin, end)


def test_quiet_hours_need_both_ends() -> None:
    assert not is_quiet(5.0, 0, None)
    assert not is_quiet(5.0, None, 60)
    assert is_quiet(5.0, 0, 60)


def test_on_a_day_that_was_not_chosen_nothing_is_asked_all_day() -> None:
    weekdays = Settings(quiet_from_min=22 * 60, quiet_to_min=7 * 60, ask_days=(0, 1, 2, 3, 4))
    # 5 January 2026 was a Monday; 1 January 1970 is day 0.
    monday = 20458
    noon = [keeps_quiet(weekdays, LocalTime(monday + day, 720.0)) for day in range(7)]
    assert noon == [False] * 5 + [True] * 2
    assert keeps_quiet(weekdays, LocalTime(monday, 1380.0)), "the quiet hours hold on the chosen days as well"
