"""One's own pace is found on simulated people, and where it cannot be known that is said."""

import math
from dataclasses import dataclass

import numpy as np
import pytest

from biofeedback.coaching.exercises.breathing import FIND_PACE
from biofeedback.coaching.resonance import RATES_PER_MIN, Resonance, assess, is_due
from biofeedback.signal.paced_response import PacedResponse, paced_response

RUNS = 200
STEP_S = 0.25


@dataclass
class Person:
    """A heart that answers a paced breath like a damped oscillator, with everything that gets in the way."""

    rng: np.random.Generator
    resonance_per_min: float
    width_per_min: float
    flat: bool = False

    def beats(self, rate_per_min: float, lag_s: float) -> tuple[list[float], list[float], list[bool]]:
        t = np.arange(0.0, 125.0, STEP_S)
        x = 0.0 if self.flat else (rate_per_min - self.resonance_per_min) / self.width_per_min
        effort = 1.0 + self.rng.normal(0.0, 0.125)
        frequency_hz = rate_per_min / 60.0
        turn = 2 * np.pi * frequency_hz * (t - lag_s) - 0.8 * np.pi
        swing = 7.0 * effort / np.sqrt(1 + x * x) * np.cos(turn - np.arctan(x))
        mayer = 1.0 * np.cos(2 * np.pi * self.rng.uniform(0.085, 0.105) * t + self.rng.uniform(0, 2 * np.pi))
        rate = 68.0 + swing + mayer + self._pink(len(t), self.rng.uniform(2.0, 3.0))
        return self._as_beats(t, rate)

    def _pink(self, n: int, sd: float) -> np.ndarray:
        spectrum = np.fft.rfft(self.rng.normal(size=n))
        spectrum[1:] /= np.sqrt(np.arange(1, len(spectrum)))
        spectrum[0] = 0.0
        noise = np.fft.irfft(spectrum, n)
        scaled: np.ndarray = noise / noise.std() * sd
        return scaled

    def _as_beats(self, t: np.ndarray, rate: np.ndarray) -> tuple[list[float], list[float], list[bool]]:
        phase = np.concatenate(([0.0], np.cumsum(rate[:-1] / 60.0 * STEP_S)))
        ends = np.interp(np.arange(1, int(phase[-1])), phase, t)
        rr_ms = np.diff(ends) * 1000.0
        clean = self.rng.random(len(rr_ms)) > 0.01
        return list(ends[1:]), list(rr_ms), list(clean)


def assessed(person: Person) -> Resonance | None:
    lag_s = float(person.rng.uniform(-0.4, 0.4))
    responses: list[PacedResponse] = []
    for rate_per_min in RATES_PER_MIN:
        t_s, rr_ms, clean = person.beats(rate_per_min, lag_s)
        response = paced_response(t_s, rr_ms, clean, rate_per_min, 0.0, 120.0)
        if response is not None:
            responses.append(response)
    return assess(responses)


def people(width: tuple[float, float], flat: bool = False) -> list[Person]:
    made = []
    for seed in range(RUNS):
        rng = np.random.default_rng(seed)
        made.append(Person(rng, float(rng.uniform(4.5, 6.5)), float(rng.uniform(*width)), flat))
    return made


def right(person: Person, rate_per_min: float) -> bool:
    return abs(rate_per_min - person.resonance_per_min) <= 0.5


@pytest.mark.no_cover
def test_the_pace_is_found_to_half_a_breath_and_a_constant_answer_would_not_do() -> None:
    group = people((1.0, 1.5))
    found = [assessed(person) for person in group]
    assert sum(right(p, r.rate_per_min) for p, r in zip(group, found, strict=True) if r) >= 0.9 * RUNS
    assert sum(right(person, 5.5) for person in group) < 0.9 * RUNS


@pytest.mark.no_cover
def test_of_a_broad_resonance_what_is_said_with_certainty_is_right() -> None:
    group = people((2.5, 2.5))
    certain = [(p, r) for p, r in ((p, assessed(p)) for p in group) if r is not None and r.certain]
    assert sum(right(p, r.rate_per_min) for p, r in certain) >= 0.9 * len(certain)


@pytest.mark.no_cover
def test_where_there_is_no_resonance_it_says_so() -> None:
    found = [assessed(person) for person in people((1.0, 1.0), flat=True)]
    assert sum(result is None or not result.certain for result in found) >= 0.8 * RUNS


def test_the_answer_of_a_clean_swing_is_measured() -> None:
    t = np.cumsum(np.full(130, 0.9))
    rate = 66.0 + 5.0 * np.cos(2 * np.pi * 0.1 * t - 0.8 * np.pi - 0.3)
    found = paced_response(list(t), list(60_000.0 / rate), [True] * 130, 6.0, 0.0, 117.0)
    assert found is not None
    assert found.amplitude_bpm == pytest.approx(5.0, rel=0.02)
    assert found.lag_rad == pytest.approx(0.3, abs=0.3)
    assert found.noise_bpm < 0.3


