"""Erasing leaves nothing: no word and no beat, in no file."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.events import Beat, Input, Marker, Packet, Profile, Prompt, Start, Tick
from biofeedback.storage import log, overwrite
from biofeedback.storage.database import open_database
from biofeedback.storage.erase import ErasedInPartError, StillRecordingError, erase_person, erase_session, unfinished
from biofeedback.storage.lock import RecordingLock
from biofeedback.storage.overviews import add_note
from biofeedback.storage.people import copies_of_people, erase_everything_of, find_or_make, list_people, tidy
from biofeedback.storage.sessions import (
    delete_session,
    find_session,
    list_sessions,
    shown_sessions,
    stored_inputs,
    undelete_session,
)
from biofeedback.storage.writer import SessionHead, SessionWriter

WORDS = "a-sentence-nobody-else-would-write"
BYTES = b"\x10\x47\xde\xad"


def recorded(path: Path, session: str, words: str, name: str = "Client 7") -> list[Input]:
    inputs: list[Input] = [Start(0, Profile(name)), *(Packet(i, "2a37", BYTES) for i in range(300)), Tick(10**9)]
    with closing(open_database(path)) as database:
        writer = SessionWriter(database, SessionHead(session, 1e9, 0))
        for i in range(0, len(inputs), 50):
            writer.append(
                inputs[i : i + 50], [Marker(1.0, words), Beat(1.0, 777.7, 777.7), Prompt(2.0, "p", "x", "raised")]
            )
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


def test_a_power_cut_while_a_person_is_erased_leaves_nobody_and_is_finished_later(
    own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = find_or_make(own_data_folder, "Client 7")
    recorded(gone.path, "g", WORDS)
    real = overwrite.wipe
    for dies_at in range(1, 9):
        steps: list[Path] = []

        def dies(path: Path, steps: list[Path] = steps, dies_at: int = dies_at) -> None:
            steps.append(path)
            if len(steps) == dies_at:
                raise KeyboardInterrupt
            real(path)

        with monkeypatch.context() as during:
            during.setattr(overwrite, "wipe", dies)
            with pytest.raises(KeyboardInterrupt):
                erase_person(gone.path)
        assert list_people(own_data_folder) == [], "from the first step on they are nobody"
    assert find_or_make(own_data_folder).name == "me", "and keep nobody from beginning"
    assert WORDS.encode() not in everything(own_data_folder)
    assert unfinished(own_data_folder) == []


def test_what_cannot_be_overwritten_is_told_with_the_place(
    own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = find_or_make(own_data_folder, "Client 7")

    def refuses(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(overwrite, "overwrite", refuses)
    with pytest.raises(ErasedInPartError, match=f"{gone.path.name}.*Permission denied"):
        erase_person(gone.path)


def test_a_reader_that_holds_the_log_is_told_and_the_words_go_when_it_has_left(own_data_folder: Path) -> None:
    person = find_or_make(own_data_folder)
    recorded(person.path, "gone", WORDS, "me")
    with closing(open_database(person.path)) as database:
        add_note(database, "gone", 1.0, WORDS)
        with closing(open_database(person.path, read_only=True)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM chunks").fetchone()
            with pytest.raises(ErasedInPartError, match="-wal still holds bytes of it"):
                erase_session(database, "gone")
            assert list_sessions(database) == []
    assert WORDS.encode() not in everything(own_data_folder)


def test_a_log_is_overwritten_before_it_is_removed(own_data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person = find_or_make(own_data_folder)
    overwritten: list[bytes] = []
    real = overwrite.overwrite

    def seen(path: Path) -> None:
        before = path.read_bytes()
        real(path)
        overwritten.append(before)
        assert path.read_bytes() == bytes(len(before))

    monkeypatch.setattr(log, "overwrite", seen)
    recorded(person.path, "s", WORDS, "me")
    assert any(WORDS.encode() in before for before in overwritten)
    with closing(open_database(person.path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert len(list(stored_inputs(database, "s"))) == 302


def test_what_somebody_else_writes_while_the_log_is_emptied_is_kept(own_data_folder: Path) -> None:
    path = find_or_make(own_data_folder).path
    recorded(path, "a", "stays", "me")
    with closing(open_database(path)) as one, closing(open_database(path)) as other:
        add_note(one, "a", 1.0, "mine")
        real = one.execute

        def between(sql: str) -> sqlite3.Cursor:
            if sql.startswith("BEGIN IMMEDIATE"):
                add_note(other, "a", 2.0, "theirs")
            return real(sql)

        class Between:
            in_transaction = False
            execute = staticmethod(between)

        assert not log.empty_log(Between(), path)  # type: ignore[arg-type]
        other.close()
    with closing(open_database(path)) as database:
        assert database.execute("SELECT count(*) FROM notes").fetchone() == (2,)


def test_erasing_a_session_copies_nobody_elsewhere_and_needs_no_room(own_data_folder: Path) -> None:
    person = find_or_make(own_data_folder)
    recorded(person.path, "gone", WORDS, "me")
    with closing(open_database(person.path)) as database:
        statements: list[str] = []
        database.set_trace_callback(statements.append)
        erase_session(database, "gone")
    assert not any("VACUUM" in statement.upper() for statement in statements)


def test_deleted_sessions_stay_deleted_when_the_program_is_killed_and_can_be_had_back(own_data_folder: Path) -> None:
    person = find_or_make(own_data_folder)
    recorded(person.path, "gone", WORDS, "me")
    recorded(person.path, "back", "stays", "me")
    with closing(open_database(person.path)) as database:
        database.execute("UPDATE sessions SET ended = 'stopped'")
        delete_session(database, "gone")
        delete_session(database, "back")
        delete_session(database, "back")
        assert shown_sessions(database) == []
        assert find_session(database, "back") is None
        undelete_session(database, "back")
        assert [(row.id, row.ended) for row in shown_sessions(database)] == [("back", "stopped")]
    tidy(own_data_folder)
    assert WORDS.encode() not in everything(own_data_folder)
    assert b"stays" in everything(own_data_folder)


def test_a_person_is_erased_with_every_copy_in_the_folder(own_data_folder: Path) -> None:
    person = find_or_make(own_data_folder, "Client 7")
    recorded(person.path, "s", WORDS)
    for name in ("0 before.person", "zz (conflicted copy).person"):
        own_data_folder.joinpath(name).write_bytes(person.path.read_bytes())
    assert [each.path for each in list_people(own_data_folder)] == [person.path], "what this program made counts"
    assert len(copies_of_people(own_data_folder)) == 2
    erase_everything_of(own_data_folder, "Client 7")
    assert list_people(own_data_folder) == []
    assert WORDS.encode() not in everything(own_data_folder)
