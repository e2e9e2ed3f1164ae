"""The log says where something went wrong, and nothing that came from a person."""

from __future__ import annotations

import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from biofeedback.storage.log_file import MOST_BYTES, N_FILES, LogFile, PlaceFormatter, log_text, remove_log

SECRET = "Maria Muster 58 bpm"


@pytest.fixture
def handler(tmp_path: Path) -> Iterator[LogFile]:
    handler = LogFile(tmp_path / "data")
    yield handler
    handler.close()


def record(message: object, *arguments: object, name: str = "biofeedback.part", **more: object) -> logging.LogRecord:
    made = logging.LogRecord(name, logging.WARNING, __file__, 1, message, arguments, None)
    made.__dict__.update(more)
    return made


def raised(error: Exception, cause: Exception | None = None) -> logging.LogRecord:
    try:
        raise error from cause
    except Exception as caught:  # noqa: BLE001 - any
        return record("it failed on %s", SECRET, exc_info=(type(caught), caught, caught.__traceback__))


def test_the_sentence_is_kept_without_what_was_filled_in() -> None:
    line = PlaceFormatter().format(record("%s cannot be read: %s", SECRET, ValueError(SECRET)))
    assert line.endswith("warning biofeedback.part: %s cannot be read: %s")
    assert "Maria" not in line


def test_of_an_exception_the_type_and_the_places_are_kept() -> None:
    lines = PlaceFormatter().format(raised(ValueError(SECRET), OSError(28, SECRET))).splitlines()
    assert lines[1:] == [
        "  builtins.OSError 28",
        next(line for line in lines if "test_log_file.py" in line),
        "  builtins.ValueError",
    ]
    assert SECRET not in "".join(lines)


def test_where_the_program_lives_is_not_told(tmp_path: Path) -> None:
    place = tmp_path / "Maria Muster" / "one" / "two"
    source = compile("raise KeyError", str(place / "three" / "part.py"), "exec")
    try:
        exec(source)
    except KeyError as error:
        text = PlaceFormatter().format(record("x", exc_info=(KeyError, error, error.__traceback__)))
    assert "  two/three/part.py:1 <module>" in text
    assert "Maria" not in text


def test_a_code_of_ours_is_kept_and_another_librarys_sentence_is_not() -> None:
    assert PlaceFormatter().format(record("recording: %s", "x", code="disk_full")).endswith("recording: %s [disk_full]")
    assert PlaceFormatter().format(record(f"found {SECRET}", name="bleak.backends")).endswith("warning bleak.backends")


def test_it_takes_at_most_five_megabytes_and_is_its_owners_alone(handler: LogFile, tmp_path: Path) -> None:
    for number in range(8):
        handler.emit(record(f"{number} " + "x" * (MOST_BYTES - 200)))
    files = sorted((tmp_path / "data" / "log").iterdir())
    assert len(files) == N_FILES
    assert all(file.stat().st_size <= MOST_BYTES for file in files)
    assert stat.S_IMODE((tmp_path / "data" / "log").stat().st_mode) == 0o700
    kept = log_text(tmp_path / "data")
    assert [f": {number} x" in kept for number in range(8)] == [False] * 3 + [True] * 5
    assert kept.index(": 3 x") < kept.index(": 7 x"), "the oldest first"


def test_a_disk_that_is_full_costs_the_line_and_nothing_else(
    handler: LogFile, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_text: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(handler.stream, "write", full)
    handler.emit(record("lost"))
    assert capsys.readouterr() == ("", "")


def test_nothing_is_left_of_it_when_it_is_removed(handler: LogFile, tmp_path: Path) -> None:
    handler.emit(record("noted"))
    assert "noted" in log_text(tmp_path / "data")
    remove_log(tmp_path / "data")
    assert log_text(tmp_path / "data") == ""
    assert not (tmp_path / "data" / "log").exists()
