"""Breath and posture on the main screen: what is known, from what, and an honest word where it is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from biofeedback.events import Breath, Device, Event, Posture, PostureKind, SitsUpright
from biofeedback.gui.design.look import appearance
from biofeedback.gui.now.reference_range import LEAST_RATES, usual_breath
from biofeedback.gui.state.reducer import reduce_event
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.body_words import BREATH_STALE_S, MOVED_S, breath_known, posture_word
from biofeedback.gui.text.words import text_twin
from tests.gui.stage import Stage, click, press
from tests.pictures import scenes
from tests.pictures.scenes import BEGIN_S

BAD = ("bad", "poor", "wrong", "slouch", "good posture", "stress")


def after(*events: Event) -> SessionState:
    session_state = SessionState()
    for event in events:
        reduce_event(session_state, event)
    return session_state


def said(stage: Stage) -> str:
    return stage.window.now.readings.breath.accessibleName()


@pytest.mark.parametrize(
    ("breath", "words"),
    [
        (Breath(0.0, 13.6, 0.95, "acceleration"), "from the strap’s tilt"),
        (Breath(0.0, 13.6, 0.95, "intervals"), "from the heart"),
        (Breath(0.0, 13.6, 0.95, "ecg"), "from the ECG"),
        (Breath(0.0, 13.6, 0.72, "acceleration"), "from the strap’s tilt, not quite sure"),
        (Breath(0.0, None, 0.4, "acceleration"), "irregular or faint, as when talking"),
        (Breath(0.0, None, 0.0), "too little heard of it yet"),
    ],
)
def test_a_breath_is_told_with_its_source_or_why_not(qapp: object, breath: Breath, words: str) -> None:
    told = breath_known(after(breath), 1.0)
    assert told is not None
    assert (told.rate_bpm, told.note) == (breath.rate_bpm, words)


def test_whoever_moves_or_moved_just_now_is_told_that_it_is_the_movement(qapp: object) -> None:
    session_state = after(Posture(0.0, "moving"), Breath(5.0, None, 0.0))
    moving = breath_known(session_state, 5.0)
    for event in (Posture(10.0, "upright"), Breath(12.0, None, 0.0)):
        reduce_event(session_state, event)
    moved = breath_known(session_state, 12.0)
    reduce_event(session_state, Breath(11.0 + MOVED_S, None, 0.0))
    later = breath_known(session_state, 11.0 + MOVED_S)
    assert moving is not None
    assert moved is not None
    assert later is not None
    assert moving.note == moved.note == "there is too much movement"
    assert later.note == "too little heard of it yet"


def test_a_breath_grows_stale(qapp: object) -> None:
    session_state = after(Breath(0.0, 13.0, 0.9, "intervals"))
    assert breath_known(session_state, BREATH_STALE_S - 1.0) is not None
    assert breath_known(session_state, BREATH_STALE_S + 1.0) is None


def test_the_usual_breath_is_known_after_five_minutes_and_no_exercise_counts() -> None:
    rates = [(5.0 * k, 13.0 + (k % 3)) for k in range(LEAST_RATES)]
    usual = usual_breath(rates)
    assert usual is not None
    assert usual.low < 14.0 < usual.high
    assert usual_breath(rates[1:]) is None
    session_state = after(*scenes.breathing(), Breath(BEGIN_S + 60.0, 6.0, 0.99, "acceleration"))
    assert min(rate for _, rate in session_state.breath_rates) > 5.0
    assert session_state.breath is not None
    assert session_state.breath.rate_bpm == 6.0


def test_it_stands_third_among_the_readings(stage: Stage) -> None:
    stage.play(scenes.scene(scenes.USUAL_BODY))
    assert said(stage) == "Breath: 14 breaths/min, from the strap’s tilt"
    readings = stage.window.now.readings
    assert readings.rate.y() < readings.variability.y() < readings.breath.y() < readings.signal.y()
    assert "Your usual" in readings.breath.note.said()


def test_where_it_cannot_be_told_that_is_said_with_why(stage: Stage) -> None:
    stage.play(scenes.sitting("upright", Breath(BEGIN_S - 0.2, None, 0.4, "acceleration")))
    reading = stage.window.now.readings.breath
    assert reading.figure.said() == "cannot tell"
    assert reading.source.isVisible()
    assert said(stage) == "Breath: cannot tell, irregular or faint, as when talking"


def test_a_strap_that_fell_silent_leaves_a_dash(stage: Stage) -> None:
    stage.play(scenes.scene(scenes.USUAL_BODY))
    stage.rehearsal.at_s = BEGIN_S + 20.0
    stage.window.now.refresh()
    assert stage.window.now.readings.breath.figure.said() == "–"
    assert not stage.window.now.readings.breath.source.isVisible()


def test_hidden_numbers_hold_for_the_breath(stage: Stage) -> None:
    appearance().adjust(hide_numbers=True)
    stage.play(scenes.scene(scenes.USUAL_BODY))
    assert said(stage) == "Breath: as usual, from the strap’s tilt"
    assert "14" not in text_twin(stage.window.session_state, hide_numbers=True)
    assert "breath 14" in text_twin(stage.window.session_state)


def test_without_an_accelerometer_nothing_is_said_of_posture(stage: Stage) -> None:
    stage.play(event for event in scenes.scene(scenes.USUAL_BODY) if not isinstance(event, Posture))
    assert not stage.window.now.posture.isVisible()


@pytest.mark.parametrize(
    "kind", ["upright", "leaning_forward", "leaning_back", "leaning_sideways", "lying", "moving", "unknown"]
)
def test_every_posture_has_words_without_judgement(stage: Stage, kind: PostureKind) -> None:
    stage.play(scenes.sitting(kind))
    word = stage.window.now.posture.word
    assert word.isVisible()
    assert word.said() == posture_word(kind)
    assert not any(bad in word.said().lower() for bad in BAD)
    assert ("your own upright" in word.said()) is kind.startswith("leaning")


def test_a_posture_is_not_told_of_a_strap_that_is_gone(stage: Stage) -> None:
    stage.play([*scenes.sitting("upright"), Device(BEGIN_S - 1.0, "lost", "Polar H10", "", "link_lost")])
    assert not stage.window.now.posture.isVisible()


def pass_time(stage: Stage, seconds: float) -> str:
    stage.rehearsal.at_s = BEGIN_S + seconds
    stage.window.now.refresh()
    return stage.window.now.posture.word.said()


@pytest.mark.parametrize(("kind", "offered"), [("upright", True), ("leaning_back", True), ("lying", False)])
def test_ones_own_upright_is_offered_to_whoever_may_be_upright(stage: Stage, kind: PostureKind, offered: bool) -> None:
    stage.play(scenes.sitting(kind))
    assert stage.window.now.posture.button.isVisible() is offered


def test_ones_own_upright_is_taught_by_keyboard_with_a_countdown(stage: Stage) -> None:
    stage.play(scenes.sitting("leaning_forward"))
    button = stage.window.now.posture.button
    button.setFocus()
    assert button.hasFocus()
    assert "ten seconds" in button.accessibleDescription()
    press(button, Qt.Key.Key_Space)
    assert SitsUpright() in stage.rehearsal.done
    assert stage.window.announcer.said == "Sit upright as is comfortable, and keep still: 10 s"
    assert pass_time(stage, 4.0).endswith("6 s")
    stage.play([Posture(BEGIN_S + 6.0, "upright")])
    assert pass_time(stage, 7.0).endswith("3 s")
    assert pass_time(stage, 11.0) == "Keep still for a moment more."
    stage.rehearsal.at_s = BEGIN_S + 12.0
    stage.play([Posture(BEGIN_S + 12.0, "upright", 0.0, 0.0, taught=True)])
    assert stage.window.now.posture.word.said() == "Noted: this is your upright."
    assert stage.window.announcer.said == "Noted: this is your upright."
    assert button.hasFocus()
    assert pass_time(stage, 30.0) == "Upright"


def test_an_upright_that_cannot_be_read_is_not_said_to_be_noted(stage: Stage) -> None:
    stage.play(scenes.sitting("moving"))
    click(stage.window.now.posture.button)
    assert pass_time(stage, 42.0).startswith("Not noted")
    assert pass_time(stage, 60.0) == "Moving"


def test_a_large_text_in_a_small_window_breaks_the_line(stage: Stage) -> None:
    stage.play(scenes.sitting("leaning_sideways"))
    line: QWidget = stage.window.now.posture
    stage.window.now.posture.fit(300)
    assert stage.window.now.posture.word.wordWrap()
    assert line.sizeHint().width() <= 330


def test_before_the_window_has_a_size_nothing_is_measured_for_it(stage: Stage) -> None:
    stage.window.now.posture.fit(0)
    stage.play(scenes.sitting("upright"))
    stage.window.now.posture.fit(0)
    assert stage.window.now.posture.word.minimumHeight() >= 0
