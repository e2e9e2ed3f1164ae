"""An exercise can be made longer or shorter before it begins, within what still makes sense."""

import pytest

from biofeedback.coaching.catalogue import CATALOGUE, find
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.length import at_length, lengths_s, longest_s


@pytest.mark.parametrize("exercise", CATALOGUE, ids=lambda exercise: exercise.id)
def test_every_length_on_offer_is_what_the_exercise_then_takes(exercise: Exercise) -> None:
    for length_s in lengths_s(exercise):
        assert at_length(exercise, length_s).duration_s == pytest.approx(length_s)
        assert exercise.shortest_s <= length_s <= longest_s(exercise) or length_s == exercise.duration_s


def test_its_own_length_is_among_them_and_leaves_it_as_it_is() -> None:
    for exercise in CATALOGUE:
        assert exercise.duration_s in lengths_s(exercise)
        assert at_length(exercise, 0.0) is exercise
        assert at_length(exercise, exercise.duration_s) is exercise


def test_what_prepares_and_ends_it_keeps_its_time() -> None:
    steps = at_length(find("bridge"), 300.0).steps
    assert [step.duration_s for step in steps] == [20.0, 20.0, 240.0, 20.0]


def test_a_tensing_stays_as_short_as_it_was() -> None:
    longer = at_length(find("neck_shoulders_back"), 300.0)
    assert {step.duration_s for step in longer.steps if step.id.startswith("tense")} == {6.0}
    assert longer.duration_s == pytest.approx(300.0)


def test_too_long_and_too_short_are_bounded() -> None:
    box = find("box")
    assert at_length(box, 5.0).duration_s == box.shortest_s
    assert at_length(box, 1e9).duration_s == 1200.0
    stretch = find("side_stretch")
    assert at_length(stretch, 1e9).duration_s == 2 * stretch.duration_s


def test_an_assessment_and_cold_are_not_drawn_out() -> None:
    assert lengths_s(find("find_pace")) == (find("find_pace").duration_s,)
    assert max(lengths_s(find("cool_water"))) == find("cool_water").duration_s
