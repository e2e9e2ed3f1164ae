"""Commands that run a session: started as a user starts them, and ended by the system."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "biofeedback"]


@pytest.fixture(autouse=True)
def signals_are_heard() -> Iterator[None]:
    """Under ``nohup`` or as a job in the background the tests ignore these, and what they start would do so too."""
    names = (signal.SIGHUP, signal.SIGINT)
    before = [signal.signal(name, signal.default_int_handler) for name in names]
    yield
    for name, handler in zip(names, before, strict=True):
        signal.signal(name, handler)


def started(arguments: Sequence[str], **extra: str) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    return subprocess.Popen(
        [*COMMAND, *arguments], env={**environment, **extra}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def wait_for(path: Path, word: str, patience_s: float = 40.0) -> None:
    until_s = time.monotonic() + patience_s
    while time.monotonic() < until_s:
        if path.exists() and word in path.read_text():
            return
        time.sleep(0.05)
    raise AssertionError(f"no {word!r} in {path} within {patience_s} s")


def test_a_recording_ended_by_sigterm_is_complete_listed_and_replays_the_same(tmp_path: Path) -> None:
    live, again = tmp_path / "live.jsonl", tmp_path / "again.jsonl"
    process = started(["record", "--device", "virtual", "--light", "--events", str(live)])
    wait_for(live, '"type":"beat"')
    process.send_signal(signal.SIGTERM)
    asked_s = time.monotonic()
    out, err = process.communicate(timeout=10)
    assert time.monotonic() - asked_s < 3.0
    assert (process.returncode, err) == (0, "")
    assert "recorded as" in out
    listed = json.loads(subprocess.run([*COMMAND, "sessions", "--json"], check=True, capture_output=True).stdout)
    assert len(listed) == 1
    assert set(listed[0]) == {"id", "person", "started", "duration_s", "n_beats"}
    assert listed[0]["n_beats"] > 0
    subprocess.run([*COMMAND, "replay", listed[0]["id"], "--events", str(again)], check=True, capture_output=True)
    assert again.read_bytes() == live.read_bytes()


def test_the_demo_runs_in_the_terminal_where_there_is_no_display(tmp_path: Path) -> None:
    events = tmp_path / "events.jsonl"
    process = started(["demo", "--events", str(events)])
    wait_for(events, '"type":"heart_rate"')
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, err) == (0, "")
    assert out.startswith("A simulated person wears a virtual strap")
    assert not Path(os.environ["BIOFEEDBACK_DATA_DIR"]).exists()


def test_standard_output_carries_nothing_but_events_when_they_go_there() -> None:
    process = started(["record", "--device", "virtual", "--light", "--minutes", "0.05", "--events", "-"])
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert [json.loads(line)["type"] for line in out.splitlines()]
    assert "recorded as" in err


def test_a_reader_that_goes_away_is_no_error() -> None:
    with started(["sessions", "--json"]) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(timeout=20) == 0


@pytest.mark.parametrize("name", ["SIGHUP", "SIGINT"])
def test_a_signal_that_comes_twice_still_ends_a_recording_in_order(name: str, tmp_path: Path) -> None:
    events = tmp_path / "events.jsonl"
    process = started(["record", "--device", "virtual", "--light", "--events", str(events)])
    wait_for(events, '"type":"heart_rate"')
    for _ in range(2):
        process.send_signal(getattr(signal, name))
        time.sleep(0.02)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, err) == (0, "")
    assert "recorded as" in out
    with closing(sqlite3.connect(next(Path(os.environ["BIOFEEDBACK_DATA_DIR"]).glob("*.person")))) as database:
        assert database.execute("SELECT ended FROM sessions").fetchall() == [("stopped",)]


def test_a_recording_whose_reader_goes_away_ends_in_order() -> None:
    process = started(["record", "--device", "virtual", "--light", "--events", "-"])
    assert process.stdout is not None
    assert json.loads(process.stdout.readline())["type"] == "device"
    process.stdout.close()
    assert process.wait(timeout=20) == 0
    assert process.stderr is not None
    assert "recorded as" in process.stderr.read()
    process.stderr.close()
