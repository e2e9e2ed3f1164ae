"""A body whose places are pressed, walked to by arrow keys, and named for who cannot see them."""

from typing import get_args

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from biofeedback.events import Ache, BodyPlace
from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.place_words import place_word
from biofeedback.gui.widgets.body_figure import BodyFigure
from biofeedback.gui.widgets.body_place import PlaceButton
from biofeedback.gui.widgets.body_shapes import VIEWS, middle_of, outline, shapes
from biofeedback.self_report.check_in import PlaceChange


@pytest.fixture
def figure(qtbot: QtBot) -> BodyFigure:
    made = BodyFigure()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def focused() -> PlaceButton:
    found = QApplication.focusWidget()
    assert isinstance(found, PlaceButton)
    return found


def inside(button: PlaceButton) -> QPoint:
    return next(
        QPoint(x, y)
        for y in range(button.height() // 3, button.height())
        for x in range(button.width() // 2, button.width())
        if button.mask().contains(QPoint(x, y))
    )


def test_every_place_is_drawn_within_the_body_and_over_no_other(qapp: object) -> None:
    drawn = {place for view in VIEWS for place in shapes(view)}
    assert drawn == set(get_args(BodyPlace))
    for view in VIEWS:
        paths = list(shapes(view).values())
        for number, path in enumerate(paths):
            assert not path.isEmpty()
            assert path.subtracted(outline()).boundingRect().width() < 1.0
            for other in paths[number + 1 :]:
                both = path.intersected(other).boundingRect()
                assert both.width() * both.height() < 12.0


def test_left_and_right_are_the_persons_own(qapp: object) -> None:
    assert middle_of(shapes("front")["shoulder_left"]).x() > middle_of(shapes("front")["shoulder_right"]).x()
    assert middle_of(shapes("back")["shoulder_left"]).x() < middle_of(shapes("back")["shoulder_right"]).x()


@pytest.mark.parametrize("place", get_args(BodyPlace))
def test_a_place_is_pressed_by_the_mouse(figure: BodyFigure, place: BodyPlace) -> None:
    pressed: list[str] = []
    figure.pressed.connect(pressed.append)
    for button in [each for each in figure.buttons if each.place == place]:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=inside(button))
        assert pressed.pop() == place


def test_one_tab_comes_to_it_and_arrow_keys_reach_every_place(figure: BodyFigure) -> None:
    assert [b.place for b in figure.buttons if b.focusPolicy() == Qt.FocusPolicy.TabFocus] == ["neck_left"]
    figure.button("neck_left").setFocus()
    reached, waiting = {focused()}, [focused()]
    while waiting:
        here = waiting.pop()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            here.setFocus()
            QTest.keyClick(here, key)
            if focused() not in reached:
                reached.add(focused())
                waiting.append(focused())
    assert reached == set(figure.buttons)
    assert sum(b.focusPolicy() == Qt.FocusPolicy.TabFocus for b in figure.buttons) == 1


def test_a_step_goes_where_the_key_points(figure: BodyFigure) -> None:
    figure.button("lower_back_left").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert focused().place == "lower_back_right"
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused().place == "middle_back_right"
    pressed: list[str] = []
    figure.pressed.connect(pressed.append)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert pressed == ["middle_back_right"]


def test_a_screen_reader_is_told_each_place_and_what_is_felt_there(figure: BodyFigure) -> None:
    figure.show_aches([Ache("lower_back_left", "stiff", 6), Ache("jaw")])
    button = figure.button("lower_back_left")
    told = QAccessible.queryAccessibleInterface(button)
    assert told.text(QAccessible.Text.Name) == "Left lower back"
    assert told.text(QAccessible.Text.Description) == "stiff, 6 of 10"
    assert told.role() in (QAccessible.Role.CheckBox, QAccessible.Role.Button)
    assert told.state().checked
    assert not QAccessible.queryAccessibleInterface(figure.button("chest")).state().checked
    assert figure.accessibleName() == "Body, front and back; Left lower back: stiff, 6 of 10; Jaw: tight"
    assert all(b.text() == place_word(b.place) for b in figure.buttons)


def test_before_and_after_are_told_in_words_too(figure: BodyFigure) -> None:
    figure.show_changes([PlaceChange("neck_left", 6, 3)])
    assert figure.button("neck_left").accessibleDescription() == "6 before, 3 after"


def test_numbers_can_be_hidden(figure: BodyFigure) -> None:
    appearance().adjust(hide_numbers=True)
    figure.show_aches([Ache("jaw", "tight", 7)])
    assert figure.button("jaw").accessibleDescription() == "tight, strong"
    figure.show_changes([PlaceChange("jaw", 7, 0)])
    assert figure.button("jaw").accessibleDescription() == "strong before, nothing after"


def test_what_is_stronger_is_painted_deeper(figure: BodyFigure) -> None:
    def painted(intensity: int) -> int:
        figure.show_aches([Ache("belly", "tight", intensity)])  # type: ignore[arg-type]
        button = figure.button("belly")
        picture = figure.grab().toImage()
        return picture.pixelColor(button.geometry().center() + QPoint(0, button.height() // 3)).lightness()

    shades = [painted(value) for value in (1, 5, 10)]
    assert shades == sorted(shades, reverse=True)
    assert len(set(shades)) == 3


def test_it_is_painted_when_something_changes_and_not_otherwise(
    figure: BodyFigure, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    real = BodyFigure._paint_words

    def counted(self: BodyFigure, painter: QPainter) -> None:
        painted.append(1)
        real(self, painter)

    monkeypatch.setattr(BodyFigure, "_paint_words", counted)
    qtbot.wait(100)
    painted.clear()
    qtbot.wait(200)
    assert painted == []
    figure.show_aches([Ache("jaw")])
    qtbot.wait(100)
    assert len(painted) == 1
    figure.button("chest").setFocus()
    qtbot.wait(100)
    assert 2 <= len(painted) <= 4


def test_a_figure_that_only_shows_takes_no_focus(qtbot: QtBot) -> None:
    shown = BodyFigure(pressable=False)
    qtbot.addWidget(shown)
    shown.resize(500, 400)
    shown.show()
    assert not any(b.isEnabled() or b.focusPolicy() != Qt.FocusPolicy.NoFocus for b in shown.buttons)
