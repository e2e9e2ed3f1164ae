"""The window by mouse and keyboard."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from biofeedback.coaching.runner import READY_S
from biofeedback.events import (
    AnswerPrompt,
    Decision,
    Device,
    ExerciseProgress,
    PromptEnd,
    ShowBreathCurve,
    Snooze,
    SteerExercise,
)
from biofeedback.gui.shell.window import first_size
from tests.gui.stage import Stage, click, press
from tests.pictures import scenes


def test_the_title_says_what_it_is(stage: Stage) -> None:
    assert "Biofeedback" in stage.window.windowTitle()


def test_the_state_is_said_in_words(stage: Stage) -> None:
    stage.play(scenes.scene(scenes.USUAL_BODY))
    assert stage.window.now.sentence.said() == "About your usual."
    assert stage.window.now.readings.rate.accessibleName() == "Heart rate: 68 bpm"


def test_an_offer_is_accepted_by_mouse(stage: Stage) -> None:
    stage.play(scenes.asked())
    card = stage.window.now.prompt
    assert card.isVisible()
    click(card.start)
    assert AnswerPrompt("accept", "p2", READY_S) in stage.rehearsal.done


def test_an_offer_is_declined_by_keyboard(stage: Stage) -> None:
    stage.play(scenes.asked())
    card = stage.window.now.prompt
    card.not_now.setFocus()
    press(card.not_now, Qt.Key.Key_Space)
    assert AnswerPrompt("not_now", "p2") in stage.rehearsal.done
    stage.play([PromptEnd(scenes.BEGIN_S, "p2", "not_now")])
    assert not card.isVisible()
    assert stage.window.now.readings.isVisible()


def test_whoever_comes_to_an_offer_finds_the_focus_on_it(stage: Stage, qtbot: QtBot) -> None:
    stage.play(scenes.asked())
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    qtbot.waitUntil(lambda: not stage.window.isActiveWindow())
    stage.window.activateWindow()
    qtbot.waitUntil(stage.window.now.prompt.start.hasFocus)


def test_an_exercise_fills_the_window_and_gives_it_back(stage: Stage) -> None:
    stage.play(scenes.breathing())
    session = stage.window.overlays.session
    assert session.isVisible()
    assert session.name.said() == "Longer exhale"
    assert session.left.said() == "1:06 left"
    click(session.end)
    assert SteerExercise("stop") in stage.rehearsal.done
    stage.play([ExerciseProgress(scenes.BEGIN_S, "longer_exhale", "stopped")])
    assert stage.window.now.isVisible()


def test_hidden_numbers_become_words_in_the_same_place(stage: Stage) -> None:
    stage.play(scenes.scene(scenes.HIGH))
    click(stage.window.now.top.eye)
    stage.window.now.refresh()
    assert stage.window.now.readings.rate.accessibleName() == "Heart rate: well above"


def test_a_lost_strap_is_said_in_the_window(stage: Stage) -> None:
    stage.play(scenes.without_strap("lost", "link_lost"))
    assert stage.window.now.help.isVisible()
    assert "went quiet a minute ago" in stage.window.now.help.title.said()


def test_a_pause_is_shown_with_the_way_back(stage: Stage) -> None:
    stage.play([Decision(scenes.BEGIN_S, False, "snoozed")])
    assert "Paused" in stage.window.banner.text.said()
    click(stage.window.banner.action)
    assert stage.rehearsal.done[-1] == Snooze(0.0)
    stage.play([Decision(scenes.BEGIN_S + 1.0, False, "snoozed"), Decision(scenes.BEGIN_S + 2.0, False, "settling")])
    assert not stage.window.banner.isVisible()


@pytest.mark.parametrize(
    ("free", "size"),
    [
        ((2560, 1400), (1280, 800)),
        ((1366, 728), (1280, 688)),
        ((1366, 700), (1280, 660)),
        ((1024, 640), (1024, 600)),
        ((640, 480), (760, 560)),
    ],
)
def test_the_window_fits_the_screen_beside_its_panels(free: tuple[int, int], size: tuple[int, int]) -> None:
    assert first_size(QSize(*free)) == QSize(*size)


def test_while_an_exercise_paces_the_breath_the_strap_is_asked_to_send_its_tilt_faster(stage: Stage) -> None:
    t = scenes.BEGIN_S
    stage.play(
        [
            ExerciseProgress(t, "longer_exhale", "started"),
            ExerciseProgress(t, "longer_exhale", "step", breath=(4.0, 0.0, 6.0, 0.0)),
        ]
    )
    stage.play([ExerciseProgress(t + 10.0, "longer_exhale", "step", breath=(4.0, 0.0, 6.0, 0.0))])
    assert stage.rehearsal.done.count(ShowBreathCurve(True)) == 1
    stage.play([ExerciseProgress(t + 20.0, "longer_exhale", "finished")])
    assert stage.rehearsal.done.count(ShowBreathCurve(False)) == 1


def test_a_strap_that_gives_no_movement_says_so_in_words(stage: Stage) -> None:
    stage.play([Device(scenes.BEGIN_S, "streaming", "H10", "AA:BB", "pmd_refused")])
    assert "no movement signal" in stage.window.banner.text.said()
