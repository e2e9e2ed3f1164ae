"""Exercise is told from the accelerometer, else from the heart rate's level; a person may say otherwise."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from recordings import gudb, play

from biofeedback.events import Arousal
from biofeedback.signal.movement import Movement, spread_mg
from biofeedback.signal.pipeline import Pipeline

STILL_MG = spread_mg([(10 + i % 3, -5, 1000 + i % 4) for i in range(50)]) or 0.0
WALKING_MG = spread_mg([(int(200 * np.sin(i / 4)), 0, 1000 + int(250 * np.sin(i / 3))) for i in range(50)]) or 0.0


def moving_share(data: Path, task: str) -> float:
    """Share of `moving` estimates, from 15 s after the task began, over all people, in %."""
    states: list[bool] = []
    for person in range(12):
        sitting = gudb(data, person, "sitting")
        change_s = sum(sitting) / 1000.0
        events = play(sitting + gudb(data, person, task))
        states += [e.state == "moving" for e in events if isinstance(e, Arousal) and e.t > change_s + 15.0]
    return 100.0 * float(np.mean(states))


@pytest.mark.no_cover
def test_jogging_is_movement_and_maths_mostly_is_not(data: Path) -> None:
    assert moving_share(data, "jogging") >= 95.0
    assert moving_share(data, "maths") <= 8.0


def test_a_rate_well_above_the_usual_is_movement_and_a_little_above_is_not() -> None:
    movement = Movement()
    movement.heart_rate(95.0, 70.0, 1.0)
    assert not movement.moving(1.0)
    movement.heart_rate(103.0, 70.0, 2.0)
    assert movement.moving(2.0)


def test_a_ramp_alone_is_never_movement() -> None:
    movement = Movement()
    for second in range(20):
        movement.heart_rate(70.0 + 1.4 * second, 70.0, float(second))
        assert not movement.moving(float(second))


def test_after_long_exercise_the_hold_is_minutes_and_after_a_moment_it_is_seconds() -> None:
    short, long = Movement(), Movement()
    short.heart_rate(120.0, 70.0, 0.0)
    for second in range(600):
        long.heart_rate(120.0, 70.0, float(second))
    assert not short.moving(10.0)
    assert long.moving(599.0 + 140.0)
    assert not long.moving(599.0 + 200.0)


def test_the_accelerometer_overrules_the_heart_rate() -> None:
    movement = Movement()
    movement.accelerated(STILL_MG, 0.0)
    movement.heart_rate(130.0, 70.0, 1.0)
    assert not movement.moving(1.0)
    movement.accelerated(WALKING_MG, 2.0)
    assert movement.moving(2.0)
    assert movement.still_for_s(62.0) == 60.0


def test_an_accelerometer_that_falls_silent_is_not_believed_for_ever() -> None:
    movement = Movement()
    movement.accelerated(STILL_MG, 0.0)
    movement.heart_rate(130.0, 70.0, 60.0)
    assert movement.moving(60.0)


def test_a_person_who_sat_is_believed_for_ten_minutes() -> None:
    movement = Movement()
    movement.heart_rate(120.0, 70.0, 0.0)
    movement.was_sitting(1.0)
    movement.heart_rate(120.0, 70.0, 2.0)
    assert not movement.moving(2.0)
    movement.heart_rate(120.0, 70.0, 700.0)
    assert movement.moving(700.0)


def test_an_hour_of_exercise_seen_by_the_heart_alone_ends() -> None:
    movement = Movement()
    for second in range(3700):
        movement.heart_rate(120.0, 70.0, float(second))
    assert not movement.moving(3700.0)


def test_a_correction_gives_the_score_back_at_once(data: Path) -> None:
    rest, jog = gudb(data, 4, "sitting"), gudb(data, 4, "jogging")
    change_s = sum(rest) / 1000.0

    def correct(pipeline: Pipeline, second: float) -> None:
        if second == int(change_s) + 40:
            pipeline.was_sitting(second)

    after = [e for e in play(rest + jog, each_second=correct) if isinstance(e, Arousal) and e.t > change_s + 41.0]
    assert all(e.state != "moving" for e in after)
    assert any(e.score is not None for e in after)


@pytest.mark.parametrize("lasted_s", [100, 200, 400])
def test_the_hold_is_a_quarter_of_what_the_exercise_lasted(lasted_s: int) -> None:
    movement = Movement()
    for second in range(lasted_s + 1):
        movement.heart_rate(120.0, 70.0, float(second))
    hold_s = 0.25 * lasted_s
    assert movement.moving(lasted_s + hold_s - 1.0)
    assert not movement.moving(lasted_s + hold_s + 1.0)
