"""A report over days is asked for and saved by key and mouse."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from biofeedback.gui.history.history_screen import HistoryScreen
from biofeedback.gui.history.history_words import EPOCH
from biofeedback.gui.history.range_report_page import RangeReportPage
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import find_or_make
from tests.gui.stage import Stage, click, press
from tests.pictures.weeks import FRIDAY, write_days


@pytest.fixture
def screen(own_data_folder: Path, stage: Stage, qtbot: QtBot) -> HistoryScreen:
    write_days(find_or_make(data_folder()).path, lambda _day: True, range(FRIDAY - 3, FRIDAY + 1))
    click(stage.window.sidebar.pages["history"])
    screen = stage.window.history
    qtbot.waitUntil(lambda: bool(screen.day.views))
    return screen


@pytest.fixture
def page(screen: HistoryScreen) -> RangeReportPage:
    click(screen.day.head.report)
    assert screen.currentWidget() is screen.report
    return screen.report


def save_as(page: RangeReportPage, target: Path) -> None:
    """What the dialog would answer."""
    page.ask_for_file = lambda suggested, kinds: str(target)


def test_it_begins_with_the_last_four_weeks_and_without_the_journal(page: RangeReportPage) -> None:
    assert page.first.date().daysTo(page.last.date()) == 27
    assert page.last.date() == page.last.maximumDate()
    assert [part for part, box in page.parts.items() if not box.isChecked()] == ["journal"]
    assert page.first.hasFocus()


def test_each_form_is_saved(page: RangeReportPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.first.setDate(EPOCH.addDays(FRIDAY - 6))
    page.last.setDate(EPOCH.addDays(FRIDAY))
    for button, name, begins in (
        (page.pdf, "r.pdf", b"%PDF"),
        (page.html, "r.html", b"<!D"),
        (page.tables, "r", b"PK"),
    ):
        save_as(page, tmp_path / name)
        button.setFocus()
        press(button, Qt.Key.Key_Return)
        target = tmp_path / (name if "." in name else f"{name}.zip")
        qtbot.waitUntil(lambda target=target: page.said.said() == f"Saved as {target.name}")  # type: ignore[misc]
        assert target.read_bytes().startswith(begins)
    assert b"Times" in (tmp_path / "r.html").read_bytes()
    assert "days.csv" in zipfile.ZipFile(tmp_path / "r.zip").namelist()


def test_what_is_not_ticked_is_not_in_it(page: RangeReportPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.first.setDate(EPOCH.addDays(FRIDAY - 6))
    click(page.parts["tension"])
    save_as(page, tmp_path / "r.html")
    click(page.html)
    qtbot.waitUntil(lambda: "Saved" in page.said.said())
    assert b"Where it was tense" not in (tmp_path / "r.html").read_bytes()


def test_the_first_day_is_never_after_the_last(page: RangeReportPage) -> None:
    page.last.setDate(QDate(2025, 3, 1))
    assert page.first.date() == QDate(2025, 3, 1)
    page.first.setDate(QDate(2025, 6, 1))
    assert page.last.date() == QDate(2025, 6, 1)


def test_a_place_that_cannot_be_written_is_said(page: RangeReportPage, tmp_path: Path, qtbot: QtBot) -> None:
    save_as(page, tmp_path / "missing" / "r.pdf")
    click(page.pdf)
    qtbot.waitUntil(lambda: "not saved" in page.said.said())
    assert page.pdf.isEnabled()


def test_escape_goes_back_to_the_days(screen: HistoryScreen, page: RangeReportPage) -> None:
    assert screen.escape()
    assert screen.currentWidget() is screen.day
