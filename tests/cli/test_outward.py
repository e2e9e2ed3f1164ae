"""A reader that stops reading, or a disk that stops taking, holds up neither the session nor its end."""

import logging
import threading
import time
from pathlib import Path

import pytest

from biofeedback.cli import monitor, outward, windowed
from biofeedback.cli.live import Troubles
from biofeedback.cli.log_lines import LogLines
from biofeedback.cli.main import run
from biofeedback.cli.outward import Outward
from biofeedback.events import Event, HeartRate, Problem, ProblemCode
from biofeedback.session.running import RunningSession
from biofeedback.storage.log_file import log_text

RATE = HeartRate(1.0, 60)


def test_events_go_out_in_order_and_the_last_one_too() -> None:
    shown: list[Event] = []
    out = Outward(shown.append)
    events = [HeartRate(float(i), 60) for i in range(500)]
    for event in events:
        out(event)
    assert out.close()
    assert shown == events


def test_a_reader_that_stands_still_is_told_and_holds_nothing_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(outward, "QUIET_S", 0.0)
    monkeypatch.setattr(outward, "MOST_WAITING", 50)
    monkeypatch.setattr(outward, "LAST_WORDS_S", 0.05)
    held = threading.Event()

    def hold(_event: Event) -> None:
        held.wait(10.0)

    out = Outward(hold)
    began_s = time.monotonic()
    for _ in range(60):
        out(RATE)
    assert not out.close()
    assert time.monotonic() - began_s < 2.0
    err = capsys.readouterr().err
    assert err.count("nobody reads the output; the session goes on") == 1
    assert "could not be written" in err
    held.set()


def test_a_reader_that_is_gone_is_noticed_and_an_output_that_fails_is_told_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def gone(_event: Event) -> None:
        raise BrokenPipeError

    def full(_event: Event) -> None:
        raise OSError(28, "No space left on device")

    for show in (gone, full):
        out = Outward(show)
        for _ in range(3):
            out(RATE)
        assert out.close()
        assert out.reader_gone == (show is gone)
    assert capsys.readouterr().err.count("No space left") == 1


def test_what_is_not_complete_is_not_told_as_recorded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = RunningSession.end
    monkeypatch.setattr(RunningSession, "end", lambda self, *how: real(self, *how) and False)
    code = run(["record", "--device", "virtual", "--light", "--minutes", "0.005"])
    out, err = capsys.readouterr()
    assert code == 1
    assert "recorded as" not in out
    assert "is not complete: the disk did not take all of it in time" in err
    assert "doctor" in err


def test_a_trouble_that_is_over_and_what_happened_once_are_no_trouble() -> None:
    troubles = Troubles()
    steps: list[tuple[ProblemCode, str, str]] = [
        ("recording_put_back", "x was removed", ""),
        ("recording_disk_full", "full", "full"),
        ("recording_resumed", "", ""),
        ("recording_slow", "slow", "slow"),
    ]
    for code, detail, told in steps:
        troubles.hear(Problem(1.0, code, detail))
        assert troubles.told == told


@pytest.mark.parametrize("how", [[], ["--tray"]])
def test_monitoring_begins_in_the_tray(how: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def open_window(_plan: object, _write: object, *, strap: str, hidden: bool) -> int:
        asked.append(hidden)
        return 0

    monkeypatch.setattr(windowed, "open_window", open_window)
    monkeypatch.setattr(monitor, "has_display", lambda: True)
    assert run(["monitor", "--device", "virtual", *how]) == 0
    assert asked == [True]


def test_last_words_that_nobody_reads_do_not_keep_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[int] = []
    held = threading.Event()

    def hold(*_words: str, **_how: object) -> None:
        held.wait(10.0)

    monkeypatch.setattr("builtins.print", hold)
    monkeypatch.setattr(outward, "LAST_WORDS_S", 0.02)
    monkeypatch.setattr(outward, "leave", left.append)
    outward.say("recorded as x", 0)
    held.set()
    assert left == [0]


def test_a_warning_waits_for_nobody_who_holds_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    held, written = threading.Event(), threading.Event()

    class Held:
        def write(self, text: str) -> int:
            held.wait(10.0)
            if "second" in text:
                written.set()
            return len(text)

        def flush(self) -> None:
            pass

    monkeypatch.setattr("sys.stderr", Held())
    lines = LogLines()
    began_s = time.monotonic()
    for text in ("the first", "the second", *["more"] * 3000):
        lines.handle(logging.LogRecord("biofeedback", logging.WARNING, "", 0, text, (), None))
    assert time.monotonic() - began_s < 2.0
    held.set()
    assert written.wait(5.0)


def test_what_runs_for_long_keeps_in_its_log_also_what_is_less_than_a_warning(
    own_data_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    lines = LogLines(kept=True)
    lines.handle(logging.LogRecord("biofeedback", logging.INFO, "", 0, "by the way", (), None))
    lines.handle(logging.LogRecord("biofeedback", logging.WARNING, "", 0, "look here", (), None))
    lines._last_words()
    assert [line in log_text(own_data_folder) for line in ("by the way", "look here")] == [True, True]
    assert capfd.readouterr().err == "look here\n"


def test_what_reads_leaves_no_log(own_data_folder: Path) -> None:
    lines = LogLines()
    lines.handle(logging.LogRecord("biofeedback", logging.WARNING, "", 0, "look here", (), None))
    lines._last_words()
    assert not own_data_folder.exists()


def test_every_command_logs_that_way() -> None:
    before, logging.lastResort = logging.lastResort, None
    try:
        run(["sessions"])
        assert isinstance(logging.lastResort, LogLines)
    finally:
        logging.lastResort = before
