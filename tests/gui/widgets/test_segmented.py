"""Choices in a row; where one has no room they stand in several, and each is still pressed where it is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from biofeedback.gui.widgets.segmented import Segmented

CHOICES = {"day": "Der ganze Tag", "week": "Die ganze Woche", "month": "Der ganze Monat"}


@pytest.fixture
def choices(qapp: object, qtbot: QtBot) -> Segmented:
    widget = Segmented("Show", CHOICES)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    return widget


def test_they_stand_in_one_row_where_there_is_room(choices: Segmented) -> None:
    assert len({choices.where(each).top() for each in CHOICES}) == 1
    assert choices.where("month").right() <= choices.width()


def test_they_stand_in_several_where_there_is_not(choices: Segmented) -> None:
    one = choices.height()
    choices.resize(choices.minimumSizeHint().width(), 3 * one)
    assert choices.heightForWidth(choices.width()) == 3 * one
    assert [choices.where(each).top() // one for each in CHOICES] == [0, 1, 2]
    assert all(choices.where(each).right() <= choices.width() for each in CHOICES)


def test_a_press_chooses_in_any_row(choices: Segmented, qtbot: QtBot) -> None:
    choices.resize(choices.minimumSizeHint().width(), 3 * choices.height())
    with qtbot.waitSignal(choices.chosen) as told:
        where = choices.where("month").center().toPoint()
        QTest.mouseClick(choices, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(where))
    assert told.args == ["month"]
