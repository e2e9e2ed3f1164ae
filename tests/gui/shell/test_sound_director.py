"""Which sound when: a tone as the breath turns, words as a step begins; nothing when it is off."""

import pytest

from biofeedback.events import ExerciseProgress
from biofeedback.gui.shell.sound_director import SPOKEN_PHASES, SoundDirector
from biofeedback.gui.sound.player import Sound
from tests.gui.stage import Stage
from tests.pictures import scenes


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(Sound, "prepare", lambda _self: None)
    monkeypatch.setattr(Sound, "tone", lambda self, tone: said.extend([tone] if self.tones else []))
    monkeypatch.setattr(Sound, "say", lambda self, text: said.extend([text] if self.voice and text else []))
    return said


def test_a_tone_as_the_breath_turns(stage: Stage, heard: list[str]) -> None:
    director = SoundDirector(stage.window.context)
    director.follow(ExerciseProgress(0.0, "longer_exhale", "started", duration_s=120.0), stage.window.overlays.session)
    for phase in ("in", "out", "hold_full"):
        stage.window.overlays.session.phase_began.emit(phase)
    assert heard == ["in", "out", "hold"]


def test_the_voice_leads_the_first_breaths_only(stage: Stage, heard: list[str]) -> None:
    stage.window.context.prefer(voice=True, tones=False)
    director = SoundDirector(stage.window.context)
    director.follow(ExerciseProgress(0.0, "longer_exhale", "started", duration_s=120.0), stage.window.overlays.session)
    for _ in range(SPOKEN_PHASES + 4):
        stage.window.overlays.session.phase_began.emit("in")
    assert heard == ["Breathe in"] * SPOKEN_PHASES


def test_a_steps_words_are_spoken(stage: Stage, heard: list[str]) -> None:
    stage.window.context.prefer(voice=True, tones=False)
    director = SoundDirector(stage.window.context)
    for event in scenes.breathing()[-2:]:
        assert isinstance(event, ExerciseProgress)
        stage.window.receive(event)
        director.follow(event, stage.window.overlays.session)
    stage.play(scenes.breathing()[-1:])
    assert any("Breathe" in text for text in heard)


def test_silence_when_both_are_off(stage: Stage, heard: list[str]) -> None:
    stage.window.context.prefer(voice=False, tones=False)
    director = SoundDirector(stage.window.context)
    director.follow(ExerciseProgress(0.0, "longer_exhale", "started", duration_s=120.0), stage.window.overlays.session)
    stage.window.overlays.session.phase_began.emit("in")
    assert heard == []


def test_the_session_screen_switches_them(stage: Stage, heard: list[str]) -> None:
    director = SoundDirector(stage.window.context)
    stage.window.context.prefer(tones=False)
    assert not director.sound.tones
    stage.window.context.prefer(tones=True)
    assert director.sound.tones


@pytest.fixture
def behind(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    played: list[str] = []
    monkeypatch.setattr(Sound, "play_background", lambda _self, name, percent: played.append(f"{name} {percent}"))
    monkeypatch.setattr(Sound, "stop_background", lambda _self: played.append("stop"))
    return played


def test_a_background_goes_on_behind_an_exercise_and_stops_with_it(
    stage: Stage, heard: list[str], behind: list[str]
) -> None:
    context = stage.window.context
    director = SoundDirector(context)
    session = stage.window.overlays.session
    director.follow(ExerciseProgress(0.0, "box", "started", duration_s=120.0), session)
    assert set(behind) <= {"stop"}, "it is off unless one wants it"
    context.prefer(background="rain")
    assert behind[-1] == "rain 40"
    director.follow(ExerciseProgress(9.0, "box", "paused"), session)
    assert behind[-1] == "stop"
    director.follow(ExerciseProgress(12.0, "box", "resumed"), session)
    context.prefer(background_percent=70)
    assert behind[-1] == "rain 70"
    director.follow(ExerciseProgress(120.0, "box", "finished"), session)
    assert behind[-1] == "stop"


def test_begun_beside_the_window_it_is_silent_and_only_once(stage: Stage, heard: list[str]) -> None:
    context = stage.window.context
    director = SoundDirector(context)
    session = stage.window.overlays.session
    context.hush_tones(on=True)
    director.follow(ExerciseProgress(0.0, "box", "started", duration_s=120.0), session)
    session.phase_began.emit("in")
    assert heard == []
    assert context.preferences.tones, "what was chosen stays"
    director.follow(ExerciseProgress(60.0, "box", "stopped"), session)
    director.follow(ExerciseProgress(70.0, "box", "started", duration_s=120.0), session)
    session.phase_began.emit("in")
    assert heard == ["in"]


def test_a_screen_may_ask_for_a_single_tone(stage: Stage, heard: list[str]) -> None:
    director = SoundDirector(stage.window.context)
    director.play("end")
    assert heard == ["end"]
    stage.window.context.prefer(tones=False)
    director.play("end")
    assert heard == ["end"]
