"""A client's demonstration that is not recorded says so, and never that recording has begun."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from biofeedback.events import Act, Event, Problem, ProblemCode
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.reducer import reduce_event

BEGUN = "Recording has begun"


class SessionHandle:
    baseline = None

    def act(self, act: Act) -> None: ...

    def now_s(self) -> float:
        return 1.0


@pytest.fixture
def window(qtbot: QtBot, context: AppContext) -> Iterator[MainWindow]:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    window.go_to("demonstrate")
    window.demonstrate._begin("client 7")
    yield window
    window.demonstrate.presentation.close()


def hear(window: MainWindow, event: Event) -> None:
    reduce_event(window.session_state, event)
    window.demonstrate.receive(event)
    window.demonstrate.control.refresh()


def test_before_the_session_is_open_nothing_is_said_of_a_recording(window: MainWindow) -> None:
    control = window.demonstrate.control
    control.refresh()
    assert BEGUN not in control.say.said()
    window.demonstrate.join(SessionHandle())
    assert BEGUN not in control.say.said()
    assert "begins with the first beat" in control.say.said()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("recording_disk_full", "The disk is full"),
        ("recording_damaged", "damaged"),
        ("recording_read_only", "cannot be written"),
        ("session_not_opened", "could not be opened"),
    ],
)
def test_what_keeps_it_from_being_recorded_stands_on_the_page_until_it_is_over(
    code: ProblemCode, words: str, window: MainWindow
) -> None:
    control = window.demonstrate.control
    if code != "session_not_opened":
        window.demonstrate.join(SessionHandle())
    hear(window, Problem(1.0, code, "a newer version wrote it"))
    assert control.trouble.isVisible()
    assert words in control.trouble.said()
    assert BEGUN not in control.say.said()
    hear(window, Problem(2.0, "engine", "something else"))
    assert words in control.trouble.said(), "another trouble does not hide it"
    hear(window, Problem(3.0, "recording_resumed"))
    assert not control.trouble.isVisible()


def test_what_happened_once_is_no_lasting_trouble(window: MainWindow) -> None:
    window.demonstrate.join(SessionHandle())
    hear(window, Problem(1.0, "recording_recovered", "x"))
    assert not window.demonstrate.control.trouble.isVisible()
