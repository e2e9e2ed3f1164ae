"""Paints what the client sees; everything is a share of the height, nothing under a twentieth of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from biofeedback.coaching.tasks import Colour
from biofeedback.gui.demonstrate.slide import Slide
from biofeedback.gui.design.tokens import Colours, StateColour
from biofeedback.gui.design.type_scale import font
from biofeedback.gui.widgets.curve.curve_paint import CurvePainter, Pens

SMALLEST = 1 / 20
STROKES = 1.9 / 1080
STROOP_INK: dict[Colour, tuple[str, str]] = {
    "blue": ("#2457B8", "#7FB0FF"),
    "green": ("#1C7A3E", "#6FD696"),
    "yellow": ("#8A6D00", "#F2D34E"),
    "purple": ("#7B2A9B", "#D08BF0"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: where it begins, its size as a share of the height, its room."""

    text: str
    where: QRectF
    share: float
    weight: int
    ink: str
    centred: bool = False


def rings_place(width: float, height: float) -> tuple[QPointF, float]:
    """Middle and radius of the rings."""
    radius = min(0.30 * height, 0.20 * width)
    return QPointF(0.08 * width + radius, 0.45 * height), radius


def lines_of(slide: Slide, width: float, height: float, colours: Colours) -> list[Line]:
    """All text of a slide but the phases' names below the curve."""
    middle, radius = rings_place(width, height)
    left = middle.x() + radius + 0.06 * width
    room = width - left - 0.04 * width
    edge = 0.055 * width
    lines = [Line(slide.head, QRectF(edge, 0.055 * height, 0.5 * width, 0.08 * height), 0.052, 600, colours.ink)]
    head_width = QFontMetricsF(font(0.052 * height, 600)).horizontalAdvance(slide.head)
    note = QRectF(edge + head_width + 0.025 * width, 0.055 * height, 0.4 * width, 0.08 * height)
    lines.append(Line(slide.note, note, 0.052, 400, colours.ink2))
    big_ink = colours.calm.ink if slide.rings.picture.practising else colours.ink
    if slide.stroop_ink is not None:
        return [*lines, *_stroop(slide, left, room, height, colours)]
    lines += _wrapped(slide.big, QRectF(left, 0.18 * height, room, 0.26 * height), height, big_ink)
    lines.append(Line(slide.sub, QRectF(left, 0.445 * height, room, 0.08 * height), 0.055, 400, colours.ink2))
    lines += _number_and_word(slide, QRectF(left, 0.545 * height, room, 0.22 * height), height, colours)
    return [line for line in lines if line.text]


def _number_and_word(slide: Slide, box: QRectF, height: float, colours: Colours) -> list[Line]:
    ink = _word_ink(slide.word_colour, colours)
    wide = QFontMetricsF(font(0.05 * height, 400)).horizontalAdvance(slide.number_label)
    label_box = QRectF(box.left(), box.top(), wide, 0.07 * height)
    value_box = QRectF(box.left(), box.top() + 0.07 * height, 0.4 * box.width(), 0.14 * height)
    lines = [
        Line(slide.number_label, label_box, 0.05, 400, colours.ink2),
        Line(slide.number, value_box, 0.12, 400, colours.ink),
    ]
    shift = max(0.36 * box.width(), wide + 0.05 * height) if slide.number else 0.0
    room = box.width() - shift
    lines.append(Line(slide.word_label, QRectF(label_box).translated(shift, 0), 0.05, 400, colours.ink2))
    word_box = QRectF(box.left() + shift, value_box.top(), room, value_box.height())
    lines.append(Line(slide.word, word_box, fitting(slide.word, room, height, 0.085, 400), 400, ink))
    return lines


def _stroop(slide: Slide, left: float, room: float, height: float, colours: Colours) -> list[Line]:
    assert slide.stroop_ink is not None
    light = QColor(colours.canvas).lightnessF() > 0.5
    ink = STROOP_INK[slide.stroop_ink][0 if light else 1]
    return [
        Line(slide.big, QRectF(left, 0.16 * height, room, 0.1 * height), 0.07, 500, colours.ink),
        Line(slide.sub, QRectF(left, 0.26 * height, room, 0.08 * height), 0.055, 400, colours.ink2),
        Line(slide.word, QRectF(left, 0.36 * height, room, 0.32 * height), 0.2, 600, ink),
    ]


def _wrapped(text: str, box: QRectF, height: float, ink: str) -> list[Line]:
    """One large line, or up to three smaller ones; the smallest size is kept whatever it takes."""
    share = fitting(text, box.width(), height, 0.115, 500)
    if share >= 0.085:
        return [
            Line(text, QRectF(box.left(), box.bottom() - 0.15 * height, box.width(), 0.14 * height), share, 500, ink)
        ]
    for share in (0.085, 0.072, 0.06, SMALLEST):
        rows = broken(text, box.width(), share * height)
        if len(rows) * share * 1.2 * height <= box.height():
            break
    top = box.bottom() - len(rows) * share * 1.2 * height
    step = share * 1.2 * height
    return [
        Line(row, QRectF(box.left(), top + at * step, box.width(), step), share, 500, ink)
        for at, row in enumerate(rows)
    ]


def broken(text: str, room: float, px: float) -> list[str]:
    """A text in lines that fit, broken between words."""
    metrics = QFontMetricsF(font(px, 500))
    rows: list[str] = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= room or not rows[-1]:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


def fitting(text: str, room: float, height: float, share: float, weight: int) -> float:
    """The size, as a share of the height, at which a text fits; never under a twentieth."""
    width = QFontMetricsF(font(share * height, weight)).horizontalAdvance(text)
    return share if width <= room else max(SMALLEST, share * room / width)


def _word_ink(state: StateColour | None, colours: Colours) -> str:
    return colours.state(state).ink if state else colours.ink2


def paint_slide(painter: QPainter, slide: Slide, width: float, height: float, colours: Colours) -> None:
    """Paint everything but the rings."""
    painter.fillRect(QRectF(0, 0, width, height), QColor(colours.canvas))
    for line in lines_of(slide, width, height, colours):
        paint_line(painter, line, height)
    if slide.curve is not None:
        face, strong = font(0.05 * height, 400), font(0.05 * height, 600)
        pens = Pens(colours, face, strong, 1.9 * height / 1080, levels=False, names=False, names_below=True)
        where = QRectF(0.055 * width, 0.77 * height, 0.89 * width, 0.205 * height)
        CurvePainter(painter, where, slide.curve, pens).paint()


def paint_line(painter: QPainter, line: Line, height: float) -> None:
    """Paint one line of text."""
    painter.setFont(font(line.share * height, line.weight, tabular=True))
    painter.setPen(QColor(line.ink))
    side = Qt.AlignmentFlag.AlignHCenter if line.centred else Qt.AlignmentFlag.AlignLeft
    painter.drawText(line.where, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line.text)
