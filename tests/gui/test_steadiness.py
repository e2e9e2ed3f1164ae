"""Whatever hangs or breaks, the window lives on and the session with it."""

import threading
import time
from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer

from biofeedback.events import Beat, Event, Indices, Input, Problem
from biofeedback.gui.state.preferences import ForgetfulStore, Preferences
from biofeedback.session.warm_up import _Warming
from biofeedback.signal.indices.engines import make_backend
from biofeedback.storage.writer import SessionWriter
from tests.gui.stage import click, wait_until
from tests.gui.virtual import FastProgram, recorded, running

KNOWN = Preferences(welcomed=True)


def beats(program: FastProgram) -> list[Beat]:
    return [event for event in program.events if isinstance(event, Beat)]


def test_beat_times_stay_right_while_the_window_stalls() -> None:
    program = FastProgram(10.0)
    with running(program, ForgetfulStore(KNOWN)) as app:
        wait_until(lambda: app.window.session_state.first_beat_t is not None)
        before = len(beats(program))
        time.sleep(0.5)
        wait_until(lambda: len(beats(program)) > before + 20)
    assert beat_errors_s(program) < 0.010


def test_every_place_that_is_often_turned_to_is_made_before_anybody_asks_for_it() -> None:
    with running(FastProgram(10.0), ForgetfulStore(KNOWN)) as app:
        wait_until(lambda: app.window.prepare() is None)
        assert all(app.window.pages.made(name) for name in ("practise", "settings", "history"))
        click(app.window.sidebar.pages["history"])
        assert app.window.history.isVisible()


def test_the_window_lives_and_no_beat_is_lost_while_neurokit2_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    loading, go_on = threading.Event(), threading.Event()

    def load_slowly(self: _Warming) -> None:
        loading.set()
        go_on.wait(60.0)
        self._backend = make_backend("native")  # type: ignore[assignment]

    monkeypatch.setattr(_Warming, "_load", load_slowly)
    program = FastProgram(20.0, engine="neurokit")
    turns: list[bool] = []
    with running(program, ForgetfulStore(KNOWN)) as app:
        try:
            wait_until(loading.is_set)
            timer = QTimer()
            timer.timeout.connect(lambda: turns.append(True))
            timer.start(10)
            wait_until(lambda: len(turns) > 50)
            click(app.window.sidebar.pages["practise"])
            assert app.window.practise.isVisible()
            assert not any(isinstance(event, Indices) for event in program.events)
        finally:
            go_on.set()
        wait_until(lambda: any(isinstance(event, Indices) for event in program.events), 60.0)
    assert beat_errors_s(program) < 0.010


def beat_errors_s(program: FastProgram) -> float:
    """The largest difference between the time from beat to beat and the interval that the strap told."""
    return max(abs(b.t - a.t - b.rr_ms / 1000.0) for a, b in pairwise(beats(program)))


def test_a_slow_disk_holds_up_neither_window_nor_beats(monkeypatch: pytest.MonkeyPatch) -> None:
    slow, writing = threading.Event(), threading.Event()
    append = SessionWriter.append
    program = FastProgram(20.0)
    while_writing: list[int] = []

    def append_slowly(self: SessionWriter, inputs: Sequence[Input], events: Sequence[Event]) -> None:
        if slow.is_set():
            before = len(beats(program))
            writing.set()
            time.sleep(1.0)
            writing.clear()
            while_writing.append(len(beats(program)) - before)
        append(self, inputs, events)

    monkeypatch.setattr(SessionWriter, "append", append_slowly)
    with running(program, ForgetfulStore(KNOWN)) as app:
        wait_until(lambda: app.window.session_state.first_beat_t is not None)
        slow.set()
        turns: list[bool] = []
        timer = QTimer()
        timer.timeout.connect(lambda: turns.append(writing.is_set()))
        timer.start(10)
        wait_until(lambda: sum(turns) > 5 and sum(while_writing) > 5)
        slow.clear()
    assert recorded()


def test_a_session_that_cannot_be_opened_is_said_in_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    program = FastProgram(20.0)

    def refuse(strap: str, deliver: object) -> object:
        raise OSError("the folder is gone")

    monkeypatch.setattr(program, "open_session", refuse)
    with running(program, ForgetfulStore(KNOWN)) as app:
        wait_until(app.window.banner.isVisible)
        assert "the folder is gone" in app.window.banner.text.said()


def test_recording_trouble_is_said_and_taken_back(qapp: object) -> None:
    with running(FastProgram(20.0), ForgetfulStore(KNOWN)) as app:
        window = app.window
        window.receive(Problem(1.0, "recording_disk_full", "no space left"))
        assert "disk is full" in window.banner.text.said()
        window.receive(Problem(2.0, "recording_resumed"))
        assert not window.banner.isVisible()
