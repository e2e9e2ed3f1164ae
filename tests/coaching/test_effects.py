"""What helped is told from what would have happened anyway, on simulated people."""

import math
import random
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from biofeedback.coaching.effects import claim, estimate, learned_memory_min
from biofeedback.coaching.offer import PRIOR_EFFECT_SD, PRIOR_UNCERTAINTY_SD
from biofeedback.events import Episode, ExerciseEffect

EXERCISE_S, ALONE_S, SKIP_S, WATCH_S, STEP_S = 120.0, 150.0, 60.0, 180.0, 5.0
RUNS = 200


@dataclass
class Life:
    """A person whose arousal wanders with a memory; an exercise lowers it by its effect, and so does time."""

    rng: random.Random
    effects: dict[str, float]
    memory_min: float = 8.0

    def episode(self, exercise: str, day_offset: float) -> Episode:
        z = 1.9 + self.rng.gauss(0.0, 0.3)
        start = day_offset + z + self.rng.gauss(0.0, 0.15)
        length_s = EXERCISE_S if exercise else ALONE_S
        z = self._wander(z, length_s + SKIP_S)
        after = []
        for _ in range(round(WATCH_S / STEP_S)):
            z = self._wander(z, STEP_S)
            after.append(day_offset + z - self.effects.get(exercise, 0.0) + self.rng.gauss(0.0, 0.2))
        return Episode(0.0, 0.0, start, sum(after) / len(after), length_s + SKIP_S + WATCH_S / 2, None, exercise)

    def _wander(self, z: float, passed_s: float) -> float:
        kept = math.exp(-passed_s / 60.0 / self.memory_min)
        return z * kept + self.rng.gauss(0.0, math.sqrt(1.0 - kept * kept))


@dataclass
class Outcome:
    first: str
    claimed: set[str]


def lived(seed: int, effects: dict[str, float], exercises: int = 20, memory_min: float = 8.0) -> Outcome:
    """Twenty exercises, chosen as the app chooses; four of ten raised stretches are left to themselves."""
    rng = random.Random(seed)
    life = Life(rng, effects, memory_min)
    episodes: list[Episode] = []
    claimed: set[str] = set()
    tried = 0
    learned: tuple[ExerciseEffect, ...] = ()
    while tried < exercises:
        exercise = "" if rng.random() < 0.4 else draw(effects, learned, rng)
        tried += bool(exercise)
        episodes.append(life.episode(exercise, rng.gauss(0.0, 0.3)))
        learned = estimate(episodes)
        claimed |= claims(learned)
    best = max(learned, key=lambda effect: effect.effect_sd)
    return Outcome(best.exercise, claimed)


def draw(names: dict[str, float], effects: tuple[ExerciseEffect, ...], rng: random.Random) -> str:
    known = {effect.exercise: effect for effect in effects}
    drawn = {}
    for name in names:
        effect = known.get(name)
        centre = PRIOR_EFFECT_SD + 0.3 if effect is None else effect.effect_sd
        drawn[name] = rng.gauss(centre, PRIOR_UNCERTAINTY_SD if effect is None else effect.uncertainty_sd)
    return max(drawn, key=lambda name: drawn[name])


def claims(learned: tuple[ExerciseEffect, ...]) -> set[str]:
    return {effect.exercise for effect in learned if claim(effect) == "likely_helps"}


@pytest.mark.no_cover
@pytest.mark.parametrize("worth_sd", [1.25, 1.5])
def test_the_best_of_four_ranks_first_within_twenty_exercises(worth_sd: float) -> None:
    effects = {"plain": 0.25, "best": worth_sd, "mild": 0.1, "idle": 0.0}
    outcomes = [lived(seed, effects) for seed in range(RUNS)]
    assert sum(outcome.first == "best" for outcome in outcomes) >= 0.9 * RUNS


