"""A session goes on, and stays whole, whatever becomes of its disk and of those who listen."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.clock import FastClock
from biofeedback.engine import Engine
from biofeedback.events import AddMarker, Beat, ClockAnchor, Event, Input, Packet, Problem, Start, Stop, Tick
from biofeedback.session import recorder as recorder_module
from biofeedback.session import recording_file as recording_file_module
from biofeedback.session import running as running_module
from biofeedback.session.fold import SafeFold
from biofeedback.session.live import LiveSession
from biofeedback.session.plan import VIRTUAL, SessionPlan
from biofeedback.session.recorder import Recorder
from biofeedback.session.running import RunningSession
from biofeedback.storage.database import open_database
from biofeedback.storage.people import find_or_make
from biofeedback.storage.sessions import list_sessions

PLAN = SessionPlan(VIRTUAL, engine="native")


def wait_until(true: Callable[[], bool], patience_s: float = 20.0) -> None:
    until_s = time.monotonic() + patience_s
    while not true():
        assert time.monotonic() < until_s, "waited too long"
        time.sleep(0.01)


def test_a_listener_that_fails_costs_neither_beats_nor_the_recording(own_data_folder: Path) -> None:
    heard: list[Event] = []

    def deaf(event: Event) -> None:
        heard.append(event)
        raise OSError("the pipe is broken")

    session = RunningSession(PLAN, deaf, FastClock(20.0))
    session.begin()
    wait_until(lambda: sum(isinstance(event, Beat) for event in heard) > 10)
    assert session.end(20.0)
    with closing(open_database(find_or_make(own_data_folder).path)) as database:
        (row,) = list_sessions(database)
    assert (row.ended, row.n_beats) == ("stopped", sum(isinstance(event, Beat) for event in heard))


def test_a_session_begins_on_a_disk_that_cannot_be_written_and_is_recorded_when_it_can(
    own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = find_or_make(own_data_folder).path
    refusing = True

    def refused(path: Path, *, read_only: bool = False, patience_s: float = 2.0) -> sqlite3.Connection:
        if refusing and not read_only:
            raise sqlite3.OperationalError("attempt to write a readonly database")
        return open_database(path, read_only=read_only, patience_s=patience_s)

    monkeypatch.setattr(running_module, "open_database", refused)
    monkeypatch.setattr(recording_file_module, "open_database", refused)
    monkeypatch.setattr(recorder_module, "RETRY_AFTER_S", 0.05)
    heard: list[Event] = []
    session = RunningSession(PLAN, heard.append, FastClock(20.0))
    session.begin()
    wait_until(lambda: sum(isinstance(event, Beat) for event in heard) > 10)
    refusing = False
    wait_until(lambda: sum(isinstance(event, Problem) for event in heard) == 2)
    assert session.end(20.0)
    problems = [event.code for event in heard if isinstance(event, Problem)]
    assert problems == ["recording_read_only", "recording_resumed"]
    with closing(open_database(person)) as database:
        (row,) = list_sessions(database)
    assert row.n_beats == sum(isinstance(event, Beat) for event in heard)


def test_an_input_that_the_engine_cannot_take_is_told_and_the_next_is_folded(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_on_packets(_engine: Engine, item: Input) -> list[Event]:
        if isinstance(item, Packet):
            raise ZeroDivisionError("by nothing")
        return []

    monkeypatch.setattr(Engine, "feed", break_on_packets)
    fold = SafeFold()
    assert fold.feed(Start(1_000_000_000, engine="native")) == []
    assert fold.feed(Packet(3_500_000_000, "2a37", b"")) == [Problem(2.5, "engine", "ZeroDivisionError: by nothing")]
    assert fold.feed(Tick(4_000_000_000)) == []
    assert "Packet" in caplog.text


class Kept(Recorder):
    """Keeps inputs where a test can see them."""

    def __init__(self) -> None:
        self.inputs: list[Input] = []

    def start(self) -> None: ...

    def put_input(self, item: Input) -> None:
        self.inputs.append(item)

    def put_events(self, events: Sequence[Event]) -> None: ...

    def close(self, timeout_s: float = 2.5) -> bool:
        return True


def test_nothing_is_taken_in_after_the_end() -> None:
    kept = Kept()
    session = LiveSession(Start(0, engine="native"), FastClock(100.0), lambda _event: None, kept)
    session.begin()
    assert session.end(10.0)
    session.act(AddMarker("too late"))
    assert session.end(10.0)
    assert [isinstance(item, Stop) for item in kept.inputs].count(True) == 1
    assert isinstance(kept.inputs[-1], Stop)


class SetBack(FastClock):
    back_s = 0.0

    def wall_s(self) -> float:
        return super().wall_s() - self.back_s


def test_a_clock_that_is_set_back_is_anchored_anew_and_beats_stay_in_order() -> None:
    kept, clock = Kept(), SetBack(100.0, wall_s=1_767_603_600.0)
    session = LiveSession(Start(clock.now_ns(), engine="native"), clock, lambda _event: None, kept)
    session.begin()

    def anchors() -> list[float]:
        return [item.wall_s for item in tuple(kept.inputs) if isinstance(item, ClockAnchor)]

    wait_until(lambda: sum(isinstance(item, Tick) for item in tuple(kept.inputs)) > 5)
    assert len(anchors()) == 1
    clock.back_s = 7200.0
    wait_until(lambda: len(anchors()) == 2)
    ticks = sum(isinstance(item, Tick) for item in tuple(kept.inputs))
    wait_until(lambda: sum(isinstance(item, Tick) for item in tuple(kept.inputs)) > ticks + 5)
    assert session.end(10.0)
    first, second = anchors()
    assert -7200.0 < second - first < -7000.0
    stamps = [item.monotonic_ns for item in kept.inputs]
    assert stamps == sorted(stamps)


def test_an_engines_thread_that_is_disturbed_tells_it_and_goes_on(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Event] = []
    session = LiveSession(Start(0, engine="native"), FastClock(100.0), heard.append)
    disturbed = [RuntimeError("struck")]

    def struck() -> None:
        if disturbed:
            raise disturbed.pop()

    monkeypatch.setattr(session, "_tick", struck)
    session.begin()
    wait_until(lambda: not disturbed)
    assert session.end(10.0), "the thread was there to the end"
    assert [event.detail for event in heard if isinstance(event, Problem)] == ["RuntimeError: struck"]


@pytest.mark.parametrize("how", ["stopped", "failed"])
def test_a_bluetooth_thread_that_is_no_more_is_started_again_and_told(
    how: str, own_data_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Event] = []
    session = RunningSession(PLAN, heard.append, FastClock(20.0))
    session.begin()
    wait_until(lambda: sum(isinstance(event, Beat) for event in heard) > 5)
    if how == "stopped":
        life = session._bluetooth._life
        assert life is not None
        life.loop.call_soon_threadsafe(life.loop.stop)
    else:
        assert session._strap._under_way is not None
        session._strap._under_way.cancel()
    wait_until(lambda: any(isinstance(event, Problem) for event in heard))
    so_far = len(heard)
    wait_until(lambda: sum(isinstance(event, Beat) for event in heard[so_far:]) > 5)
    assert session.end(20.0)
    assert [event.code for event in heard if isinstance(event, Problem)] == ["bluetooth_restarted"]
