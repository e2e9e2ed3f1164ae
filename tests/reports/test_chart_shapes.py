"""Figures are drawn within their field; what is not known stays empty, and nothing is not the same as not known."""

from __future__ import annotations

from biofeedback.reports.chart_shapes import HEIGHT, Box, Dot, Label, Path, shapes
from biofeedback.reports.sheet import Chart

LEVELS = ((0.0, "0"), (10.0, "10"))


def test_a_day_of_which_nothing_is_known_has_no_bar_and_one_with_nothing_has_a_hairline() -> None:
    drawn = shapes(Chart("", "", "bars", (5.0, None, 0.0), LEVELS, ()), 300.0)
    bars = [shape for shape in drawn if isinstance(shape, Box)]
    assert len(bars) == 2
    assert bars[0].height > 20
    assert 0 < bars[1].height < 1


def test_a_line_is_not_drawn_across_a_gap() -> None:
    drawn = shapes(Chart("", "", "dots", (1.0, 2.0, None, 3.0), LEVELS, ()), 300.0)
    lines = [shape for shape in drawn if isinstance(shape, Path) and shape.tone == "mark"]
    assert [len(line.points) for line in lines] == [2]
    assert len([shape for shape in drawn if isinstance(shape, Dot)]) == 3


def test_everything_stays_in_the_field() -> None:
    drawn = shapes(Chart("", "", "bars", (99.0, -5.0, 3.0), LEVELS, ((0, "a"), (2, "c"))), 300.0)
    for shape in drawn:
        if isinstance(shape, Box):
            assert shape.x >= 0
            assert shape.x + shape.width <= 300
            assert shape.y >= 0
            assert shape.y + shape.height <= HEIGHT
        if isinstance(shape, Label):
            assert 0 <= shape.y <= HEIGHT
