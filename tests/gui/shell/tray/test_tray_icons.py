"""Shape alone tells every state: without colour, no two icons are alike."""

from itertools import combinations
from typing import get_args

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from biofeedback.gui.design.glyph import Glyph, paint_glyph
from biofeedback.gui.shell.tray.tray_icons import GLYPHS, SIZES, tray_icon
from biofeedback.gui.state.session_state import Shown


def ink(glyph: Glyph, size: int) -> list[int]:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_glyph(painter, glyph, QRectF(0, 0, size, size), "#000000")
    painter.end()
    image = picture.toImage()
    return [image.pixelColor(x, y).lightness() for y in range(size) for x in range(size)]


@pytest.mark.parametrize("size", [16, 32])
def test_no_two_shapes_are_alike(qapp: object, size: int) -> None:
    drawn = {glyph: ink(glyph, size) for glyph in get_args(Glyph)}
    for one, other in combinations(drawn, 2):
        differing = sum(abs(a - b) > 60 for a, b in zip(drawn[one], drawn[other], strict=True))
        assert differing >= 0.06 * size * size, f"{one} and {other} look alike at {size} px"


@pytest.mark.parametrize("shown", get_args(Shown))
def test_each_state_has_an_icon_in_every_size(qapp: object, shown: Shown) -> None:
    for dark in (False, True):
        icon = tray_icon(GLYPHS[shown], dark=dark)
        assert {size.width() for size in icon.availableSizes()} >= set(SIZES)
