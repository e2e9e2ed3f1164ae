"""Who wants something else than what is offered gets three things, not two dozen."""

import pytest
from PySide6.QtCore import Qt

from biofeedback.coaching.catalogue import CATALOGUE, find
from biofeedback.coaching.runner import READY_S
from biofeedback.events import AnswerPrompt, StartExercise
from tests.gui.stage import Stage, click, press
from tests.pictures import scenes


@pytest.fixture
def asked(stage: Stage) -> Stage:
    stage.play(scenes.asked())
    return stage


def test_three_short_things_of_different_kinds_take_its_place(asked: Stage) -> None:
    card = asked.window.now.prompt
    click(card.something_else)
    assert len(card.others.rows) == 3
    assert len({row.exercise.kind for row in card.others.rows}) == 3
    assert all(row.isVisible() for row in card.others.rows)
    assert not card.start.isVisible()
    assert card.not_now.isVisible()
    assert asked.window.focusWidget() is card.others.rows[0]


def test_one_of_them_begins_by_one_press(asked: Stage) -> None:
    card = asked.window.now.prompt
    click(card.something_else)
    chosen = card.others.rows[1]
    assert find(chosen.exercise.id).name in chosen.accessibleName()
    press(chosen, Qt.Key.Key_Space)
    assert asked.rehearsal.done[-1] == StartExercise(chosen.exercise.id, ready_s=READY_S)


def test_escape_leads_back_to_the_offer_before_it_declines(asked: Stage) -> None:
    card = asked.window.now.prompt
    click(card.something_else)
    press(asked.window.now, Qt.Key.Key_Escape)
    assert card.start.isVisible()
    assert not any(isinstance(act, AnswerPrompt) for act in asked.rehearsal.done)
    press(asked.window.now, Qt.Key.Key_Escape)
    assert isinstance(asked.rehearsal.done[-1], AnswerPrompt)


def test_the_rest_is_one_quiet_press_away(asked: Stage) -> None:
    card = asked.window.now.prompt
    click(card.something_else)
    click(card.others.all)
    assert isinstance(asked.rehearsal.done[-1], AnswerPrompt)
    assert asked.window.practise.all.isVisible()
    assert len(asked.window.practise.cards) == len(CATALOGUE)
