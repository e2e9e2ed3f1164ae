"""Tension and stress from 0 to 10, told by keys or mouse, or not at all."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from biofeedback.gui.demonstrate.rating_card import RatingCard
from biofeedback.self_report.rating import SelfRating
from biofeedback.services.people import make_client
from biofeedback.storage.people import reading
from biofeedback.storage.self_ratings import read_ratings
from tests.gui.stage import Stage, click, press
from tests.pictures import clinic


def test_nothing_is_told_unless_it_is(qtbot: QtBot) -> None:
    card = RatingCard("How it feels now")
    qtbot.addWidget(card)
    assert card.rating("r", 1.0, "before") is None
    press(card.tension, Qt.Key.Key_7)
    assert card.rating("r", 1.0, "before") == SelfRating("r", 1.0, "before", 7, None)
    assert card.tension.accessibleName() == "How tense do you feel?: 7, strongly"
    press(card.tension, Qt.Key.Key_Delete)
    press(card.stress, Qt.Key.Key_0)
    assert card.rating("r", 1.0, "after") == SelfRating("r", 1.0, "after", None, 0)
    card.clear()
    assert card.rating("r", 1.0, "after") is None


def test_what_is_told_after_a_demonstration_stands_on_its_page_and_is_kept(stage: Stage, qtbot: QtBot) -> None:
    someone = make_client(clinic.CLIENT, agreed=True)
    window = stage.window
    clinic.choose_client(window)
    press(window.demonstrate.clients.feels.tension, Qt.Key.Key_6)
    clinic.demonstrate(clinic.LENGTH_S + 2.0)(window)
    result = window.demonstrate.result
    assert "tension 6 before, – after" in result.told.said()
    press(result.feels.tension, Qt.Key.Key_5)
    press(result.feels.tension, Qt.Key.Key_3)
    assert "tension 6 before, 3 after" in result.told.said()
    qtbot.waitUntil(lambda: not window.context.busy)
    with reading(someone.path) as database:
        assert [(each.moment, each.tension) for each in read_ratings(database)] == [("after", 3)]
    click(result.back)
    assert window.demonstrate.clients.feels.tension.value is None
