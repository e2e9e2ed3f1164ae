"""The first run: whom it is for decides what comes next; one filled button a page."""

import pytest

from biofeedback.events import Act, Rest
from biofeedback.gui.welcome.welcome_screen import WelcomeScreen
from biofeedback.gui.widgets.button import Button
from tests.gui.stage import Stage, click
from tests.pictures import scenes


@pytest.fixture
def welcome(stage: Stage) -> WelcomeScreen:
    stage.play(scenes.settling())
    welcome = stage.window.overlays.welcome
    stage.window.overlays.show_overlay(welcome)
    return welcome


def filled(welcome: WelcomeScreen) -> list[str]:
    return [
        button.text() for button in welcome.findChildren(Button) if button._kind == "primary" and button.isVisible()
    ]


def test_for_oneself_quiet_minutes_come_last(welcome: WelcomeScreen) -> None:
    welcome.show_step(2)
    assert welcome.quiet.isVisible()
    assert filled(welcome) == ["Begin"]
    click(welcome.next)
    assert filled(welcome) == [], "there is nothing to do"
    assert welcome.skip.text() == "Later"
    assert welcome.skip.hasFocus()
    welcome.quiet.over.emit()
    assert welcome.reveal.isVisible()
    assert filled(welcome) == ["To the main screen"]
    assert not welcome.skip.isVisible()


def test_for_clients_the_practice_comes_last(welcome: WelcomeScreen, stage: Stage) -> None:
    welcome.whom.chosen.emit("clients")
    assert stage.window.context.preferences.for_clients
    click(welcome.next)
    assert welcome.skip.text() == "Skip for now"
    click(welcome.skip)
    assert welcome.practice.isVisible()
    assert filled(welcome) == ["Open Demonstrate"]
    welcome.practice.name.setText(" Practice at the mill ")
    assert stage.window.context.preferences.practice == "Practice at the mill"


def test_whoever_turns_back_ends_the_rest(welcome: WelcomeScreen) -> None:
    acts: list[Act] = []
    welcome.rest.connect(acts.append)
    welcome.show_step(2)
    click(welcome.next)
    assert welcome.escape()
    assert acts == [Rest(True), Rest(False)]
    assert welcome.choose.isVisible()
    assert welcome.escape()
    assert not welcome.escape(), "at the first there is nothing to close"


def test_once_more_begins_at_the_quiet_minutes(welcome: WelcomeScreen) -> None:
    welcome.show_step(2)
    welcome.quiet.over.emit()
    assert welcome.reveal.title.said() == "It could not be read clearly"
    click(welcome.reveal.repeat)
    assert welcome.quiet.isVisible()
    assert filled(welcome) == ["Begin"]
