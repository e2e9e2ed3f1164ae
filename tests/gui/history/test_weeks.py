"""Weeks and months looked through by key and mouse; a check-in seen again and taken back for good."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from biofeedback.events import Ache, CheckIn, UnusualDay
from biofeedback.gui.history.history_screen import HistoryScreen
from biofeedback.gui.history.period_page import PeriodPage
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.storage.check_ins import keep_check_in, read_check_ins
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import find_or_make
from tests.gui.stage import Stage, click, press
from tests.pictures.weeks import DAY_S, FRIDAY, write_days

THIS_WEEK = range(FRIDAY - 4, FRIDAY + 1)
ALONE = FRIDAY - 15


@pytest.fixture
def path(own_data_folder: Path) -> Path:
    """A working week, and a check-in on a day before it on which no strap was worn."""
    found = find_or_make(data_folder()).path
    write_days(found, lambda _day: True, THIS_WEEK)
    with closing(open_database(found)) as database:
        said = CheckInEntry("alone", ALONE * DAY_S + 43_200.0, 0, (Ache("jaw", "tight", 7),), 2, chips=("ill",))
        keep_check_in(database, said)
    return found


@pytest.fixture
def screen(path: Path, stage: Stage, qtbot: QtBot) -> HistoryScreen:
    click(stage.window.sidebar.pages["history"])
    screen = stage.window.history
    qtbot.waitUntil(lambda: screen.day.list.days.rowCount() == 6 and bool(screen.day.views))
    return screen


def on_show(screen: HistoryScreen) -> PeriodPage:
    page = screen.currentWidget()
    assert isinstance(page, PeriodPage)
    return page


def turned_to(screen: HistoryScreen, kind: str, qtbot: QtBot) -> PeriodPage:
    """By the arrow keys of the choice, as one of them has the focus after each turn."""
    order = ["day", "week", "month"]
    screen.day.head.choice.setFocus()
    for _ in range(order.index(kind)):
        focused = QApplication.focusWidget()
        assert focused is not None
        press(focused, Qt.Key.Key_Right)
    page = on_show(screen)
    qtbot.waitUntil(lambda: bool(page.cells.cells) and all(cell.isVisible() for cell in page.cells.cells.values()))
    return page


def test_the_choice_goes_from_day_to_week_to_month_and_back_by_arrow_keys(screen: HistoryScreen, qtbot: QtBot) -> None:
    week = turned_to(screen, "week", qtbot)
    assert week.bar.title.said() == "26 January to 1 February 2026"
    assert week.coverage.said().startswith("Worn on 5 days")
    press(week.head.choice, Qt.Key.Key_Right)
    month = on_show(screen)
    qtbot.waitUntil(month.cells.isVisible)
    assert month.bar.title.said() == "January 2026"
    press(month.head.choice, Qt.Key.Key_Left)
    assert on_show(screen) is week
    press(week, Qt.Key.Key_Escape)
    assert screen.currentWidget() is screen.day


def test_a_day_is_walked_to_by_arrow_keys_and_opened_over_those_of_which_nothing_is_known(
    screen: HistoryScreen, qtbot: QtBot
) -> None:
    month = turned_to(screen, "month", qtbot)
    month.cells.cells[THIS_WEEK[0]].setFocus()
    press(month.cells.cells[THIS_WEEK[0]], Qt.Key.Key_Left)
    assert month.cells.cells[ALONE].hasFocus(), "the week between them is empty"
    press(month.cells.cells[ALONE], Qt.Key.Key_Space)
    assert screen.currentWidget() is screen.day
    qtbot.waitUntil(lambda: screen.day.day is not None and screen.day.day.number == ALONE)
    assert "15 January 2026" in screen.day.title.said()


def test_a_day_is_opened_by_mouse(screen: HistoryScreen, qtbot: QtBot) -> None:
    week = turned_to(screen, "week", qtbot)
    click(week.cells.cells[FRIDAY - 3])
    qtbot.waitUntil(lambda: screen.day.day is not None and screen.day.day.number == FRIDAY - 3)
    assert not week.cells.cells[FRIDAY + 1].isEnabled()


def test_earlier_and_later_step_by_button_and_by_page_keys(screen: HistoryScreen, qtbot: QtBot) -> None:
    week = turned_to(screen, "week", qtbot)
    click(week.bar.before)
    qtbot.waitUntil(lambda: week.coverage.said() == "Nothing was recorded or told in this week.")
    assert week.bar.title.said() == "19 January to 25 January 2026"
    assert not week.cells.isVisible()
    press(week, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: week.coverage.said().startswith("Worn on 5 days"))


def test_the_week_and_the_month_are_told_without_eyes(screen: HistoryScreen, qtbot: QtBot) -> None:
    month = turned_to(screen, "month", qtbot)
    monday = month.cells.cells[THIS_WEEK[0]].accessibleName()
    assert monday.startswith("Monday, 26 January 2026: ")
    assert "while sitting still" in monday
    assert "check-ins: once" in monday
    assert month.cells.cells[FRIDAY + 1].accessibleName() == "Saturday, 31 January 2026: nothing is known"
    assert "Jaw: in 1 of 6 check-ins" in month.tension.figure.accessibleName()
    click(month.tension.way)
    press(month.tension.way, Qt.Key.Key_Right)
    assert "Jaw: in 1 of 6 check-ins" in month.tension.list.said()


def test_a_day_with_a_check_in_alone_is_in_the_list_and_says_that_the_strap_was_not_worn(
    screen: HistoryScreen, qtbot: QtBot
) -> None:
    screen.day.list.setFocus()
    press(screen.day.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: screen.day.day is not None and screen.day.day.number == ALONE)
    assert screen.day.sentence.said() == "Not worn."
    assert not screen.day.chart.isVisible()
    (row,) = screen.day.check_ins.rows
    assert row.words.said() == "Jaw: tight, 7 of 10\nMood low, Ill"


def test_a_check_in_is_kept_when_one_thinks_better_of_it(screen: HistoryScreen, path: Path) -> None:
    (row,) = screen.day.check_ins.rows
    click(row.delete)
    assert row.sure.hasFocus()
    press(row.sure, Qt.Key.Key_Escape)
    assert not row.asking()
    click(row.delete)
    click(row.keep)
    assert not row.asking()
    with closing(open_database(path)) as database:
        assert len(read_check_ins(database)) == 6


def test_a_check_in_is_deleted_for_good_by_keys(screen: HistoryScreen, path: Path, stage: Stage, qtbot: QtBot) -> None:
    screen.day.list.setFocus()
    press(screen.day.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: [row.entry.id for row in screen.day.check_ins.rows] == ["alone"])
    (row,) = screen.day.check_ins.rows
    row.delete.setFocus()
    press(row.delete, Qt.Key.Key_Space)
    with qtbot.waitSignal(stage.window.signals.check_in_deleted):
        press(row.sure, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: screen.day.list.days.rowCount() == 5)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT count(*) FROM check_ins").fetchone() == (5,)


def test_what_was_deleted_no_longer_leads_the_session(stage: Stage, qtbot: QtBot) -> None:
    flow = stage.window.check_ins
    entry = CheckInEntry("now", flow._wall_s() - 60.0, 0, (Ache("jaw", "tight", 7),), chips=("ill",))
    flow._know((entry,))
    assert stage.rehearsal.done[-2:] == [CheckIn(entry.aches), UnusualDay(True)]
    flow._know(())
    assert stage.rehearsal.done[-2:] == [CheckIn(()), UnusualDay(False)]
    flow._know(())
    assert stage.rehearsal.done[-2:] == [CheckIn(()), UnusualDay(False)], "it is said once"


def test_past_midnight_the_session_learns_again(stage: Stage) -> None:
    flow = stage.window.check_ins
    now_s = flow._wall_s()
    flow._know((CheckInEntry("now", now_s, 0, chips=("ill",)),))
    assert stage.rehearsal.done[-1] == UnusualDay(True)
    flow._wall_s = lambda: now_s + DAY_S
    flow.tell_of_the_day()
    assert stage.rehearsal.done[-1] == UnusualDay(False)
