"""The rings' geometry: wide when calm, close when tense, and never crossing."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.gui.widgets.rings import shape

scores = st.floats(0.0, 100.0)


def breathing(amplitude_ms: float, breaths_per_min: float, seconds: float = 90.0) -> list[tuple[float, float]]:
    t, beats = 0.0, []
    while t < seconds:
        rr = 900.0 + amplitude_ms * math.sin(2 * math.pi * breaths_per_min / 60.0 * t)
        t += rr / 1000.0
        beats.append((t, rr))
    return beats


@given(scores, scores)
def test_higher_arousal_draws_the_rings_in(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert shape.outer_radius(high) <= shape.outer_radius(low)
    assert shape.stroke(high) >= shape.stroke(low)
    assert shape.outer_radius(high) > shape.CORE


def test_six_breaths_a_minute_become_a_flower_of_six_petals() -> None:
    swing = shape.swing_ms(breathing(60.0, 6.0), 85.0)
    rises = sum(1 for a, b in pairwise([*swing, swing[0]]) if a < 0 <= b)
    assert rises == 6


def test_an_even_heart_makes_plain_circles() -> None:
    assert max(abs(ms) for ms in shape.swing_ms(breathing(0.0, 6.0), 85.0)) == 0.0


def test_the_outline_closes_without_a_step() -> None:
    beats = [(t, rr + 2.0 * t) for t, rr in breathing(20.0, 13.0)]
    swing = shape.swing_ms(beats, 85.3)
    steps = [abs(a - b) for a, b in pairwise([*swing, swing[0]])]
    assert max(steps) < 30.0


@given(st.lists(st.floats(300.0, 1800.0), min_size=0, max_size=120), st.floats(0.0, 100.0), scores)
def test_rings_never_cross_whatever_the_heart_does(intervals: list[float], now_s: float, score: float) -> None:
    t, beats = 0.0, []
    for rr in intervals:
        t += rr / 1000.0
        beats.append((t, rr))
    swing = shape.swing_ms(beats, now_s)
    assert max(abs(ms) for ms in swing) <= shape.CLIP_MS
    radii = shape.ring_radii(shape.CORE, shape.outer_radius(score))
    drawn = [shape.outline(swing, radius, ring) for ring, radius in enumerate(radii, start=1)]
    for inner, outer in pairwise(drawn):
        assert all(math.hypot(*a) < math.hypot(*b) + 0.05 for a, b in zip(inner, outer, strict=True))


def test_without_beats_nothing_is_invented() -> None:
    assert set(shape.swing_ms([], 100.0)) == {0.0}
    stale = breathing(60.0, 6.0, seconds=20.0)
    assert set(shape.swing_ms(stale, 200.0)) == {0.0}


def test_the_bead_turns_once_a_minute_from_the_top() -> None:
    assert shape.angle(0.0) == pytest.approx(-math.pi / 2)
    assert shape.angle(15.0) == pytest.approx(0.0)
    assert shape.angle(75.0) == pytest.approx(shape.angle(15.0))
