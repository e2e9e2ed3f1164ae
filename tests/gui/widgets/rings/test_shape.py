"""The rings' geometry: wide when calm, close when tense, and never crossing."""

import math
import random
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
    assert max(abs(ms) for ms in shape.swing_ms(breathing(0.0, 6.0), 85.0)) < 1e-6


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


def ramp(bpm_a_minute: float, seconds: float = 90.0) -> list[tuple[float, float]]:
    t, beats = 0.0, []
    while t < seconds:
        rr = 60_000.0 / (70.0 + bpm_a_minute * t / 60.0)
        t += rr / 1000.0
        beats.append((t, rr))
    return beats


def test_a_heart_that_speeds_up_by_thirty_beats_a_minute_leaves_the_ring_round() -> None:
    swing = shape.swing_ms(ramp(30.0), 80.0)
    drawn = [math.hypot(*point) for point in shape.outline(swing, 0.7, shape.RINGS)]
    assert max(drawn) - min(drawn) < 0.02


def day_of_beats(seed: int) -> list[tuple[float, float]]:
    """Breath that comes and goes, slow waves, and a jump of the rate; early beats come here corrected."""
    chance, t, beats = random.Random(seed), 0.0, []
    while t < 1200.0:
        wide = 20.0 + 100.0 * (0.5 + 0.5 * math.sin(2 * math.pi * t / 240.0))
        rr = 850.0 - (120.0 if 500.0 < t < 700.0 else 0.0) + 50.0 * math.sin(2 * math.pi * t / 33.0)
        rr += wide * math.sin(2 * math.pi * t / (4.0 + 4.0 * math.sin(t / 90.0) ** 2)) + chance.gauss(0.0, 8.0)
        t += rr / 1000.0
        beats.append((t, rr))
    return beats


@pytest.mark.parametrize("seed", range(3))
def test_petals_are_round_stay_in_their_band_and_have_no_corner_and_no_straight_run(seed: int) -> None:
    beats = day_of_beats(seed)
    for now_s in range(70, 1190, 29):
        around = [(t, rr) for t, rr in beats if now_s - 75.0 < t <= now_s + 2.0]
        swing = shape.swing_ms(around, now_s + 0.3)
        assert max(map(abs, swing)) < shape.CLIP_MS
        turns = [turning(shape.outline(swing, 0.7, shape.RINGS), at) for at in range(shape.POINTS)]
        # The sharpest bends are the tips of narrow petals; a notch of one early beat turned 1.5 at once.
        assert max(map(abs, turns)) < 1.0
        longest = run = 0
        for turn in (*turns, *turns):
            run = run + 1 if abs(turn) < 0.002 else 0
            longest = max(longest, run)
        # Where a petal changes from out to in, it is straight for a moment.
        assert longest <= 14


def test_a_single_interval_far_from_its_neighbours_draws_no_notch() -> None:
    beats = breathing(15.0, 6.0)
    early = [(t, 0.6 * rr if at == 60 else rr) for at, (t, rr) in enumerate(beats)]
    plain, notched = (shape.swing_ms(each, 85.0) for each in (beats, early))
    assert max(abs(a - b) for a, b in zip(plain, notched, strict=True)) < 5.0


def turning(points: list[tuple[float, float]], at: int) -> float:
    """The change of direction at a point, rad."""
    (ax, ay), (bx, by), (cx, cy) = (points[(at + k) % len(points)] for k in (-1, 0, 1))
    turn = math.atan2(cy - by, cx - bx) - math.atan2(by - ay, bx - ax)
    return (turn + math.pi) % (2 * math.pi) - math.pi


def test_without_beats_nothing_is_invented() -> None:
    assert set(shape.swing_ms([], 100.0)) == {0.0}
    stale = breathing(60.0, 6.0, seconds=20.0)
    assert set(shape.swing_ms(stale, 200.0)) == {0.0}


def test_the_bead_turns_once_a_minute_from_the_top() -> None:
    assert shape.angle(0.0) == pytest.approx(-math.pi / 2)
    assert shape.angle(15.0) == pytest.approx(0.0)
    assert shape.angle(75.0) == pytest.approx(shape.angle(15.0))
