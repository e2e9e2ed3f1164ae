"""Nothing that a strap or a file says steers the terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from biofeedback.cli.main import run
from biofeedback.cli.plain_output import plain_output
from biofeedback.cli.terminal import TerminalView
from biofeedback.events import Device

NAME = "two\nlines\x1b[31mred"


def test_a_line_about_a_strap_stays_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    TerminalView().show(Device(0.0, "streaming", NAME, "AA:BB"))
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert "\x1b" not in said
    assert r"two\x0alines\x1b[31mred" in said


def test_whatever_is_printed_is_plain_and_the_ends_of_lines_stay(capsys: pytest.CaptureFixture[str]) -> None:
    before = sys.stdout
    with plain_output():
        sys.stdout.write(f"a {NAME} b\n")
        sys.stderr.write("\x1b]0;pwned\x07\n")
    assert sys.stdout is before
    said = capsys.readouterr()
    assert said.out == "a two\nlines\\x1b[31mred b\n"
    assert said.err == "\\x1b]0;pwned\\x07\n"


def test_what_a_file_holds_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text("\033]0;pwned\007\033[31mred,col b\nx,y\n", "utf-8")
    assert run(["analyze", str(file)]) != 0
    said = capsys.readouterr()
    assert "\033" not in said.out + said.err
