"""The list to choose from grows with the text, is seen in both themes, and chooses only when it is meant to."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.widgets.drop_down import DropDown
from tests.gui.stage import press
from tests.lint.colours import Picture

CHOICES = ("Longer exhale", "Neck, shoulders, back", "Box breathing")


@pytest.fixture
def box(qapp: QApplication, qtbot: QtBot) -> DropDown:
    widget = DropDown()
    widget.addItems(CHOICES)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    return widget


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_it_has_room_for_its_longest_words_and_the_arrow(box: DropDown, percent: int) -> None:
    appearance().apply_theme(Look(text_percent=percent))
    widest = max(QFontMetricsF(box.font()).horizontalAdvance(word) for word in CHOICES)
    assert box.sizeHint().width() >= widest + 30 * percent / 100
    assert box.sizeHint().height() == pytest.approx(38 * percent / 100, abs=1)


def test_its_rows_grow_too(box: DropDown) -> None:
    small = box.view().sizeHintForRow(0)
    appearance().apply_theme(Look(text_percent=200))
    assert box.view().sizeHintForRow(0) == 2 * small


@pytest.mark.parametrize("dark", [False, True])
def test_box_and_arrow_stand_out(box: DropDown, dark: bool) -> None:
    appearance().apply_theme(Look(dark=dark))
    picture = Picture(box.grab().toImage())
    arrow = box.rect().adjusted(box.width() - 30, 8, -8, -8)
    assert picture.strongest(arrow) >= 3.0
    assert picture.strongest(box.rect().adjusted(40, 0, -40, -box.height() + 3)) >= 3.0


@pytest.mark.parametrize("dark", [False, True])
def test_the_chosen_row_has_a_check_and_no_other(box: DropDown, dark: bool) -> None:
    appearance().apply_theme(Look(dark=dark))
    box.setCurrentIndex(1)
    assert [_marked(box, row) for row in range(3)] == [False, True, False]


def _marked(box: DropDown, row: int) -> bool:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QImage, QPainter

    image = QImage(300, 36, QImage.Format.Format_RGB32)
    ground = QColor(appearance().look.colours.elevated)
    image.fill(ground)
    painter = QPainter(image)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 36)
    option.state = QStyle.StateFlag.State_Enabled
    box.itemDelegate().paint(painter, option, box.model().index(row, 0))
    painter.end()
    return any(QColor(image.pixel(x, y)) != ground for x in range(270, 298) for y in range(36))


def test_arrow_keys_choose_and_enter_opens(box: DropDown) -> None:
    press(box, Qt.Key.Key_Down)
    assert box.currentText() == CHOICES[1]


def test_the_wheel_scrolls_the_page_and_chooses_nothing(box: DropDown) -> None:
    nowhere = QPointF(5, 5)
    event = QWheelEvent(
        nowhere,
        nowhere,
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert not event.isAccepted()
    assert box.currentIndex() == 0
