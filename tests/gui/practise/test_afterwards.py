"""After an exercise: the place by its name, what it changed, what comes next; breath only where it was breathed."""

import pytest

from biofeedback.coaching.catalogue import CATALOGUE, find
from biofeedback.coaching.exercise import BodyPart
from biofeedback.coaching.runner import READY_S
from biofeedback.events import Arousal, Beat, ExerciseProgress, StartExercise
from biofeedback.gui.practise.after_words import paces_breath, part_question
from biofeedback.gui.practise.afterwards import AfterwardsScreen
from tests.gui.stage import Stage, click


def finished(stage: Stage, exercise: str, after: float) -> AfterwardsScreen:
    """An exercise that began at 80 and was followed by so much arousal."""
    stage.rehearsal.at_s = 200.0
    stage.play([Beat(float(t), 900.0, 900.0) for t in range(1, 60)])
    began = ExerciseProgress(70.0, exercise, "started", duration_s=130.0)
    stage.play([Arousal(60.0, 80.0, "raised", 0.9, (), 80.0), began])
    stage.play([ExerciseProgress(200.0, exercise, "finished")])
    stage.rehearsal.at_s = 325.0
    stage.play([Arousal(321.0, after, "usual", 0.9, (), after)])
    page = stage.window.overlays.afterwards
    page.refresh()
    return page


def test_a_tense_place_is_asked_about_by_its_name(stage: Stage) -> None:
    page = stage.window.overlays.afterwards
    page.ask_of("Left neck", frozenset[BodyPart]({"neck"}))
    assert page.question.said() == "How is your neck now?"
    page.ask_of("Left neck, Belly", frozenset[BodyPart]({"neck", "belly"}))
    assert page.question.said() == "You told of: Left neck, Belly. How is it now?"
    page.ask_of("")
    assert page.question.said() == ""


@pytest.mark.parametrize("part", sorted({part for each in CATALOGUE for part in each.relieves}))
def test_every_place_has_its_question(part: BodyPart) -> None:
    assert part.removesuffix("s") in part_question(part)


@pytest.mark.parametrize(("exercise", "named"), [("box", True), ("seated_cat_cow", True), ("grounding", False)])
def test_slow_breathing_is_spoken_of_only_where_one_breathed_so(stage: Stage, exercise: str, named: bool) -> None:
    page = finished(stage, exercise, 52.0)
    assert ("Slow breathing" in page.note.said()) is named
    assert paces_breath(exercise) is named


def test_where_the_body_is_not_quieter_something_else_is_next(stage: Stage) -> None:
    page = finished(stage, "box", 79.0)
    assert "About the same" in page.sentence.said()
    assert page.next.isVisible()
    assert not page.again.isVisible()
    click(page.next)
    begun = stage.rehearsal.done[-1]
    assert isinstance(begun, StartExercise)
    assert find(begun.exercise).kind != "breathing"
    assert begun.ready_s == READY_S
    assert find(begun.exercise).name in page.next.text()


def test_where_it_is_quieter_it_is_done(stage: Stage) -> None:
    page = finished(stage, "box", 52.0)
    assert "quieter" in page.sentence.said()
    assert not page.next.isVisible()
    assert page.again.isVisible()
    click(page.again)
    assert stage.rehearsal.done[-1] == StartExercise("box", 130.0, READY_S), "as long as it was, with time to get ready"
