"""A breathing pattern of one's own keeps to the same limits as those of the catalogue."""

import pytest

from biofeedback.coaching.catalogue import find
from biofeedback.coaching.conditions import suits
from biofeedback.coaching.own_breath import OwnBreath, fault_of, own_exercise, usable, with_own

EVENING = OwnBreath("Evening", 3.5, 1.0, 5.5, 0.5)


def test_its_id_tells_its_seconds_so_that_a_recording_replays_without_the_name() -> None:
    assert EVENING.exercise_id == "own:3.5-1-5.5-0.5"
    found = find(EVENING.exercise_id)
    assert found.steps == own_exercise(EVENING).steps
    assert found.name == "Your own pattern"


@pytest.mark.parametrize(
    ("own", "fault"),
    [
        (OwnBreath("", 6.0, 0.0, 4.0), "exhale_shorter"),
        (OwnBreath("", 4.0, 4.5, 6.0), "out_of_range"),
        (OwnBreath("", 2.0, 0.0, 2.5), "too_fast"),
        (OwnBreath("", 6.0, 4.0, 6.0, 4.0), "too_slow"),
        (OwnBreath("", float("nan"), 0.0, 6.0), "out_of_range"),
        (OwnBreath("", 4.0, 4.0, 4.0, 4.0), ""),
        (EVENING, ""),
    ],
)
def test_it_keeps_to_the_limits(own: OwnBreath, fault: str) -> None:
    assert fault_of(own) == fault


@pytest.mark.parametrize("name", ["own:", "own:1-2", "own:a-b-c-d", "own:9-0-9-0", "own:4.0-0-6-0", "own:nan-0-6-0"])
def test_an_id_that_is_none_is_no_exercise(name: str) -> None:
    with pytest.raises(KeyError):
        find(name)


def test_what_speaks_against_pauses_and_slow_breathing_speaks_against_ones_own() -> None:
    held, slow, easy = OwnBreath("", 2.0, 1.0, 3.0), OwnBreath("", 4.0, 0.0, 6.0), OwnBreath("", 2.0, 0.0, 4.0)
    assert not suits(own_exercise(held), ["pregnancy"])
    assert suits(own_exercise(slow), ["pregnancy"])
    assert not suits(own_exercise(slow), ["copd"])
    assert suits(own_exercise(easy), ["copd"])


def test_a_changed_one_keeps_its_place_and_no_name_or_pattern_stands_twice() -> None:
    a, b = OwnBreath("A"), OwnBreath("B", 3.0, 0.0, 5.0)
    assert with_own((a,), b) == (a, b)
    assert with_own((a, b), OwnBreath("C", 2.0, 0.0, 4.0), a) == (OwnBreath("C", 2.0, 0.0, 4.0), b)
    assert with_own((a, b), OwnBreath("b", 2.0, 0.0, 4.0)) == (a, OwnBreath("b", 2.0, 0.0, 4.0))
    assert with_own((a, b), OwnBreath("C", 3.0, 0.0, 5.0)) == (a, OwnBreath("C", 3.0, 0.0, 5.0))


def test_a_damaged_one_is_left_out() -> None:
    assert usable([OwnBreath("A", 4.0, 9.0, 6.0), EVENING]) == (EVENING,)
