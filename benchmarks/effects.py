"""Power of the coaching's verdicts on simulated people: how often the best exercise ranks first and is claimed.

    python benchmarks/effects.py [--runs 200]

The people are those of ``tests/coaching/test_effects.py``: arousal with an 8-minute memory, exercises begun near
+1.9 SD, days that drift, four exercises of which one has the effect shown. The last column is a naive before-and-after
on the same data: a claim where the mean drop of any exercise is above 2.6 standard errors.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from pathlib import Path
from statistics import fmean, stdev

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "coaching"))

from test_effects import Life, claims, draw

from biofeedback.coaching.effects import estimate
from biofeedback.events import Episode


def naive_claims(episodes: list[Episode]) -> bool:
    """Whether comparing each exercise's before with its after would claim anything."""
    for name in {episode.exercise for episode in episodes if episode.exercise}:
        drops = [e.start_z - (e.after_z or 0.0) for e in episodes if e.exercise == name]
        if len(drops) >= 4 and fmean(drops) / (stdev(drops) / math.sqrt(len(drops))) > 2.6:
            return True
    return False


def one_life(seed: int, worth_sd: float, exercises: int) -> tuple[bool, bool, bool]:
    rng = random.Random(seed)
    effects = {"a": 0.0, "best": worth_sd, "c": 0.0, "d": 0.0}
    life, episodes, tried, claimed = Life(rng, effects), [], 0, False
    while tried < exercises:
        exercise = "" if rng.random() < 0.4 else draw(effects, estimate(episodes), rng)
        tried += bool(exercise)
        episodes.append(life.episode(exercise, rng.gauss(0.0, 0.3)))
        claimed = claimed or bool(claims(episodes))
    first = max(estimate(episodes), key=lambda effect: effect.effect_sd).exercise == "best"
    return first, claimed, naive_claims(episodes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    runs = parser.parse_args().runs
    print("effect SD | exercises | best ranks first | something claimed | naive claims")
    for worth_sd in (0.0, 0.5, 0.75, 1.0, 1.25, 1.5):
        for exercises in (20, 40):
            lives = [one_life(seed, worth_sd, exercises) for seed in range(runs)]
            shares = [sum(life[i] for life in lives) / runs for i in range(3)]
            print(f"{worth_sd:9.2f} | {exercises:9d} | {shares[0]:16.0%} | {shares[1]:17.0%} | {shares[2]:12.0%}")


if __name__ == "__main__":
    main()
