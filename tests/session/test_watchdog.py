"""Threads that are dead or do not move are noticed, told and begun anew; nothing is told of one that works."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from biofeedback.clock import FastClock
from biofeedback.events import Beat, Event, Input, Packet, Problem, Start
from biofeedback.session import live as live_module
from biofeedback.session import strap_supervisor as supervisor_module
from biofeedback.session.fold import SafeFold
from biofeedback.session.live import LiveSession
from biofeedback.session.plan import VIRTUAL, SessionPlan
from biofeedback.session.running import RunningSession
from biofeedback.session.watchdog import EVERY_S, STUCK_S, Watchdog
from tests.session.test_troubles import wait_until


def test_what_is_stuck_is_told_within_ten_seconds() -> None:
    assert STUCK_S + 2 * EVERY_S < 10.0


def test_one_look_that_fails_is_told_and_keeps_no_other_from_its_turn(caplog: pytest.LogCaptureFixture) -> None:
    looked, failed = threading.Event(), threading.Event()

    def fails() -> None:
        raise ValueError("not now")

    watchdog = Watchdog([fails, looked.set], lambda _error: failed.set(), every_s=0.01)
    watchdog.begin()
    assert looked.wait(5)
    assert failed.wait(5)
    watchdog.end(5.0)
    assert not watchdog._thread.is_alive()


def test_after_a_sleep_of_the_computer_it_waits_for_the_next_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[float] = []
    watchdog = Watchdog([lambda: looked.append(1.0)], lambda _error: None)
    waits = iter([100.0, 1.0])

    class Sleeper:
        now_s = 0.0

        def wait(self, _timeout_s: float) -> bool:
            slept_s = next(waits, None)
            self.now_s += slept_s or 0.0
            return slept_s is None

    sleeper = Sleeper()
    monkeypatch.setattr(watchdog, "_ended", sleeper)
    monkeypatch.setattr(time, "monotonic", lambda: sleeper.now_s)
    watchdog._run()
    assert looked == [1.0], "once, not after the hundred seconds"


class Holding(SafeFold):
    """An engine that holds its thread, or ends it, on the first packet."""

    def __init__(self, ends: bool = False) -> None:
        super().__init__()
        self.free = threading.Event()
        self._ends = ends
        self._struck = False

    def feed(self, item: Input) -> list[Event]:
        if isinstance(item, Packet) and not self._struck:
            self._struck = True
            if self._ends:
                raise SystemExit
            self.free.wait(20)
        return super().feed(item)


def session_with(fold: SafeFold) -> tuple[LiveSession, list[Event]]:
    heard: list[Event] = []
    clock = FastClock(20.0)
    session = LiveSession(Start(clock.now_ns(), engine="native"), clock, heard.append, fold=fold)
    session.begin()
    session.submit(Packet(clock.now_ns(), "2a37", b"\x10\x3c\x00\x04"))
    return session, heard


def codes(heard: list[Event]) -> list[str]:
    return [event.code for event in tuple(heard) if isinstance(event, Problem)]


def test_an_engine_that_does_not_move_is_told_once_and_so_is_that_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_module, "STUCK_S", 1.5)
    fold = Holding()
    session, heard = session_with(fold)

    def told(what: list[str]) -> bool:
        session.look_after()
        return codes(heard) == what

    wait_until(lambda: told(["engine_stuck"]))
    assert told(["engine_stuck"])
    fold.free.set()
    wait_until(lambda: told(["engine_stuck", "engine_resumed"]))
    assert session.end(10.0)


def test_an_engine_that_waits_for_nothing_but_its_ticks_is_not_stuck(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_module, "STUCK_S", 1.5)
    heard: list[Event] = []
    clock = FastClock(1.0)
    session = LiveSession(Start(clock.now_ns(), engine="native"), clock, heard.append)
    session.begin()
    until_s = time.monotonic() + 2.5
    while time.monotonic() < until_s:
        session.look_after()
        time.sleep(0.05)
    assert session.end(10.0)
    session.look_after()
    assert codes(heard) == []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")  # it is what is tested
def test_an_engine_whose_thread_is_no_more_is_begun_anew_and_what_waited_is_folded() -> None:
    session, heard = session_with(Holding(ends=True))
    wait_until(lambda: not session._thread.is_alive())
    session.look_after()
    assert codes(heard) == ["engine_restarted"]
    session.submit(Packet(session._clock.now_ns(), "2a37", b"\x10\x3c\x00\x04"))
    wait_until(lambda: any(isinstance(event, Beat) for event in tuple(heard)))
    assert session.end(10.0)


def test_a_bluetooth_that_does_not_answer_is_left_for_another_and_the_beats_go_on(
    own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor_module, "STUCK_S", 1.5)
    heard: list[Event] = []
    session = RunningSession(SessionPlan(VIRTUAL, engine="native"), heard.append, FastClock(20.0))
    session.begin()
    wait_until(lambda: any(isinstance(event, Beat) for event in tuple(heard)))
    life = session._bluetooth._life
    assert life is not None
    free = threading.Event()
    life.loop.call_soon_threadsafe(free.wait, 30)
    wait_until(lambda: codes(heard) == ["bluetooth_restarted"])
    so_far = len(heard)
    free.set()
    life.thread.join(10.0)
    assert not life.thread.is_alive(), "what was left behind lets go of the strap and ends by itself"
    wait_until(lambda: sum(isinstance(event, Beat) for event in tuple(heard[so_far:])) > 5)
    assert session.end(20.0)
    assert codes(heard) == ["bluetooth_restarted"]
