"""Without a strap, exercises run on the clock, say what they cannot tell, and nothing ends nowhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from biofeedback.events import Arousal, Beat, Device, ExerciseProgress, StartExercise, SteerExercise
from biofeedback.gui.practise.practise_screen import done_words
from biofeedback.gui.shell.controller import Controller
from biofeedback.gui.shell.session_host import EndingSessionHandle, SessionHost
from biofeedback.gui.shell.unmeasured_session import UnmeasuredSession
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.session_handle import Deliver
from biofeedback.gui.widgets.effect_bar import effect_word
from biofeedback.services.stored_wearer import StoredServices
from biofeedback.session.importing import store_session
from tests.gui.history.test_history import session_inputs
from tests.gui.stage import Stage, click, press
from tests.pictures import scenes
from tests.pictures.invented import InventedServices
from tests.pictures.scenes import Rehearsal

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "systemTrayWindowChanged")


class Ending(Rehearsal):
    def end(self) -> bool:
        return True


def programs(
    qtbot: QtBot, context: AppContext
) -> Callable[[Callable[[str, Deliver], EndingSessionHandle]], Controller]:
    def make(open_session: Callable[[str, Deliver], EndingSessionHandle]) -> Controller:
        window = MainWindow(context)
        qtbot.addWidget(window)
        window.show()
        return Controller(window, SessionHost(open_session))

    return make


@pytest.fixture
def failing(qtbot: QtBot, context: AppContext) -> Iterator[Controller]:
    def open_session(_strap: str, _deliver: Deliver) -> EndingSessionHandle:
        raise OSError("the data folder is gone")

    program = programs(qtbot, context)(open_session)
    yield program
    program.end()


def test_a_session_that_cannot_be_opened_leaves_the_exercises(
    failing: Controller, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window = failing.window
    failing._session_host.begin("")
    qtbot.waitUntil(lambda: failing._clock is not None)
    window.act(StartExercise("longer_exhale"))
    qtbot.waitUntil(window.overlays.session.isVisible)
    assert "by the clock" in window.overlays.session.line.said()
    assert not window.overlays.session.coherence.isVisible()
    window.act(SteerExercise("stop"))
    assert window.now.isVisible()
    assert "Nothing can be measured" in window.now.help.title.said()
    assert window.now.help.buttons["practise"].isVisible()


def test_an_exercise_on_the_clock_goes_to_its_end(qapp: object) -> None:
    told: list[object] = []
    clock = UnmeasuredSession(told.append)
    clock.act(StartExercise("longer_exhale"))
    clock.act(SteerExercise("skip_step"))
    assert [event.phase for event in told if isinstance(event, ExerciseProgress)] == ["started", "step", "finished"]
    assert clock.end()


def test_who_skips_the_first_run_has_a_session(qtbot: QtBot, context: AppContext) -> None:
    opened: list[str] = []

    def open_session(strap: str, _deliver: Deliver) -> EndingSessionHandle:
        opened.append(strap)
        return Ending(0.0)

    program = programs(qtbot, context)(open_session)
    program.welcome()
    program.window.overlays.welcome.show_step(1)
    click(program.window.overlays.welcome.skip)
    qtbot.waitUntil(lambda: opened == [""])
    qtbot.waitUntil(lambda: program._joined)
    program.end()


def test_an_exercise_that_is_begun_while_the_session_opens_begins_with_it(stage: Stage) -> None:
    window = stage.window
    window.forget()
    window.act(StartExercise("box"))
    assert StartExercise("box") not in stage.rehearsal.done
    window.join(stage.rehearsal)
    assert stage.rehearsal.done[-1] == StartExercise("box")


def test_without_a_strap_now_says_what_to_do(stage: Stage) -> None:
    stage.play([Device(1.0, "scanning")])
    panel = stage.window.now.help
    assert panel.isVisible()
    assert "every exercise works by the clock" in panel.text.said()
    click(panel.buttons["practise"])
    assert stage.window.practise.isVisible()


def test_with_bluetooth_off_one_can_practise(stage: Stage) -> None:
    stage.play(scenes.without_strap("backoff", "bluetooth_off"))
    assert stage.window.now.help.buttons["practise"].isVisible()


def test_afterwards_nothing_is_promised_that_was_not_measured(stage: Stage) -> None:
    stage.play([ExerciseProgress(10.0, "box", "started", duration_s=60.0), ExerciseProgress(70.0, "box", "finished")])
    page = stage.window.overlays.afterwards
    assert page.isVisible()
    assert "Nothing was measured" in page.sentence.said()
    assert not page.countdown.isVisible()


def finished(stage: Stage) -> None:
    """An exercise with the strap on, just over."""
    stage.rehearsal.at_s = 200.0
    stage.play([Beat(t, 900.0, 900.0) for t in range(1, 60)])
    stage.play(
        [Arousal(60.0, 80.0, "raised", 0.9, (), 80.0), ExerciseProgress(70.0, "box", "started", duration_s=130.0)]
    )
    stage.play([ExerciseProgress(200.0, "box", "finished")])


def test_the_two_minutes_are_counted_down(stage: Stage) -> None:
    finished(stage)
    page = stage.window.overlays.afterwards
    assert page.countdown.said() == "2:00 left"
    stage.rehearsal.at_s = 275.0
    page.refresh()
    assert page.countdown.said() == "0:45 left"


def test_who_leaves_during_the_two_minutes_is_told_all_the_same(stage: Stage) -> None:
    finished(stage)
    window, page = stage.window, stage.window.overlays.afterwards
    press(page.done, Qt.Key.Key_Space)
    stage.rehearsal.at_s = 325.0
    stage.play([Arousal(321.0, 52.0, "usual", 0.9, (), 52.0)])
    page.refresh()
    assert "quieter than before" in window.banner.text.said()
    click(window.banner.action)
    assert page.isVisible()
    assert "quieter than before" in page.sentence.said()


def test_a_second_exercise_is_not_interrupted_by_the_result_of_the_first(stage: Stage) -> None:
    finished(stage)
    stage.play([ExerciseProgress(210.0, "humming", "started", duration_s=180.0)])
    stage.rehearsal.at_s = 700.0
    stage.window.overlays.afterwards.refresh()
    assert not stage.window.banner.text.said()


def test_an_exercise_that_was_done_is_never_called_untried(stage: Stage, context: AppContext) -> None:
    stage.play([ExerciseProgress(10.0, "box", "started"), ExerciseProgress(100.0, "box", "finished")])
    stage.window.hide_overlay()
    stage.window.go_to("practise")
    card = next(card for card in stage.window.practise.cards if card.exercise.id == "box")
    assert "done today, not judged yet" in card.accessibleName()


def test_what_was_done_in_ended_sessions_is_known_too(stage: Stage, context: AppContext, qtbot: QtBot) -> None:
    class Home(InventedServices):
        def exercised(self) -> dict[str, int]:
            return {"box": 30, "body_scan": 0, "find_pace": 13}

    home = Home(worn=False)
    context.provide_services(home)
    stage.window.go_to("practise")

    def said(exercise: str) -> str:
        return next(card for card in stage.window.practise.cards if card.exercise.id == exercise).accessibleName()

    qtbot.waitUntil(lambda: "done today" in said("body_scan"))
    assert "done, not judged yet" in said("box")
    assert "not tried yet" in said("humming")
    assert "worth doing again" not in said("find_pace")


def test_a_pace_that_was_found_two_weeks_ago_is_worth_finding_again() -> None:
    told = done_words({"find_pace": 14, "box": 14}, ())
    assert told == {"find_pace": "again", "box": "earlier"}
    assert done_words({"find_pace": 13}, ()) == {"find_pace": "earlier"}
    assert done_words({"find_pace": 20}, ["find_pace"]) == {"find_pace": "today"}
    assert effect_word(None, "again") == "done a while ago, worth doing again"


def test_the_household_knows_what_was_done_and_when() -> None:
    store_session("me", session_inputs(time.time() - 900.0, 10, 900.0))
    assert StoredServices().exercised()["longer_exhale"] <= 1  # just after midnight it was yesterday
    store_session("me", session_inputs(time.time() - 3 * 86_400.0, 4, 900.0))
    assert StoredServices().exercised()["longer_exhale"] <= 1  # just after midnight it was yesterday
