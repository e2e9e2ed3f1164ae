"""A passphrase is set, changed and removed in the settings, and told as done when the file was read back."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from biofeedback.gui.paper import printing
from biofeedback.gui.settings.data_page import DataPage
from biofeedback.gui.settings.passphrase_card import PassphraseCard
from biofeedback.services import passphrase as passphrases
from biofeedback.storage.encryption import held_keys
from biofeedback.storage.encryption.person_encryption import is_locked, unlock
from biofeedback.storage.lock import RecordingLock
from biofeedback.storage.people import ME, find_or_make
from tests.gui.paper_on_file import on_paper, words_on
from tests.gui.stage import Stage, click, wait_until
from tests.pictures.invented import InventedServices

OPEN = "correct horse battery"
OTHER = "quite another one"


@pytest.fixture(autouse=True)
def nothing_held(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("biofeedback.storage.encryption.key_slots.COST_N", 1 << 8)
    held_keys.let_go_of_all()
    yield
    held_keys.let_go_of_all()


@pytest.fixture
def path(own_data_folder: Path) -> Path:
    return find_or_make(own_data_folder, ME).path


@pytest.fixture
def card(stage: Stage, path: Path) -> PassphraseCard:
    stage.window.context.provide_services(InventedServices())
    stage.window.go_to("settings", "data")
    page = stage.window.settings.page("data")
    assert isinstance(page, DataPage)
    wait_until(lambda: not stage.window.context.busy)
    return page.passphrase


def type_new(card: PassphraseCard, text: str) -> None:
    for field in (card.new, card.again):
        field.clear()
        QTest.keyClicks(field, text)


def closed(card: PassphraseCard) -> None:
    wait_until(lambda: card.step == "" and not card._context.busy)


def encrypted(card: PassphraseCard) -> str:
    """The recovery code of a card on which a passphrase was set."""
    click(card.set)
    type_new(card, OPEN)
    click(card.go)
    wait_until(lambda: card.step == "code")
    code = card.code.said()
    card.kept.setChecked(True)
    click(card.go)
    closed(card)
    return code


def locked_opens(path: Path, secret: str) -> bool:
    held_keys.let_go_of_all()
    assert is_locked(path)
    return unlock(path, secret)


def test_a_passphrase_and_the_code_that_was_shown_open_the_file(card: PassphraseCard, path: Path) -> None:
    assert card.set.isVisible()
    assert not card.change.isVisible()
    ended: list[bool] = []

    def without_session(work: Callable[[], None]) -> None:
        ended.append(True)
        work()

    card._context.without_session = without_session
    code = encrypted(card)
    assert ended, "the session ends first"
    assert card.change.isVisible()
    assert card.remove.isVisible()
    assert not card.set.isVisible()
    assert locked_opens(path, OPEN)
    assert locked_opens(path, code)
    assert not locked_opens(path, OTHER)
    assert not card.new.text()
    assert not card.code.said(), "it is shown once"


def test_the_code_is_printed_on_a_sheet_that_says_what_it_is(card: PassphraseCard, tmp_path: Path) -> None:
    click(card.set)
    type_new(card, OPEN)
    click(card.go)
    wait_until(lambda: card.step == "code")
    card.ask_for_printer = lambda: on_paper(tmp_path / "sheet.pdf")
    click(card.print_it)
    assert card.said.said() == "Handed to sheet.pdf."
    words = words_on(tmp_path / "sheet.pdf")
    # It stands in two lines, and a hyphen at the end of one is a mark of its own in the file.
    assert card.code.said().replace("-", "") in re.sub(r"[\s\ufffe-]", "", words)
    assert "when the passphrase is forgotten" in words


def test_without_a_printer_the_code_is_still_there_to_be_saved(
    card: PassphraseCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", list)
    click(card.set)
    type_new(card, OPEN)
    click(card.go)
    wait_until(lambda: card.step == "code")
    click(card.print_it)
    assert card.said.said().startswith("Not printed: no printer is set up")
    assert card.code.said()


def test_what_a_forgotten_one_means_is_said_before_and_nothing_happens_before_the_code_is_kept(
    card: PassphraseCard, path: Path
) -> None:
    click(card.set)
    assert "cannot be replaced" in card.before.said()
    assert card.new.echoMode() == QLineEdit.EchoMode.Password
    type_new(card, OPEN)
    click(card.go)
    wait_until(lambda: card.step == "code")
    assert not card.go.isEnabled()
    assert not passphrases.has_passphrase(ME)
    click(card.cancel)
    assert not passphrases.has_passphrase(ME)


def test_it_is_long_enough_and_twice_the_same(card: PassphraseCard) -> None:
    click(card.set)
    type_new(card, "short")
    assert card.said.said() == "That is shorter than 8 characters."
    assert not card.go.isEnabled()
    type_new(card, OPEN)
    QTest.keyClicks(card.again, "x")
    assert card.said.said() == "The two are not the same yet."
    assert not card.go.isEnabled()


def test_the_code_can_be_saved(card: PassphraseCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "sheet.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(card.set)
    type_new(card, OPEN)
    click(card.go)
    wait_until(lambda: card.step == "code")
    click(card.save)
    wait_until(lambda: "sheet.txt" in card.said.said())
    assert card.code.said() in target.read_text(encoding="utf-8")


def test_it_is_changed_by_who_knows_it(card: PassphraseCard, path: Path) -> None:
    encrypted(card)
    click(card.change)
    card.old.setText("not this one")
    type_new(card, OTHER)
    click(card.go)
    wait_until(lambda: "Nothing was changed" in card.said.said())
    card.old.setText(OPEN)
    click(card.go)
    closed(card)
    assert locked_opens(path, OTHER)
    assert not locked_opens(path, OPEN)


def test_it_is_removed_by_who_knows_it(card: PassphraseCard, path: Path) -> None:
    encrypted(card)
    click(card.remove)
    card.old.setText(OPEN)
    click(card.go)
    closed(card)
    held_keys.let_go_of_all()
    assert not is_locked(path)
    assert card.set.isVisible()


def test_a_recording_under_way_elsewhere_leaves_it_as_it_is_and_says_so(card: PassphraseCard, path: Path) -> None:
    lock = RecordingLock(path)
    assert lock.take()
    click(card.set)
    type_new(card, OPEN)
    click(card.go)
    wait_until(lambda: card.step == "code")
    card.kept.setChecked(True)
    click(card.go)
    wait_until(lambda: "did not work" in card.said.said())
    lock.release()
    assert not passphrases.has_passphrase(ME)
    assert card.step == "code", "it can be tried again"


def test_nothing_is_told_as_done_that_cannot_be_read_back(
    card: PassphraseCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passphrases, "unlock", lambda *_: False)
    click(card.set)
    type_new(card, OPEN)
    click(card.go)
    wait_until(lambda: card.step == "code")
    card.kept.setChecked(True)
    click(card.go)
    wait_until(lambda: "could not be read back" in card.said.said())
