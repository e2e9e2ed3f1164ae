"""An exercise of one's own is not begun while a client's demonstration is on, nor later by itself."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from biofeedback.events import Act, StartExercise
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext


class SessionHandle:
    baseline = None

    def __init__(self) -> None:
        self.acts: list[Act] = []

    def act(self, act: Act) -> None:
        self.acts.append(act)

    def now_s(self) -> float:
        return 1.0


@pytest.fixture
def window(qtbot: QtBot, context: AppContext) -> Iterator[MainWindow]:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    window.demonstrate._begin("client 7")
    yield window
    window.demonstrate.presentation.close()


def test_what_to_do_is_said(window: MainWindow) -> None:
    window.act(StartExercise("longer_exhale"))
    assert window.banner.isVisible()
    assert "End it there" in window.banner.text.said()


def test_it_does_not_begin_once_the_demonstration_is_left(window: MainWindow) -> None:
    window.act(StartExercise("longer_exhale"))
    window.signals.client_left.emit()
    assert not window.banner.isVisible()
    own = SessionHandle()
    window.join(own)
    assert not any(isinstance(act, StartExercise) for act in own.acts)


def test_without_a_demonstration_it_begins_with_the_session(qtbot: QtBot, context: AppContext) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    own = SessionHandle()
    window.act(StartExercise("longer_exhale"))
    window.join(own)
    assert StartExercise("longer_exhale") in own.acts
