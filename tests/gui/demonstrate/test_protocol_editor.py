"""A protocol is changed, saved, shared as a file, and found again with the next start."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from biofeedback.coaching.protocol import DEFAULT
from biofeedback.gui.demonstrate.client_page import ClientPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.preferences import ForgetfulStore
from tests.gui.stage import click, press


@pytest.fixture
def page(context: AppContext, qtbot: QtBot) -> ClientPage:
    return shown(context, qtbot)


def shown(context: AppContext, qtbot: QtBot) -> ClientPage:
    page = ClientPage(context)
    page.resize(1100, 800)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    click(page.change)
    return page


def test_lengths_and_phases_are_changed_by_keys_and_mouse(page: ClientPage) -> None:
    editor = page.editor
    press(editor.rows[0].length, Qt.Key.Key_Up)
    press(editor.rows[1].what, Qt.Key.Key_Down)
    click(editor.rows[3].remove)
    click(editor.add)
    press(editor.rows[3].kind, Qt.Key.Key_Up)
    kinds = [phase.kind for phase in editor.protocol.phases]
    assert kinds == ["rest", "stressor", "regulation", "regulation"]
    assert editor.protocol.phases[0].duration_s == 150.0
    assert editor.protocol.phases[1].task == "stroop"
    assert "2:30" in page.line.said()


def test_it_is_shared_as_a_file(page: ClientPage, qtbot: QtBot, tmp_path: Path) -> None:
    press(page.editor.rows[2].length, Qt.Key.Key_Up)
    page.editor.ask_for_target = lambda: str(tmp_path / "mine.json")
    click(page.editor.save)
    assert page.editor.said.said() == "Saved as mine.json"
    other = shown(AppContext(), qtbot).editor
    other.ask_for_source = lambda: str(tmp_path / "mine.json")
    click(other.load)
    assert other.protocol == page.editor.protocol
    click(other.reset)
    assert other.protocol == DEFAULT


def test_a_file_that_is_no_protocol_changes_nothing_and_is_told(page: ClientPage, tmp_path: Path) -> None:
    for name, content in (("a.json", b"{}"), ("b.json", b"\xff\xfe")):
        (tmp_path / name).write_bytes(content)
        page.editor.ask_for_source = lambda name=name: str(tmp_path / name)  # type: ignore[misc]
        click(page.editor.load)
        assert page.editor.protocol == DEFAULT
        assert page.editor.said.isVisible()


def test_it_is_there_again_with_the_next_start(page: ClientPage, context: AppContext, qtbot: QtBot) -> None:
    press(page.editor.rows[0].length, Qt.Key.Key_Down)
    again = shown(AppContext(ForgetfulStore(context.preferences)), qtbot)
    assert again.editor.protocol == page.editor.protocol
    click(page.editor.reset)
    assert context.preferences.protocol == ""


def test_a_kept_protocol_that_can_no_longer_be_run_is_left_aside(context: AppContext, qtbot: QtBot) -> None:
    context.prefer(protocol='{"format": "biofeedback-protocol", "version": 99}')
    assert shown(context, qtbot).editor.protocol == DEFAULT
