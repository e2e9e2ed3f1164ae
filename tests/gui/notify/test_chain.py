"""An offer reaches the person by whatever the desktop has, without numbers."""

import pytest

from biofeedback.events import Prompt
from biofeedback.gui.live import Live
from biofeedback.gui.notify.chain import Notifications
from biofeedback.gui.notify.desktop import DesktopNotes, Note
from biofeedback.gui.tray.tray import Tray
from tests.gui.stage import wait_until

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")
OFFER = Prompt(10.0, "p7", "longer_exhale", "sustained")


class Recording(DesktopNotes):
    def __init__(self) -> None:
        super().__init__(lambda note: None)
        self.notes: list[Note] = []

    def send(self, note: Note) -> None:
        self.notes.append(note)


def test_the_offer_has_buttons_that_answer(qapp: object) -> None:
    notes = Recording()
    chain = Notifications(None, notes)
    answered: list[tuple[str, str]] = []
    opened: list[bool] = []
    chain.answered.connect(lambda kind, value: answered.append((kind, value)))
    chain.opened.connect(lambda: opened.append(True))
    chain.offer(OFFER)
    (note,) = notes.notes
    assert note.title == "A good moment for a pause?"
    assert note.text == "Longer exhale"
    for _, press in note.buttons:
        press()
    assert answered == [("accept", "p7"), ("not_now", "p7")]
    assert opened == [True]


def test_where_there_is_no_desktop_bus_the_tray_says_it(
    qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    told: list[tuple[str, str]] = []
    tray = Tray(Live())
    monkeypatch.setattr(tray, "tell", lambda title, text: told.append((title, text)))
    chain = Notifications(tray)
    chain.offer(OFFER)
    wait_until(lambda: told)
    assert told == [("A good moment for a pause?", "Longer exhale")]
    chain.close()
