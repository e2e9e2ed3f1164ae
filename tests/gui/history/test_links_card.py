"""The card of links says what goes together, that it need not be the cause, and what is still needed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.history.links_card import LinksCard
from biofeedback.trends.link_looks import FIRST
from biofeedback.trends.link_looks import Look as Asked
from biofeedback.trends.link_result import Link, Links, Waiting

CLEAR = Link(FIRST, 28, 0.62, 0.31, 0.81, 28, 21, 0.01)


@pytest.fixture
def card(qtbot: QtBot) -> LinksCard:
    card = LinksCard()
    qtbot.addWidget(card)
    return card


def test_a_clear_link_is_told_with_its_days_its_size_and_that_it_need_not_be_the_cause(card: LinksCard) -> None:
    card.show_links(Links((CLEAR,)))
    said = card.told.said()
    assert "On days with more raised time you told of more tension (21 of 28 days fit)" in said
    assert "need not be the cause" in said
    assert "0.62, between 0.31 and 0.81" in said


def test_what_is_not_clear_is_not_told(card: LinksCard) -> None:
    weak = Link(FIRST, 28, 0.3, -0.1, 0.6, 28, 17, 0.3)
    card.show_links(Links((weak,)))
    assert card.told.said().startswith("Nothing clear yet.")
    assert "tension" not in card.told.said()


def test_too_few_days_say_how_many_more_it_takes(card: LinksCard) -> None:
    card.show_links(Links((), (Waiting(FIRST, 9, "days"),)))
    assert "5 more days" in card.told.said()
    assert not card.method.isVisibleTo(card)


def test_days_that_are_all_the_same_are_said_to_be(card: LinksCard) -> None:
    card.show_links(Links((), (Waiting(FIRST, 30, "variety"),)))
    assert "nearly the same on all days" in card.told.said()


def test_with_numbers_hidden_no_digit_is_said(card: LinksCard) -> None:
    few = Links((), (Waiting(FIRST, 9, "days"),))
    appearance().apply_theme(Look(hide_numbers=True))
    try:
        for links in (Links((CLEAR,)), few):
            card.show_links(links)
            said = card.span.said() + card.told.said() + card.method.said()
            assert not any(letter.isdigit() for letter in said)
    finally:
        appearance().apply_theme(Look())


@pytest.mark.parametrize("r", [0.5, -0.5])
@pytest.mark.parametrize(
    "look",
    [
        FIRST,
        Asked("load", "tension", "hour", 1),
        Asked("leaning", "tension", "next_day", 1),
        Asked("load", "mood", "day", -1),
        Asked("load", "sleep_h", "night_before", -1),
        Asked("breath", "sleep_quality", "night_before", -1),
        Asked("load", "sleep_quality", "night_after", -1),
        Asked("leaning", "place", "day", 1, ("neck_left", "neck_right")),
    ],
)
def test_every_look_has_a_sentence_for_either_sign(card: LinksCard, look: Asked, r: float) -> None:
    card.show_links(Links((Link(look, 20, r, r - 0.2, r + 0.2, 20, 15, 0.01),)))
    assert len(card.told.said().split("\n")) == 2
    assert "{" not in card.told.said()
