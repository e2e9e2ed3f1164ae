"""Fast breath is told at rest, against one's own usual, after two minutes of it."""

from __future__ import annotations

from biofeedback.events import Breath
from biofeedback.signal.breathing.fast import LASTS_S, FastBreath


def told(fast: FastBreath, rates: list[float | None], pacing: bool = False) -> list[float | None]:
    return [fast.add(Breath(float(i), rate, 0.9, "acceleration"), pacing) for i, rate in enumerate(rates)]


def known() -> FastBreath:
    fast = FastBreath()
    told(fast, [13.0 + 0.5 * (i % 3) for i in range(600)])
    return fast


def test_two_minutes_well_above_the_usual_are_told_and_not_before() -> None:
    found = told(known(), [20.0] * 180)
    first = next(i for i, above in enumerate(found) if above is not None)
    assert 0.75 * LASTS_S <= first <= LASTS_S
    assert found[-1] is not None
    assert abs(found[-1] - 6.5) < 1.0


def test_a_little_above_is_not_told() -> None:
    assert set(told(known(), [15.5] * 300)) == {None}


def test_talk_which_makes_the_breath_unknown_is_not_told() -> None:
    assert set(told(known(), [20.0 if i % 2 else None for i in range(300)])) == {None}


def test_a_paced_breath_is_neither_told_nor_learned() -> None:
    fast = known()
    before = fast.usual_per_min
    assert set(told(fast, [30.0] * 300, pacing=True)) == {None}
    assert fast.usual_per_min == before


def test_the_usual_does_not_follow_what_is_fast() -> None:
    fast = known()
    told(fast, [20.0] * 900)
    assert fast.usual_per_min is not None
    assert fast.usual_per_min < 15.0


def test_without_a_known_usual_nothing_is_told() -> None:
    assert set(told(FastBreath(), [20.0] * 200)) == {None}
