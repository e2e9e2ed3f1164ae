"""The session behind the window is opened elsewhere, exchanged whole, and ended in order."""

import threading
from collections.abc import Callable

from biofeedback.events import Act, Event, HeartRate, Problem
from biofeedback.gui.shell.session_host import SessionHost
from tests.gui.stage import wait_until


class Session:
    baseline = None

    def __init__(self, deliver: Callable[[Event], None]) -> None:
        self.deliver = deliver
        self.ended = False

    def act(self, act: Act) -> None: ...

    def now_s(self) -> float:
        return 0.0

    def end(self) -> bool:
        self.ended = True
        return True


def test_it_is_opened_off_the_windows_thread(qapp: object) -> None:
    where: list[str] = []
    opened: list[object] = []

    def open_session(strap: str, deliver: Callable[[Event], None]) -> Session:
        where.append(threading.current_thread().name)
        return Session(deliver)

    session_host = SessionHost(open_session)
    session_host.opened.connect(opened.append)
    session_host.begin()
    wait_until(lambda: opened)
    assert where == ["opening"]
    assert session_host.end()


def test_events_of_an_exchanged_session_are_dropped(qapp: object) -> None:
    sessions: list[Session] = []
    heard: list[Event] = []

    def open_session(strap: str, deliver: Callable[[Event], None]) -> Session:
        sessions.append(Session(deliver))
        return sessions[-1]

    session_host = SessionHost(open_session)
    session_host.arrived.connect(heard.append)
    session_host.begin("one")
    wait_until(lambda: len(sessions) == 1)
    session_host.begin("another")
    wait_until(lambda: len(sessions) == 2)
    assert sessions[0].ended
    sessions[0].deliver(HeartRate(1.0, 60))
    sessions[1].deliver(HeartRate(1.0, 70))
    wait_until(lambda: heard)
    assert heard == [HeartRate(1.0, 70)]
    assert session_host.end()
    assert sessions[1].ended


def test_a_session_that_cannot_be_opened_is_told(qapp: object) -> None:
    heard: list[Event] = []

    def open_session(strap: str, deliver: Callable[[Event], None]) -> Session:
        raise OSError("no room")

    session_host = SessionHost(open_session)
    session_host.arrived.connect(heard.append)
    session_host.begin()
    wait_until(lambda: heard)
    assert heard == [Problem(0.0, "session_not_opened", "no room")]
    assert session_host.end()


def test_what_no_session_may_run_beside_waits_for_its_end_and_one_begins_afterwards(qapp: object) -> None:
    sessions: list[Session] = []
    order: list[str] = []

    def open_session(strap: str, deliver: Callable[[Event], None]) -> Session:
        sessions.append(Session(deliver))
        order.append(f"opened {strap}")
        return sessions[-1]

    session_host = SessionHost(open_session)
    session_host.wanted_again.connect(session_host.begin_again)
    session_host.begin("virtual")
    wait_until(lambda: session_host._session)
    session_host.without_session(lambda: order.append(f"erased after the end: {sessions[0].ended}"))
    wait_until(lambda: len(sessions) == 2)
    assert order == ["opened virtual", "erased after the end: True", "opened virtual"]
    assert session_host.end()


def test_an_end_that_was_not_stored_is_told_in_the_next_session(qapp: object) -> None:
    class Unstored(Session):
        def end(self) -> bool:
            return False

    heard: list[Event] = []
    session_host = SessionHost(lambda _strap, deliver: Unstored(deliver))
    session_host.arrived.connect(heard.append)
    session_host.begin()
    wait_until(lambda: session_host._session)
    session_host.begin()
    wait_until(lambda: heard)
    assert isinstance(heard[0], Problem)
    assert heard[0].code == "recording_not_complete"
    session_host.end()
