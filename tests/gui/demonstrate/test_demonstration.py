"""A demonstration from a new client to the page, with keys and mouse in both windows, on the virtual strap."""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from biofeedback.clock import FastClock
from biofeedback.devices.virtual.radio import VirtualRadio, virtual_radio
from biofeedback.events import Event
from biofeedback.gui.demonstrate.client_page import ClientPage
from biofeedback.gui.shell.controller import Controller
from biofeedback.gui.shell.session_host import SessionHost
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.session.plan import VIRTUAL, SessionPlan, client_plan
from biofeedback.session.running import RunningSession
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import list_people, reading
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.sessions import list_sessions
from tests.gui.stage import click, press

SPEED = 60.0
PATIENCE_MS = 40_000


class Clinic:
    """The whole program on a fast virtual strap."""

    def __init__(self, context: AppContext) -> None:
        self.radio: VirtualRadio | None = None
        self.window = MainWindow(context)
        self.session_host = SessionHost(lambda _strap, deliver: self._open("me", deliver))
        self.window.show()
        self.program = Controller(
            self.window, self.session_host, lambda client, _strap, deliver: self._open(client, deliver)
        )

    def _open(self, client: str, deliver: Callable[[Event], None]) -> RunningSession:
        clock = FastClock(SPEED)
        plan = client_plan(SessionPlan(VIRTUAL, engine="native", seed=3), client)
        self.radio = virtual_radio(clock, plan.story, plan.seed)
        session = RunningSession(plan, deliver, clock, self.radio)
        session.begin()
        return session


@pytest.fixture
def clinic(qtbot: QtBot, context: AppContext) -> Iterator[Clinic]:
    clinic = Clinic(context)
    qtbot.addWidget(clinic.window)
    qtbot.waitExposed(clinic.window)
    yield clinic
    clinic.program.end()


def shorten(page: ClientPage) -> None:
    """Rest and task last a minute in place of two, by keyboard."""
    click(page.change)
    for row in page.editor.rows[:2]:
        for _ in range(2):
            press(row.length, Qt.Key.Key_Down)
    click(page.change)
    assert [phase.duration_s for phase in page.editor.protocol.phases[:2]] == [60.0, 60.0]


def test_from_a_new_client_to_the_page(clinic: Clinic, qtbot: QtBot, tmp_path: Path) -> None:
    window, screen = clinic.window, clinic.window.demonstrate
    click(window.sidebar.pages["demonstrate"])
    qtbot.waitUntil(screen.clients.isVisible)
    assert not screen.clients.begin.isEnabled()
    assert "pseudonym" in screen.clients.missing.said()
    click(screen.clients.name)
    QTest.keyClicks(screen.clients.name, "Jana W")
    assert "consent" in screen.clients.missing.said()
    shorten(screen.clients)
    click(screen.clients.agreed)
    assert screen.clients.begin.isEnabled()
    began_s = time.monotonic()
    click(screen.clients.begin)
    control = screen.control
    qtbot.waitUntil(control.start.isEnabled, timeout=PATIENCE_MS)
    assert time.monotonic() - began_s < 60.0
    assert "agreed" not in control.say.said()

    click(control.show_screen)
    presentation = screen.presentation
    qtbot.waitUntil(presentation.isVisible)
    press(presentation, Qt.Key.Key_S)
    conduct = screen.conduct
    assert conduct is not None
    assert conduct.stage == "running"
    assert conduct.phase().kind == "rest"  # type: ignore[union-attr]

    qtbot.waitUntil(lambda: conduct.run.elapsed_s(conduct.now_s()) > 30.0, timeout=PATIENCE_MS)
    press(presentation, Qt.Key.Key_R)
    assert [span.kept for span in conduct.run.spans] == [False, True]
    click(control.note)
    QTest.keyClicks(control.note, "shoulders up")
    press(control.note, Qt.Key.Key_Return)
    assert conduct.notes[0].text == "shoulders up"

    qtbot.waitUntil(lambda: conduct.run.index == 1, timeout=PATIENCE_MS)
    assert clinic.radio is not None
    clinic.radio.medium.begin("link_lost")
    qtbot.waitUntil(control.trouble.isVisible, timeout=PATIENCE_MS)
    clinic.radio.medium.end("link_lost")
    qtbot.waitUntil(lambda: not control.trouble.isVisible(), timeout=PATIENCE_MS)
    press(control, Qt.Key.Key_M)
    press(control, Qt.Key.Key_H)
    assert not presentation.numbers

    qtbot.waitUntil(lambda: conduct.run.index == 2 and conduct.course is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: conduct.run.elapsed_s(conduct.now_s()) > 30.0, timeout=PATIENCE_MS)
    click(control.skip)
    qtbot.waitUntil(lambda: conduct.stage == "ended", timeout=PATIENCE_MS)
    qtbot.waitUntil(screen.result.isVisible)
    result = screen.result
    assert result.summary is not None
    assert [figures.span.phase.kind for figures in result.summary.phases] == ["rest", "stressor", "regulation", "free"]
    assert result.headline.said()
    assert presentation.result is result.summary
    click(result.practice)
    QTest.keyClicks(result.practice, "Praxis am Park")
    suggested: list[str] = []

    def choose(name: str) -> str:
        suggested.append(name)
        return str(tmp_path / "page.pdf")

    result.file.ask_for_file = choose
    click(result.file.save)
    qtbot.waitUntil(result.file.open.isVisible)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert result.file.said.said() == "Saved as page.pdf."
    assert re.fullmatch(r"Jana_W-\d{4}-\d{2}-\d{2}\.pdf", suggested[0])

    QTest.keyClicks(control.note, "half a note")
    click(result.back)
    assert not screen.clients.name.text()
    assert not screen.clients.agreed.isChecked()
    assert not screen.clients.begin.isEnabled()
    assert not control.note.text()
    assert not presentation.isVisible()
    assert screen.clients.isVisible()
    person = next(person for person in list_people(data_folder()) if person.name == "Jana W")
    with reading(person.path) as database:
        assert PersonStore(database).consent_s is not None
        assert len(list_sessions(database)) == 1
