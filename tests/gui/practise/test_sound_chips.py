"""Beside an exercise: the voice is offered once, tones tell what is heard, a background goes round by presses."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from biofeedback.gui.practise.sound_chips import SoundChips
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.preferences import ForgetfulStore, Preferences, understood
from tests.gui.stage import click

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def chips(qtbot: QtBot, preferences: Preferences) -> tuple[SoundChips, AppContext, QWidget]:
    """The page they stand on lives as long as it is held."""
    context = AppContext(ForgetfulStore(preferences))
    page = QWidget()
    qtbot.addWidget(page)
    shown = SoundChips(context)
    QVBoxLayout(page).addWidget(shown)
    page.show()
    return shown, context, page


def test_the_voice_is_offered_until_it_was_answered(qtbot: QtBot) -> None:
    shown, context, _page = chips(qtbot, Preferences())
    assert shown.question.isVisible()
    assert not shown.tones.isVisible()
    click(shown.speak)
    assert (context.preferences.voice, context.preferences.voice_asked) == (True, True)
    assert not shown.question.isVisible()
    assert shown.words.isChecked()


def test_who_says_no_is_not_asked_again(qtbot: QtBot) -> None:
    shown, context, _page = chips(qtbot, Preferences())
    click(shown.silent)
    assert not context.preferences.voice
    again, _, _again = chips(qtbot, understood(context.preferences._asdict()))
    assert not again.question.isVisible()


def test_a_background_goes_round_and_says_which(qtbot: QtBot) -> None:
    shown, context, _page = chips(qtbot, Preferences(voice_asked=True))
    assert shown.background.accessibleName() == "Background: Off"
    heard = []
    for _ in range(4):
        click(shown.background)
        heard.append(context.preferences.background)
    assert heard == ["rain", "waves", "brown", "off"]
    assert not shown.background.isChecked()


def test_tones_that_are_silent_for_now_look_so_and_come_back_by_a_press(qtbot: QtBot) -> None:
    shown, context, _page = chips(qtbot, Preferences(voice_asked=True))
    context.hush_tones(on=True)
    assert not shown.tones.isChecked()
    click(shown.tones)
    assert shown.tones.isChecked()
    assert context.tones_on


def test_what_a_damaged_file_says_of_sounds_is_not_believed() -> None:
    kept = understood({"background": "thunder", "background_percent": 900})
    assert (kept.background, kept.background_percent) == ("off", 100)
