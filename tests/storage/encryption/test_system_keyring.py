"""The computer's keyring opens a file beside the passphrase, where there is one; here it is a made-up one."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import PasswordDeleteError

from biofeedback.cli.main import run
from biofeedback.storage.database import open_database
from biofeedback.storage.encryption import held_keys
from biofeedback.storage.encryption.person_encryption import encrypt_person, is_locked, leave_keyring, use_keyring
from biofeedback.storage.encryption.row_codec import key_slots
from biofeedback.storage.encryption.system_keyring import NoKeyringError
from biofeedback.storage.people import find_or_make

OPEN = "correct horse battery"


class InMemory(KeyringBackend):
    """Keeps secrets for as long as a test runs."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("nothing was there")


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[InMemory]:
    before = keyring.get_keyring()
    made = InMemory()
    keyring.set_keyring(made)
    monkeypatch.setattr("biofeedback.storage.encryption.key_slots.COST_N", 1 << 8)
    held_keys.let_go_of_all()
    yield made
    held_keys.let_go_of_all()
    keyring.set_keyring(before)


@pytest.fixture
def person(own_data_folder: Path, ring: InMemory) -> Path:
    path = find_or_make(own_data_folder, "Client 7").path
    encrypt_person(path, OPEN)
    return path


def test_it_opens_the_file_and_knows_neither_passphrase_nor_key(person: Path, ring: InMemory) -> None:
    use_keyring(person)
    held_keys.let_go_of_all()
    assert not is_locked(person)
    assert OPEN not in "".join(ring.kept.values())


def test_where_it_is_left_it_opens_nothing_and_holds_nothing(person: Path, ring: InMemory) -> None:
    use_keyring(person)
    leave_keyring(person)
    held_keys.let_go_of_all()
    assert is_locked(person)
    assert ring.kept == {}


def test_a_ring_that_was_emptied_leaves_the_passphrase(person: Path, ring: InMemory) -> None:
    use_keyring(person)
    ring.kept.clear()
    held_keys.let_go_of_all()
    held_keys._asked.cache_clear()
    assert is_locked(person)


def test_without_any_it_is_said_in_our_words_and_nothing_is_changed(
    person: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    with pytest.raises(NoKeyringError):
        use_keyring(person)
    with closing(open_database(person)) as database:
        slots = key_slots(database)
    assert slots is not None
    assert not slots.has("keyring")
    assert run(["people", "--use-keyring", "Client 7"]) == 2
    told = capsys.readouterr().err
    assert told == "biofeedback: this computer has no keyring that can be used; nothing was changed\n"
