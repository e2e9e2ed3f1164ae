"""When to see someone is shown for strong pain and for long pain, and not otherwise."""

import pytest

from biofeedback.events import Ache, Intensity
from biofeedback.local_time import DAY_S
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.self_report.seek_care import care_reasons, felt_for_s


def told(*days: float, intensity: Intensity | None = 4) -> list[CheckInEntry]:
    return [
        CheckInEntry(f"{day}", 1e9 + day * DAY_S, 0, (Ache("lower_back_left", "aching", intensity),)) for day in days
    ]


def test_nothing_is_shown_without_check_ins_and_without_aches() -> None:
    assert care_reasons([]) == ()
    assert care_reasons([CheckInEntry("a", 1e9, 0)]) == ()


@pytest.mark.parametrize(("intensity", "shown"), [(7, ()), (8, ("strong",)), (10, ("strong",)), (None, ())])
def test_strong_is_eight_or_more(intensity: Intensity | None, shown: tuple[str, ...]) -> None:
    assert care_reasons(told(0, intensity=intensity)) == shown


def test_long_is_more_than_six_weeks_of_the_same_place() -> None:
    weekly = [7.0 * week for week in range(8)]
    assert care_reasons(told(*weekly[:7])) == ()
    assert care_reasons(told(*weekly[:8])) == ("long",)
    elsewhere = CheckInEntry("x", 1e9 + 60 * DAY_S, 0, (Ache("jaw", "tight", 3),))
    assert care_reasons([*told(*weekly), elsewhere]) == ()


def test_two_weeks_of_silence_begin_it_anew() -> None:
    assert care_reasons(told(0, 7, 14, 21, 36, 43, 50)) == ()
    assert felt_for_s(told(0, 7, 14, 21, 36, 43, 50), "lower_back_left") == 14 * DAY_S


def test_a_place_that_was_told_to_be_loose_was_not_felt() -> None:
    assert felt_for_s(told(0, 7, intensity=0), "lower_back_left") == 0.0
    assert care_reasons(told(*(7.0 * week for week in range(9)), intensity=0)) == ()
