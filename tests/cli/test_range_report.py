"""``biofeedback report`` over a range of days writes what its name asks for, or says what is wrong."""

from __future__ import annotations

import csv
import io
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from biofeedback.cli.main import run
from biofeedback.events import Ache
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.self_report.journal import JournalEntry, Passage
from biofeedback.storage.check_ins import keep_check_in
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.journal import keep_journal_entry
from biofeedback.storage.people import find_or_make

# 1 November 2026, noon UTC.
NOON_S = 1_793_534_400.0
RANGE = ["--from", "2026-11-01", "--to", "2026-11-30"]


@pytest.fixture(autouse=True)
def something_told(own_data_folder: Path) -> None:
    with closing(open_database(find_or_make(data_folder()).path)) as database:
        keep_check_in(database, CheckInEntry("a", NOON_S, 0, (Ache("jaw", "tight", 6),), 3, sleep_h=7.0))
        keep_journal_entry(database, JournalEntry("j", NOON_S, 0, (Passage("free", "secret words"),)))


@pytest.mark.parametrize(("name", "begins"), [("r.pdf", b"%PDF"), ("r.html", b"<!DOCTYPE html>"), ("r.zip", b"PK")])
def test_each_kind_of_file_is_written(qapp: QApplication, tmp_path: Path, name: str, begins: bytes) -> None:
    assert run(["report", *RANGE, "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_folder_gets_the_tables(qapp: QApplication, tmp_path: Path) -> None:
    assert run(["report", *RANGE, "-o", str(tmp_path / "tables")]) == 0
    names = {path.name for path in (tmp_path / "tables").iterdir()}
    assert names == {"days.csv", "half_hours.csv", "raised.csv", "exercises.csv", "check_ins.csv"}


def test_the_tables_hold_what_was_told(qapp: QApplication, tmp_path: Path) -> None:
    assert run(["report", *RANGE, "-o", str(tmp_path / "r.zip")]) == 0
    with zipfile.ZipFile(tmp_path / "r.zip") as archive:
        text = archive.read("check_ins.csv").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["date"], row["place"], row["intensity"], row["sleep_h"]) == ("2026-11-01", "jaw", "6", "7.0")


def test_own_words_are_written_only_when_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    page = tmp_path / "r.html"
    assert run(["report", *RANGE, "-o", str(page)]) == 0
    assert b"secret words" not in page.read_bytes()
    assert run(["report", *RANGE, "-o", str(page), "--with", "journal", "--without", "tension"]) == 0
    assert b"secret words" in page.read_bytes()
    assert b"Where it was tense" not in page.read_bytes()
    with_tables = tmp_path / "r.zip"
    assert run(["report", *RANGE, "-o", str(with_tables)]) == 0
    assert "journal.csv" not in zipfile.ZipFile(with_tables).namelist()


def test_the_page_is_german_when_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    assert run(["report", *RANGE, "-o", str(tmp_path / "r.html"), "--language", "de"]) == 0
    assert b"Wo es angespannt war" in (tmp_path / "r.html").read_bytes()


def test_days_outside_are_left_out(qapp: QApplication, tmp_path: Path) -> None:
    assert run(["report", "--from", "2026-11-02", "--to", "2026-11-30", "-o", str(tmp_path / "r.html")]) == 0
    assert b"Nothing was recorded or told in these days." in (tmp_path / "r.html").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name a session and a file, or a range of days"),
        (["--from", "yesterday", "-o", "r.pdf"], "not a day"),
        (["--from", "2026-12-01", "--to", "2026-11-01", "-o", "r.pdf"], "is after"),
        (["-o", "r.txt"], "name it .pdf, .html or .zip"),
        (["-o", "r.pdf", "--with", "everything"], "no part of the report"),
        (["-o", "r.pdf", "--person", "Nobody"], "nothing is recorded of anybody"),
        (["-o", "missing/r.pdf"], "cannot be written"),
        (["-o", "missing/tables"], "cannot be written"),
        (["id", "r.pdf", "--from", "2026-11-01"], "either a session or a range"),
        (["-o", "r.pdf", "--language", "xx"], "choose one of en, de"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    qapp: QApplication,
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.iterdir())
    assert run(["report", *arguments]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert set(tmp_path.iterdir()) == before
