"""Slow work is done elsewhere; its follow-up comes back, and until then it counts as under way."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from biofeedback.gui.state.background import Background


@pytest.fixture
def background(qapp: object) -> Background:
    return Background()


def test_it_is_busy_until_the_follow_up_has_run(background: Background, qtbot: QtBot) -> None:
    may_end = threading.Event()
    heard: list[str] = []
    background.run(lambda: "read" if may_end.wait(10) else "late", heard.append)
    assert background.busy
    may_end.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert heard == ["read"]


def test_a_failure_is_told_and_ends_it(background: Background, qtbot: QtBot) -> None:
    heard: list[Exception] = []
    background.run(lambda: 1 / 0, failed=heard.append)
    qtbot.waitUntil(lambda: not background.busy)
    assert [type(error) for error in heard] == [ZeroDivisionError]


def test_work_without_a_follow_up_ends_too(background: Background, qtbot: QtBot) -> None:
    background.run(lambda: None)
    background.run(lambda: 1 / 0)
    qtbot.waitUntil(lambda: not background.busy)


def test_once_closed_nothing_comes_back(background: Background, qtbot: QtBot) -> None:
    heard: list[int] = []
    background.run(lambda: 1, heard.append)
    background.close()
    qtbot.waitUntil(lambda: not background.busy)
    assert heard == []
