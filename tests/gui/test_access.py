"""Everything works without eyes and without a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from biofeedback.events import AnswerPrompt, Device, SteerExercise
from biofeedback.gui.design.look import Look
from biofeedback.gui.settings.data_page import DataPage
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.widgets.focus_frame import FocusFrame
from tests.gui.stage import Stage, click, press
from tests.pictures import scenes
from tests.pictures.set_up import set_up
from tests.pictures.shots import SHOTS

SCREENS = ("first-run-1", "first-run-2", "now-usual", "now-usual-why", "now-prompt", "now-no-strap", "practise")
MORE = (
    "practise-about",
    "session-breathing",
    "session-steps",
    "session-end",
    "unwell",
    "settings-strap",
    "check-in-new",
    "check-in-list",
    "history-day-check-in-deleting",
    "history-day-end",
    "history-week",
    "history-month",
    "journal-delete",
    "journal-write",
)
SETTINGS = ("settings-prompts", "settings-sound", "settings-look", "settings-about-me", "settings-data")


def reached_by_tab(window: MainWindow) -> list[QWidget]:
    """Every widget that Tab comes to, once round."""
    found: list[QWidget] = []
    window.activateWindow()
    window.setFocus()
    for _ in range(120):
        QApplication.processEvents()
        window.focusNextPrevChild(True)
        widget = QApplication.focusWidget()
        if widget is None or widget in found:
            break
        found.append(widget)
    return found


def name_of(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    said = text() if callable(text) else ""
    return widget.accessibleName() or (said if isinstance(said, str) else "")


@pytest.mark.parametrize("name", [*SCREENS, *MORE, *SETTINGS])
def test_all_that_can_be_pressed_is_reached_by_tab_and_has_a_name(qapp: object, name: str) -> None:
    with set_up(SHOTS[name], Look(), (1280, 800)) as window:
        found = reached_by_tab(window)
        assert found
        assert [repr(widget) for widget in found if not name_of(widget)] == []
        reachable = [
            widget
            for widget in window.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        grouped = tuple({type(widget) for widget in found})
        missed = [widget for widget in reachable if widget not in found and not isinstance(widget, grouped)]
        inner = [widget for widget in missed if isinstance(widget.parentWidget(), grouped)]
        assert [repr(widget) for widget in missed if widget not in inner] == []


def test_the_focus_is_drawn_once_the_keyboard_is_used(stage: Stage) -> None:
    frame = stage.window.findChild(FocusFrame)
    assert isinstance(frame, FocusFrame)
    click(stage.window.sidebar.pages["practise"])
    assert not frame.isVisible()
    stage.window.focusNextPrevChild(True)
    assert frame.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert frame.geometry().contains(
        focused.geometry().translated(focused.mapTo(stage.window, focused.rect().topLeft()) - focused.pos())
    )


def test_what_goes_out_of_sight_does_not_show_the_focus(stage: Stage) -> None:
    frame = stage.window.findChild(FocusFrame)
    assert isinstance(frame, FocusFrame)
    stage.window.go_to("practise")
    stage.window.practise.show_about(stage.window.practise.cards[0].exercise)
    stage.window.practise.about.start.setFocus()
    stage.window.show_red_flags()
    assert not frame.isVisible()


def test_the_state_is_announced_when_it_changes(stage: Stage) -> None:
    stage.play(scenes.scene(scenes.USUAL_BODY, episode=False))
    assert stage.window.announcer.said == "Usual"
    assert stage.window.accessibleDescription().startswith("Usual, score")
    stage.play([scenes.arousal(scenes.RAISED, scenes.BEGIN_S)])
    assert stage.window.announcer.said == "Raised"


def test_an_offer_and_the_phases_of_a_breath_are_announced(stage: Stage) -> None:
    stage.play(scenes.asked())
    assert stage.window.announcer.said == "A good moment for a pause? Longer exhale"
    stage.window.overlays.session.phase_began.emit("out")
    assert stage.window.announcer.said == "Breathe out"


def test_a_lost_strap_is_announced(stage: Stage) -> None:
    stage.play(scenes.scene(scenes.USUAL_BODY))
    stage.play([Device(scenes.BEGIN_S, "lost", "Polar H10", cause="link_lost")])
    assert stage.window.announcer.said == "No strap"


def test_the_places_have_keys(stage: Stage, qtbot: QtBot) -> None:
    stage.window.activateWindow()
    # Shortcuts belong to the active window, and a busy machine takes its time to make it so.
    qtbot.waitUntil(stage.window.isActiveWindow)
    last = Qt.Key(Qt.Key.Key_0.value + len(stage.window.sidebar.pages))
    press(stage.window, last, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(stage.window.settings.isVisible)
    press(stage.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(stage.window.now.isVisible)


def test_escape_asks_before_it_ends_an_exercise(stage: Stage) -> None:
    stage.play(scenes.breathing())
    stage.window.activateWindow()
    session = stage.window.overlays.session
    press(session, Qt.Key.Key_Escape)
    assert session.end_it.isVisible()
    assert session.end_it.hasFocus()
    press(session.end_it, Qt.Key.Key_Escape)
    assert not session.end_it.isVisible()
    assert SteerExercise("stop") not in stage.rehearsal.done
    press(session, Qt.Key.Key_Escape)
    press(session.end_it, Qt.Key.Key_Return)
    assert SteerExercise("stop") in stage.rehearsal.done


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_with_the_focus_is_pressed_by_enter_too(stage: Stage, key: Qt.Key) -> None:
    stage.play(scenes.asked())
    card = stage.window.now.prompt
    card.not_tense.setFocus()
    press(card.not_tense, key)
    assert stage.rehearsal.done[-1] == AnswerPrompt("not_tense", "p2")
    place = stage.window.sidebar.pages["practise"]
    place.setFocus()
    press(place, key)
    assert stage.window.practise.isVisible()


def test_enter_in_a_field_presses_nothing_else(stage: Stage) -> None:
    stage.window.go_to("demonstrate")
    clients = stage.window.demonstrate.clients
    clients.name.setFocus()
    press(clients.name, Qt.Key.Key_Return)
    assert stage.window.demonstrate.conduct is None


def test_escape_closes_what_is_open_everywhere(stage: Stage) -> None:
    window = stage.window
    stage.play(scenes.scene(scenes.USUAL_BODY))
    click(window.now.why)
    assert window.now.reasons.isVisible()
    press(window.now, Qt.Key.Key_Escape)
    assert not window.now.reasons.isVisible()
    window.go_to("practise")
    window.practise.show_about(window.practise.cards[0].exercise)
    press(window.practise.about.start, Qt.Key.Key_Escape)
    assert not window.practise.about.isVisible()
    window.show_red_flags()
    press(window.overlays.red_flags.back, Qt.Key.Key_Escape)
    assert not window.overlays.red_flags.isVisible()
    window.go_to("settings", "data")
    data = window.settings.pages["data"]
    assert isinstance(data, DataPage)
    click(data.delete)
    press(data.word, Qt.Key.Key_Escape)
    assert not data.confirm_card.isVisible()
    window.go_to("demonstrate")
    click(window.demonstrate.clients.change)
    press(window.demonstrate.clients.change, Qt.Key.Key_Escape)
    assert not window.demonstrate.clients.editor.isVisible()
    window.banner.say("something to know")
    press(window, Qt.Key.Key_Escape)
    assert not window.banner.isVisible()


def test_escape_declines_an_offer(stage: Stage) -> None:
    stage.play(scenes.asked())
    press(stage.window.now.prompt.start, Qt.Key.Key_Escape)
    assert stage.rehearsal.done[-1] == AnswerPrompt("not_now", "p2")


@pytest.mark.parametrize("screen", ["afterwards", "pace"])
def test_escape_leaves_the_page_after_an_exercise(stage: Stage, screen: str) -> None:
    page = getattr(stage.window.overlays, screen)
    stage.window.overlays.show_overlay(page)
    press(page.done, Qt.Key.Key_Escape)
    assert stage.window.now.isVisible()
