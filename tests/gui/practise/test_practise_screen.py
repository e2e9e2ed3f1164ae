"""Practise begins with one exercise and why, three more, and a quiet way to all of them."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.coaching.own_breath import OwnBreath
from biofeedback.events import Ache, ExerciseEffect, StartExercise
from biofeedback.gui.practise.practise_screen import PractiseScreen
from biofeedback.gui.state.app_context import AppContext
from tests.gui.stage import click, press

# 1 January 1970, UTC.
NOON_S = 12 * 3600.0
HELPED = (ExerciseEffect("box", 0.9, 0.2, 9, 6), ExerciseEffect("grounding", 0.6, 0.2, 6, 6))


def screen_at(qtbot: QtBot, wall_s: float = NOON_S) -> PractiseScreen:
    context = AppContext()
    context.wall_s = lambda: wall_s
    screen = PractiseScreen(context)
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show()
    return screen


def test_there_is_one_and_three_and_the_rest_is_behind_all(qtbot: QtBot) -> None:
    screen = screen_at(qtbot)
    assert screen.front.hero.name.said() == "Longer exhale"
    assert screen.front.hero.why.said() == "An easy way to begin"
    assert len(screen.front.cards) == 3
    assert not screen.all.isVisible()
    click(screen.front.all)
    assert len(screen.cards) == len(CATALOGUE)
    assert screen.focusWidget() is screen.all.search
    assert not screen.front.isVisible()
    assert screen.escape()
    assert screen.front.isVisible()


def test_it_says_why_in_a_line(qtbot: QtBot) -> None:
    screen = screen_at(qtbot)
    screen.show_effects(HELPED)
    assert (screen.front.hero.name.said(), screen.front.hero.why.said()) == ("Box breathing", "Has helped you most")
    screen.show_tense((Ache("neck_left", "tight", 4),))
    assert screen.front.hero.why.said() == "You told of: Left neck"


def test_it_begins_at_once_or_is_looked_at_first(qtbot: QtBot) -> None:
    screen, begun = screen_at(qtbot), list[object]()
    screen.chosen.connect(begun.append)
    click(screen.front.hero.start)
    assert begun == [StartExercise("longer_exhale")]
    click(screen.front.hero.more)
    assert screen.about.isVisible()
    click(screen.about.back)
    assert screen.front.isVisible()


def test_away_from_a_desk_it_may_be_on_the_floor(qtbot: QtBot) -> None:
    screen = screen_at(qtbot)
    screen.show_tense((Ache("hip_left", "tight", 4),))
    at_desk = screen.front.hero.name.said()
    press(screen.front.at_desk, Qt.Key.Key_Space)
    assert screen.front.hero.name.said() == "Bridge and breathe"
    assert at_desk != "Bridge and breathe"


def test_one_is_found_by_words_by_place_and_by_what_it_is_for(qtbot: QtBot) -> None:
    screen = screen_at(qtbot)
    screen.show_all()
    screen.all.search.setText("MUSCLES tight")
    assert {card.exercise.id for card in screen.cards} == {"neck_shoulders_back"}
    screen.all.search.clear()
    press(screen.all.parts["jaw"], Qt.Key.Key_Space)
    press(screen.all.aims["calm"], Qt.Key.Key_Space)
    assert {card.exercise.id for card in screen.cards} == {"muscle_relaxation", "body_scan", "humming"}
    assert screen.all.found.said() == "3 exercises"
    screen.all.search.setText("zzz")
    assert screen.cards == []
    assert screen.all.found.said() == "Nothing here fits all of that."


def test_what_was_looked_for_is_still_there_after_looking_at_one(qtbot: QtBot) -> None:
    screen = screen_at(qtbot)
    screen.show_all()
    press(screen.all.parts["jaw"], Qt.Key.Key_Space)
    click(screen.cards[0])
    press(screen.about.back, Qt.Key.Key_Space)
    assert screen.all.isVisible()
    assert screen.all.parts["jaw"].isChecked()
    click(screen.all.back)
    screen.show_all()
    assert not screen.all.parts["jaw"].isChecked()


def test_a_plan_is_opened_from_below(qtbot: QtBot) -> None:
    screen = screen_at(qtbot)
    assert screen.plan.open.mapTo(screen, screen.plan.open.rect().center()).y() > 500


def test_a_pattern_of_ones_own_is_among_all(qtbot: QtBot) -> None:
    screen = screen_at(qtbot)
    screen.show_own((OwnBreath("Evening", 4.0, 0.0, 6.5, 0.0),))
    assert any(card.exercise.name == "Evening" for card in screen.cards)


def test_the_card_names_ones_own_pace_once_it_is_found(qtbot: QtBot) -> None:
    screen = screen_at(qtbot)
    screen.show_pace(5.5)
    card = next(card for card in screen.cards if card.exercise.id == "resonance")
    assert card.accessibleDescription() == "Your pace: 5.5 breaths a minute."
    screen.show_about(card.exercise)
    begun: list[object] = []
    screen.chosen.connect(begun.append)
    click(screen.about.start)
    assert begun == [StartExercise("resonance")]
