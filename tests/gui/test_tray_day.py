"""A day in the tray with two offers, one accepted and one declined."""

import os
import signal
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer

from biofeedback.events import PromptEnd
from biofeedback.gui.shell.application import App
from biofeedback.gui.shell.notify.desktop import DesktopNotes, Note
from biofeedback.gui.shell.tray.tray import Tray
from biofeedback.gui.state.preferences import ForgetfulStore, Preferences
from tests.gui.stage import click, press, wait_until
from tests.gui.virtual import recorded, running, tense_twice

# The offscreen platform has neither a tray nor a stack of windows.
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "systemTrayWindowChanged")


@pytest.fixture
def notes(monkeypatch: pytest.MonkeyPatch) -> list[Note]:
    shown: list[Note] = []
    monkeypatch.setattr(DesktopNotes, "send", lambda _self, note: shown.append(note))
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: True))
    monkeypatch.setattr("biofeedback.gui.shell.application._has_tray", lambda: True)
    return shown


def test_two_offers_one_accepted_one_declined(notes: list[Note]) -> None:
    program = tense_twice()
    with running(program, ForgetfulStore(Preferences(welcomed=True)), hidden=True) as app:
        window = app.window
        assert not window.isVisible()
        wait_until(lambda: notes)
        words = [word for word in notes[0].text.split() if any(character.isdigit() for character in word)]
        assert len(words) == 1, "how long it takes, and no figure of the body"
        assert not any(character.isdigit() for character in notes[0].title)
        title, start = notes[0].buttons[0]
        assert title == "Start"
        start()
        wait_until(window.overlays.session.isVisible)
        wait_until(window.overlays.afterwards.isVisible, 30.0)
        click(window.overlays.afterwards.done)
        window.close()
        assert not window.isVisible()
        wait_until(lambda: sum(bool(note.buttons) for note in notes) == 2, 30.0)
        app.program.tray.open.trigger()  # type: ignore[union-attr]
        card = window.now.prompt
        wait_until(card.isVisible)
        press(card.not_now, Qt.Key.Key_Space)
        wait_until(lambda: window.session_state.prompt is None)
    ends = [event.outcome for event in program.events if isinstance(event, PromptEnd)]
    assert ends == ["accepted", "not_now"]
    (session,) = recorded()
    assert session.ended == "stopped"


def test_closing_the_window_stays_in_the_tray_and_says_so_once(notes: list[Note]) -> None:
    with running(tense_twice(), ForgetfulStore(Preferences(welcomed=True))) as app:
        app.window.close()
        assert not app.window.isVisible()
        assert [note.title for note in notes] == ["Biofeedback stays in the tray"]
        app.program.raise_window()  # type: ignore[union-attr]
        app.window.close()
        assert len(notes) == 1


def test_a_tray_that_comes_later_than_the_program_gets_its_icon(
    notes: list[Note], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: False))
    with running(tense_twice(), ForgetfulStore(Preferences(welcomed=True))) as app:
        program = app.program
        assert program is not None
        assert not program.tray.icon.isVisible()
        monkeypatch.setattr(Tray, "available", staticmethod(lambda: True))
        program.beside.check.timeout.emit()
        assert program.tray.icon.isVisible()


LEAVING: dict[str, Callable[[App], None]] = {
    "SIGTERM": lambda _app: os.kill(os.getpid(), signal.SIGTERM),
    "log-out": lambda app: app.app.commitDataRequest.emit(None),
    "quit in the tray": lambda app: app.program.tray.quit.trigger(),  # type: ignore[union-attr]
}


@pytest.mark.parametrize("way", LEAVING)
@pytest.mark.parametrize("page", ["afterwards", "pace", "session"])
def test_whoever_ends_the_program_ends_it_on_every_page(notes: list[Note], way: str, page: str) -> None:
    with running(tense_twice(), ForgetfulStore(Preferences(welcomed=True))) as app:
        app.window.overlays.show_overlay(getattr(app.window.overlays, page))
        QTimer.singleShot(0, app.window, lambda: LEAVING[way](app))
        QTimer.singleShot(15_000, app.window, lambda: app.app.exit(9))
        assert app.app.exec() == 0
    assert notes == [], "it would rather have stayed in the tray"


def test_the_notification_goes_when_the_window_is_opened(notes: list[Note], monkeypatch: pytest.MonkeyPatch) -> None:
    cleared: list[int] = []
    monkeypatch.setattr(DesktopNotes, "clear", lambda _self: cleared.append(len(notes)))
    with running(tense_twice(), ForgetfulStore(Preferences(welcomed=True)), hidden=True) as app:
        wait_until(lambda: notes)
        assert not cleared
        app.program.tray.open.trigger()  # type: ignore[union-attr]
        wait_until(lambda: cleared)
        assert app.window.session_state.prompt is not None, "the offer itself is still there, in the window"
