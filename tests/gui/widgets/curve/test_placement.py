"""Marks and words above a curve never lie on each other."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from biofeedback.gui.widgets.curve.placement import LANES, Sizes, Wanted, places

SIZES = Sizes(half=6.5, reach=11.0, gap=3.0, least=30.0)
MARKS = st.lists(st.tuples(st.floats(0.0, 800.0), st.sampled_from([0.0, 20.0, 90.0, 150.0])), max_size=25)


@given(MARKS)
def test_no_word_lies_on_another_or_on_a_mark_in_its_lane(marks: list[tuple[float, float]]) -> None:
    wanted = [Wanted(x, width) for x, width in sorted(marks)]
    found = places(wanted, 0.0, 800.0, SIZES)
    for lane in range(LANES):
        words = [(p.word_x, p.word_x + p.room) for p in found if p.lane == lane and p.word_x is not None]
        signs = [(w.x - 6.5, w.x + 6.5) for w, p in zip(wanted, found, strict=True) if p.lane == lane]
        assert all(apart(a, b) for a, b in combinations(words, 2))
        assert all(apart(word, sign) for word in words for sign in signs)
        assert all(begin >= 0.0 and end <= 800.0 for begin, end in words)


@given(MARKS)
def test_a_word_is_whole_or_has_room_for_some_letters(marks: list[tuple[float, float]]) -> None:
    wanted = [Wanted(x, width) for x, width in sorted(marks)]
    for mark, place in zip(wanted, places(wanted, 0.0, 800.0, SIZES), strict=True):
        if place.word_x is not None:
            assert place.room == mark.width or SIZES.least <= place.room < mark.width


def test_marks_that_would_touch_go_below_each_other() -> None:
    found = places([Wanted(100.0, 60.0), Wanted(104.0, 60.0), Wanted(107.0, 60.0)], 0.0, 800.0, SIZES)
    assert [place.lane for place in found] == [0, 1, 2]
    assert all(place.room == 60.0 for place in found)


def test_a_word_at_the_right_edge_goes_to_the_left_of_its_mark() -> None:
    (place,) = places([Wanted(780.0, 90.0)], 0.0, 800.0, SIZES)
    assert place.word_x == 780.0 - 11.0 - 90.0


def test_a_word_ends_before_the_next_mark() -> None:
    first, second = places([Wanted(15.0, 150.0), Wanted(120.0, 20.0)], 0.0, 800.0, SIZES)
    assert first.word_x is not None
    assert first.word_x + first.room <= 120.0 - 6.5
    assert second.room == 20.0


def apart(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[1] <= b[0] or b[1] <= a[0]
