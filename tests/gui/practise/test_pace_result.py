"""Finding one's pace ends in a sentence that is no surer than the result."""

import pytest

from biofeedback.events import ExerciseProgress, PaceBound, PaceFound, StartExercise
from biofeedback.gui.practise.pace_result import pace_note, pace_sentence
from tests.gui.stage import Stage, click
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
    assert StartExercise("resonance") in stage.rehearsal.done


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
