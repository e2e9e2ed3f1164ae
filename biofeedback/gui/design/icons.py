"""Line icons on a grid of 24: each a few strokes, drawn in whatever colour and size is asked for."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

IconName: TypeAlias = Literal[
    "now",
    "practise",
    "settings",
    "eye",
    "eye_off",
    "strap",
    "no_strap",
    "check",
    "pause",
    "play",
    "sound",
    "words",
    "back",
    "note",
    "wave",
    "down",
    "skip",
    "history",
    "demonstrate",
    "body",
    "journal",
]

# M x y: move, L x y: line, C six numbers: curve, O x y r: circle.
STROKES: dict[IconName, str] = {
    "now": "O 12 12 9 O 12 12 4",
    "practise": "M 2 15 C 5 15 5 6 8.5 6 C 12 6 12 18 15.5 18 C 18.5 18 18.5 11 22 11",
    "settings": "M 3 7.5 L 12 7.5 M 18 7.5 L 21 7.5 O 15 7.5 2.6 M 3 16.5 L 6 16.5 M 12 16.5 L 21 16.5 O 9 16.5 2.6",
    "eye": "M 3 12 C 6 6.5 9 5.5 12 5.5 C 15 5.5 18 6.5 21 12 C 18 17.5 15 18.5 12 18.5 C 9 18.5 6 17.5 3 12 O 12 12 3",
    "eye_off": "M 3 12 C 6 6.5 9 5.5 12 5.5 C 15 5.5 18 6.5 21 12 C 18 17.5 15 18.5 12 18.5 C 9 18.5 6 17.5 3 12 "
    "M 5 20 L 19 4",
    "strap": "M 2 10 C 4 10 5 11 7 12 M 22 10 C 20 10 19 11 17 12 M 7 12 C 8 8.6 16 8.6 17 12 C 16 15.4 8 15.4 7 12",
    "no_strap": "O 12 12 8.5 M 6.2 17.8 L 17.8 6.2",
    "check": "M 5.5 12.5 L 10 17 L 18.5 7.5",
    "pause": "M 9 6 L 9 18 M 15 6 L 15 18",
    "play": "M 8 5.5 L 18.5 12 L 8 18.5 L 8 5.5",
    "sound": "M 4 9.5 L 7.5 9.5 L 12 5.5 L 12 18.5 L 7.5 14.5 L 4 14.5 L 4 9.5 "
    "M 15 9.5 C 16.3 11 16.3 13 15 14.5 M 17.8 7 C 20.6 10 20.6 14 17.8 17",
    "words": "M 4 5.5 L 20 5.5 L 20 16 L 11 16 L 7 19.5 L 7 16 L 4 16 L 4 5.5",
    "back": "M 14.5 5 L 7.5 12 L 14.5 19",
    "down": "M 6 9.5 L 12 15.5 L 18 9.5",
    "note": "M 5 4.5 L 19 4.5 L 19 14.5 L 14.5 19.5 L 5 19.5 L 5 4.5 M 8.5 9 L 15.5 9 M 8.5 13 L 12.5 13",
    "wave": "M 2 17 C 6 17 5 6 9 6 C 13 6 12 17 15.5 17 C 18.5 17 18.5 13 22 13",
    "skip": "M 6 5.5 L 15 12 L 6 18.5 L 6 5.5 M 18.5 5.5 L 18.5 18.5",
    "history": "M 5 20 L 5 15 M 10 20 L 10 9 M 15 20 L 15 12 M 20 20 L 20 4",
    "body": "O 12 5.5 2.8 M 12 10 C 7 10 7 14 7 20 M 12 10 C 17 10 17 14 17 20 M 9.5 20 L 14.5 20",
    "journal": "M 5.5 4 L 18.5 4 L 18.5 20 L 5.5 20 L 5.5 4 M 9 4 L 9 20 M 12 9 L 15.5 9 M 12 13 L 15.5 13",
    "demonstrate": "M 3 4.5 L 21 4.5 L 21 16 L 3 16 L 3 4.5 O 12 10.2 2.6 M 12 16 L 12 20 M 8.5 20 L 15.5 20",
}


def paint_icon(painter: QPainter, name: IconName, where: QRectF, colour: QColor, width: float = 1.6) -> None:
    """Paint the icon into a square."""
    painter.save()
    painter.translate(where.topLeft())
    scale = where.width() / 24.0
    painter.scale(scale, scale)
    pen = QPen(colour, width / scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(name))
    painter.restore()


@cache
def _path(name: IconName) -> QPainterPath:
    path = QPainterPath()
    words = STROKES[name].split()
    while words:
        command = words.pop(0)
        count = {"M": 2, "L": 2, "C": 6, "O": 3}[command]
        numbers, words = [float(word) for word in words[:count]], words[count:]
        if command == "M":
            path.moveTo(*numbers)
        elif command == "L":
            path.lineTo(*numbers)
        elif command == "C":
            path.cubicTo(*numbers)
        else:
            path.addEllipse(QPointF(numbers[0], numbers[1]), numbers[2], numbers[2])
    return path
