"""Whatever hangs or breaks, the window lives on and the session with it."""

import threading
import time
from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer

from biofeedback.events import Beat, Event, Input, Problem
from biofeedback.gui.preferences import ForgetfulStore, Preferences
from biofeedback.storage.writer import SessionWriter
from tests.gui.stage import wait_until
from tests.gui.virtual import FastProgram, recorded, running

KNOWN = Preferences(welcomed=True)


def beats(program: FastProgram) -> list[Beat]:
    return [event for event in program.events if isinstance(event, Beat)]


def test_beat_times_stay_right_while_the_window_stalls() -> None:
    program = FastProgram(10.0)
    with running(program, ForgetfulStore(KNOWN)) as app:
        wait_until(lambda: app.window.live.first_beat_t is not None)
        before = len(beats(program))
        time.sleep(0.5)
        wait_until(lambda: len(beats(program)) > before + 20)
    found = beats(program)
    errors_s = [abs(b.t - a.t - b.rr_ms / 1000.0) for a, b in pairwise(found)]
    assert max(errors_s) < 0.010


def test_a_slow_disk_holds_up_neither_window_nor_beats(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = threading.Event()
    append = SessionWriter.append

    def append_slowly(self: SessionWriter, inputs: Sequence[Input], events: Sequence[Event]) -> None:
        if slow.is_set():
            time.sleep(1.0)
        append(self, inputs, events)

    monkeypatch.setattr(SessionWriter, "append", append_slowly)
    program = FastProgram(20.0)
    with running(program, ForgetfulStore(KNOWN)) as app:
        wait_until(lambda: app.window.live.first_beat_t is not None)
        slow.set()
        before, turns = len(app.window.live.beats), []
        timer = QTimer()
        timer.timeout.connect(lambda: turns.append(True))
        timer.start(10)
        wait_until(lambda: len(beats(program)) > before + 30)
        assert len(turns) > 30
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
