"""No small file takes minutes or gigabytes, no line the square of its length, and nothing ends in a traceback."""

import gzip
import json
import time
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest

from biofeedback.cli.main import run
from biofeedback.coaching.protocol import ProtocolError
from biofeedback.coaching.protocol_file import read_protocol
from biofeedback.events import Tick
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.read import read_rr_file

BEATS = "".join(f"{800 + i * 37 % 50}\n" for i in range(300))
DAY_S = 86_400


def seconds(path: Path) -> float:
    """How long it takes to read a file or to refuse it."""
    began = time.perf_counter()
    with suppress(RrFileError):
        read_rr_file(path)
    return time.perf_counter() - began


LONG = 400_000
LINES = {
    "brackets": "(" * LONG + "\n" + BEATS,
    "a gap and blanks": BEATS + "# gap 1" + " " * LONG + "x\n",
    "a time of blanks": "time,rr_ms\na" + " " * LONG + "b,800\n" + "1,800\n" * 20,
    "quotes": 't,rr\n"' + '""' * LONG + "\n1,800\n2,800\n",
    "cells": "t,rr\n" + "1," * LONG + "\n",
    "blanks": BEATS + " " * LONG,
    "digits": "1" * LONG + "\n" + BEATS,
    "letters and commas": "a," * LONG + "\n" + BEATS,
    "VNS": "Datum" * (LONG // 5) + "\nRR-Intervalle\n" + BEATS,
    "rates": "fs" * LONG + "\n" + "RR (samples)\n" + BEATS,
    "JSON": '{"rr":' + "[" * LONG,
}


@pytest.mark.parametrize("name", LINES)
def test_no_line_takes_the_square_of_its_length(name: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text(LINES[name])
    # A tenth of a second here; the square took minutes.
    assert seconds(path) < 20


def test_holes_of_days_are_played_in_minutes_and_hours(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("800\n" * 12 + f"# gap {31 * DAY_S - 400} s\n800\n" * 12)
    ticks = [item.monotonic_ns / 1e9 for item in inputs_of_file(read_rr_file(path)) if isinstance(item, Tick)]
    assert len(ticks) < 50_000
    steps = {round(b - a) for a, b in pairwise(ticks)}
    assert steps == {1, 60, 3600}


def test_the_ends_of_a_hole_are_played_second_by_second() -> None:
    hole_s = 2.0 * DAY_S
    items = list(inputs_of_file(RrFile((800.0, 800.0), (0.0, hole_s))))
    ticks = [item.monotonic_ns / 1e9 for item in items if isinstance(item, Tick)]
    assert all(b - a == 1 for a, b in pairwise(ticks) if a < 590 or b > hole_s - 50)


def test_what_packs_a_thousandfold_is_no_recording(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(gzip.compress(b"800\n" * 3_000_000))
    with pytest.raises(RrFileError, match="packed more than 100 times"):
        read_rr_file(path)


@pytest.mark.parametrize("text", ["800\n" * 1_600_000, "t,rr\n" + "1,800\n" * 1_000_001, '{"rr":[' + "1," * 3_000_001])
def test_more_than_anyone_records_is_refused_before_it_is_kept(text: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text(text)
    with pytest.raises(RrFileError, match="cut it into parts"):
        read_rr_file(path)


DEEP = "[" * 2000 + "]" * 2000
UNCAUGHT = {
    "a long cell": 't_s,rr_ms,note\n0.8,800,"' + "x" * 140_000 + '"\n' + "1.6,800,a\n" * 300,
    "infinite times": "-1.7e308 800\n1.7e308 810\n1.7e308 800\n",
    "deep JSON": '{"format":"biofeedback-recording","version":1}\n{"type":"start","monotonic_ns":0}\n'
    '{"type":"tick","monotonic_ns":1,"x":' + DEEP + "}\n",
    "a deep header": '{"format":"biofeedback-recording","version":1,"x":' + DEEP + "}\n",
}


@pytest.mark.parametrize("command", ["analyze", "replay", "import"])
@pytest.mark.parametrize("name", UNCAUGHT)
def test_each_is_refused_in_one_line(
    name: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file"
    path.write_text(UNCAUGHT[name])
    assert run([command, str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1


def test_a_length_of_400_digits_is_no_length() -> None:
    phases = '[{"kind":"rest","duration_s":' + "9" * 400 + "}]"
    with pytest.raises(ProtocolError, match="phase 1 does not say how long it lasts"):
        read_protocol('{"format":"biofeedback-protocol","version":1,"phases":' + phases + "}")


def test_silence_is_its_own_line_and_no_state(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "watch.txt"
    path.write_text(BEATS * 2 + f"# gap {46 * 3600} s\n" + BEATS * 2)
    assert run(["analyze", str(path), "--json"]) == 0
    row = json.loads(capsys.readouterr().out)[0]
    assert row["no_data_s"] == 46 * 3600
    assert row["no_data_percent"] == pytest.approx(99.4, abs=0.2)
    assert row["arousal_state_percent"].get("unsure", 0.0) < 20.0
    assert sum(row["arousal_state_percent"].values()) == pytest.approx(100, abs=0.1)
    assert row["read"]["holes"] == 1
    assert run(["analyze", str(path)]) == 0
    text = capsys.readouterr().out
    assert "{" not in text
    assert "no_data_percent" in text
    assert "arousal_state_percent, " in text
    assert "1200 intervals; kind plain; unit ms" in text


def test_replay_and_import_tell_how_a_file_was_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "watch.csv"
    path.write_text("t,rr\n" + "".join(f"{0.8 * i + 0.8:.1f},{'' if i == 5 else 800}\n" for i in range(30)))
    told = "29 intervals; kind columns; unit ms; times from its beginning; 1 hole of 0.8 s; left out 1: no interval"
    assert run(["replay", str(path), "--events", "-"]) == 0
    out, err = capsys.readouterr()
    assert all(json.loads(line) for line in out.splitlines())
    assert told in err
    assert run(["import", str(path)]) == 0
    out, err = capsys.readouterr()
    assert (told in out, err) == (True, "")
