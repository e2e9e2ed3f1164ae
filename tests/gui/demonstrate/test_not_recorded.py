"""A client's demonstration that is not recorded says so, and never that recording has begun."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from biofeedback.events import Event, Problem
from biofeedback.gui.desk import Desk
from biofeedback.gui.folding import fold
from biofeedback.gui.window import MainWindow

BEGUN = "Recording has begun"


class Conversation:
    baseline = None

    def act(self, kind: str, value: str = "") -> None: ...

    def now_s(self) -> float:
        return 1.0


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    window.turn_to("demonstrate")
    window.demonstrate._begin("client 7")
    yield window
    window.demonstrate.presentation.close()


def hear(window: MainWindow, event: Event) -> None:
    fold(window.live, event)
    window.demonstrate.receive(event)
    window.demonstrate.control.refresh()


def test_before_the_session_is_open_nothing_is_said_of_a_recording(window: MainWindow) -> None:
    control = window.demonstrate.control
    control.refresh()
    assert BEGUN not in control.say.said()
    window.demonstrate.join(Conversation())
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
    code: str, words: str, window: MainWindow
) -> None:
    control = window.demonstrate.control
    if code != "session_not_opened":
        window.demonstrate.join(Conversation())
    hear(window, Problem(1.0, code, "a newer version wrote it"))
    assert control.trouble.isVisible()
    assert words in control.trouble.said()
    assert BEGUN not in control.say.said()
    hear(window, Problem(2.0, "engine", "something else"))
    assert words in control.trouble.said(), "another trouble does not hide it"
    hear(window, Problem(3.0, "recording_resumed"))
    assert not control.trouble.isVisible()


def test_what_happened_once_is_no_lasting_trouble(window: MainWindow) -> None:
    window.demonstrate.join(Conversation())
    hear(window, Problem(1.0, "recording_recovered", "x"))
    assert not window.demonstrate.control.trouble.isVisible()
