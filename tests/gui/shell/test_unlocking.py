"""A locked owner is asked for the passphrase; what opens the file lets the session begin as usual."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from biofeedback.cli.windowed import _open_services
from biofeedback.events import Event
from biofeedback.gui.shell.application import App, StartOptions
from biofeedback.gui.state.preferences import ForgetfulStore, Preferences
from biofeedback.services.people import make_client
from biofeedback.services.stored_wearer import StoredServices
from biofeedback.storage.encryption import held_keys
from biofeedback.storage.encryption.person_encryption import encrypt_person
from biofeedback.storage.people import ME, find_or_make
from tests.gui.shell.test_session_host import Session
from tests.gui.stage import click, press, wait_until

OPEN = "correct horse battery"
WELCOMED = Preferences(welcomed=True, language="en", tones=False)


@pytest.fixture(autouse=True)
def nothing_held(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("biofeedback.storage.encryption.key_slots.COST_N", 1 << 8)
    held_keys.let_go_of_all()
    yield
    held_keys.let_go_of_all()


@pytest.fixture
def code(own_data_folder: Path) -> str:
    """The recovery code of an owner who is locked."""
    code = encrypt_person(find_or_make(own_data_folder, ME).path, OPEN)
    held_keys.let_go_of_all()
    return code


def open_session(strap: str, deliver: Callable[[Event], None]) -> Session:
    find_or_make(Path(StoredServices().data_folder()), ME)
    return Session(deliver)


@contextmanager
def started(preferences: Preferences = WELCOMED) -> Iterator[App]:
    app = App(StartOptions(open_session, _open_services, ForgetfulStore(preferences)))
    app.begin()
    try:
        yield app
    finally:
        wait_until(lambda: not app.context.busy)
        app.end()
        app.window.deleteLater()


def asked(app: App) -> None:
    wait_until(app.window.overlays.locked)
    wait_until(lambda: not app.context.busy)


def runs(app: App) -> bool:
    return app.context.services is not None and app.window._session_handle is not None


def test_a_locked_owner_is_asked_and_the_right_passphrase_begins_the_session(
    qapp: QApplication, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR), started() as app:
        asked(app)
        page = app.window.overlays.unlock
        assert page.title.said() == "Your recordings are locked"
        assert not runs(app)
        assert page.secret.echoMode() == QLineEdit.EchoMode.Password
        QTest.keyClicks(page.secret, OPEN)
        press(page.secret, Qt.Key.Key_Return)
        wait_until(lambda: runs(app))
        assert app.window.overlays.cover() is None
        assert not page.secret.text(), "it stays on no screen"
    assert not caplog.records, "nothing was wrong"


def test_a_wrong_passphrase_is_told_in_a_line_and_can_be_tried_again(qapp: QApplication, code: str) -> None:
    with started() as app:
        asked(app)
        page = app.window.overlays.unlock
        for _ in range(3):
            page.secret.setText("something else")
            click(page.unlock)
            wait_until(lambda: page.said.said() == "That does not open them. Please try again.")
            wait_until(page.secret.isEnabled)
        assert app.window.overlays.locked()
        assert not runs(app)
        page.secret.setText(OPEN)
        click(page.unlock)
        wait_until(lambda: runs(app))


def test_the_recovery_code_opens_them_as_well(qapp: QApplication, code: str) -> None:
    with started() as app:
        asked(app)
        page = app.window.overlays.unlock
        click(page.other)
        assert page.secret.accessibleName() == "Recovery code"
        assert page.secret.echoMode() == QLineEdit.EchoMode.Normal
        QTest.keyClicks(page.secret, code.lower().replace("-", " "))
        click(page.unlock)
        wait_until(lambda: runs(app))


def test_esc_leaves_a_locked_owner_where_they_are_and_nothing_covers_the_question(
    qapp: QApplication, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with started() as app:
        asked(app)
        page = app.window.overlays.unlock
        press(page.secret, Qt.Key.Key_Escape)
        assert app.window.overlays.locked()
        assert app.program is not None
        monkeypatch.setattr(app.program, "raise_window", lambda: None)
        app.program.tray.check_in.emit()
        assert app.window.overlays.locked()


def test_quit_ends_the_program(qapp: QApplication, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quits: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: quits.append(True))
    with started() as app:
        asked(app)
        click(app.window.overlays.unlock.leave)
        assert quits


def test_the_first_run_comes_after_it(qapp: QApplication, code: str) -> None:
    with started(WELCOMED._replace(welcomed=False)) as app:
        asked(app)
        page = app.window.overlays.unlock
        page.secret.setText(OPEN)
        click(page.unlock)
        wait_until(app.window.overlays.begins_first_run)
        wait_until(lambda: app.context.services is not None)


def test_nobody_is_asked_where_nobody_is_locked(qapp: QApplication) -> None:
    with started() as app:
        wait_until(lambda: runs(app))
        assert "unlock" not in app.window.overlays.__dict__


def test_a_locked_client_is_asked_for_and_can_be_left(qapp: QApplication, own_data_folder: Path) -> None:
    find_or_make(own_data_folder, ME)
    key_id_path = make_client("Jana W", agreed=True).path
    encrypt_person(key_id_path, OPEN)
    held_keys.let_go_of_all()
    with started() as app:
        wait_until(lambda: runs(app))
        app.context.run(lambda: make_client("Jana W", agreed=True))
        asked(app)
        page = app.window.overlays.unlock
        assert page.title.said() == "Somebody’s recordings are locked"
        assert page.leave.text() == "Back"
        click(page.leave)
        assert app.window.overlays.cover() is None
        app.context.run(lambda: make_client("Jana W", agreed=True))
        asked(app)
        page.secret.setText(OPEN)
        click(page.unlock)
        wait_until(lambda: not app.window.overlays.locked())
        assert make_client("Jana W", agreed=True).path == key_id_path
