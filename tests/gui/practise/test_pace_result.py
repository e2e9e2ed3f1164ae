"""Finding one's pace ends in a sentence that is no surer than the result."""

import math

import pytest

from biofeedback.coaching.exercises.breathing import FIND_PACE
from biofeedback.coaching.runner import READY_S
from biofeedback.events import Beat, Event, ExerciseProgress, PaceBound, PaceFound, StartExercise
from biofeedback.gui.practise.pace_bars import PaceSwing
from biofeedback.gui.practise.pace_result import pace_note, pace_reason, pace_sentence, pace_surety
from tests.gui.stage import Stage, click, wait_until
from tests.pictures.scenes import BEGIN_S


def finish(stage: Stage) -> None:
    stage.play([ExerciseProgress(BEGIN_S - 840.0, "find_pace", "started", duration_s=840.0)])
    stage.play([ExerciseProgress(BEGIN_S, "find_pace", "finished")])


def test_a_sure_result(stage: Stage) -> None:
    finish(stage)
    assert stage.window.overlays.pace.isVisible()
    assert not stage.window.overlays.pace.practise.isVisible()
    stage.play([PaceFound(BEGIN_S, 5.6, 5.0, 0.95)])
    assert stage.window.overlays.pace.sentence.said() == "Your pace is about 5.6 breaths a minute."
    click(stage.window.overlays.pace.practise)
    assert StartExercise("resonance", ready_s=READY_S) in stage.rehearsal.done


def test_an_unsure_result_names_its_runner_up(stage: Stage) -> None:
    finish(stage)
    stage.play([PaceFound(BEGIN_S, 5.6, 5.0, 0.5)])
    assert "may be" in stage.window.overlays.pace.sentence.said()
    assert "5.0" in stage.window.overlays.pace.note.said()


def test_no_result_is_said_as_well(stage: Stage) -> None:
    finish(stage)
    stage.window.overlays.pace._patience.timeout.emit()
    assert "not clear enough" in stage.window.overlays.pace.sentence.said()
    click(stage.window.overlays.pace.done)
    assert stage.window.now.isVisible()


@pytest.mark.parametrize(
    ("bound", "certainty", "said"),
    [
        ("at_or_below", 0.95, "Your pace is at or below 4.5"),
        ("at_or_below", 0.7, "Your pace may be at or below 4.5"),
        ("at_or_above", 0.95, "Your pace is at or above 4.5"),
        ("", 0.95, "Your pace is about 4.5"),
        ("", 0.7, "Your pace may be about 4.5"),
    ],
)
def test_the_sentence_is_no_surer_than_the_answer(qapp: object, bound: PaceBound, certainty: float, said: str) -> None:
    found = PaceFound(0.0, 4.5, 5.1, certainty, bound)
    assert pace_sentence(found).startswith(said)
    assert ("5.1" in pace_note(found)) is (certainty < 0.9)


def breathed(swings_bpm: dict[float, float]) -> list[Event]:
    """The exercise as a session tells it, with a heart that swings so far at each pace."""
    t = BEGIN_S - FIND_PACE.duration_s
    events: list[Event] = [ExerciseProgress(t, "find_pace", "started", duration_s=FIND_PACE.duration_s)]
    for k, step in enumerate(FIND_PACE.steps):
        breath = step.breath
        told = None if breath is None else (breath.inhale_s, 0.0, breath.exhale_s, 0.0)
        events.append(ExerciseProgress(t, "find_pace", "step", step.id, k, step.duration_s, breath=told))
        rate = 0.0 if breath is None else 60.0 / breath.cycle_s
        half = swings_bpm.get(round(rate, 1), 0.0) / 2.0
        beat_s = t
        while beat_s < t + step.duration_s - 1.0:
            rr_s = 60.0 / (66.0 + half * math.sin(2.0 * math.pi * rate / 60.0 * (beat_s - t)))
            beat_s += rr_s
            events.append(Beat(beat_s, 1000.0 * rr_s, 1000.0 * rr_s))
        t += step.duration_s
    return [*events, ExerciseProgress(t, "find_pace", "finished")]


def test_all_five_paces_stand_as_bars_with_how_far_the_heart_swung(stage: Stage) -> None:
    stage.play([Beat(1.0, 900.0, 900.0)])
    stage.play(breathed({6.5: 6.0, 6.0: 8.0, 5.5: 14.0, 5.0: 9.0, 4.5: 5.0}))
    stage.play([PaceFound(BEGIN_S, 5.6, 5.0, 0.95)])
    page = stage.window.overlays.pace
    wait_until(page.bars.isVisible)
    swings = {round(each.rate_per_min, 1): each.swing_bpm or 0.0 for each in page.bars._swings}
    assert sorted(swings) == [4.5, 5.0, 5.5, 6.0, 6.5]
    assert max(swings, key=lambda rate: swings[rate]) == 5.5
    assert swings[5.5] == pytest.approx(14.0, rel=0.15)
    assert "swung furthest" in page.reason.said()
    assert page.surety.said() == "How sure: sure"
    assert "5.5: 1" in page.bars.accessibleDescription()


def test_why_is_told_from_what_is_on_show(qapp: object) -> None:
    swings = [PaceSwing(6.0, 9.0), PaceSwing(5.5, 8.0), PaceSwing(5.0, None)]
    assert "at 6.0 it swung further" in pace_reason(PaceFound(0.0, 5.4, 6.0, 0.8), swings)
    assert pace_reason(PaceFound(0.0, 5.4, 6.0, 0.8), []) == ""
    assert [pace_surety(PaceFound(0.0, 5.4, 6.0, c)) for c in (0.95, 0.8, 0.4)] == [
        "How sure: sure",
        "How sure: fairly",
        "How sure: not very",
    ]
