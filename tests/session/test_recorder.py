"""A recording survives whatever happens to the process and the disk."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from biofeedback.clock import RealClock
from biofeedback.events import (
    Arousal,
    Baseline,
    BaselineUpdate,
    BodyAnswer,
    BodyAnswered,
    Event,
    Learned,
    LevelSpread,
    PaceFound,
    Packet,
    Start,
    Tick,
)
from biofeedback.session import recorder as recorder_module
from biofeedback.session import recording_file as recording_file_module
from biofeedback.session.live import LiveSession
from biofeedback.session.recorder import Recorder
from biofeedback.session.replay import replay
from biofeedback.storage.database import open_database
from biofeedback.storage.encryption.row_codec import give_codec
from biofeedback.storage.erase import StillRecordingError, erase_person
from biofeedback.storage.people import find_or_make
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.sessions import list_sessions, stored_inputs
from biofeedback.storage.writer import SessionHead

HEAD = SessionHead("s1", 1_767_614_400.0, 0)

KILLED = """
import sys, time
from pathlib import Path
from biofeedback.events import Packet, Start
from biofeedback.session.recorder import Recorder
from biofeedback.storage.writer import SessionHead
recorder = Recorder(Path(sys.argv[1]), SessionHead(sys.argv[2], 1767614400.0, 0), print)
recorder.start()
recorder.put_input(Start(0, engine="native"))
began = time.monotonic()
while True:
    now_ns = int((time.monotonic() - began) * 1e9)
    # No two alike: a second copy of a notification would count for nothing.
    recorder.put_input(Packet(now_ns, "2a37", bytes((16, 60, now_ns // 20_000_000 % 256, 3))))
    sys.stdout.write(f"{now_ns}\\n")
    sys.stdout.flush()
    time.sleep(0.02)
"""


@pytest.fixture
def person(own_data_folder: Path) -> Path:
    return find_or_make(own_data_folder).path


def wait_until(true: Callable[[], bool], patience_s: float = 10.0) -> None:
    until_s = time.monotonic() + patience_s
    while not true():
        assert time.monotonic() < until_s, "waited too long"
        time.sleep(0.01)


def stored(path: Path) -> int:
    with closing(open_database(path)) as database:
        return len(list(stored_inputs(database, "s1")))


@pytest.mark.parametrize("seed", range(10))
def test_killed_at_any_moment_at_most_a_second_is_missing_and_the_rest_replays(person: Path, seed: int) -> None:
    command = [sys.executable, "-c", KILLED, str(person), "s1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(random.Random(seed).uniform(0.05, 1.3))
        process.send_signal(signal.SIGKILL)
        said_ns = [int(line) for line in process.stdout.read().split()]
    told: list[tuple[str, str]] = []
    after = Recorder(person, SessionHead("s2", HEAD.started_s, 0), lambda *words: told.append(words))
    after.start()
    after.put_input(Start(0, engine="native"))
    assert after.close()
    with closing(open_database(person)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = {row.id: row for row in list_sessions(database)}
        inputs = list(stored_inputs(database, "s1"))
    last_ns = max((item.monotonic_ns for item in inputs), default=0)
    assert said_ns[-1] - last_ns <= 1_000_000_000
    if "s1" in rows:
        assert rows["s1"].ended == "recovered"
        assert told[0][0] == "recovered"
        events: list[Event] = []
        replay(inputs, events.append)
        assert len(events) > len(inputs) / 2


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        ("database or disk is full", "disk_full"),
        ("attempt to write a readonly database", "read_only"),
        ("database is locked", "locked"),
        ("disk I/O error", "disk"),
    ],
)
def test_what_the_disk_refuses_is_kept_told_once_and_stored_when_it_can_be(
    person: Path, monkeypatch: pytest.MonkeyPatch, failure: str, code: str
) -> None:
    monkeypatch.setattr(recorder_module, "RETRY_AFTER_S", 0.05)
    monkeypatch.setattr(recorder_module, "COMMIT_EVERY_S", 0.05)
    told: list[str] = []
    recorder = Recorder(person, HEAD, lambda word, _detail: told.append(word))
    recorder.start()
    recorder.put_input(Start(0, engine="native"))
    wait_until(lambda: stored(person) == 1)
    writer = recorder._file._writer
    assert writer is not None
    works = writer.append
    refusing = True

    def append(*values: object) -> None:
        if refusing:
            raise sqlite3.OperationalError(failure)
        works(*values)  # type: ignore[arg-type]

    monkeypatch.setattr(writer, "append", append)
    for i in range(100):
        recorder.put_input(Tick(i))
    wait_until(lambda: told == [code])
    assert stored(person) == 1
    refusing = False
    wait_until(lambda: stored(person) == 101)
    assert told == [code, ""]
    assert recorder.close()


def test_a_full_disk_of_sqlites_own_loses_nothing(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "RETRY_AFTER_S", 0.05)
    told: list[str] = []
    recorder = Recorder(person, HEAD, lambda word, _detail: told.append(word))

    def small(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
        if read_only:
            return open_database(path, read_only=True)
        database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        give_codec(database, None)
        pages = database.execute("PRAGMA page_count").fetchone()[0]
        database.execute(f"PRAGMA max_page_count = {pages + 3}")
        return database

    monkeypatch.setattr(recording_file_module, "open_database", small)
    recorder.start()
    recorder.put_input(Start(0, engine="native"))
    for i in range(20_000):
        recorder.put_input(Packet(i, "2a37", bytes(20)))
    wait_until(lambda: told == ["disk_full"])
    assert recorder._file._database is not None
    recorder._file._database.execute("PRAGMA max_page_count = 1000000")
    wait_until(lambda: told == ["disk_full", ""])
    assert recorder.close()
    assert stored(person) == 20_001


def test_a_folder_that_comes_back_gets_everything(own_data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "RETRY_AFTER_S", 0.05)
    path = own_data_folder / "not there yet" / "x.person"
    told: list[str] = []
    recorder = Recorder(path, HEAD, lambda word, _detail: told.append(word))
    recorder.start()
    recorder.put_input(Start(0, engine="native"))
    wait_until(lambda: bool(told))
    path.parent.mkdir(parents=True)
    wait_until(lambda: told[-1] == "")
    assert recorder.close()
    assert stored(path) == 1


def test_a_slow_disk_delays_neither_beats_nor_the_end(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder(person, HEAD, lambda *_: None)
    recorder.start()
    recorder.put_input(Start(0, engine="native"))
    wait_until(lambda: stored(person) == 1)
    monkeypatch.setattr(recorder._file._writer, "append", lambda *_: time.sleep(30.0))
    clock, arrived = RealClock(), []
    live = LiveSession(Start(clock.now_ns(), engine="native"), clock, lambda _: arrived.append(time.monotonic()))
    live._recorder = recorder
    live.submit(live._start)
    live._thread.start()
    for i in range(20):
        began_s, before = time.monotonic(), len(arrived)
        live.submit(Packet(clock.now_ns(), "2a37", bytes((16, 60, i, 4))))
        wait_until(lambda: len(arrived) > before, 1.0)  # noqa: B023 - used at once
        assert time.monotonic() - began_s < 0.5
    began_s = time.monotonic()
    assert not live.end(timeout_s=2.0)
    assert time.monotonic() - began_s < 3.0


def test_two_processes_do_not_close_each_others_sessions(person: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(person), "s1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        wait_until(lambda: stored(person) > 0)
        other = Recorder(person, SessionHead("s2", HEAD.started_s, 0), lambda *_: None)
        other.start()
        other.put_input(Start(0, engine="native"))
        assert other.close()
        with closing(open_database(person)) as database:
            assert {row.id: row.ended for row in list_sessions(database)} == {"s1": "", "s2": "stopped"}
        process.kill()


def test_of_several_sessions_of_a_person_none_is_closed_or_erased_while_it_is_recorded(person: Path) -> None:
    told: list[str] = []

    def begun(name: str) -> Recorder:
        recorder = Recorder(person, SessionHead(name, HEAD.started_s, 0), lambda code, _detail: told.append(code))
        recorder.start()
        recorder.put_input(Start(0, engine="native"))
        wait_until(lambda: ended().get(name) == "")
        return recorder

    def ended() -> dict[str, str]:
        with closing(open_database(person)) as database:
            return {row.id: row.ended for row in list_sessions(database)}

    first, second = begun("a"), begun("b")
    assert first.close()
    with pytest.raises(StillRecordingError):
        erase_person(person)
    third = begun("c")
    assert ended() == {"a": "stopped", "b": "", "c": ""}
    assert second.close()
    assert third.close()
    assert (ended(), told) == ({"a": "stopped", "b": "stopped", "c": "stopped"}, [])
    erase_person(person)


def test_who_cannot_be_told_of_a_trouble_does_not_stop_the_recording(
    person: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(recorder_module, "RETRY_AFTER_S", 0.05)
    refusals = [sqlite3.OperationalError("database or disk is full")]

    def refused_once(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
        if refusals:
            raise refusals.pop()
        return open_database(path, read_only=read_only)

    def deaf(_code: str, _detail: str) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(recording_file_module, "open_database", refused_once)
    recorder = Recorder(person, HEAD, deaf)
    recorder.start()
    recorder.put_input(Start(0, engine="native"))
    wait_until(lambda: stored(person) == 1)
    assert recorder.close()
    assert "failed" in caplog.text


BASELINE = Baseline(
    LevelSpread(60.0, 2.0), LevelSpread(3.5, 0.2), LevelSpread(3.6, 0.2), LevelSpread(2.2, 0.1), 300.0, 1
)


def test_what_a_session_teaches_is_kept_for_the_next(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "COMMIT_EVERY_S", 0.01)
    recorder = Recorder(person, HEAD, lambda *_: None)
    recorder.start()
    recorder.put_input(Start(0, engine="native"))
    firm, passing = replace(BASELINE, days=2), replace(BASELINE, days=9)
    recorder.put_events([BaselineUpdate(1.0, "firm", firm), BaselineUpdate(2.0, "provisional", passing)])
    recorder.put_events([Learned(3.0, 2.5, "not_tense"), PaceFound(4.0, 5.5, 6.0, 0.9)])
    answers = BodyAnswer("hardly", 0.1, ()), BodyAnswer("clear", 1.4, ("heart_rate",), 8.0)
    recorder.put_events([BodyAnswered(5.0 + i, answer) for i, answer in enumerate(answers)])
    # Two half hours, told in parts: nothing may be counted twice, or be lost at the end.
    for i in range(121):
        recorder.put_events([Arousal(30.0 * i, 60.0, "usual", 1.0, (), 60.0)])
        if i % 40 == 0:
            wait_until(lambda: not recorder._events)
    assert recorder.close()
    with closing(open_database(person)) as database:
        kept = PersonStore(database)
        assert (kept.baseline, kept.threshold_shift, kept.resonance_per_min) == (firm, 2.5, 5.5)
        assert kept.answers == kept.history(0.0).answers == answers
        assert database.execute("SELECT score, sum(seconds) FROM scores").fetchone() == (60, 3600.0)


def test_a_long_session_teaches_while_it_lasts(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "COMMIT_EVERY_S", 0.01)
    recorder = Recorder(person, HEAD, lambda *_: None)
    recorder.start()
    recorder.put_input(Start(0, engine="native"))
    recorder.put_events([Arousal(30.0 * i, 60.0, "usual", 1.0, (), 60.0) for i in range(22)])

    def learned() -> bool:
        with closing(open_database(person)) as database:
            return bool(database.execute("SELECT sum(seconds) FROM scores").fetchone()[0] == 630.0)

    wait_until(learned)
    assert recorder.close()


def test_a_session_that_was_not_stored_whole_is_not_called_ended(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "RETRY_AFTER_S", 0.05)
    recorder = Recorder(person, HEAD, lambda *_: None)
    recorder.start()
    recorder.put_input(Start(0, engine="native"))
    wait_until(lambda: stored(person) == 1)
    assert recorder._file._writer is not None

    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(recorder._file._writer, "append", refuse)
    recorder.put_input(Tick(1))
    assert not recorder.close(0.5)
    wait_until(lambda: not recorder._thread.is_alive())
    with closing(open_database(person)) as database:
        assert [row.ended for row in list_sessions(database)] == [""]
    told: list[str] = []
    after = Recorder(person, SessionHead("s2", HEAD.started_s, 0), lambda code, _detail: told.append(code))
    after.start()
    after.put_input(Start(0, engine="native"))
    assert after.close()
    assert told == ["recovered"]


def test_a_pace_that_was_found_while_the_file_was_locked_is_kept(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "RETRY_AFTER_S", 0.02)
    monkeypatch.setattr(recorder_module, "COMMIT_EVERY_S", 0.02)
    refusals = [sqlite3.OperationalError("database is locked")]

    def locked_once(kept: PersonStore, value: float) -> None:
        if refusals:
            raise refusals.pop()
        kept._put("resonance_per_min", value)

    monkeypatch.setattr(PersonStore, "resonance_per_min", property(lambda _self: None, locked_once))
    told: list[str] = []
    recorder = Recorder(person, HEAD, lambda word, _detail: told.append(word))
    recorder.start()
    recorder.put_input(Start(0, engine="native"))
    recorder.put_events([PaceFound(1.0, 5.5, 6.0, 0.8)])
    assert recorder.close()
    assert told == ["locked", ""]
    monkeypatch.undo()
    with closing(open_database(person)) as database:
        assert PersonStore(database).resonance_per_min == 5.5
