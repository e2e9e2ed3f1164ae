"""Whatever stands in the database and whatever raises: it is recorded and read back, or the person is told."""

import random
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from biofeedback.events import Beat, ClockAnchor, Input, Packet, Start, Stop
from biofeedback.session import recorder as recorder_module
from biofeedback.session import recording_file as recording_file_module
from biofeedback.session.recorder import Recorder
from biofeedback.storage.database import open_database
from biofeedback.storage.people import find_or_make
from biofeedback.storage.sessions import list_sessions, stored_inputs
from biofeedback.storage.writer import SessionHead, SessionWriter

HEAD = SessionHead("new", 1_767_614_400.0, 0)
# Of the ten seconds in which the person is to be told; the recorder's own pauses are shortened alike.
PATIENCE_S = 8.0
PACKETS = [Packet(i * 10**9, "2a37", bytes((16, 60, 0, 4))) for i in range(1, 20)]
INPUTS: list[Input] = [Start(0, engine="native"), *PACKETS]


def a_person(folder: Path) -> Path:
    """A person with one session that ended and one that a crash left open."""
    path = find_or_make(folder).path
    with closing(open_database(path)) as database:
        for name in ("ended", "open"):
            writer = SessionWriter(database, SessionHead(name, 1_767_600_000.0, 3600))
            for i in range(4):
                writer.append(
                    [Start(0), Packet(i * 10**9, "2a37", b"\x10\x3c\x00\x04")], [Beat(1.0 + i, 1000.0, 1000.0)]
                )
            if name == "ended":
                writer.close()
    return path


def recorded_or_told(path: Path) -> tuple[bool, list[str]]:
    """Record a little; whether all of it can be read back, and what was told."""
    told: list[str] = []
    recorder = Recorder(path, HEAD, lambda code, _detail: told.append(code))
    recorder.start()
    for item in INPUTS:
        recorder.put_input(item)
    recorder.put_events([Beat(1.0, 1000.0, 1000.0)])
    recorder.put_input(Stop(20 * 10**9))
    complete = recorder.close(PATIENCE_S)
    try:
        with closing(open_database(path, read_only=True)) as database:
            there = list(stored_inputs(database, "new")) == [*INPUTS, Stop(20 * 10**9)]
    except (sqlite3.Error, ValueError):
        there = False
    assert not complete or there, "success was told of what cannot be read back"
    return complete, told


@contextmanager
def in_a_hurry() -> Iterator[None]:
    with (
        mock.patch.object(recorder_module, "RETRY_AFTER_S", 0.02),
        mock.patch.object(recorder_module, "COMMIT_EVERY_S", 0.02),
        mock.patch.object(recorder_module, "READ_BACK_EVERY_S", 0.0),
        tempfile.TemporaryDirectory() as folder,
        mock.patch.dict("os.environ", {"BIOFEEDBACK_DATA_DIR": folder}),
    ):
        yield


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_bytes_stand_in_the_database_it_is_recorded_or_told(data: st.DataObject) -> None:
    with in_a_hurry(), tempfile.TemporaryDirectory() as folder:
        path = a_person(Path(folder))
        content = bytearray(path.read_bytes())
        how = data.draw(st.sampled_from(["flip", "cut", "page", "all"]))
        random_ = random.Random(data.draw(st.integers(0, 2**32)))
        if how == "flip":
            for _ in range(random_.randint(1, 40)):
                content[random_.randrange(len(content))] = random_.randrange(256)
        elif how == "cut":
            del content[random_.randrange(len(content)) :]
        elif how == "page":
            at = 4096 * random_.randrange(len(content) // 4096)
            content[at : at + 4096] = random_.randbytes(4096)
        else:
            content[:] = random_.randbytes(random_.randint(0, 9000))
        path.write_bytes(content)
        with mock.patch(f"{__name__}.PATIENCE_S", 0.4):
            complete, told = recorded_or_told(path)
        assert complete or any(told)


DAMAGE = [
    "UPDATE chunks SET payload = x'00' || 'no input at all'",
    "UPDATE chunks SET payload = x'01ff'",
    "UPDATE chunks SET payload = 17",
    "UPDATE chunks SET payload = NULL WHERE 0",
    "UPDATE chunks SET t_from_s = 'early', t_to_s = 'late'",
    "UPDATE sessions SET started_s = 'never', utc_offset_s = 1e9, duration_s = -1, n_beats = 'many'",
    "UPDATE sessions SET started_s = 9e999",
    "UPDATE sessions SET id = '../../' || id",
    "INSERT INTO anchors VALUES ('open', 'x', 'y', 'z')",
    "INSERT INTO overviews VALUES ('open', 1, 2)",
    "UPDATE about SET value = x'07' WHERE key <> 'profile'",
    "INSERT INTO about VALUES ('settings', x'0122'), ('baseline', 'x'), ('threshold_shift', x'00')",
    "INSERT INTO prompts VALUES ('soon', 1, 2, 3), (9e999, 'open', '', '')",
    "INSERT INTO episodes VALUES ('soon', 'open', 'x'), (1, 'open', x'00ff')",
    "INSERT INTO scores VALUES ('monday', 'calm', 'long'), (20000, 50, 9e999)",
]


@pytest.mark.parametrize("sql", DAMAGE)
def test_a_damaged_row_costs_no_more_than_itself(sql: str, tmp_path: Path) -> None:
    path = a_person(tmp_path)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(sql)
    with in_a_hurry():
        complete, told = recorded_or_told(path)
    assert complete, "the next session is recorded"
    assert told == ["recovered"], "what the crash left open is closed, and nothing else is the matter"
    with closing(open_database(path, read_only=True)) as database:
        assert [row.ended for row in list_sessions(database) if "new" not in row.id and "open" in row.id] == [
            "recovered"
        ]


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER x AFTER INSERT ON chunks BEGIN DELETE FROM chunks; DELETE FROM sessions; END",
        "CREATE TRIGGER x AFTER UPDATE ON sessions BEGIN DELETE FROM sessions; END",
        "DROP TABLE chunks",
        "DROP TABLE notes",
        "DROP INDEX notes_by_session",
        "CREATE TABLE more (x)",
        "ALTER TABLE notes ADD COLUMN more",
        "ALTER TABLE sessions RENAME TO s2",
    ],
)
def test_tables_that_are_not_ours_are_told_and_not_touched(sql: str, tmp_path: Path) -> None:
    path = a_person(tmp_path)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(sql)
    before = path.read_bytes()
    with in_a_hurry(), mock.patch(f"{__name__}.PATIENCE_S", 0.4):
        complete, told = recorded_or_told(path)
    assert (complete, told) == (False, ["damaged"])
    assert path.read_bytes() == before


