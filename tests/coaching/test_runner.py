"""An exercise runs to its end in whatever time it is told, and can be stopped at any step."""

import pytest

from biofeedback.coaching.catalogue import CATALOGUE, LONGER_EXHALE
from biofeedback.coaching.exercise import Exercise, Step
from biofeedback.coaching.exercises.breathing import FIND_PACE
from biofeedback.coaching.runner import Runner

THREE = Exercise(
    "three", "Three", "", "", "attention", tuple(Step(str(i), "", 60.0) for i in range(3)), "", shortest_s=90.0
)


def phases(events: list) -> list[tuple[float, str, str]]:  # type: ignore[type-arg]
    return [(event.t, event.phase, event.step) for event in events]


def test_the_steps_follow_one_another_on_time_even_when_nobody_looks() -> None:
    runner = Runner()
    assert phases(runner.start(THREE, 10.0)) == [(10.0, "started", ""), (10.0, "step", "0")]
    assert runner.advance(69.0) == []
    assert phases(runner.advance(500.0)) == [(70.0, "step", "1"), (130.0, "step", "2"), (190.0, "finished", "2")]
    assert not runner.running


def test_a_pause_holds_everything() -> None:
    runner = Runner()
    runner.start(THREE, 0.0)
    assert phases(runner.pause(30.0)) == [(30.0, "paused", "0")]
    assert runner.advance(1000.0) == []
    assert runner.resume(1000.0)[0].duration_s == pytest.approx(30.0)
    assert phases(runner.advance(1030.0)) == [(1030.0, "step", "1")]


def test_it_can_be_shortened_only_as_far_as_it_still_makes_sense() -> None:
    runner = Runner()
    runner.start(THREE, 0.0)
    runner.shorten(0.0)
    runner.advance(0.0)
    runner.shorten(0.0)
    ends_s = [event.t for event in runner.advance(1000.0) if event.phase == "finished"]
    assert ends_s == [pytest.approx(90.0)]


def test_a_step_can_be_skipped() -> None:
    runner = Runner()
    runner.start(THREE, 0.0)
    assert phases(runner.skip(5.0)) == [(5.0, "step", "1")]
    runner.skip(6.0)
    assert phases(runner.skip(7.0)) == [(7.0, "finished", "2")]
    assert runner.skip(8.0) == []


def test_starting_another_stops_the_first() -> None:
    runner = Runner()
    runner.start(THREE, 0.0)
    assert [event.phase for event in runner.start(LONGER_EXHALE, 5.0)] == ["stopped", "started", "step"]


@pytest.mark.parametrize("exercise", CATALOGUE, ids=lambda exercise: exercise.id)
def test_every_exercise_runs_from_start_to_end(exercise: Exercise) -> None:
    runner = Runner()
    runner.start(exercise, 0.0)
    events = runner.advance(exercise.duration_s + 1.0)
    assert events[-1].phase == "finished"
    assert events[-1].t == pytest.approx(exercise.duration_s)
    assert all(step.show for step in exercise.steps)


def test_one_gets_ready_before_it_where_that_is_wanted() -> None:
    runner = Runner()
    started, ready = runner.start(THREE, 10.0, 12.0)
    assert (started.duration_s, ready.step, ready.index, ready.duration_s) == (180.0, "ready", -1, 12.0)
    assert runner.shorten(11.0) == []
    assert phases(runner.advance(23.0)) == [(22.0, "step", "0")]
    runner.start(THREE, 100.0, 12.0)
    assert phases(runner.skip(101.0))[-1] == (101.0, "step", "0")


def test_a_measured_pace_begins_anew_after_a_pause() -> None:
    runner = Runner()
    runner.start(FIND_PACE, 0.0)
    runner.pause(60.0)
    assert [(e.phase, e.duration_s) for e in runner.resume(90.0)] == [("resumed", 60.0), ("step", 120.0)]
