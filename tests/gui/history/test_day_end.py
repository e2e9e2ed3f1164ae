"""The day in short: in History from the chosen time on, told only if asked for, and never of an empty day."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDateTime, Qt
from pytestqt.qtbot import QtBot

from biofeedback.gui.history.day_end_words import day_end_sentence, suggestion_words
from biofeedback.gui.history.day_list import today
from biofeedback.gui.settings.prompts_page import PromptsPage
from biofeedback.gui.shell.daily_words import DailyWords
from biofeedback.gui.state.app_context import AppContext
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import find_or_make
from biofeedback.trends.day_end import DayEnd, Suggestion
from biofeedback.trends.day_record import DayRecord, RaisedStretch
from biofeedback.trends.weekday_usual import UsualWord, WeekdayUsual
from tests.gui.stage import Stage, click, wait_until
from tests.pictures.invented import InventedServices
from tests.pictures.weeks import ended, write_days

EVENING = QDateTime.fromString("2026-12-01T20:05:00", Qt.DateFormat.ISODate)


def an_end(times: int, passed_s: float | None, word: UsualWord) -> DayEnd:
    record = DayRecord(today(), {"usual": 9000.0}, raised=(RaisedStretch(0.0, passed_s),) * times)
    return DayEnd(record, passed_s, WeekdayUsual(word, 3, 0.1), Suggestion("any"))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (an_end(0, None, "too_few"), "Your body was not raised for long today."),
        (
            an_end(1, 600.0, "more"),
            (
                "Your body was raised once today and settled after 10 min, which is more of the time than is usual "
                "on this weekday."
            ),
        ),
        (
            an_end(3, 600.0, "as_usual"),
            "Your body was raised 3 times today and mostly settled within 10 min, much as on other days like it.",
        ),
        (an_end(2, None, "too_few"), "Your body was raised 2 times today."),
    ],
)
def test_a_day_is_one_sentence(qapp: object, found: DayEnd, said: str) -> None:
    assert day_end_sentence(found) == said


def test_each_suggestion_says_why(qapp: object) -> None:
    told = [
        suggestion_words(each)
        for each in (
            Suggestion("tense_place", "posture_reset", "jaw"),
            Suggestion("helped", "longer_exhale"),
            Suggestion("hour", hour=11),
            Suggestion("any"),
        )
    ]
    assert all(words.startswith("For tomorrow: ") for words in told)
    assert "Jaw" in told[0]
    assert "Longer exhale" in told[1]
    assert "11:00" in told[2]


@pytest.fixture
def evening(stage: Stage) -> Callable[[DayEnd | None], None]:
    """A recorded today, looked at in History at a time from which on the day is shown in short."""

    def look(found: DayEnd | None) -> None:
        now = today()
        write_days(find_or_make(data_folder()).path, lambda day: day == now, range(now - 1, now + 1))
        services = InventedServices()
        services.ended = found
        stage.window.context.provide_services(services)
        stage.window.go_to("history")
        wait_until(lambda: stage.window.history.day.views and not stage.window.context.busy)

    return look


def test_the_evening_shows_it_in_history(
    own_data_folder: object, stage: Stage, evening: Callable[[DayEnd | None], None]
) -> None:
    stage.window.context.prefer(day_end_at_min=0)
    found = ended().ended
    assert found is not None
    evening(found)
    card = stage.window.history.day.end
    wait_until(card.isVisible)
    assert card.sentence.said() == day_end_sentence(found)
    assert card.suggestion.said() == suggestion_words(found.suggestion)


@pytest.mark.parametrize(("at_min", "found"), [(0, None), (-1, an_end(1, 600.0, "more"))])
def test_an_empty_day_shows_none_nor_does_one_for_whom_it_is_off(
    own_data_folder: object,
    stage: Stage,
    evening: Callable[[DayEnd | None], None],
    at_min: int,
    found: DayEnd | None,
) -> None:
    stage.window.context.prefer(day_end_at_min=at_min)
    evening(found)
    assert not stage.window.history.day.end.isVisible()


def told_by(stage: Stage, found: DayEnd | None) -> tuple[DailyWords, list[str]]:
    services = InventedServices()
    services.ended = found
    stage.window.context.provide_services(services)
    words = DailyWords(lambda: stage.window, lambda: False)
    words.day_end._now = lambda: EVENING
    said: list[str] = []
    words.said.connect(lambda title, _text: said.append(title))
    return words, said


def test_it_is_told_at_its_time_only_if_asked_for_and_leads_to_the_day(stage: Stage, qtbot: QtBot) -> None:
    words, _ = told_by(stage, an_end(1, 600.0, "more"))
    words.day_end.look()
    wait_until(lambda: not stage.window.context.busy)
    assert not stage.window.banner.isVisible(), "it is off unless asked for"
    stage.window.context.prefer(day_end_notice=True)
    words.day_end.look()
    wait_until(stage.window.banner.isVisible)
    assert stage.window.banner.text.said() == "Your day in short is ready in History."
    click(stage.window.banner.action)
    assert stage.window.pages.currentWidget() is stage.window.history
    words.stop()


def test_of_an_empty_day_nothing_is_told(stage: Stage) -> None:
    words, said = told_by(stage, None)
    stage.window.context.prefer(day_end_notice=True)
    words.day_end.look()
    wait_until(lambda: not stage.window.context.busy)
    assert not stage.window.banner.isVisible()
    assert said == []
    words.stop()


def test_its_time_and_its_notification_are_chosen_in_the_settings(qapp: object, qtbot: QtBot) -> None:
    context = AppContext()
    page = PromptsPage(context)
    qtbot.addWidget(page)
    assert (page.day_end.isChecked(), page.day_end_notice.isChecked()) == (True, False)
    page.day_end_notice.click()
    assert context.preferences.day_end_notice
    page.day_end.click()
    assert (context.preferences.day_end_at_min, context.preferences.day_end_notice) == (-1, False)
    assert not page.day_end_notice.isEnabled()
    context.close()
