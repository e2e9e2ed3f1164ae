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