def test_a_stretch_without_a_clean_minute_is_not_measured_and_three_are_too_few() -> None:
    t = np.cumsum(np.full(130, 0.9))
    assert paced_response(list(t), [900.0] * 130, [i % 3 == 0 for i in range(130)], 6.0, 0.0, 117.0) is None
    assert assess([PacedResponse(rate, 5.0, 0.0, 0.5, 1.0) for rate in (6.5, 6.0, 5.5)]) is None
    assert assess([PacedResponse(rate, 5.0, 0.0, 0.5, 0.5) for rate in RATES_PER_MIN]) is None


def test_the_course_is_two_minutes_a_pace_with_rests() -> None:
    paces = [step for step in FIND_PACE.steps if step.breath is not None]
    assert [round(step.breath.rate_per_min, 3) for step in paces if step.breath] == list(RATES_PER_MIN)
    assert {step.duration_s for step in paces} == {120.0}
    assert [step.duration_s for step in FIND_PACE.steps if step.breath is None] == [60.0] * 4


def test_a_new_one_is_suggested_after_two_weeks() -> None:
    assert is_due(None)
    assert not is_due(13.0)
    assert is_due(14.0)


@pytest.mark.parametrize(("own", "edge", "bound"), [(3.9, 4.5, "at_or_below"), (7.2, 6.5, "at_or_above")])
def test_a_pace_beyond_what_was_breathed_is_told_as_a_bound(own: float, edge: float, bound: str) -> None:
    found = [assessed(Person(np.random.default_rng(seed), own, 1.2)) for seed in range(40)]
    told = [result for result in found if result is not None]
    assert len(told) > 30
    assert all(4.5 <= result.rate_per_min <= 6.5 for result in told)
    assert all(4.5 <= result.runner_up_per_min <= 6.5 for result in told)
    bounds = [result for result in told if result.bound == bound]
    assert len(bounds) > 0.7 * len(told)
    assert all(result.rate_per_min == edge for result in bounds)


def test_only_what_was_breathed_cleanly_counts_as_breathed() -> None:
    person = Person(np.random.default_rng(1), 4.0, 1.2)
    responses = [paced_response(*person.beats(rate, 0.0), rate, 0.0, 120.0) for rate in RATES_PER_MIN if rate > 4.5]
    result = assess([response for response in responses if response is not None])
    assert result is not None
    assert (result.rate_per_min, result.bound) == (5.0, "at_or_below")


def share_by_hand(responses: list[PacedResponse], centre_per_min: float) -> float:
    """Unnormed posterior of a pace: a sum over widths and lags of exp(-(prior + phase + size) / 2), term by term."""
    total = 0.0
    for width_per_min in (0.7 * 1.4**i for i in range(7)):
        for lag_s in (0.3 * i for i in range(-3, 4)):
            misfit = (lag_s / 0.4) ** 2 + (math.log(width_per_min / 1.4) / 0.5) ** 2
            sizes, weights = [], []
            for one in responses:
                x = (one.rate_per_min - centre_per_min) / width_per_min
                chance = (one.noise_bpm / one.amplitude_bpm) ** 2
                expected_rad = math.atan(x) + 2.0 * math.pi * one.rate_per_min / 60.0 * lag_s
                apart_rad = math.remainder(one.lag_rad - expected_rad, 2.0 * math.pi)
                misfit += apart_rad**2 / (0.15**2 + chance)
                sizes.append(math.log(one.amplitude_bpm * math.sqrt(1.0 + x * x)))
                weights.append(1.0 / (0.14**2 + chance))
            common = sum(w * size for w, size in zip(weights, sizes, strict=True)) / sum(weights)
            misfit += sum(w * (size - common) ** 2 for w, size in zip(weights, sizes, strict=True))
            total += math.exp(-0.5 * misfit)
    return total


@pytest.mark.parametrize("seed", range(4))
def test_the_pace_is_the_mean_of_the_posterior_worked_out_by_hand(seed: int) -> None:
    rng = np.random.default_rng(seed)
    responses = [
        PacedResponse(rate, float(rng.uniform(3, 8)), float(rng.uniform(-1, 1)), float(rng.uniform(0.2, 1.5)), 1.0)
        for rate in RATES_PER_MIN
    ]
    centres = [i / 10.0 for i in range(40, 71)]
    shares = [share_by_hand(responses, centre) for centre in centres]
    mean = sum(share * centre for share, centre in zip(shares, centres, strict=True)) / sum(shares)
    found = assess(responses)
    assert found is not None
    assert found.rate_per_min == min(max(round(mean, 1), 4.5), 6.5)
    if not found.bound:
        near = [share for share, centre in zip(shares, centres, strict=True) if abs(centre - found.rate_per_min) < 0.51]
        assert found.certainty == pytest.approx(sum(near) / sum(shares))


def test_noise_is_the_swing_at_the_neighbouring_frequencies() -> None:
    rng = np.random.default_rng(3)
    t = np.cumsum(np.full(130, 0.9))
    rate = 66.0 + 5.0 * np.cos(2 * np.pi * 0.1 * t - 0.8 * np.pi) + rng.normal(0.0, 2.0, 130)
    found = paced_response(list(t), list(60_000.0 / rate), [True] * 130, 6.0, 0.0, 117.0)
    assert found is not None
    # White noise of 2 bpm over n beats has at any one frequency an amplitude of 2 sqrt(4 / n), in the square mean.
    assert found.noise_bpm == pytest.approx(2.0 * math.sqrt(4.0 / 110), rel=0.5)
    assert found.clean_share == 1.0