def raising(error: Exception, times: int) -> Callable[..., sqlite3.Connection]:
    left = [error] * times

    def opened(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
        if left:
            raise left.pop()
        return open_database(path, read_only=read_only)

    return opened


@pytest.mark.parametrize(
    "error",
    [ValueError("odd"), RuntimeError("thread"), MemoryError(), AssertionError(), KeyError("x"), OSError(5, "I/O")],
    ids=lambda error: type(error).__name__,
)
def test_whatever_raises_is_told_and_the_recording_goes_on(
    error: Exception, own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_person(own_data_folder)
    with in_a_hurry():
        monkeypatch.setattr(recording_file_module, "open_database", raising(error, 3))
        complete, told = recorded_or_told(path)
    assert complete
    assert told[0] in ("failed", "disk")
    assert "" in told, "that it is over is told as well"


def test_a_thread_that_is_no_more_is_replaced_and_nothing_is_lost(own_data_folder: Path) -> None:
    path = find_or_make(own_data_folder).path
    told: list[str] = []
    recorder = Recorder(path, HEAD, lambda code, _detail: told.append(code))
    recorder.put_input(Start(0, engine="native"))
    recorder._thread = threading.Thread(target=lambda: None)
    recorder.start()
    recorder._thread.join(5.0)
    recorder.look_after()
    assert told[0] == "failed"
    recorder.put_input(Stop(10**9))
    assert recorder.close(PATIENCE_S)
    with closing(open_database(path)) as database:
        assert list(stored_inputs(database, "new")) == [Start(0, engine="native"), Stop(10**9)]


def test_a_disk_that_does_not_answer_is_told(own_data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "SLOW_S", 0.05)
    path = find_or_make(own_data_folder).path
    told: list[str] = []
    answer = threading.Event()

    def slow(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
        answer.wait(10.0)
        return open_database(path, read_only=read_only)

    monkeypatch.setattr(recording_file_module, "open_database", slow)
    recorder = Recorder(path, HEAD, lambda code, _detail: told.append(code))
    recorder.put_input(Start(0))
    recorder.start()
    until_s = time.monotonic() + 5.0
    while not told and time.monotonic() < until_s:
        recorder.look_after()
    assert told == ["slow"]
    assert not recorder.close(0.05), "what was not stored in time is not told as stored"
    answer.set()
    recorder._thread.join(10.0)


def test_one_unreadable_line_costs_that_line_and_success_is_read_back(own_data_folder: Path) -> None:
    path = a_person(own_data_folder)
    of_one = "WHERE session = 'open' AND stream = ? AND seq = ?"
    with closing(sqlite3.connect(path)) as database, database:
        (line,) = database.execute(f"SELECT payload FROM chunks {of_one}", ("beats", 2)).fetchone()
        odd = line + b'{"t":"not a time","type":"beat"}\n'
        database.execute(f"UPDATE chunks SET payload = ? {of_one}", (odd, "beats", 2))
        database.execute(f"UPDATE chunks SET payload = ? {of_one}", (b"\x00{never an input}\n", "inputs", 1))
    complete, told = recorded_or_told(path)
    assert (complete, told) == (True, ["recovered"])
    with closing(open_database(path)) as database:
        kept = [item.monotonic_ns for item in stored_inputs(database, "open") if isinstance(item, Packet)]
    assert kept == [0, 2 * 10**9, 3 * 10**9]


def test_an_anchor_that_no_calendar_shows_is_left_out(own_data_folder: Path) -> None:
    path = find_or_make(own_data_folder).path
    with closing(open_database(path)) as database:
        writer = SessionWriter(database, HEAD)
        writer.append([Start(0), ClockAnchor(0, 1e300, 10**9), ClockAnchor(5, 1_767_614_400.0, 3600)], [])
        (row,) = list_sessions(database)
    assert [anchored.utc_offset_s for anchored in row.anchors] == [3600]
