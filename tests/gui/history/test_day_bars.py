"""A half hour in which it was raised shows it, also where the mean of the half hour does not."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.history.day_bars import paint_bars, paint_lying_bars, raised_bars
from biofeedback.trends.day_record import HalfHour, RaisedStretch


def test_a_stretch_marks_every_half_hour_it_lies_in() -> None:
    assert raised_bars([RaisedStretch(9 * 3600.0, 600.0)]) == {18}
    assert raised_bars([RaisedStretch(9.4 * 3600.0, 900.0)]) == {18, 19}
    assert raised_bars([RaisedStretch(9.4 * 3600.0, None)]) == {18}
    assert raised_bars([]) == frozenset()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("paint", [paint_bars, paint_lying_bars])
def test_its_bar_has_an_amber_end(qapp: object, dark: bool, paint: object) -> None:
    appearance().apply_theme(Look(dark=dark))
    amber = appearance().look.tint("raised").line
    assert callable(paint)
    bars = (HalfHour(18, 50.0, 1700.0), HalfHour(19, 50.0, 1700.0))
    shown = []
    for raised in (frozenset(), frozenset({19})):
        image = QImage(120, 120, QImage.Format.Format_RGB32)
        image.fill(QColor(appearance().look.colours.surface))
        painter = QPainter(image)
        paint(painter, QRectF(0, 0, 120, 120), bars, (18, 19), raised)
        painter.end()
        colours = {image.pixelColor(x, y).name().upper() for x in range(120) for y in range(120)}
        shown.append(amber.upper() in colours)
    assert shown == [False, True]
