"""Erasing leaves nothing: no word and no beat, in no file."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.events import Beat, Input, Marker, Packet, Profile, Prompt, Start, Tick
from biofeedback.storage.database import open_database
from biofeedback.storage.erase import StillRecordingError, erase_person, erase_session
from biofeedback.storage.lock import RecordingLock
from biofeedback.storage.moving import MovingError, back_up, restore
from biofeedback.storage.people import find_or_make, list_people
from biofeedback.storage.person import Person
from biofeedback.storage.sessions import list_sessions, stored_inputs
from biofeedback.storage.writer import SessionHead, SessionWriter

WORDS = "a-sentence-nobody-else-would-write"
BYTES = b"\x10\x47\xde\xad"


def recorded(path: Path, session: str, words: str, name: str = "Client 7") -> list[Input]:
    inputs: list[Input] = [Start(0, Profile(name)), *(Packet(i, "2a37", BYTES) for i in range(300)), Tick(10**9)]
    with closing(open_database(path)) as database:
        writer = SessionWriter(database, SessionHead(session, 1e9, 0))
        for i in range(0, len(inputs), 50):
            writer.append(inputs[i : i + 50], [Marker(1.0, words), Beat(1.0, 777.7, 777.7), Prompt(2.0, "p", "x", "y")])
    return inputs


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_an_erased_person_leaves_no_byte(own_data_folder: Path) -> None:
    kept = find_or_make(own_data_folder)
    gone = find_or_make(own_data_folder, "Client 7")
    recorded(kept.path, "k", "stays", "me")
    recorded(gone.path, "g", WORDS)
    assert WORDS.encode() in everything(own_data_folder)
    erase_person(gone.path)
    left = everything(own_data_folder)
    assert WORDS.encode() not in left
    assert b"Client 7" not in left
    assert b"stays" in left
    assert [person.name for person in list_people(own_data_folder)] == ["me"]
    assert list(own_data_folder.glob(f"{gone.path.name}*")) == []


def test_an_erased_session_leaves_no_byte_and_the_others_alone(own_data_folder: Path) -> None:
    person = find_or_make(own_data_folder)
    other = recorded(person.path, "other", "stays", "me")
    recorded(person.path, "gone", WORDS, "me")
    with closing(open_database(person.path)) as database:
        erase_session(database, "gone")
        assert [row.id for row in list_sessions(database)] == ["other"]
        assert list(stored_inputs(database, "other")) == other
        assert database.execute("SELECT count(*) FROM prompts WHERE session = 'gone'").fetchone() == (0,)
        assert WORDS.encode() not in everything(own_data_folder)
    assert WORDS.encode() not in everything(own_data_folder)


def test_somebody_who_is_being_recorded_is_not_erased(own_data_folder: Path) -> None:
    person = find_or_make(own_data_folder)
    lock = RecordingLock(person.path)
    assert lock.take()
    with pytest.raises(StillRecordingError, match="end it first"):
        erase_person(person.path)
    lock.release()
    erase_person(person.path)
    assert list_people(own_data_folder) == []


def test_a_person_moves_to_another_computer_whole(own_data_folder: Path, tmp_path: Path) -> None:
    person = find_or_make(own_data_folder, "Client 7")
    inputs = recorded(person.path, "s", WORDS)
    with closing(open_database(person.path)) as database:
        Person(database).threshold_shift = 2.5
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
        assert Person(database).threshold_shift == 2.5
    with pytest.raises(MovingError, match="here already"):
        restore(file, elsewhere)
    with pytest.raises(MovingError, match="exists"):
        back_up(person, file)


def test_a_file_that_is_nobody_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "holiday.jpg"
    file.write_bytes(b"\xff\xd8\xff\xe0 not a database at all" * 100)
    with pytest.raises(MovingError, match="not a person's file"):
        restore(file, tmp_path / "data")
