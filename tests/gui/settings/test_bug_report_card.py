"""A report is shown before it is saved, and said to be saved when it is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from biofeedback.gui.settings.about_page import AboutPage
from biofeedback.gui.settings.bug_report_card import BugReportCard
from tests.gui.stage import Stage, click, press, wait_until


@pytest.fixture
def card(stage: Stage) -> BugReportCard:
    stage.window.go_to("settings", "about")
    page = stage.window.settings.page("about")
    assert isinstance(page, AboutPage)
    page.bug_report._collected = lambda preferences: f"theme: {preferences.theme}\n"
    return page.bug_report


def test_it_is_shown_first_and_saved_as_it_was_shown(card: BugReportCard, tmp_path: Path) -> None:
    assert not card.report.isVisible()
    click(card.show_report)
    wait_until(card.save.isEnabled)
    assert card.report.toPlainText() == "theme: system\n"
    assert card.report.isReadOnly()
    card.ask_for_file = lambda: str(tmp_path / "report.txt")
    click(card.save)
    wait_until(card.said.said)
    assert str(tmp_path / "report.txt") in card.said.said()
    assert (tmp_path / "report.txt").read_text("utf-8") == "theme: system\n"


def test_what_cannot_be_saved_is_told_with_what_to_do(card: BugReportCard, tmp_path: Path) -> None:
    click(card.show_report)
    wait_until(card.save.isEnabled)
    card.ask_for_file = lambda: str(tmp_path / "nowhere" / "report.txt")
    click(card.save)
    wait_until(card.said.said)
    assert "Choose another place" in card.said.said()


def test_escape_closes_it_and_nothing_is_saved(card: BugReportCard, stage: Stage) -> None:
    click(card.show_report)
    wait_until(card.save.isEnabled)
    press(card.report, Qt.Key.Key_Escape)
    assert not card.report.isVisible()
    assert card.show_report.hasFocus()
