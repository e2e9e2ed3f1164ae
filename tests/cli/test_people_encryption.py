"""Encrypting a person from the command line, with the passphrase of a script."""

from pathlib import Path

import pytest

from biofeedback.cli.main import run
from biofeedback.cli.passphrases import NEW_PASSPHRASE
from biofeedback.storage.encryption import held_keys
from biofeedback.storage.encryption.held_keys import PASSPHRASE
from biofeedback.storage.people import find_or_make


def test_a_person_is_encrypted_listed_and_decrypted(
    own_data_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("biofeedback.storage.encryption.key_slots.COST_N", 1 << 8)
    monkeypatch.setenv(NEW_PASSPHRASE, "correct horse battery")
    path = find_or_make(own_data_folder, "Client 7").path
    assert run(["people", "--encrypt", "Client 7"]) == 0
    sheet = capsys.readouterr().out
    assert "Recovery sheet of Client 7" in sheet
    code = sheet.splitlines()[2].strip()
    held_keys.let_go_of_all()
    assert run(["people"]) == 1
    told = capsys.readouterr()
    assert f"{path.name} is locked with a passphrase" in told.err
    assert "Client 7" not in told.out + told.err
    for secret in ("correct horse battery", code):
        monkeypatch.setenv(PASSPHRASE, secret)
        assert run(["people"]) == 0
        assert "Client 7" in capsys.readouterr().out
        held_keys.let_go_of_all()
    assert run(["people", "--decrypt", "Client 7"]) == 0
    monkeypatch.delenv(PASSPHRASE)
    held_keys.let_go_of_all()
    assert run(["people"]) == 0
    assert "Client 7" in capsys.readouterr().out
