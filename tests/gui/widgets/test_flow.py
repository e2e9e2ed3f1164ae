"""Rows like words in a text: the next row where one is full, the rest of a row to what wants it."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from biofeedback.gui.widgets.flow import Flow


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def fixed(width: int, height: int = 20) -> QPushButton:
    button = QPushButton()
    button.setFixedSize(width, height)
    return button


def test_what_does_not_fit_goes_to_the_next_row(box: QWidget) -> None:
    flow = Flow(box, gap=10)
    first, second, third = fixed(100), fixed(100), fixed(100)
    for each in (first, second, third):
        flow.addWidget(each)
    assert flow.heightForWidth(320) == 20
    assert flow.heightForWidth(319) == 50
    flow.setGeometry(QRect(0, 0, 220, 100))
    assert [each.geometry().topLeft().toTuple() for each in (first, second, third)] == [(0, 0), (110, 0), (0, 30)]


def test_a_spring_pushes_the_rest_to_the_end(box: QWidget) -> None:
    flow = Flow(box, gap=10)
    back, done = fixed(50), fixed(60)
    flow.addWidget(back)
    flow.add_spring()
    flow.addWidget(done)
    flow.setGeometry(QRect(0, 0, 300, 20))
    assert (back.x(), done.x()) == (0, 240)


def test_a_field_takes_what_is_left_of_its_row(box: QWidget) -> None:
    flow = Flow(box, gap=10)
    field = QLineEdit()
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button = fixed(60)
    flow.addWidget(field)
    flow.addWidget(button)
    flow.setGeometry(QRect(0, 0, 500, 30))
    assert (field.width(), button.x()) == (430, 440)


def test_what_is_lower_stands_in_the_middle_of_its_row(box: QWidget) -> None:
    flow = Flow(box)
    tall, low = fixed(50, 40), fixed(50, 20)
    flow.addWidget(tall)
    flow.addWidget(low)
    flow.setGeometry(QRect(0, 0, 200, 40))
    assert low.y() == 10


def test_what_is_hidden_takes_no_room(box: QWidget) -> None:
    flow = Flow(box, gap=10)
    shown, hidden = fixed(50), fixed(500)
    flow.addWidget(shown)
    flow.addWidget(hidden)
    hidden.hide()
    assert flow.heightForWidth(60) == 20
    assert flow.minimumSize().width() == 50
