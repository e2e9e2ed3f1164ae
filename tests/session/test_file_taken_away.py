"""A sync program, a backup put back or a hand takes the person's file away while a session is recorded into it."""

import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from unittest import mock

import pytest

from biofeedback.events import Input, Packet, Start
from biofeedback.session import recorder as recorder_module
from biofeedback.session.recorder import Recorder
from biofeedback.storage.database import open_database
from biofeedback.storage.erase import StillRecordingError, erase_person
from biofeedback.storage.lock import RecordingLock
from biofeedback.storage.people import find_or_make, list_people
from biofeedback.storage.sessions import list_sessions, stored_inputs
from biofeedback.storage.writer import SessionHead, SessionWriter

HEAD = SessionHead("new", 1_767_614_400.0, 0)


def removed(path: Path) -> None:
    path.unlink()


def removed_with_all(path: Path) -> None:
    shutil.rmtree(path.parent)


def replaced_by_a_copy(path: Path) -> None:
    copy = path.with_name("copy")
    shutil.copy(path, copy)
    copy.replace(path)


def replaced_by_an_older_one(path: Path) -> None:
    copy = path.with_name("copy")
    with closing(sqlite3.connect(path)) as database, closing(sqlite3.connect(copy)) as older:
        database.backup(older)
        older.executescript("DELETE FROM chunks; DELETE FROM anchors; DELETE FROM sessions;")
    copy.replace(path)


def replaced_by_nothing(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"")


def replaced_by_rubbish(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"<conflict>" * 1000)


def replaced_by_somebody_else(path: Path) -> None:
    other = find_or_make(path.parent.parent / "elsewhere", "Anna")
    shutil.copy(other.path, path.with_name("copy"))
    path.with_name("copy").replace(path)


def replaced_by_a_link_to_nowhere(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("nowhere"))


def log_removed(path: Path) -> None:
    path.with_name(path.name + "-wal").unlink()


def log_emptied(path: Path) -> None:
    path.with_name(path.name + "-wal").unlink()
    path.with_name(path.name + "-wal").write_bytes(b"")


def lock_removed(path: Path) -> None:
    path.with_name(path.name + ".recording").unlink()


def all_beside_removed(path: Path) -> None:
    for ending in ("-wal", "-shm", ".recording"):
        path.with_name(path.name + ending).unlink()


FAULTS = [
    removed,
    removed_with_all,
    replaced_by_a_copy,
    replaced_by_an_older_one,
    replaced_by_nothing,
    replaced_by_rubbish,
    replaced_by_somebody_else,
    replaced_by_a_link_to_nowhere,
    log_removed,
    log_emptied,
    all_beside_removed,
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_nothing_earlier_is_lost_it_is_told_and_the_session_goes_on(
    fault: Callable[[Path], None], own_data_folder: Path
) -> None:
    path = find_or_make(own_data_folder).path
    with closing(open_database(path)) as database:
        writer = SessionWriter(database, SessionHead("before", 1_767_600_000.0, 0))
        writer.append([Start(0), Packet(1, "2a37", b"x")], [])
        database.execute("UPDATE sessions SET ended = 'stopped'")
    told: list[tuple[str, str]] = []
    inputs: list[Input] = [
        Start(0, engine="native"),
        *(Packet(i * 10**9, "2a37", b"\x10\x3c\x00\x04") for i in range(1, 31)),
    ]
    with mock.patch.object(recorder_module, "COMMIT_EVERY_S", 0.01):
        recorder = Recorder(path, HEAD, lambda *words: told.append(words))
        recorder.start()
        for number, item in enumerate(inputs):
            recorder.put_input(item)
            if number in (10, 20):
                wait_until(lambda: not recorder._left())
            if number == 10:
                fault(path)
        assert recorder.close(8.0)
    assert [code for code, _ in told] == ["put_back"]
    assert str(path) in told[0][1]
    with closing(open_database(path)) as database:
        assert list(stored_inputs(database, "new")) == inputs
        assert len(list(stored_inputs(database, "before"))) == 2
        assert [(row.id, row.ended) for row in list_sessions(database)] == [("before", "stopped"), ("new", "stopped")]
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert [person.name for person in list_people(own_data_folder)] == ["me"]
    assert list(own_data_folder.glob(".*.person.*")) == [], "nothing half done is left"


def test_what_cannot_be_put_back_yet_is_told_and_tried_again(
    own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder_module, "COMMIT_EVERY_S", 0.01)
    monkeypatch.setattr(recorder_module, "RETRY_AFTER_S", 0.01)
    path = find_or_make(own_data_folder).path
    told: list[str] = []
    recorder = Recorder(path, HEAD, lambda code, _detail: told.append(code))
    recorder.start()
    recorder.put_input(Start(0))
    wait_until(lambda: not recorder._left())
    shutil.rmtree(own_data_folder)
    own_data_folder.write_bytes(b"no folder can be made here")
    recorder.put_input(Packet(1, "2a37", b"x"))
    wait_until(lambda: bool(told))
    own_data_folder.unlink()
    assert recorder.close(8.0)
    assert told[0] not in ("", "put_back")
    assert told[1:] == ["put_back", ""]
    with closing(open_database(path)) as database:
        assert len(list(stored_inputs(database, "new"))) == 2


def wait_until(true: Callable[[], bool], patience_s: float = 8.0) -> None:
    until_s = time.monotonic() + patience_s
    while not true():
        assert time.monotonic() < until_s, "waited too long"
        time.sleep(0.005)


def overwritten_by_an_older_one(path: Path) -> None:
    older = path.with_name("older")
    with closing(sqlite3.connect(path)) as database, closing(sqlite3.connect(older)) as copy:
        database.backup(copy)
        copy.executescript("DELETE FROM chunks WHERE session = 'new'; DELETE FROM sessions WHERE id = 'new'; VACUUM;")
    path.write_bytes(older.read_bytes())


def its_pages_overwritten(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 40)
        file.write(b"\xff" * 4096 * 30)


def its_last_half_cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 8192 * 4096)


