"""The drawing of a body, front and back, on a grid of 100 by 240: our own outline, of no sex, and its places.

Only the half at the viewer's right is drawn; the other is its mirror. A place is a plain shape that is cut to the
outline, so that it follows the body's edge.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias, get_args

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from biofeedback.events import BodyPlace

View: TypeAlias = Literal["front", "back"]
VIEWS: tuple[View, ...] = get_args(View)
WIDTH, HEIGHT, MIDDLE = 100.0, 240.0, 50.0

# M x y: move, L x y: line, C six numbers: curve, E x y rx ry: ellipse, R x y w h r: rounded box.
_HEAD = "E 50 19 11 14"
_HALF = (
    "M 50 30 L 55.5 30 C 55.5 37 56 40 60 42 C 66 45 73 45 77 52 C 79.6 57 80 66 81 74 C 82 86 85 98 87 112 "
    "C 88 120 89 126 90 132 C 92 138 92 145 89 148 C 86.5 150 84 146 84 140 C 83 134 82.5 130 81 124 "
    "C 78 112 75.5 104 74 94 C 73 86 72 80 70.5 74 C 70 84 67 92 66.5 100 C 66 110 69 118 70 128 "
    "C 71.5 142 70 156 67.5 172 C 67 182 68 188 66.5 198 C 65 210 62.5 218 62 226 C 63 231 66 234 65.5 237 "
    "C 62 239 56 239 54.5 236 C 54 230 55 222 54.5 214 C 53.5 200 53.5 190 53.5 178 C 53.5 162 52 150 50 140 L 50 30"
)
_ARM = "M 72 70 C 75 63 83 63 85.5 70 L 92 121 C 92 129 81 129 79 122 L 72 70"
_LEG = "M 51.5 155 C 55 145 68 145 74 155 L 70 212 C 66 221 56 221 52 212 L 51.5 155"
_SHOULDER = "E 70.5 53 9.5 8.5"

# In the middle of the body.
_MIDDLE_SHAPES: dict[View, dict[BodyPlace, str]] = {
    "front": {
        "forehead": "E 50 11.5 7.5 4.5",
        "jaw": "E 50 27.5 6.5 4",
        "chest": "R 37 58 26 21 9",
        "belly": "E 50 102 12.5 15",
    },
    "back": {"back_of_head": "E 50 18 8 8.5", "between_shoulder_blades": "E 50 62 4.4 10.5"},
}
# At the viewer's right: the person's left from the front, their right from the back.
_SIDE_SHAPES: dict[View, dict[str, str]] = {
    "front": {"shoulder": _SHOULDER, "arm": _ARM, "hip": "E 62.5 127 8.5 10", "leg": _LEG},
    "back": {
        "neck": "R 50.8 31.5 7 11 2",
        "shoulder": _SHOULDER,
        "upper_back": "E 60.6 66 5.4 8",
        "middle_back": "R 51 76 20 16 5",
        "lower_back": "R 51 95 20 17 5",
        "seat": "E 60.5 127 9 11",
        "arm": _ARM,
        "leg": _LEG,
    },
}


@cache
def outline() -> QPainterPath:
    """The body's outline; it is the same from the front and from the back."""
    half = _path(_HALF)
    return half.united(_mirrored(half)).united(_path(_HEAD)).simplified()


@cache
def shapes(view: View) -> dict[BodyPlace, QPainterPath]:
    """The places that are seen from one side, in the order in which they are walked through: from the head down."""
    found: dict[BodyPlace, QPainterPath] = {
        place: _path(shape).intersected(outline()) for place, shape in _MIDDLE_SHAPES[view].items()
    }
    for stem, shape in _SIDE_SHAPES[view].items():
        at_the_right = _path(shape).intersected(outline())
        for side in ("left", "right"):
            own_right = side == ("left" if view == "front" else "right")
            found[_place(f"{stem}_{side}")] = at_the_right if own_right else _mirrored(at_the_right)
    return dict(sorted(found.items(), key=lambda item: (item[1].boundingRect().center().y(), item[0])))


def middle_of(path: QPainterPath) -> QPointF:
    """The middle of a place."""
    return path.boundingRect().center()


def _place(name: str) -> BodyPlace:
    return next(place for place in get_args(BodyPlace) if place == name)


def _mirrored(path: QPainterPath) -> QPainterPath:
    return QTransform(-1.0, 0.0, 0.0, 1.0, 2.0 * MIDDLE, 0.0).map(path)


def _path(drawn: str) -> QPainterPath:
    path = QPainterPath()
    words = drawn.split()
    while words:
        command = words.pop(0)
        count = {"M": 2, "L": 2, "C": 6, "E": 4, "R": 5}[command]
        numbers, words = [float(word) for word in words[:count]], words[count:]
        match command:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case "E":
                path.addEllipse(QPointF(numbers[0], numbers[1]), numbers[2], numbers[3])
            case _:
                path.addRoundedRect(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[4])
    return path