@pytest.mark.no_cover
def test_where_nothing_works_nothing_is_claimed_at_any_time() -> None:
    nothing = dict.fromkeys(("a", "b", "c", "d"), 0.0)
    outcomes = [lived(seed, nothing) for seed in range(RUNS)]
    assert sum(not outcome.claimed for outcome in outcomes) >= 0.9 * RUNS


def test_a_naive_before_and_after_would_praise_what_does_nothing() -> None:
    life = Life(random.Random(1), {})
    drops = [e.start_z - (e.after_z or 0.0) for e in (life.episode("idle", 0.0) for _ in range(100))]
    assert sum(drops) / len(drops) > 0.7
    effect = estimate([life.episode("idle", 0.0) for _ in range(100)])[0]
    assert abs(effect.effect_sd) < 0.3


@pytest.mark.parametrize("memory_min", [4.0, 8.0, 16.0])
def test_the_memory_is_learned_from_what_was_left_alone(memory_min: float) -> None:
    life = Life(random.Random(7), {}, memory_min)
    learned = learned_memory_min([life.episode("", 0.0) for _ in range(400)])
    assert learned == pytest.approx(memory_min, rel=0.35)


def test_without_enough_left_alone_no_claim_is_made() -> None:
    assert claim(ExerciseEffect("x", 2.0, 0.1, 10, n_alone=2)) == "may_help"
    assert claim(ExerciseEffect("x", 2.0, 0.1, 10, n_alone=3)) == "likely_helps"
    assert claim(ExerciseEffect("x", 2.0, 0.1, 3, n_alone=9)) == "may_help"
    assert claim(ExerciseEffect("x", 2.0, 0.1, 1, n_alone=9)) == "no_clear_change"


def test_an_effect_tells_how_many_episodes_were_left_alone() -> None:
    tried, alone = Episode(0, 0, 1.9, -1.0, 330.0, None, "x"), Episode(0, 0, 1.9, 1.0, 330.0, 600.0)
    (effect,) = estimate([tried, alone, alone, replace(alone, after_z=None)])
    assert (effect.n, effect.n_alone) == (1, 2)


def test_little_data_shrinks_towards_nothing() -> None:
    one = Episode(0, 0, 1.9, -1.0, 330.0, None, "x")
    few, many = estimate([one])[0], estimate([one] * 30)[0]
    assert 0 < few.effect_sd < many.effect_sd
    assert many.uncertainty_sd < few.uncertainty_sd


def test_what_is_surely_small_is_not_called_help() -> None:
    assert claim(ExerciseEffect("x", 0.25, 0.1, 10, 5)) == "no_clear_change"
    assert claim(ExerciseEffect("x", 0.45, 0.1, 10, 5)) == "likely_helps"


def test_what_was_measured_at_once_is_not_known_for_certain() -> None:
    (effect,) = estimate([Episode(10.0, 0.0, 1.0, 0.5, 0.0, None, "x")])
    assert 0.1 < effect.uncertainty_sd < 0.3


def test_an_effect_is_the_shrunken_mean_of_what_came_below_the_expected() -> None:
    """Normal prior of 0 and 0.6, each try weighted by what decay and measurement leave open; worked out by hand."""
    tries = [Episode(0, 0, 2.0, 0.4, 330.0, None, "x"), Episode(0, 0, 1.5, 0.9, 600.0, None, "x")]
    memory_min = learned_memory_min([])
    precision, weighted = 1.0 / 0.36, 0.0
    for one in tries:
        kept = math.exp(-one.horizon_s / 60.0 / memory_min)
        variance = 1.0 - kept**2 + 0.05
        precision += 1.0 / variance
        weighted += (one.start_z * kept - (one.after_z or 0.0)) / variance
    (effect,) = estimate(tries)
    assert effect.effect_sd == pytest.approx(weighted / precision)
    assert effect.uncertainty_sd == pytest.approx(math.sqrt(1.0 / precision))
    assert (effect.exercise, effect.n, effect.n_alone) == ("x", 2, 0)
    assert memory_min == pytest.approx(8.0, rel=0.15)