@pytest.mark.parametrize(
    "fault", [overwritten_by_an_older_one, its_pages_overwritten, its_last_half_cut], ids=lambda fault: fault.__name__
)
def test_a_file_that_is_overwritten_in_its_place_is_told_and_never_called_complete(
    fault: Callable[[Path], None], own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder_module, "COMMIT_EVERY_S", 0.01)
    monkeypatch.setattr(recorder_module, "RETRY_AFTER_S", 0.01)
    monkeypatch.setattr(recorder_module, "READ_BACK_EVERY_S", 0.0)
    path = find_or_make(own_data_folder).path
    told: list[str] = []
    recorder = Recorder(path, HEAD, lambda code, _detail: told.append(code))
    recorder.start()
    recorder.put_input(Start(0, engine="native"))
    for i in range(1, 40):
        recorder.put_input(Packet(i * 10**9, "2a37", b"\x10\x3c\x00\x04" * 40_000))
        wait_until(lambda: not recorder._left())
    fault(path)
    for i in range(40, 50):
        recorder.put_input(Packet(i * 10**9, "2a37", b"between"))
    wait_until(lambda: "begun_anew" in told)
    assert told[0] not in ("", "begun_anew"), "that it is in trouble is told first"
    after = [Packet(i * 10**9, "2a37", b"after") for i in range(50, 60)]
    for item in after:
        recorder.put_input(item)
    complete = recorder.close(1.0)
    recorder._thread.join(5.0)
    with closing(open_database(path, read_only=True)) as database:
        there = [item for item in stored_inputs(database, "new") if isinstance(item, Packet)]
    assert there[-10:] == after, "the session goes on"
    assert complete == (len(there) == 59), "what went with the file is not called complete"
    assert list(own_data_folder.glob("*.set-aside-*")), "and nothing is thrown away"


def test_a_lock_that_is_removed_is_taken_anew(own_data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "COMMIT_EVERY_S", 0.01)
    path = find_or_make(own_data_folder).path
    recorder = Recorder(path, HEAD, lambda *_words: None)
    recorder.start()
    recorder.put_input(Start(0))
    wait_until(lambda: not recorder._left())
    lock_removed(path)
    wait_until(lambda: path.with_name(path.name + ".recording").exists())

    def is_held() -> bool:
        lock = RecordingLock(path)
        taken = lock.take()
        lock.release()
        return not taken

    wait_until(is_held)
    with pytest.raises(StillRecordingError):
        erase_person(path)
    assert recorder.close(8.0)
