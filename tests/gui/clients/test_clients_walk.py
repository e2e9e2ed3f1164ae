"""Clients by keyboard alone: found by typing, opened, begun with; Esc and Demonstrate again lead up."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from biofeedback.gui.clients.client_pages import ClientsPages
from biofeedback.gui.demonstrate.demonstrate_screen import DemonstrateScreen
from biofeedback.services.people import make_client, withdraw_consent
from tests.gui.stage import Stage, click, press
from tests.pictures.practice import DAY_S, LAST_S, record_visit


@pytest.fixture
def practice(own_data_folder: Path) -> None:
    for number, name in enumerate(("Jana W", "Özlem", "Anna")):
        record_visit(name, LAST_S - number * DAY_S, number + 1)
    record_visit("Jana W", LAST_S - 30 * DAY_S, 9)
    withdraw_consent(make_client("not seen yet", agreed=False).path)


def settled(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not stage.window.context.busy)


def opened(stage: Stage, qtbot: QtBot) -> tuple[DemonstrateScreen, ClientsPages]:
    # The shortcuts come after the first paint.
    qtbot.waitUntil(lambda: bool(stage.window.findChildren(QShortcut)))
    press(stage.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    settled(stage, qtbot)
    screen: DemonstrateScreen = stage.window.demonstrate
    qtbot.waitUntil(screen.everyone.clients.isVisible)
    return screen, screen.everyone


def shown(pages: ClientsPages) -> list[str]:
    return [someone.name for someone in pages.clients.list.clients.clients]


def focus() -> object:
    return QApplication.focusWidget()


@pytest.mark.usefixtures("practice")
def test_a_client_is_found_by_typing_and_a_demonstration_begun_with_them(stage: Stage, qtbot: QtBot) -> None:
    screen, pages = opened(stage, qtbot)
    page = pages.clients
    assert focus() is page.search
    assert shown(pages) == ["Jana W", "Özlem", "Anna", "not seen yet"]
    QTest.keyClicks(page.search, "oz")
    assert shown(pages) == ["Özlem"]
    assert page.count.said() == "1 of 4 clients"
    press(page.search, Qt.Key.Key_Return)
    settled(stage, qtbot)
    visits = pages.visits
    assert visits.isVisible()
    assert visits.title.said() == "Özlem"
    assert focus() is visits.begin
    press(visits.begin, Qt.Key.Key_Return)
    settled(stage, qtbot)
    assert screen.clients.isVisible()
    assert screen.clients.name.text() == "Özlem"
    assert screen.clients.agreed.isChecked()
    assert screen.clients.begin.isEnabled()


@pytest.mark.usefixtures("practice")
def test_the_arrow_keys_choose_while_a_name_is_typed_and_the_order_changes_by_them_too(
    stage: Stage, qtbot: QtBot
) -> None:
    _, pages = opened(stage, qtbot)
    page = pages.clients
    press(page.order, Qt.Key.Key_Right)
    assert shown(pages) == ["Anna", "Jana W", "not seen yet", "Özlem"]
    # Whom the keys were on stays chosen when another order puts them elsewhere.
    assert page.list.chosen().name == "Jana W"  # type: ignore[union-attr]
    for _ in range(2):
        press(page.search, Qt.Key.Key_Down)
    assert focus() is page.search
    press(page.search, Qt.Key.Key_Return)
    settled(stage, qtbot)
    assert pages.visits.title.said() == "Özlem"


@pytest.mark.usefixtures("practice")
def test_esc_leads_up_page_by_page_and_demonstrate_again_to_its_beginning(stage: Stage, qtbot: QtBot) -> None:
    window = stage.window
    screen, pages = opened(stage, qtbot)
    press(pages.clients.search, Qt.Key.Key_Return)
    settled(stage, qtbot)
    visits = pages.visits
    assert [row.accessibleName().split(", ")[1] for row in visits.rows] == ["Tuesday", "Sunday"]
    visits.rows[0].setFocus()
    press(visits.rows[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pages.visit.summary is not None)
    assert pages.visit.headline.said().startswith("The heart sped up")
    press(window, Qt.Key.Key_Escape)
    assert visits.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert pages.clients.isVisible()
    settled(stage, qtbot)
    assert pages.clients.list.chosen().name == "Jana W"  # type: ignore[union-attr]
    QTest.keyClicks(pages.clients.search, "a")
    press(pages.clients.search, Qt.Key.Key_Escape)
    assert not pages.clients.search.text()
    press(pages.clients.search, Qt.Key.Key_Escape)
    assert screen.clients.isVisible()

    press(screen.clients.everyone, Qt.Key.Key_Space)
    settled(stage, qtbot)
    press(pages.clients.search, Qt.Key.Key_Return)
    settled(stage, qtbot)
    press(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert screen.clients.isVisible()


def test_without_a_client_it_says_so_and_leads_back(stage: Stage, qtbot: QtBot) -> None:
    screen, pages = opened(stage, qtbot)
    assert pages.clients.count.said().startswith("Nobody was here yet")
    assert not pages.clients.search.isVisible()
    click(pages.clients.back)
    assert screen.clients.isVisible()


@pytest.mark.usefixtures("practice")
def test_a_name_that_nobody_has_is_said(stage: Stage, qtbot: QtBot) -> None:
    _, pages = opened(stage, qtbot)
    QTest.keyClicks(pages.clients.search, "zz")
    assert shown(pages) == []
    assert pages.clients.nobody.isVisible()
    press(pages.clients.search, Qt.Key.Key_Return)
    assert pages.clients.isVisible()
