"""A difference is called one only when it is more than the wandering of the figures themselves."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.protocol import Phase
from biofeedback.events import Beat
from biofeedback.reports.change import UNKNOWN, rate_change, rmssd_change
from biofeedback.reports.phases import PhaseSpan


def phase(begin_s: float, end_s: float, paced: bool = False) -> PhaseSpan:
    return PhaseSpan(Phase("free", end_s - begin_s), begin_s, end_s, paced)


BEFORE, AFTER = phase(0.0, 120.0), phase(120.0, 240.0)


def beats(
    before_bpm: float, after_bpm: float, wander_bpm: float = 1.0, seed: int = 1, jitter_ms: float = 20.0
) -> list[Beat]:
    """Two minutes at each rate; each quarter of a minute strays by ``wander_bpm``, each beat by ``jitter_ms``."""
    chance = random.Random(seed)
    strays = [chance.gauss(0.0, wander_bpm) for _ in range(16)]
    found: list[Beat] = []
    t = 0.0
    while t < 240.0:
        rate = (before_bpm if t < 120.0 else after_bpm) + strays[int(t // 15.0)]
        rr_ms = 60_000.0 / rate + chance.gauss(0.0, jitter_ms)
        t += rr_ms / 1000.0
        found.append(Beat(t, rr_ms, rr_ms))
    return found


def test_a_rise_well_beyond_its_wandering_is_clear_and_measured() -> None:
    change = rate_change(BEFORE, AFTER, beats(66.0, 78.0))
    assert change.verdict == "clear"
    assert change.value == pytest.approx(12.0, abs=1.5)
    assert change.half_width is not None
    assert change.half_width < 3.0


def test_the_same_rise_on_a_heart_that_wanders_more_is_not() -> None:
    assert rate_change(BEFORE, AFTER, beats(66.0, 70.0, wander_bpm=8.0)).verdict == "unclear"


def test_what_is_steady_but_tiny_means_nothing() -> None:
    assert rate_change(BEFORE, AFTER, beats(66.0, 67.0, wander_bpm=0.05)).verdict == "unclear"


def test_where_nothing_changed_clear_is_said_in_at_most_one_of_ten() -> None:
    said = [rate_change(BEFORE, AFTER, beats(66.0, 66.0, 3.0, seed)).verdict for seed in range(200)]
    assert said.count("clear") <= 20


def test_too_little_is_compared_with_nothing() -> None:
    assert rate_change(phase(0.0, 40.0), AFTER, beats(66.0, 78.0)) == UNKNOWN
    assert rate_change(BEFORE, phase(300.0, 420.0), beats(66.0, 78.0)) == UNKNOWN


def test_variability_is_never_compared_across_paced_breathing() -> None:
    assert rmssd_change(BEFORE, phase(120.0, 240.0, paced=True), beats(66.0, 66.0)) == UNKNOWN


def test_variability_halved_is_told_as_a_share() -> None:
    calm = [beat for beat in beats(66.0, 66.0, jitter_ms=40.0) if beat.t <= 120.0]
    tense = [beat for beat in beats(66.0, 66.0, jitter_ms=20.0) if beat.t > 120.0]
    change = rmssd_change(BEFORE, AFTER, [*calm, *tense])
    assert change.verdict == "clear"
    assert change.value == pytest.approx(-0.5, abs=0.12)


@given(st.lists(st.tuples(st.floats(0.0, 240.0), st.floats(300.0, 2000.0), st.booleans()), max_size=80))
def test_whatever_the_beats_are_an_answer_comes(found: list[tuple[float, float, bool]]) -> None:
    told = [Beat(t, rr_ms, rr_ms, "ectopic" if odd else None, not odd) for t, rr_ms, odd in sorted(found)]
    for change in (rate_change(BEFORE, AFTER, told), rmssd_change(BEFORE, AFTER, told)):
        assert (change.value is None) == (change.verdict == "unknown")
