"""An offer reaches the person by whatever the desktop has: how long it takes, nothing of the body."""

import pytest
from PySide6.QtCore import Qt

from biofeedback.coaching.runner import READY_S
from biofeedback.events import AnswerPrompt, Prompt
from biofeedback.gui.shell.notify.chain import Notifications
from biofeedback.gui.shell.notify.desktop import DesktopNotes, Note
from biofeedback.gui.shell.tray.tray import Tray
from biofeedback.gui.state.session_state import SessionState
from tests.gui.stage import click, wait_until

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support (raise|propagateSizeHints)")
OFFER = Prompt(10.0, "p7", "longer_exhale", "raised")


class Recording(DesktopNotes):
    def __init__(self) -> None:
        super().__init__(lambda note: None)
        self.notes: list[Note] = []

    def send(self, note: Note) -> None:
        self.notes.append(note)


def test_the_offer_has_buttons_that_answer(qapp: object) -> None:
    notes = Recording()
    chain = Notifications(None, notes)
    answered: list[AnswerPrompt] = []
    opened: list[bool] = []
    chain.answered.connect(answered.append)
    chain.opened.connect(lambda: opened.append(True))
    chain.offer(OFFER)
    (note,) = notes.notes
    assert note.title == "A good moment for a pause?"
    assert note.text == "Longer exhale, 2 min"
    for _, press in note.buttons:
        press()
    assert answered == [AnswerPrompt("accept", "p7", READY_S), AnswerPrompt("not_now", "p7")]
    assert opened == [True]


def test_where_there_is_no_desktop_bus_the_tray_says_it(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: True))
    told: list[tuple[str, str]] = []
    tray = Tray(SessionState())
    monkeypatch.setattr(tray, "tell", lambda title, text: told.append((title, text)))
    chain = Notifications(tray)
    chain.offer(OFFER)
    wait_until(lambda: told)
    assert told == [("A good moment for a pause?", "Longer exhale, 2 min")]
    chain.close()


def test_without_a_tray_either_a_note_in_the_corner_offers_it_and_takes_no_focus(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    chain = Notifications(Tray(SessionState()))
    answered: list[AnswerPrompt] = []
    chain.answered.connect(answered.append)
    chain.offer(OFFER)
    corner = chain.corner()
    wait_until(corner.isVisible)
    assert corner.title.said() == "A good moment for a pause?"
    assert corner.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert corner.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    click(corner.buttons[1])
    assert answered == [AnswerPrompt("not_now", "p7")]
    assert not corner.isVisible()
    chain.close()


def test_the_note_in_the_corner_leaves_with_the_offer(qapp: object) -> None:
    chain = Notifications(None, Recording())
    chain.corner().show_note(Note("A good moment for a pause?", "Longer exhale"))
    assert chain.corner().isVisible()
    chain.settle()
    assert not chain.corner().isVisible()
