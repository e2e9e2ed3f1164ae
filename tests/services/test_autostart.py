"""One entry starts the program with the desktop, on each system where that system keeps such entries."""

from __future__ import annotations

import configparser
import plistlib
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.services import autostart
from biofeedback.services.autostart import (
    AutostartEntry,
    AutostartError,
    LaunchAgent,
    RunKey,
    XdgAutostart,
    _exec_of,
    start_with_desktop,
    starts_with_desktop,
)

COMMAND = ("/opt/my programs/biofeedback", "monitor", "--tray")


class Registry:
    """What ``winreg`` does with one key."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = object(), 1, 2

    def __init__(self) -> None:
        self.values: dict[str, str] | None = None

    @contextmanager
    def OpenKey(self, _root: object, _path: str, _reserved: int = 0, _access: int = 0) -> Iterator[dict[str, str]]:
        if self.values is None:
            raise FileNotFoundError
        yield self.values

    @contextmanager
    def CreateKey(self, _root: object, path: str) -> Iterator[dict[str, str]]:
        assert path == r"Software\Microsoft\Windows\CurrentVersion\Run"
        self.values = self.values or {}
        yield self.values

    def QueryValueEx(self, key: dict[str, str], name: str) -> tuple[str, int]:
        if name not in key:
            raise FileNotFoundError
        return key[name], self.REG_SZ

    def SetValueEx(self, key: dict[str, str], name: str, _reserved: int, _kind: int, text: str) -> None:
        key[name] = text

    def DeleteValue(self, key: dict[str, str], name: str) -> None:
        if name not in key:
            raise FileNotFoundError
        del key[name]


@pytest.fixture(params=["xdg", "launchd", "registry"])
def entry(request: pytest.FixtureRequest, tmp_path: Path) -> AutostartEntry:
    made: dict[str, AutostartEntry] = {
        "xdg": XdgAutostart(tmp_path),
        "launchd": LaunchAgent(tmp_path),
        "registry": RunKey(Registry()),
    }
    return made[request.param]


def test_it_is_off_until_switched_on_and_off_again_afterwards(entry: AutostartEntry) -> None:
    assert entry.command() is None
    entry.remove()
    entry.write(COMMAND)
    told = entry.command()
    assert told is not None
    assert shlex.split(told) == list(COMMAND)
    entry.write(("elsewhere",))
    assert shlex.split(entry.command() or "") == ["elsewhere"]
    entry.remove()
    assert entry.command() is None


def test_an_entry_that_the_desktop_switched_off_is_off(tmp_path: Path) -> None:
    entry = XdgAutostart(tmp_path)
    entry.write(COMMAND)
    file = tmp_path / "autostart/biofeedback.desktop"
    file.write_text(file.read_text().replace("enabled=true", "enabled=false"))
    assert entry.command() is None
    file.write_text(file.read_text() + "Hidden=true\n")
    assert entry.command() is None


def test_the_file_is_a_desktop_entry(tmp_path: Path) -> None:
    XdgAutostart(tmp_path).write(COMMAND)
    parser = configparser.RawConfigParser()
    parser.read(tmp_path / "autostart/biofeedback.desktop")
    assert parser["Desktop Entry"]["type"] == "Application"


def test_the_agent_starts_at_log_in(tmp_path: Path) -> None:
    LaunchAgent(tmp_path).write(COMMAND)
    agent = plistlib.loads((tmp_path / "Library/LaunchAgents/biofeedback.plist").read_bytes())
    assert agent["RunAtLoad"] is True
    assert agent["ProgramArguments"] == list(COMMAND)


def test_a_damaged_agent_is_none(tmp_path: Path) -> None:
    file = tmp_path / "Library/LaunchAgents/biofeedback.plist"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"not a list")
    assert LaunchAgent(tmp_path).command() is None


def desktop_reads(line: str) -> list[str]:
    """What a desktop makes of an ``Exec``: the value unescaped, split at quotes, each quoted part unescaped."""
    value = line.replace("\\\\", "\\")
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', value)
    return [re.sub(r"\\(.)", r"\1", part).replace("%%", "%") for part in quoted]


PATHS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]))


@given(st.lists(PATHS, min_size=1))
def test_no_sign_in_a_path_is_taken_for_a_code(command: list[str]) -> None:
    assert desktop_reads(_exec_of(command)) == command


def test_the_switch_tells_what_it_read_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(autostart, "autostart_entry", lambda: XdgAutostart(tmp_path))
    assert not starts_with_desktop()
    assert start_with_desktop(True)
    assert starts_with_desktop()
    assert not start_with_desktop(False)
    assert not starts_with_desktop()


def test_an_entry_that_does_not_stay_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Forgetful(XdgAutostart):
        def write(self, command: object) -> None:
            del command

    monkeypatch.setattr(autostart, "autostart_entry", lambda: Forgetful(tmp_path))
    with pytest.raises(AutostartError):
        start_with_desktop(True)


def test_what_is_started_is_this_program() -> None:
    command = [*autostart.start_command()[:-2], "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("biofeedback ")
    assert autostart.start_command()[0] == sys.executable


def test_a_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/biofeedback/biofeedback")
    assert autostart.start_command() == ("/usr/lib/biofeedback/biofeedback", "monitor", "--tray")
