"""Erasing a person at a terminal is asked once more, by their name; a script is not asked."""

from pathlib import Path

import pytest

from biofeedback.cli.main import run
from biofeedback.storage.people import find_or_make, list_people


@pytest.fixture
def somebody(own_data_folder: Path) -> Path:
    find_or_make(own_data_folder, "Client 7")
    return own_data_folder


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, types: str) -> list[str]:
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return types

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", answer)
    return asked


def test_another_name_erases_nothing(
    somebody: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = at_a_terminal(monkeypatch, "yes")
    assert run(["people", "--erase", "Client 7"]) == 2
    assert "nothing was erased" in capsys.readouterr().err
    assert "Everything of Client 7 goes" in asked[0]
    assert [person.name for person in list_people(somebody)] == ["Client 7"]


def test_the_name_typed_erases(somebody: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch, " Client 7 ")
    assert run(["people", "--erase", "Client 7"]) == 0
    assert list_people(somebody) == []


def test_with_yes_nothing_is_asked(somebody: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = at_a_terminal(monkeypatch, "")
    assert run(["people", "--erase", "Client 7", "--yes"]) == 0
    assert asked == []


def test_nobody_of_that_name_is_said_before_anything_is_asked(somebody: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = at_a_terminal(monkeypatch, "")
    assert run(["people", "--erase", "Nobody"]) == 2
    assert asked == []
