"""What is free again goes back to the system; nothing happens where the C library cannot do it, or nobody is left."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from biofeedback.gui.shell import idle_memory
from biofeedback.gui.shell.idle_memory import give_back, give_back_soon


@pytest.fixture
def trimmed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    kept: list[int] = []

    def trim(kept_bytes: int) -> int:
        kept.append(kept_bytes)
        return 1

    monkeypatch.setattr(idle_memory, "_trim", lambda: trim)
    return kept


def test_the_c_library_is_asked_where_it_can_do_it(monkeypatch: pytest.MonkeyPatch) -> None:
    give_back()
    idle_memory._trim.cache_clear()
    monkeypatch.setattr(sys, "platform", "darwin")
    assert idle_memory._trim() is None
    assert not give_back()
    idle_memory._trim.cache_clear()


def test_it_is_done_a_while_later(qtbot: QtBot, trimmed: list[int]) -> None:
    owner = QObject()
    give_back_soon(owner, 1)
    assert trimmed == []
    qtbot.waitUntil(lambda: trimmed == [0])


def test_nothing_is_done_for_who_is_gone(qapp: QApplication, qtbot: QtBot, trimmed: list[int]) -> None:
    owner = QObject()
    give_back_soon(owner, 1)
    owner.deleteLater()
    qtbot.wait(20)
    assert trimmed == []
