"""Two visits of a client by their keys: the last two at first, any two by choice; one or none in a line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from biofeedback.gui.clients.side_by_side import SideBySide
from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.widgets.tall import TallScroll
from biofeedback.services.people import make_client
from biofeedback.services.visits import visits_of
from tests.gui.stage import press
from tests.pictures.practice import DAY_S, LAST_S, record_visit


@pytest.fixture
def card(qtbot: QtBot, context: AppContext, own_data_folder: Path) -> Iterator[SideBySide]:
    page = TallScroll()
    card = SideBySide(context)
    page.setWidget(card)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    yield card
    page.hide()


def show(card: SideBySide, *days: int) -> None:
    make_client("Jana W", agreed=True)
    for n, day in enumerate(days):
        record_visit("Jana W", LAST_S + day * DAY_S, n + 1, 0.25 * n)
    visited = visits_of("Jana W")
    assert visited is not None
    card.show_visits(visited)


def test_the_last_two_stand_beside_each_other_and_another_is_chosen_by_the_arrow_keys(
    card: SideBySide, qtbot: QtBot
) -> None:
    show(card, 0, 10, 20)
    qtbot.waitUntil(lambda: card.compared is not None)
    assert card.compared is not None
    assert [card.compared.earlier.started_s, card.compared.later.started_s] == [
        LAST_S + 10 * DAY_S,
        LAST_S + 20 * DAY_S,
    ]
    assert card.sentence.said().startswith("In the task the heart beat")
    assert card.picture.accessibleName() == f"Arousal at both visits. {card.sentence.said()}"
    assert card.missing.isHidden()
    press(card.choices[1], Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: card.compared is not None and card.compared.earlier.started_s == LAST_S)


def test_numbers_go_when_they_are_hidden(card: SideBySide, qtbot: QtBot) -> None:
    show(card, 0, 10)
    qtbot.waitUntil(lambda: card.compared is not None)
    appearance().apply_theme(Look(hide_numbers=True))
    assert not any(letter.isdigit() for letter in card.sentence.said())


def test_the_same_visit_twice_is_no_comparison(card: SideBySide, qtbot: QtBot) -> None:
    show(card, 0, 10)
    qtbot.waitUntil(lambda: card.compared is not None)
    press(card.choices[1], Qt.Key.Key_Up)
    assert card.sentence.said() == "Choose two different visits."
    assert card.picture.isHidden()


@pytest.mark.parametrize(("days", "said"), [((0,), "One demonstration so far"), ((), "No demonstration yet")])
def test_one_or_none_is_told_in_a_line(card: SideBySide, days: tuple[int, ...], said: str) -> None:
    show(card, *days)
    assert card.sentence.said().startswith(said)
    for part in (card.picture, card.missing, card.caution):
        assert part.isHidden()
    assert not card.choices[0].isVisible()
