"""Answers of the background that overtake each other: what is shown and acted on is of the person named there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from biofeedback.gui.history.history_screen import HistoryScreen
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.services.people import PersonSummary, everyone
from biofeedback.session.importing import store_session
from tests.gui.history.test_history import MORNING_S, session_inputs


class SlowDesk(AppContext):
    """Does its work at once, and hands the answers over when, and in which order, the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Callable[[], None]] = []

    def run(self, work: Callable[[], Any], then: Callable[[Any], None] | None = None) -> None:
        result = work()
        if then is not None:
            self.answers.append(lambda: then(result))

    def answer(self, which: int = 0) -> None:
        self.answers.pop(which)()

    def settle(self) -> None:
        while self.answers:
            self.answer()


@pytest.fixture
def two_people() -> dict[str, PersonSummary]:
    store_session("me", session_inputs(MORNING_S, 6, 900.0))
    store_session("Jana W", session_inputs(MORNING_S + 86_400.0, 6, 860.0))
    return {someone.name: someone for someone in everyone()}


@pytest.fixture
def context() -> SlowDesk:
    return SlowDesk()


@pytest.fixture
def screen(context: SlowDesk, two_people: dict[str, PersonSummary], qtbot: QtBot) -> Iterator[HistoryScreen]:
    screen = HistoryScreen(context)
    qtbot.addWidget(screen)
    yield screen
    screen.session.player.pause()


def test_only_what_was_asked_last_is_answered() -> None:
    waiting: list[Callable[[], None]] = []
    told: list[str] = []
    page = QObject()
    newest = Newest(lambda work, then: waiting.append(lambda: then(work())), page)
    newest.ask(lambda: "first", told.append)
    newest.ask(lambda: "second", told.append)
    for answer in reversed(waiting):
        answer()
    newest.ask(lambda: "third", told.append)
    newest.drop()
    waiting[-1]()
    assert told == ["second"]


def test_days_of_one_person_never_stand_under_the_name_of_another(
    screen: HistoryScreen, context: SlowDesk, two_people: dict[str, PersonSummary]
) -> None:
    screen.show_person(two_people["Jana W"])
    screen.show_person(two_people["me"])
    context.answer(1)
    context.answer(0)
    context.settle()
    assert screen.day.head.people.text() == "Me"
    assert screen.archive is not None
    assert screen.archive.path == two_people["me"].path
    assert [view.archive.path for view in screen.day.views] == [two_people["me"].path]


def test_nothing_of_the_last_person_can_be_pressed_while_the_next_one_is_read(
    screen: HistoryScreen, context: SlowDesk, two_people: dict[str, PersonSummary]
) -> None:
    screen.show_person(two_people["Jana W"])
    context.settle()
    assert screen.day.views
    screen.show_person(two_people["me"])
    assert screen.day.views == []
    assert screen.day.list.days.rowCount() == 0


def test_delete_acts_on_what_is_shown(
    screen: HistoryScreen, context: SlowDesk, two_people: dict[str, PersonSummary]
) -> None:
    screen.show_person(two_people["Jana W"])
    context.settle()
    shown = screen.day.views[0]
    screen.day.opened.emit(shown, 0.0)
    screen.show_person(two_people["me"])
    screen.session.deleted.emit(shown)
    screen.commit()
    left = {someone.name: someone.n_sessions for someone in everyone()}
    assert left == {"me": 1, "Jana W": 0}


def test_the_figures_of_one_session_never_stand_under_another(
    screen: HistoryScreen, context: SlowDesk, two_people: dict[str, PersonSummary]
) -> None:
    screen.show_person(two_people["Jana W"])
    context.settle()
    hers = screen.day.views[0]
    screen.show_person(two_people["me"])
    context.settle()
    mine = screen.day.views[0]
    screen.session.show_session(hers, 0.0)
    screen.session.show_session(mine, 0.0)
    for answer in reversed(context.answers):
        answer()
    assert screen.session.summary is not None
    assert screen.session.summary.person == "me"


def test_an_answer_that_comes_when_the_page_is_gone_is_dropped() -> None:
    waiting: list[Callable[[], None]] = []
    shown: list[str] = []
    page = QObject()
    newest = Newest(lambda work, then: waiting.append(lambda: then(work())), page)
    newest.ask(lambda: "late", shown.append)
    delete(page)
    waiting[0]()
    assert shown == []
