"""Menus, lists and scroll bars that Qt draws: in both themes they are seen, and they grow with the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.design.sheets import BAR, menu_sheet
from biofeedback.gui.widgets.scroll import Scroll
from tests.lint.colours import Picture


def scrolled(qtbot: QtBot) -> Scroll:
    scroll, tall = Scroll(), QWidget()
    qtbot.addWidget(scroll)
    tall.setMinimumHeight(2000)
    scroll.setWidget(tall)
    scroll.resize(200, 200)
    scroll.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    scroll.show()
    return scroll


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_scroll_bar_is_seen_and_grows(qapp: object, qtbot: QtBot, dark: bool, percent: int) -> None:
    appearance().apply_theme(Look(dark=dark, text_percent=percent))
    scroll = scrolled(qtbot)
    bar = scroll.verticalScrollBar()
    assert bar.width() == appearance().look.px(BAR)
    picture = Picture(scroll.grab().toImage())
    assert picture.strongest(bar.rect().translated(bar.mapTo(scroll, bar.rect().topLeft()))) >= 3.0


@pytest.mark.parametrize("dark", [False, True])
def test_the_menu_is_read_and_grows(qapp: object, qtbot: QtBot, dark: bool) -> None:
    heights = []
    for percent in (100, 200):
        look = Look(dark=dark, text_percent=percent)
        appearance().apply_theme(look)
        menu = QMenu()
        qtbot.addWidget(menu)
        menu.setStyleSheet(menu_sheet(look))
        action = menu.addAction("Pause for an hour")
        menu.resize(menu.sizeHint())
        heights.append(menu.actionGeometry(action).height())
        assert Picture(menu.grab().toImage()).strongest(menu.actionGeometry(action)) >= 4.5
    assert heights[1] >= 1.8 * heights[0]
