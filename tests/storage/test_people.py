"""A person is made once, and is never seen half made."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.storage import database as database_module
from biofeedback.storage.database import open_database
from biofeedback.storage.people import DamagedPersonError, add_person, find_or_make, list_people

TOGETHER = 8
MAKE = """
import sys
from pathlib import Path
from biofeedback.storage.people import find_or_make
print("ready", flush=True)
sys.stdin.readline()
print(find_or_make(Path(sys.argv[1])).path.name)
"""


def test_many_threads_that_ask_for_the_same_person_get_the_same_one(tmp_path: Path) -> None:
    for attempt in range(10):
        folder = tmp_path / str(attempt)
        together = threading.Barrier(TOGETHER)

        def ask(_: int, folder: Path = folder, together: threading.Barrier = together) -> Path:
            together.wait()
            return find_or_make(folder).path

        with ThreadPoolExecutor(TOGETHER) as pool:
            assert len(set(pool.map(ask, range(TOGETHER)))) == 1
        assert [person.name for person in list_people(folder)] == ["me"]


def test_two_programs_that_start_at_once_get_the_same_person(tmp_path: Path) -> None:
    command = [sys.executable, "-c", MAKE, str(tmp_path)]
    pipe = subprocess.PIPE
    programs = [subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) for _ in range(2)]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    names = set()
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    for program in programs:
        names.add(program.communicate(timeout=30.0)[0])
    assert len(names) == 1
    assert len(list_people(tmp_path)) == 1


def test_a_person_who_could_not_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail(database: sqlite3.Connection) -> None:
        database.execute("INSERT INTO about VALUES ('profile', 'words of theirs')")
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        add_person(tmp_path, fail)
    assert list(tmp_path.iterdir()) == []


def test_programs_that_open_an_old_database_at_once_bring_it_up_to_date_once(tmp_path: Path) -> None:
    kept = Path(__file__).parent / "databases" / "v1.person"
    for attempt in range(5):
        path = tmp_path / f"{attempt}.person"
        path.write_bytes(kept.read_bytes())
        together = threading.Barrier(TOGETHER)

        def ask(_: int, path: Path = path, together: threading.Barrier = together) -> int:
            together.wait()
            with closing(open_database(path)) as database:
                return int(database.execute("PRAGMA user_version").fetchone()[0])

        with ThreadPoolExecutor(TOGETHER) as pool:
            assert len(set(pool.map(ask, range(TOGETHER)))) == 1


class Contended(database_module.Opened):
    """SQLite answers so, at once and whatever its patience, when two programs change a database's mode together."""

    refusals = 0

    def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        if "journal_mode = WAL" in sql and Contended.refusals:
            Contended.refusals -= 1
            raise sqlite3.OperationalError("database is locked")
        return super().execute(sql, *values)  # type: ignore[arg-type]


def test_another_program_that_opens_a_database_at_the_same_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "Opened", Contended)
    Contended.refusals = 3
    with closing(open_database(tmp_path / "a.person")) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    Contended.refusals = 10**6
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        open_database(tmp_path / "a.person", patience_s=0.05)
    Contended.refusals = 0


def test_a_damaged_file_is_told_with_what_can_be_done_and_nothing_is_made_in_its_place(tmp_path: Path) -> None:
    damaged = tmp_path / "0.person"
    damaged.write_bytes(b"no database at all " * 100)
    with pytest.raises(DamagedPersonError, match="backup"):
        find_or_make(tmp_path)
    assert list(tmp_path.glob("*.person")) == [damaged]
