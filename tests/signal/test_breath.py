"""The breath is read from the heart: beats come faster on the way in."""

import cmath
import math
import random

import pytest

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.pacer import Pacer
from biofeedback.signal.breath import breath_trace


def paced(seconds: float = 60.0, lag_s: float = 0.0) -> list[tuple[float, float]]:
    t, beats = 0.0, []
    while t < seconds:
        rr = 900.0 + 50.0 * math.cos(2 * math.pi * (t - lag_s) / 10.0)
        t += rr / 1000.0
        beats.append((t, rr))
    return beats


def test_it_is_deep_where_the_intervals_are_short() -> None:
    trace = dict(breath_trace(paced(), 20.0, 60.0))
    full = min(trace, key=lambda t: abs(t - 35.0))
    empty = min(trace, key=lambda t: abs(t - 40.0))
    assert trace[full] > 0.85
    assert trace[empty] < 0.15


def test_it_ends_where_the_beats_end() -> None:
    beats = paced()
    assert breath_trace(beats, 20.0, 80.0)[-1][0] <= beats[-1][0]


def test_it_is_not_drawn_across_a_hole() -> None:
    beats = [beat for beat in paced() if not 30.0 < beat[0] < 45.0]
    assert breath_trace(beats, 10.0, 60.0)[0][0] >= 45.0


def test_too_few_beats_give_no_breath() -> None:
    assert breath_trace(paced(4.0), 0.0, 10.0) == []


@pytest.mark.parametrize("rate_per_min", [4.5, 5.0, 6.0, 7.0])
@pytest.mark.parametrize("seed", range(5))
def test_it_follows_a_paced_breath_within_thirty_degrees(rate_per_min: float, seed: int) -> None:
    rng = random.Random(seed)
    pacer = Pacer(BreathPattern.at_rate(rate_per_min))
    beats: list[tuple[float, float]] = []
    t = 0.0
    while t < 120.0:
        rr = 60_000.0 / (66.0 + 10.0 * (pacer.at(t + 0.45).depth - 0.5) + rng.gauss(0.0, 1.0))
        t += rr / 1000.0
        beats.append((t, rr))
    trace = breath_trace(beats, 30.0, 110.0)
    turn = 2j * math.pi * rate_per_min / 60.0
    measured = sum((depth - 0.5) * cmath.exp(-turn * at) for at, depth in trace)
    paced_by = sum((pacer.at(at).depth - 0.5) * cmath.exp(-turn * at) for at, _ in trace)
    assert abs(math.degrees(cmath.phase(measured / paced_by))) < 30.0
