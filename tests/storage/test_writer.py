"""A session on disk: whole chunks, packed when it ends, readable by its owner only."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.events import Beat, Input, Packet, Prompt, PromptEnd, Start, Stop, Tick
from biofeedback.storage.database import open_database
from biofeedback.storage.overviews import make_missing
from biofeedback.storage.payload_codec import decode_payload
from biofeedback.storage.people import find_or_make, list_people
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.recovery import recover
from biofeedback.storage.schema import NEWEST, NewerDatabaseError
from biofeedback.storage.sessions import delete_events, list_sessions, stored_events, stored_inputs
from biofeedback.storage.writer import SessionHead, SessionWriter, pack_session

HEAD = SessionHead("s1", 1_767_614_400.0, 3600)


def recorded(seconds: int) -> list[Input]:
    packets: list[Input] = [Packet(i * 10**9, "2a37", bytes((16, 60, i % 256, 4))) for i in range(1, seconds)]
    return [Start(0), *packets, Stop(seconds * 10**9)]


@pytest.fixture
def person(tmp_path: Path) -> Path:
    return find_or_make(tmp_path / "data").path


def test_what_goes_in_comes_out_before_and_after_packing(person: Path) -> None:
    inputs = recorded(5000)
    beats = [Beat(float(i), 1000.0 + i / 7, 1000.0) for i in range(5000)]
    with closing(open_database(person)) as database:
        writer = SessionWriter(database, HEAD)
        for i in range(0, len(inputs), 50):
            writer.append(inputs[i : i + 50], beats[i : i + 50])
        assert list(stored_inputs(database, "s1")) == inputs
        before = database.execute("SELECT sum(length(payload)), count(*) FROM chunks").fetchone()
        writer.close()
        after = database.execute("SELECT sum(length(payload)), count(*) FROM chunks").fetchone()
        assert list(stored_inputs(database, "s1")) == inputs
        assert list(stored_events(database, "s1", ("beats",))) == beats
        assert after[0] < before[0] / 3
        assert after[1] < 10
        assert list_sessions(database)[0].n_beats == 5000
        assert list_sessions(database)[0].duration_s == 5000.0


def test_sessions_that_begin_in_the_same_second_have_ids_of_their_own() -> None:
    assert len({SessionHead.new(1_767_614_400.0, 3600).id for _ in range(2000)}) == 2000
    assert SessionHead.new(1_767_614_400.0, 3600).id.startswith("20260105-130000-")


def test_a_stretch_is_read_without_the_rest(person: Path) -> None:
    with closing(open_database(person)) as database:
        writer = SessionWriter(database, HEAD)
        for i in range(100):
            writer.append([Tick(i * 10**9)], [Beat(float(i), 1000.0, 1000.0)])
        assert [event.t for event in stored_events(database, "s1", ("beats",), 40.0, 42.0)] == [40.0, 41.0, 42.0]


def test_events_can_be_forgotten_without_the_inputs(person: Path) -> None:
    with closing(open_database(person)) as database:
        SessionWriter(database, HEAD).append(
            recorded(10), [Beat(1.0, 1000.0, 1000.0), Prompt(2.0, "p1", "x", "raised")]
        )
        delete_events(database, "s1")
        assert list(stored_events(database, "s1", ("beats", "story"))) == []
        assert list(stored_inputs(database, "s1")) == recorded(10)


def test_a_refused_write_leaves_nothing_and_can_be_repeated(person: Path) -> None:
    with closing(open_database(person, patience_s=0.05)) as database, closing(sqlite3.connect(person)) as other:
        writer = SessionWriter(database, HEAD)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            writer.append(recorded(10), [])
        other.execute("ROLLBACK")
        writer.append(recorded(10), [])
        assert list(stored_inputs(database, "s1")) == recorded(10)


def test_prompts_are_remembered_for_the_next_session(person: Path) -> None:
    with closing(open_database(person)) as database:
        writer = SessionWriter(database, HEAD)
        writer.append([Start(0)], [Prompt(60.0, "p1", "x", "raised"), PromptEnd(70.0, "p1", "not_now")])
        assert database.execute("SELECT outcome FROM prompts").fetchone() == ("not_now",)
        assert PersonStore(database).history(HEAD.started_s + 100).prompt_walls_s == (HEAD.started_s + 60.0,)
        assert PersonStore(database).history(HEAD.started_s + 10 * 86400).prompt_walls_s == ()


def test_after_a_crash_only_what_was_left_open_is_closed_and_told(person: Path) -> None:
    with closing(open_database(person)) as database:
        for name in ("ended", "left open"):
            SessionWriter(database, SessionHead(name, HEAD.started_s, 0)).append(recorded(10), [])
        SessionWriter(database, SessionHead("ended", HEAD.started_s, 0)).close()
        assert make_missing(database) == 0, "one still under way has no overview yet"
        assert [row.id for row in recover(database)] == ["left open"]
        assert {row.id: row.ended for row in list_sessions(database)} == {"ended": "stopped", "left open": "recovered"}
        assert recover(database) == []
        database.execute("DELETE FROM overviews")
        assert make_missing(database) == 2


def test_recovering_a_long_session_needs_hardly_more_room_than_a_piece_of_it(person: Path) -> None:
    inputs = recorded(60_000)
    with closing(open_database(person)) as database:
        writer = SessionWriter(database, HEAD)
        for i in range(0, len(inputs), 500):
            writer.append(inputs[i : i + 500], [])
    log = person.with_name(person.name + "-wal")
    with closing(open_database(person)) as database:
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        size = person.stat().st_size
        database.execute(f"PRAGMA max_page_count = {pages + 4}")
        assert [row.id for row in recover(database)] == ["s1"]
        assert log.stat().st_size < size / 10
        pack_session(database, "s1")
        assert log.stat().st_size < max(size, 2_000_000)
        (row,) = list_sessions(database)
        assert (row.ended, row.n_beats) == ("recovered", 0)
        assert list(stored_inputs(database, "s1")) == inputs


def test_a_file_that_was_put_there_by_hand_is_the_owners_alone_once_it_is_used(person: Path) -> None:
    person.chmod(0o644)
    with closing(open_database(person)) as database:
        SessionWriter(database, HEAD).append(recorded(10), [])
        assert {stat.S_IMODE(path.stat().st_mode) for path in person.parent.glob(f"{person.name}*")} == {0o600}


def test_only_the_owner_can_read(person: Path) -> None:
    assert stat.S_IMODE(person.stat().st_mode) == 0o600
    assert stat.S_IMODE(person.parent.stat().st_mode) == 0o700


def test_people_are_found_by_name_and_looking_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    assert list_people(folder) == []
    assert not folder.exists()
    find_or_make(folder, "Client 7")
    assert find_or_make(folder).path == find_or_make(folder).path
    before = sorted(path.name for path in folder.iterdir())
    assert [person.name for person in list_people(folder)] == ["me", "Client 7"]
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_database_of_a_newer_version_is_left_alone(person: Path) -> None:
    with closing(sqlite3.connect(person)) as database:
        database.execute(f"PRAGMA user_version = {NEWEST + 1}")
    with pytest.raises(NewerDatabaseError, match="please update"):
        open_database(person)


def test_a_packed_session_lies_in_pieces_of_about_two_hundred_kilobytes(person: Path) -> None:
    """A stretch of a day is read without unpacking the day."""
    inputs: list[Input] = [Packet(i * 10**9, "2a37", bytes((16, 60, i % 256, 4))) for i in range(12_000)]
    with closing(open_database(person)) as database:
        writer = SessionWriter(database, HEAD)
        for i in range(0, len(inputs), 100):
            writer.append(inputs[i : i + 100], [])
        writer.close()
        pieces = [len(decode_payload(payload)) for (payload,) in database.execute("SELECT payload FROM chunks")]
    assert len(pieces) > 3
    assert 200_000 <= max(pieces) < 210_000
    assert all(piece >= 200_000 for piece in pieces[:-1])


def test_what_was_committed_survives_a_computer_that_stops(person: Path) -> None:
    """In WAL the disk is told to finish at each checkpoint (NORMAL): nothing is torn, at most the newest is missing."""
    with closing(open_database(person)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert database.execute("PRAGMA synchronous").fetchone() == (1,)
