"""What is told, and why nothing is: each state has its reason, and some moments teach nothing."""

from __future__ import annotations

import math

import pytest
from recordings import breathing_heart, window

from biofeedback.events import Arousal, Baseline, BaselineUpdate, Event, LevelSpread
from biofeedback.signal.estimate import Estimate
from biofeedback.signal.indices.engines import NativeBackend
from biofeedback.signal.movement import Movement
from biofeedback.signal.nn_series import NnWindow, Readability

CLEAN = Readability(70, 0, 0, 0)
MINUTE = window(breathing_heart(60.0))
STORED = Baseline(
    LevelSpread(65.0, 3.0),
    LevelSpread(math.log(18.0), 0.3),
    LevelSpread(math.log(25.0), 0.3),
    LevelSpread(2.2, 0.1),
    7200.0,
    9,
)


def told(events: list[Event]) -> Arousal:
    found = [event for event in events if isinstance(event, Arousal)]
    assert len(found) == 1
    return found[0]


def codes(arousal: Arousal) -> list[str]:
    return [reason.code for reason in arousal.reasons]


@pytest.fixture
def movement() -> Movement:
    return Movement()


@pytest.fixture
def estimate(movement: Movement) -> Estimate:
    return Estimate(NativeBackend(), STORED, movement)


def test_a_clean_minute_is_scored_with_its_figures_as_reasons(estimate: Estimate) -> None:
    found = told(estimate.of_beats(60.0, MINUTE, CLEAN))
    assert found.score is not None
    assert found.state in ("calm", "usual", "raised", "high")
    assert codes(found)[0] == "heart_rate"
    assert estimate.usual_rate_bpm == pytest.approx(65.0, abs=2.0)


def test_while_one_moves_nothing_is_scored_and_movement_is_the_reason(estimate: Estimate, movement: Movement) -> None:
    movement.accelerated(500.0, 59.0)
    found = told(estimate.of_beats(60.0, MINUTE, CLEAN))
    assert (found.score, found.state, codes(found)) == (None, "moving", ["moving"])


def test_after_stairs_a_raised_heart_is_settling_and_no_strain(estimate: Estimate, movement: Movement) -> None:
    for second in range(20):
        movement.accelerated(500.0, float(second))
    fast = window(breathing_heart(60.0, rate_bpm=95.0))
    found = told(estimate.of_beats(60.0, fast, CLEAN))
    assert (found.score, found.state, codes(found)) == (None, "settling", ["moved"])


def test_after_lying_down_nothing_is_told_for_a_minute_and_a_half(estimate: Estimate) -> None:
    estimate.position(60.0, lying=True)
    early = told(estimate.of_beats(149.0, MINUTE, CLEAN))
    assert (early.score, early.state, codes(early)) == (None, "settling", ["posture"])
    assert codes(told(estimate.of_beats(151.0, MINUTE, CLEAN))) != ["posture"]


def test_a_fast_breath_is_told_as_a_reason_ahead_of_stillness(estimate: Estimate, movement: Movement) -> None:
    estimate.breath_above_per_min = 4.04
    without = told(estimate.of_beats(60.0, MINUTE, CLEAN))
    breath = next(reason for reason in without.reasons if reason.code == "breath")
    assert (breath.value, breath.unit) == (4.0, "1/min")
    assert codes(without)[-1] == "breath"
    movement.accelerated(500.0, 65.0)
    later = told(estimate.of_beats(600.0, MINUTE, CLEAN))
    assert codes(later)[-2:] == ["breath", "still"]


@pytest.mark.parametrize(
    ("readability", "reason"), [(Readability(70, 12, 0, 0), "artefacts"), (Readability(70, 0, 40, 40), "rhythm")]
)
def test_what_cannot_be_read_is_unsure_and_says_why(estimate: Estimate, readability: Readability, reason: str) -> None:
    found = told(estimate.of_beats(60.0, MINUTE, readability))
    assert (found.score, found.state) == (None, "unsure")
    assert codes(found) == [reason]


def test_a_heart_like_a_clock_is_unsure(estimate: Estimate) -> None:
    found = told(estimate.of_beats(60.0, window([800.0] * 75), CLEAN))
    assert (found.state, codes(found)) == ("unsure", ["flat"])


def test_of_the_first_minute_nearly_all_must_be_there_later_half_is_enough(estimate: Estimate) -> None:
    part = window(breathing_heart(50.0))
    half = NnWindow(part.t_s, part.nn_ms, 60.0)
    assert told(estimate.of_beats(50.0, half, CLEAN)).state == "settling"
    assert told(estimate.of_beats(60.0, MINUTE, CLEAN)).score is not None
    assert told(estimate.of_beats(65.0, half, CLEAN)).score is not None


def test_a_strap_that_keeps_leaving_holes_is_scored_after_a_while(estimate: Estimate) -> None:
    part = window(breathing_heart(45.0))
    holed = NnWindow(part.t_s, part.nn_ms, 60.0)
    states = [told(estimate.of_beats(t, holed, CLEAN)).score is not None for t in (60.0, 100.0, 136.0)]
    assert states == [False, False, True]


def test_a_day_that_is_marked_unusual_teaches_nothing(estimate: Estimate) -> None:
    def learned(of: Estimate) -> bool:
        return any(
            isinstance(event, BaselineUpdate)
            for t in range(60, 1260, 5)
            for event in of.of_beats(float(t), MINUTE, CLEAN)
        )

    assert learned(estimate)
    unusual = Estimate(NativeBackend(), STORED, Movement())
    unusual.unusual_day = True
    assert not learned(unusual)


def test_early_beats_now_and_then_let_nothing_be_called_calm(estimate: Estimate) -> None:
    slow = window(breathing_heart(60.0, rate_bpm=52.0, swing_bpm=12.0))
    assert told(estimate.of_beats(60.0, slow, CLEAN)).state == "calm"
    doubtful = told(estimate.of_beats(65.0, slow, Readability(60, 4, 8, 0)))
    assert doubtful.state == "usual"
    assert doubtful.score is not None
    assert doubtful.score >= 30.0
    assert doubtful.smoothed is not None
    assert doubtful.smoothed >= 30.0
