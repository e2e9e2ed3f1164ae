"""Damaged, foreign, full and busy places: the rest is served, one line says what and where."""

import errno
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from biofeedback.cli.main import run
from biofeedback.services.doctor import look_at_data_folder as looked_at
from biofeedback.storage.database import open_database
from biofeedback.storage.people import find_or_make

Told = Callable[..., tuple[int, str, str]]


@pytest.fixture
def rr_file(tmp_path: Path) -> Path:
    path = tmp_path / "a morning.txt"
    path.write_text("\n".join(["800", "820", "790"] * 10))
    return path


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    def command(*arguments: object) -> tuple[int, str, str]:
        code = run([str(word) for word in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return command


@pytest.fixture
def session(told: Told, rr_file: Path) -> str:
    assert told("import", rr_file)[0] == 0
    (row,) = json.loads(told("sessions", "--json")[1])
    return str(row["id"])


def refused(answer: tuple[int, str, str], words: str) -> None:
    code, out, err = answer
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert words in err


@pytest.mark.parametrize("content", [b"no database at all " * 100, b"", sqlite3.dbapi2.sqlite_version.encode()])
def test_one_damaged_person_costs_nobody_else_their_sessions(
    content: bytes, told: Told, session: str, rr_file: Path, own_data_folder: Path, tmp_path: Path
) -> None:
    damaged = own_data_folder / "0.person"
    damaged.write_bytes(content)
    for command in (("sessions",), ("people",)):
        code, out, err = told(*command)
        assert (code, len(err.splitlines())) == (1, 1)
        assert "me" in out
        assert f"{damaged} cannot be read" in err
    assert told("replay", session)[0] == 0
    assert told("export", session, tmp_path / "x.txt")[0] == 0
    assert told("import", rr_file)[0] == 0
    refused(told("replay", "another"), f"{damaged} cannot be read")
    refused(told("import", "--person", "somebody new", rr_file), f"{damaged} cannot be read")
    assert damaged.read_bytes() == content
    assert "1 file(s) cannot be read" in str(looked_at())


def test_a_newer_programs_person_is_left_alone(told: Told, session: str, rr_file: Path, own_data_folder: Path) -> None:
    (path,) = own_data_folder.glob("*.person")
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    refused(told("import", rr_file), "written by a newer version")
    refused(told("people", "--back-up", "me", rr_file.with_name("x.person")), "written by a newer version")
    assert path.read_bytes() == before


def test_a_data_folder_that_is_a_file_is_named(
    told: Told, rr_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BIOFEEDBACK_DATA_DIR", str(rr_file))
    before = rr_file.read_bytes()
    refused(told("import", rr_file), f"{rr_file}: ")
    refused(told("record", "--device", "virtual", "--minutes", "0.01"), f"{rr_file}: ")
    assert rr_file.read_bytes() == before


def test_a_locked_database_is_told_with_what_to_do(
    told: Told, session: str, rr_file: Path, own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from biofeedback.session import importing

    monkeypatch.setattr(importing, "open_database", partial(open_database, patience_s=0.05))
    (path,) = own_data_folder.glob("*.person")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused(told("import", rr_file), "database is locked; 'biofeedback doctor'")
        assert session in told("sessions")[1]


@pytest.mark.parametrize(("payload", "words"), [(b"\x01\xff", "is damaged"), (b"\x09", "newer version")])
def test_a_damaged_recording_is_said_to_be_so(
    payload: bytes, words: str, told: Told, session: str, own_data_folder: Path, tmp_path: Path
) -> None:
    (path,) = own_data_folder.glob("*.person")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE chunks SET payload = ?", (payload,))
    for command in ("replay", "ecg"):
        refused(told(command, session), f"{session}: a stored payload")
    for command, name in (("report", "x.pdf"), ("export", "x.jsonl")):
        refused(told(command, session, tmp_path / name), words)
        assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["", "  ", "x" * 41, "bell\x07", "\ud800"])
def test_what_cannot_be_a_name_is_refused_before_anything_is_written(
    name: str, told: Told, rr_file: Path, own_data_folder: Path
) -> None:
    refused(told("import", "--person", name, rr_file), "a person's name")
    refused(told("record", "--device", "virtual", "--minutes", "0.01", "--person", name), "a person's name")
    assert not own_data_folder.exists()


@pytest.mark.parametrize(
    "name", ["Jürg 😀/../x", "..hidden", "../../etc/passwd", "x" * 40, "山田", "a  b\n c", "'; --"]
)
def test_any_other_name_is_a_person(name: str, told: Told, rr_file: Path, own_data_folder: Path) -> None:
    assert told("import", "--person", name, rr_file)[0] == 0
    wanted = " ".join(name.split())
    assert [row["person"] for row in json.loads(told("sessions", "--json")[1])] == [wanted]
    assert {path.parent for path in own_data_folder.parent.rglob("*.person")} == {own_data_folder}
    assert told("people", "--rename", wanted, "short")[:2] == (0, f"{wanted} is now called short\n")
    assert told("people", "--erase", "short")[0] == 0
    assert told("people")[1] == "Nobody yet.\n"


def test_a_person_is_not_renamed_over_another(told: Told, session: str, rr_file: Path) -> None:
    assert told("import", "--person", "other", rr_file)[0] == 0
    refused(told("people", "--rename", "other", "me"), "me is taken")
    refused(told("people", "--rename", "nobody", "x"), "nobody here is called nobody")
    refused(told("people", "--rename", "me", "Anna"), "me is whose computer this is")
    assert told("people")[1] == "me\nother\n"


def test_events_are_never_written_over_the_recording_they_come_from(told: Told, rr_file: Path, tmp_path: Path) -> None:
    before = rr_file.read_bytes()
    link = tmp_path / "link"
    link.symlink_to(rr_file)
    for events in (rr_file, link):
        refused(told("replay", rr_file, "--events", events), "is the recording itself")
    assert rr_file.read_bytes() == before


def test_a_disk_that_fills_while_exporting_leaves_what_was_there(
    told: Told, session: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.txt"
    target.write_text("an older export")
    before = sorted(tmp_path.iterdir())

    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:10])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    refused(told("export", session, target), "No space left")
    assert target.read_text() == "an older export"
    assert sorted(tmp_path.iterdir()) == before


def test_an_export_says_whose_it_is_and_when_it_began(told: Told, session: str, tmp_path: Path) -> None:
    target = tmp_path / "x.jsonl"
    assert told("export", session, target)[0] == 0
    head = json.loads(target.read_text().splitlines()[0])
    assert head["started_s"] == 1_767_603_600.0


def test_an_import_that_fails_half_way_leaves_no_session(
    told: Told, session: str, rr_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from biofeedback.session import importing
    from biofeedback.storage.writer import SessionWriter

    monkeypatch.setattr(importing, "AT_A_TIME", 10)
    append, calls = SessionWriter.append, []

    def fails(writer: SessionWriter, *values: object) -> None:
        calls.append(values)
        if len(calls) == 3:
            raise sqlite3.OperationalError("database or disk is full")
        append(writer, *values)  # type: ignore[arg-type]

    monkeypatch.setattr(SessionWriter, "append", fails)
    refused(told("import", rr_file), "disk is full")
    assert len(calls) == 3
    assert [row["id"] for row in json.loads(told("sessions", "--json")[1])] == [session]


def test_a_backup_that_fails_leaves_nothing(
    told: Told, session: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from biofeedback.storage import backup

    def full(_path: Path) -> sqlite3.Connection:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(backup, "open_database", full)
    refused(told("people", "--back-up", "me", tmp_path / "x.person"), "disk is full")
    assert not (tmp_path / "x.person").exists()


def test_a_full_disk_does_not_keep_anybody_from_being_erased(
    told: Told, own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = find_or_make(own_data_folder, "gone").path
    with closing(open_database(person)) as database:
        database.execute("PRAGMA user_version")
    opened = Path.open

    def full(path: Path, *how: object, **more: object) -> object:
        if path.suffix == ".person":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return opened(path, *how, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)
    assert told("people", "--erase", "gone")[0] == 0
    assert not person.exists()


def test_a_name_that_is_no_text_is_nobodys_session(told: Told, session: str) -> None:
    refused(told("replay", "nothing\udcff.txt"), "neither a file nor a recorded session")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_what_the_terminal_cannot_show_is_shown_by_its_number(encoding: str, told: Told, rr_file: Path) -> None:
    assert told("import", "--person", "Jürg 😀", rr_file)[0] == 0
    command = [sys.executable, "-m", "biofeedback", "people"]
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    done = subprocess.run(command, check=True, env=environment, capture_output=True)
    assert done.stdout.decode(encoding) == "Jürg 😀\n".encode(encoding, "backslashreplace").decode(encoding)


def test_output_that_cannot_be_written_is_one_line(session: str) -> None:
    command = [sys.executable, "-m", "biofeedback", "sessions"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (2, "biofeedback: the output: No space left on device\n")
