"""The paced breath through steps and pauses."""

import pytest

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.pacing import Pacing, breath_of

SLOW = BreathPattern(4.0, 6.0)


def depth(pacing: Pacing, t: float) -> float:
    context = pacing.moment(t)
    assert context is not None
    return context.depth


def test_a_step_without_a_pace_has_no_breath() -> None:
    pacing = Pacing()
    assert pacing.moment(1.0) is None
    pacing.step(SLOW, 0.0)
    pacing.step(None, 5.0)
    assert pacing.moment(6.0) is None


def test_a_pause_holds_the_breath_where_it_is() -> None:
    pacing = Pacing()
    pacing.step(SLOW, 100.0)
    pacing.pause(101.0)
    assert depth(pacing, 101.0) == depth(pacing, 150.0) == pytest.approx(0.15, abs=0.1)


@pytest.mark.parametrize("held_s", [0.5, 2.0, 3.0, 6.0, 9.0])
def test_it_goes_on_with_an_in_breath_from_where_it_was_held(held_s: float) -> None:
    pacing = Pacing()
    pacing.step(SLOW, 100.0)
    pacing.pause(100.0 + held_s)
    held = depth(pacing, 120.0)
    pacing.resume(200.0)
    assert pacing.since_s == 200.0
    assert depth(pacing, 200.0) == pytest.approx(held, abs=1e-6)
    assert depth(pacing, 200.2) > held or held > 0.99
    assert pacing.paused_s is None


def test_going_on_without_a_pause_changes_nothing() -> None:
    pacing = Pacing()
    pacing.step(SLOW, 100.0)
    pacing.resume(103.0)
    assert pacing.since_s == 100.0
    assert depth(pacing, 104.0) == pytest.approx(1.0)


def test_an_event_tells_a_breath_as_in_full_out_and_empty() -> None:
    assert breath_of((4.0, 1.0, 6.0, 2.0)) == BreathPattern(
        inhale_s=4.0, exhale_s=6.0, hold_full_s=1.0, hold_empty_s=2.0
    )
