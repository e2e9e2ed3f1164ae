"""Keys: all on one sheet, the way up, and where the focus goes when the page changes."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from biofeedback.events import SteerExercise
from biofeedback.gui.design.look import Look
from biofeedback.gui.settings.look_page import LookPage
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.widgets.text import Text
from tests.gui.stage import Stage, click, press, wait_until
from tests.pictures import scenes
from tests.pictures.set_up import set_up
from tests.pictures.shots import SHOTS


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def window(stage: Stage, qtbot: QtBot) -> MainWindow:
    stage.window.activateWindow()
    qtbot.waitUntil(stage.window.isActiveWindow)
    return stage.window


def by_number(window: MainWindow, number: int) -> None:
    press(window, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("key", [Qt.Key.Key_Question, Qt.Key.Key_F1])
def test_the_sheet_opens_from_anywhere_and_leads_back_to_what_had_the_focus(window: MainWindow, key: Qt.Key) -> None:
    window.go_to("practise")
    before = window.sidebar.pages["practise"]
    before.setFocus()
    press(before, key)
    keys = window.overlays.keys
    assert keys.isVisible()
    assert focus() is keys.back
    press(keys.back, Qt.Key.Key_Escape)
    assert window.practise.isVisible()
    assert focus() is before


def test_it_lists_every_page_with_its_keys(window: MainWindow) -> None:
    window.show_keys()
    said = {text.said() for text in window.overlays.keys.findChildren(Text)}
    assert {f"Ctrl+{at}" for at in range(1, 1 + len(window.pages.table))} <= said
    assert {page.title() for page in window.pages.table.values()} <= said


def test_a_question_mark_that_is_written_stays_one(window: MainWindow) -> None:
    window.go_to("demonstrate")
    name = window.demonstrate.clients.name
    name.setFocus()
    press(name, Qt.Key.Key_Question)
    assert name.text() == "?"
    assert window.overlays.cover() is None


def test_an_exercise_goes_on_under_the_sheet(stage: Stage, window: MainWindow) -> None:
    stage.play(scenes.breathing())
    press(window.overlays.session.pause, Qt.Key.Key_Question)
    assert window.overlays.keys.isVisible()
    press(window.overlays.keys.back, Qt.Key.Key_Escape)
    assert window.overlays.session.isVisible()
    assert not [act for act in stage.rehearsal.done if isinstance(act, SteerExercise)]


def test_a_button_in_the_settings_opens_it_too(window: MainWindow) -> None:
    window.go_to("settings", "look")
    page = window.settings.pages["look"]
    assert isinstance(page, LookPage)
    click(page.keys)
    assert window.overlays.keys.isVisible()


def test_an_exercise_begins_on_pause_and_not_on_its_end(stage: Stage, window: MainWindow) -> None:
    stage.play(scenes.breathing())
    assert focus() is window.overlays.session.pause


def test_the_focus_goes_on_in_the_page_that_was_chosen_by_keys(window: MainWindow) -> None:
    for number, name in enumerate(window.pages.table, start=1):
        if name == "now":
            continue
        by_number(window, number)
        page = window.pages.page(name)
        wait_until(page.isVisible)
        wait_until(partial(_has_focus, page))


def test_pressing_a_page_again_leads_up(window: MainWindow) -> None:
    window.go_to("practise")
    window.practise.show_about(window.practise.cards[0].exercise)
    assert window.practise.about.isVisible()
    click(window.sidebar.pages["practise"])
    assert not window.practise.about.isVisible()


@pytest.mark.no_cover
@pytest.mark.parametrize("name", ["history-session", "history-compare", "people", "plan-full", "visit-full", "keys"])
def test_back_is_at_the_upper_left(qapp: QApplication, name: str) -> None:
    with set_up(SHOTS[name], Look(), (1280, 800)) as window:
        backs = [each for each in window.findChildren(QWidget) if each.isVisible() and _says_back(each)]
        assert len(backs) == 1
        corner = backs[0].mapTo(window, QPoint(0, 0))
        page = window.overlays.cover() or window.pages
        assert corner.y() < 60
        assert corner.x() - page.mapTo(window, QPoint(0, 0)).x() < 320


@pytest.mark.no_cover
def test_pressing_history_again_leads_from_a_session_to_the_days(qapp: QApplication) -> None:
    with set_up(SHOTS["history-compare"], Look(), (1280, 800)) as window:
        assert window.history.currentWidget() is window.history.compare
        window.sidebar.pages["history"].click()
        assert window.history.currentWidget() is window.history.day


def _says_back(widget: QWidget) -> bool:
    return bool(widget.property("text") == "Back")


def _has_focus(page: QWidget) -> bool:
    return page.isAncestorOf(focus())
