"""Names of phases are never shortened and never lie on each other."""

from hypothesis import given
from hypothesis import strategies as st

from biofeedback.gui.widgets.curve.band_names import GAP, NamePlace, name_places
from biofeedback.gui.widgets.curve.curve_model import Band


def bands(*lefts: float) -> list[tuple[Band, float]]:
    return [(Band(left, left + 1, "free", "name"), left) for left in lefts]


def test_names_with_room_stand_in_one_row_at_the_beginning_of_their_phases() -> None:
    assert name_places(bands(0, 100, 200), 300, [50, 60, 70]) == [NamePlace(0, 0), NamePlace(100, 0), NamePlace(200, 0)]


def test_the_last_leans_to_the_left() -> None:
    assert name_places(bands(0, 250), 300, [50, 80])[1] == NamePlace(220, 0)


def test_a_name_without_room_stands_in_the_second_row() -> None:
    assert name_places(bands(0, 40), 300, [60, 60]) == [NamePlace(0, 0), NamePlace(40, 1)]


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(5, 120)), min_size=1, max_size=8))
def test_no_two_lie_on_each_other(phases: list[tuple[float, float]]) -> None:
    lefts, widths = sorted(left for left, _ in phases), [width for _, width in phases]
    found = name_places(bands(*lefts), 500, widths)
    for at, (one, width) in enumerate(zip(found, widths, strict=True)):
        for other in found[at + 1 :]:
            assert other.row != one.row or other.x >= one.x + width + GAP - 1e-9 or other.x + 1e-9 < one.x
