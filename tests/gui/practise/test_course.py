"""An exercise under way: time left, pauses, the pacer."""

import pytest

from biofeedback.events import ExerciseProgress
from biofeedback.gui.practise.course import Course


def started(t: float = 100.0) -> Course:
    course = Course(ExerciseProgress(t, "longer_exhale", "started", duration_s=120.0))
    course.apply(ExerciseProgress(t, "longer_exhale", "step", "breathe", 0, 120.0))
    return course


def test_the_pacer_begins_with_an_in_breath() -> None:
    moment = started().moment(100.0)
    assert moment is not None
    assert (moment.phase, moment.depth) == ("in", 0.0)


def test_time_stands_still_while_paused() -> None:
    course = started()
    course.apply(ExerciseProgress(130.0, "longer_exhale", "paused"))
    assert course.left_s(160.0) == pytest.approx(90.0)
    held = course.moment(160.0)
    assert held == course.moment(130.0)


def test_it_resumes_with_an_in_breath_from_where_it_stood() -> None:
    course = started()
    course.apply(ExerciseProgress(107.0, "longer_exhale", "paused"))
    course.apply(ExerciseProgress(150.0, "longer_exhale", "resumed"))
    moment = course.moment(150.0)
    assert moment is not None
    assert moment.phase == "in"
    assert moment.depth == pytest.approx(0.5, abs=1e-6)
    assert course.left_s(150.0) == pytest.approx(113.0)


def test_a_shorter_step_ends_sooner() -> None:
    course = started()
    course.apply(ExerciseProgress(140.0, "longer_exhale", "step", "breathe", 0, 20.0))
    assert course.left_s(140.0) == pytest.approx(20.0)


def test_an_unknown_exercise_still_runs() -> None:
    course = Course(ExerciseProgress(0.0, "of another version", "started", duration_s=60.0))
    course.apply(ExerciseProgress(0.0, "of another version", "step", "x", 0, 60.0))
    assert course.moment(1.0) is None
    assert course.left_s(10.0) == pytest.approx(50.0)


def test_the_pace_told_by_the_session_is_followed() -> None:
    course = Course(ExerciseProgress(0.0, "resonance", "started", duration_s=300.0))
    course.apply(ExerciseProgress(0.0, "resonance", "step", "breathe", 0, 300.0, breath=(4.8, 0.0, 7.2, 0.0)))
    moment = course.moment(4.8 + 3.6)
    assert moment is not None
    assert moment.phase == "out"
    assert moment.depth == pytest.approx(0.5)


def test_a_length_that_was_chosen_holds_for_every_step() -> None:
    course = Course(ExerciseProgress(0.0, "bridge", "started", duration_s=300.0))
    course.apply(ExerciseProgress(0.0, "bridge", "step", "lie", 0, 20.0))
    assert course.left_s(0.0) == pytest.approx(300.0)
    course.apply(ExerciseProgress(40.0, "bridge", "step", "breathe", 2, 240.0))
    assert course.left_s(40.0) == pytest.approx(260.0)


def test_getting_ready_is_counted_by_itself_and_not_of_the_exercise() -> None:
    course = Course(ExerciseProgress(0.0, "longer_exhale", "started", duration_s=120.0))
    course.apply(ExerciseProgress(0.0, "longer_exhale", "step", "ready", -1, 12.0))
    ready = course.getting_ready
    assert course.moment(5.0) is None
    assert course.left_s(0.0) == pytest.approx(132.0)
    assert course.step_left_s(4.0) == pytest.approx(8.0)
    course.apply(ExerciseProgress(12.0, "longer_exhale", "step", "breathe", 0, 120.0))
    assert (ready, course.getting_ready) == (True, False)
    assert course.left_s(12.0) == pytest.approx(120.0)


def test_going_on_to_the_next_step_ends_a_pause() -> None:
    course = Course(ExerciseProgress(0.0, "bridge", "started", duration_s=180.0))
    course.apply(ExerciseProgress(0.0, "bridge", "step", "lie", 0, 20.0))
    course.apply(ExerciseProgress(5.0, "bridge", "paused"))
    course.apply(ExerciseProgress(9.0, "bridge", "step", "roll", 1, 20.0))
    assert course.paused_s is None
