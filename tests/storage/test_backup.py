"""A person as one file: taken in only when all of it was looked at, and never half."""

import os
import sqlite3
import stat
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.storage import people
from biofeedback.storage.backup import BackupError, back_up, restore
from biofeedback.storage.database import open_database
from biofeedback.storage.erase import erase_person, unfinished
from biofeedback.storage.people import erase_everything_of, find_or_make
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.schema import NewerDatabaseError
from biofeedback.storage.sessions import (
    stored_inputs,
)
from tests.storage.test_erase import WORDS, everything, recorded


def test_a_person_moves_to_another_computer_whole(own_data_folder: Path, tmp_path: Path) -> None:
    person = find_or_make(own_data_folder, "Client 7")
    inputs = recorded(person.path, "s", WORDS)
    with closing(open_database(person.path)) as database:
        PersonStore(database).threshold_shift = 2.5
    file = tmp_path / "client-7.backup"
    back_up(person, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with closing(sqlite3.connect(file)) as copy:
        # One file is all there is to carry.
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    elsewhere = tmp_path / "elsewhere"
    moved = restore(file, elsewhere)
    with closing(open_database(moved.path)) as database:
        assert list(stored_inputs(database, "s")) == inputs
        assert PersonStore(database).threshold_shift == 2.5
    with pytest.raises(BackupError, match="here already"):
        restore(file, elsewhere)
    with pytest.raises(BackupError, match="exists"):
        back_up(person, file)


def test_a_file_that_is_nobody_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "holiday.jpg"
    file.write_bytes(b"\xff\xd8\xff\xe0 not a database at all" * 100)
    with pytest.raises(BackupError, match="not a person's file"):
        restore(file, tmp_path / "data")


def test_a_backup_is_not_laid_among_the_people(own_data_folder: Path) -> None:
    person = find_or_make(own_data_folder, "Client 7")
    with pytest.raises(BackupError, match="beside the people"):
        back_up(person, own_data_folder / "backup.person")
    assert list(own_data_folder.glob("*.person")) == [person.path]


def test_a_backup_that_dies_leaves_no_half_of_one(
    own_data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = find_or_make(own_data_folder, "Client 7")
    monkeypatch.setattr(Path, "rename", lambda *_: (_ for _ in ()).throw(OSError(5, "I/O error")))
    with pytest.raises(OSError, match="I/O"):
        back_up(person, tmp_path / "b.backup")
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_restore_that_died_is_cleared_away(
    own_data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = find_or_make(own_data_folder, "Client 7")
    recorded(person.path, "s", WORDS)
    back_up(person, tmp_path / "b.backup")
    erase_person(person.path)
    with monkeypatch.context() as during:
        during.setattr(Path, "rename", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        during.setattr(people, "wipe_database", lambda _path: None)
        with pytest.raises(KeyboardInterrupt):
            restore(tmp_path / "b.backup", own_data_folder)
    assert WORDS.encode() in everything(own_data_folder)
    assert unfinished(own_data_folder) != []
    restore(tmp_path / "b.backup", own_data_folder)
    erase_everything_of(own_data_folder, "Client 7")
    assert WORDS.encode() not in everything(own_data_folder)


HOSTILE = [
    "CREATE TRIGGER x AFTER INSERT ON chunks BEGIN DELETE FROM chunks; END",
    """ALTER TABLE sessions RENAME TO s2; CREATE VIEW sessions AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x+1
    FROM r) SELECT x AS id, 0.0 AS started_s, 0 AS utc_offset_s, 0.0 AS duration_s, 0 AS n_beats, '' AS ended FROM r""",
    "ALTER TABLE about RENAME TO a2; CREATE VIEW about AS SELECT key, value FROM a2",
    "CREATE VIRTUAL TABLE words USING fts5(x)",
    "CREATE TABLE more (x)",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = 0",
    "UPDATE sessions SET id = '../../outside'",
    "UPDATE sessions SET id = '/etc/x'",
    "UPDATE sessions SET id = x'00'",
    "UPDATE about SET value = x'00' || '{\"person\": \"a\\u001b[2J\"}' WHERE key = 'profile'",
    "UPDATE about SET value = 5 WHERE key = 'profile'",
]


@pytest.mark.parametrize("sql", HOSTILE)
def test_a_hostile_file_is_refused_and_leaves_nothing(sql: str, own_data_folder: Path, tmp_path: Path) -> None:
    person = find_or_make(own_data_folder, "Client 7")
    recorded(person.path, "s", WORDS)
    file = tmp_path / "b.backup"
    back_up(person, file)
    with closing(sqlite3.connect(file)) as database:
        database.executescript(sql)
    elsewhere = tmp_path / "elsewhere"
    with pytest.raises(BackupError):
        restore(file, elsewhere)
    assert not elsewhere.exists() or [path for path in elsewhere.iterdir() if path.stat().st_size] == []


def test_a_file_of_a_newer_version_is_told_as_such(own_data_folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "b.backup"
    back_up(find_or_make(own_data_folder, "Client 7"), file)
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerDatabaseError, match="please update"):
        restore(file, tmp_path / "elsewhere")


def test_a_damaged_backup_is_taken_in_without_what_is_damaged(own_data_folder: Path, tmp_path: Path) -> None:
    person = find_or_make(own_data_folder, "Client 7")
    recorded(person.path, "s", WORDS)
    file = tmp_path / "b.backup"
    back_up(person, file)
    bomb = b"\x01" + zlib.compress(bytes(200_000_000), 9)
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE chunks SET payload = ? WHERE stream = 'inputs' AND seq = 1", (bomb,))
        database.execute("UPDATE chunks SET payload = 'x' WHERE stream = 'inputs' AND seq = 2")
        database.execute("UPDATE sessions SET started_s = 'x', utc_offset_s = 1e9")
    moved = restore(file, tmp_path / "elsewhere")
    with closing(open_database(moved.path)) as database:
        assert len(list(stored_inputs(database, "s"))) == 302 - 100
        assert database.execute("SELECT typeof(started_s), utc_offset_s FROM sessions").fetchone() == ("real", 0)


def test_something_that_can_be_read_without_end_is_no_persons_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for odd in (tmp_path / "pipe", tmp_path, tmp_path / "nothing", Path("/dev/zero")):
        with pytest.raises(BackupError, match="not a person's file"):
            restore(odd, tmp_path / "data")
