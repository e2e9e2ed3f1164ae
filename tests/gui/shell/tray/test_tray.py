"""The tray's menu: the state, pausing, an exercise, open, quit."""

import time

import pytest

from biofeedback.events import Decision, Snooze
from biofeedback.gui.shell.tray.tray import Tray
from biofeedback.gui.state.session_state import SessionState

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")


def test_the_state_is_said_in_the_menu_and_the_tooltip(qapp: object) -> None:
    tray = Tray(SessionState())
    assert tray.state.text() == "One moment"
    assert tray.icon.toolTip() == "Biofeedback: One moment"


def test_pausing_and_asking_again(qapp: object) -> None:
    session_state = SessionState()
    tray = Tray(session_state)
    acted: list[Snooze] = []
    tray.acted.connect(acted.append)
    assert tray.pause.isVisible()
    assert not tray.go_on.isVisible()
    tray.pause.trigger()
    session_state.decision = Decision(1.0, False, "snoozed")
    tray.refresh()
    assert tray.state.text() == "Paused"
    assert tray.go_on.isVisible()
    tray.go_on.trigger()
    assert acted == [Snooze(60.0), Snooze(0.0)]


def test_a_pause_says_until_when(qapp: object) -> None:
    session_state = SessionState()
    tray = Tray(session_state)
    session_state.decision = Decision(1.0, False, "snoozed")
    until_s = time.mktime((2026, 12, 1, 16, 3, 0, 0, 0, -1))
    session_state.paused_until_s = until_s
    tray.refresh()
    assert tray.state.text() == "Paused until 16:03: nothing will be asked."
    session_state.paused_until_s = until_s + 1800.0
    tray.refresh()
    assert "16:33" in tray.icon.toolTip()


def test_open_practise_and_quit_are_told(qapp: object) -> None:
    tray = Tray(SessionState())
    told: list[str] = []
    tray.opened.connect(lambda: told.append("open"))
    tray.practise.connect(lambda: told.append("practise"))
    tray.settings.connect(lambda: told.append("settings"))
    tray.quitting.connect(lambda: told.append("quit"))
    for action in (tray.open, tray.exercise, tray.adjust, tray.quit):
        action.trigger()
    assert told == ["open", "practise", "settings", "quit"]
