"""A demonstration that is not recorded says so, in words with a next step, and never the contrary."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from biofeedback.events import Beat, Device, Event, Problem, ProblemCode
from biofeedback.gui.demonstrate.demonstrate_screen import DemonstrateScreen
from biofeedback.gui.shell.controller import Controller
from biofeedback.gui.shell.session_host import EndingSessionHandle, SessionHost
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.session_handle import Deliver
from biofeedback.gui.widgets.text import Text
from tests.pictures.scenes import Rehearsal

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "systemTrayWindowChanged")


class Ending(Rehearsal):
    def end(self) -> bool:
        return True


@pytest.fixture
def program(qtbot: QtBot, context: AppContext) -> Iterator[Controller]:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()

    def open_session(_strap: str, _deliver: Deliver) -> EndingSessionHandle:
        return Ending(0.0)

    program = Controller(
        window, SessionHost(open_session), lambda _client, strap, deliver: open_session(strap, deliver)
    )
    yield program
    program.end()


def begun(program: Controller, qtbot: QtBot, *events: Event) -> DemonstrateScreen:
    program.window.go_to("demonstrate")
    screen = program.window.demonstrate
    screen.clients.begun.emit("client 7")
    qtbot.waitUntil(lambda: screen.conduct is not None and screen.conduct.stage == "ready")
    for event in events:
        program.hear(event)
    screen.control.refresh()
    return screen


def said(screen: DemonstrateScreen) -> str:
    return " ".join(text.said() for text in screen.control.findChildren(Text) if text.isVisible())


def test_before_the_first_beat_nothing_claims_to_be_recorded(program: Controller, qtbot: QtBot) -> None:
    screen = begun(program, qtbot, Device(0.0, "scanning"))
    assert "has begun" not in said(screen)
    assert "begins with the first beat" in said(screen)


@pytest.mark.parametrize(
    ("code", "word", "step"),
    [
        ("recording_disk_full", "nothing is recorded", "Free some space"),
        ("recording_read_only", "nothing is recorded", "cannot be written"),
        ("recording_disk", "interrupted", "look after the disk"),
        ("session_not_opened", "could not be opened", "start again"),
    ],
)
def test_what_is_not_recorded_is_told_with_a_next_step(
    program: Controller, qtbot: QtBot, code: ProblemCode, word: str, step: str
) -> None:
    screen = begun(program, qtbot, Device(0.0, "streaming"), Beat(1.0, 900.0, 900.0), Problem(2.0, code, "why"))
    assert word in screen.control.trouble.said()
    assert step in screen.control.trouble.said()
    assert screen.control.trouble.isVisible()
    assert "recording has begun" not in said(screen).lower()


def test_who_looks_at_another_place_is_told_there(program: Controller, qtbot: QtBot) -> None:
    begun(program, qtbot, Beat(1.0, 900.0, 900.0))
    program.window.go_to("now")
    program.hear(Problem(2.0, "recording_disk_full"))
    assert "nothing is recorded" in program.window.banner.text.said()
    program.hear(Problem(3.0, "recording_resumed"))
    assert not program.window.banner.isVisible()


def test_when_it_is_over_it_is_taken_back(program: Controller, qtbot: QtBot) -> None:
    screen = begun(program, qtbot, Beat(1.0, 900.0, 900.0), Problem(2.0, "recording_disk_full"))
    program.hear(Problem(9.0, "recording_resumed"))
    screen.control.refresh()
    assert not screen.control.trouble.isVisible()


def test_an_old_recording_that_was_saved_is_no_trouble_of_this_one(program: Controller, qtbot: QtBot) -> None:
    screen = begun(program, qtbot, Beat(1.0, 900.0, 900.0), Problem(2.0, "recording_recovered", "s1"))
    assert not screen.control.trouble.isVisible()


def test_another_demonstration_knows_nothing_of_the_last_client(program: Controller, qtbot: QtBot) -> None:
    program.window.go_to("demonstrate")
    clients = program.window.demonstrate.clients
    clients.name.setText("client 7")
    clients.agreed.setChecked(True)
    assert clients.begin.isEnabled()
    screen = begun(program, qtbot)
    screen.result.again.emit()
    assert clients.name.text() == ""
    assert not clients.agreed.isChecked()
    assert not clients.begin.isEnabled()
