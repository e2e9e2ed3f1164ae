"""How a body answers: chosen beside the protocol, told in plain words on the result, hardly anything as well."""

from typing import get_args

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from biofeedback.coaching.body_answer import PROTOCOL
from biofeedback.events import AnsweringFigure, AnswerStrength, BodyAnswer
from biofeedback.gui.demonstrate.answer_words import answer_sentence, figure_names
from biofeedback.gui.demonstrate.client_page import ClientPage
from biofeedback.gui.state.app_context import AppContext
from tests.gui.stage import click

ANSWER = BodyAnswer("clear", 1.6, ("heart_rate", "frequency"))


@pytest.mark.parametrize("strength", get_args(AnswerStrength))
@pytest.mark.parametrize("answering", [(), ("rmssd",)])
def test_every_answer_has_calm_words(
    qapp: object, strength: AnswerStrength, answering: tuple[AnsweringFigure, ...]
) -> None:
    told = answer_sentence(replace(ANSWER, strength=strength, answering=answering))
    assert len(told) > 30
    assert not any(word in told.lower() for word in ("stress", "abnormal", "fail", "you "))
    assert ("hardly" in told) == (strength == "hardly")
    assert ("clearly" in told) == (strength == "clear")


def test_the_figures_that_answered_are_named(qapp: object) -> None:
    assert "clearly: heart rate, pace of its swings." in answer_sentence(ANSWER)
    assert set(figure_names()) == set(get_args(AnsweringFigure))


def test_the_test_is_chosen_beside_the_protocol(context: AppContext, qtbot: QtBot) -> None:
    page = ClientPage(context)
    page.resize(1100, 800)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    click(page.change)
    click(page.editor.answers)
    assert page.editor.protocol == PROTOCOL
