"""After the quiet minutes: the usual in words, and a picture that can be kept."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.welcome.first_reveal import UNREAD, FirstReveal
from tests.gui.stage import Stage, click
from tests.pictures import scenes


@pytest.fixture
def reveal(stage: Stage, context: AppContext) -> FirstReveal:
    stage.play(scenes.scene(scenes.USUAL_BODY))
    reveal = FirstReveal(stage.window.session_state, context)
    context.wall_s = lambda: 1_796_040_000.0
    stage.window.overlays.addWidget(reveal)
    stage.window.overlays.show_overlay(reveal)
    reveal.show_outcome("known")
    return reveal


def test_the_picture_is_kept_with_its_day(reveal: FirstReveal, tmp_path: Path, qtbot: QtBot) -> None:
    suggested: list[str] = []

    def choose(name: str) -> str:
        suggested.append(name)
        return str(tmp_path / "mine")

    reveal.ask_for_file = choose
    click(reveal.save)
    qtbot.waitUntil(reveal.said.isVisible)
    assert suggested == ["rings-2026-11-30.png"]
    assert reveal.said.said() == "Saved as mine.png"
    assert not QImage(str(tmp_path / "mine.png")).isNull()


def test_a_place_that_cannot_be_written_is_said(reveal: FirstReveal, tmp_path: Path, qtbot: QtBot) -> None:
    reveal.save_picture(tmp_path / "nowhere" / "mine.png")
    qtbot.waitUntil(reveal.said.isVisible)
    assert reveal.said.said() == "mine.png cannot be written there"


def test_numbers_go_at_once_where_they_are_hidden(reveal: FirstReveal) -> None:
    assert any(character.isdigit() for character in reveal.words())
    appearance().adjust(hide_numbers=True)
    assert not any(character.isdigit() for character in reveal.words())


def test_an_unclear_signal_is_said_and_can_be_tried_again(reveal: FirstReveal, qtbot: QtBot) -> None:
    assert not reveal.repeat.isVisible()
    reveal._session_state.beats.clear()
    reveal.show_outcome("unknown")
    assert reveal.title.said() == "It could not be read clearly"
    assert reveal.picture.rings is UNREAD
    assert not reveal.save.isVisible()
    assert not any(text.isVisible() for text in reveal.usual)
    with qtbot.waitSignal(reveal.again):
        click(reveal.repeat)


def test_an_invented_heart_is_called_so(reveal: FirstReveal, context: AppContext) -> None:
    context.prefer(strap="virtual-h10")
    reveal.show_outcome("known")
    assert "invented" in reveal.what.said()
