"""A second start raises the first window."""

import os
import stat
import sys
import time
from pathlib import Path

import pytest

from biofeedback.gui.shell import single_instance
from biofeedback.gui.shell.single_instance import SingleInstance
from tests.gui.stage import wait_until


def test_the_second_start_asks_the_first_and_leaves(qapp: object, tmp_path: Path) -> None:
    asked: list[bool] = []
    first = SingleInstance(tmp_path)
    assert first.first()
    first.listen()
    first.asked.connect(lambda: asked.append(True))
    assert not SingleInstance(tmp_path).first()
    wait_until(lambda: asked)
    first.leave()


def test_another_data_folder_is_another_program(qapp: object, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "one")
    assert first.first()
    first.listen()
    assert SingleInstance(tmp_path / "two").first()
    first.leave()


def test_after_a_first_that_is_gone_the_next_is_first(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "PATIENCE_S", 0.2)
    gone = SingleInstance(tmp_path)
    assert gone.first()
    assert SingleInstance(tmp_path).first(), "it holds the lock but does not answer: it is as good as gone"
    gone.leave()


def test_a_first_that_does_not_answer_yet_is_waited_for(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = SingleInstance(tmp_path)
    assert first.first()
    asked: list[bool] = []
    first.asked.connect(lambda: asked.append(True))
    naps: list[float] = []

    def nap(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 3:
            first.listen()

    monkeypatch.setattr(time, "sleep", nap)
    assert not SingleInstance(tmp_path).first(), "two starts within a moment of each other are one window"
    assert len(naps) == 3
    wait_until(lambda: asked)
    first.leave()


@pytest.mark.skipif(sys.platform == "win32", reason="there the system keeps the users apart")
def test_the_socket_lies_where_nobody_else_can_put_one(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    folder = tmp_path / "data"
    first = SingleInstance(folder)
    assert first.first()
    first.listen()
    (socket,) = folder.glob("*.socket")
    assert stat.S_ISSOCK(socket.stat().st_mode)
    assert stat.S_IMODE(socket.stat().st_mode) & 0o077 == 0
    first.leave()
    folder.chmod(0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    assert first._name() == "", "a folder that others can write to is no place for it"


@pytest.mark.skipif(sys.platform == "win32", reason="there the system keeps the users apart")
def test_what_another_user_put_in_the_sockets_place_is_not_spoken_to(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = SingleInstance(tmp_path)
    assert first.first()
    first.listen()
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    monkeypatch.setattr(single_instance, "_private", lambda _folder: True)
    monkeypatch.setattr(single_instance, "PATIENCE_S", 0.0)
    assert SingleInstance(tmp_path).first()
    first.leave()
