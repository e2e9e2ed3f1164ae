"""The box to tick can be seen, ticked and not, in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.widgets.check_box import CheckBox
from tests.gui.contrast import ratio
from tests.gui.stage import press


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("ticked", [False, True])
def test_it_stands_out_from_its_ground(qapp: object, qtbot: QtBot, dark: bool, ticked: bool) -> None:
    appearance().apply_theme(Look(dark=dark))
    box = CheckBox("They agreed")
    qtbot.addWidget(box)
    box.setChecked(ticked)
    box.resize(box.sizeHint())
    picture = box.grab().toImage()
    where = box.box().toRect()
    edge = QColor(picture.pixel(where.left() + 1, where.center().y())).name()
    colours = appearance().look.colours
    assert ratio(edge, colours.surface) >= 3.0
    inside = {picture.pixel(x, where.center().y()) for x in range(where.left() + 5, where.right() - 4)}
    assert (len(inside) > 1) is ticked


def test_space_ticks_it(qapp: object, qtbot: QtBot) -> None:
    box = CheckBox("They agreed")
    qtbot.addWidget(box)
    press(box, Qt.Key.Key_Space)
    assert box.isChecked()
