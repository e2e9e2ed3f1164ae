"""A curve of a few points has no corners, and says nothing that the points do not."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from biofeedback.gui.widgets.curve.bend import bent


def test_it_goes_through_every_point_by_curves() -> None:
    points = [QPointF(x, y) for x, y in ((0, 0), (20, 10), (40, 5), (60, 30))]
    path = bent(points)
    ends = [path.elementAt(at) for at in range(0, path.elementCount(), 3)]
    assert [(end.x, end.y) for end in ends] == [point.toTuple() for point in points]
    assert path.elementCount() == 1 + 3 * 3


def test_it_has_no_corner() -> None:
    path = bent([QPointF(x, y) for x, y in ((0, 0), (20, 10), (40, 25), (60, 20))])
    for at in range(3, path.elementCount() - 1, 3):
        before, here, after = path.elementAt(at - 1), path.elementAt(at), path.elementAt(at + 1)
        into = (here.y - before.y) / (here.x - before.x)
        out = (after.y - here.y) / (after.x - here.x)
        assert abs(into - out) < 1e-6


@given(st.lists(st.tuples(st.floats(4, 40), st.floats(0, 200)), min_size=3, max_size=20))
def test_it_never_leaves_the_band_between_two_points(steps: list[tuple[float, float]]) -> None:
    points, x = [], 0.0
    for wide, y in steps:
        x += wide
        points.append(QPointF(x, y))
    path = bent(points)
    low, high = min(p.y() for p in points), max(p.y() for p in points)
    for share in range(101):
        assert low - 1e-6 <= path.pointAtPercent(share / 100).y() <= high + 1e-6


def test_thousands_of_points_stay_a_plain_line() -> None:
    path = bent([QPointF(0.2 * x, x % 7) for x in range(1000)])
    assert path.elementCount() == 1000
