"""What an exercise does for this person beyond what time does by itself."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from biofeedback.events import Episode, ExerciseEffect

# Arousal forgets: a deviation z is expected to be z exp(-h / memory) after h. The memory is learned from episodes
# that were left to themselves, starting from 8 min.
MEMORIES_MIN = tuple(2.0 * 1.12**i for i in range(25))
PRIOR_MEMORY_MIN, PRIOR_SPREAD = 8.0, 0.35
# Before any data an exercise is expected to do nothing much.
PRIOR_SD = 0.6
MEASUREMENT_VARIANCE = 0.05
ENOUGH_ALONE = 3
ENOUGH_TRIES = 4
SURE = 0.985
WORTH_SD = 0.2


# What may be said of an effect.
Claim: TypeAlias = Literal["likely_helps", "may_help", "no_clear_change"]


def estimate(episodes: Iterable[Episode]) -> tuple[ExerciseEffect, ...]:
    """Posterior mean and SD of each exercise's effect.

    Each episode with an exercise gives the difference between what was expected without it and what was measured
    afterwards; the differences shrink towards 0 by a normal prior (Gelman et al. 2013, sec. 2.5).

    Parameters
    ----------
    episodes : iterable of Episode
        Of one person; those without a measurement afterwards are passed over.

    Returns
    -------
    tuple of ExerciseEffect
        By exercise, in order of the name.
    """
    known = [episode for episode in episodes if episode.after_z is not None]
    alone = [episode for episode in known if not episode.exercise]
    memory_min = learned_memory_min(alone)
    found = []
    for name in sorted({episode.exercise for episode in known if episode.exercise}):
        tries = [episode for episode in known if episode.exercise == name]
        found.append(_posterior(name, tries, memory_min, len(alone)))
    return tuple(found)


def learned_memory_min(alone: Sequence[Episode]) -> float:
    """Posterior mean of the memory of arousal, min, from episodes that were left to themselves."""
    weights = []
    for memory_min in MEMORIES_MIN:
        log_weight = -0.5 * (math.log(memory_min / PRIOR_MEMORY_MIN) / PRIOR_SPREAD) ** 2
        for episode in alone:
            miss, variance = _miss(episode, memory_min)
            log_weight -= 0.5 * (miss**2 / variance + math.log(variance))
        weights.append(log_weight)
    top = max(weights)
    shares = [math.exp(weight - top) for weight in weights]
    return sum(s * m for s, m in zip(shares, MEMORIES_MIN, strict=True)) / sum(shares)


def claim(effect: ExerciseEffect) -> Claim:
    """What may be said of an effect; without enough episodes that were left to themselves no more than "may"."""
    chance = _normal_cdf((effect.effect_sd - WORTH_SD) / effect.uncertainty_sd)
    if effect.n >= ENOUGH_TRIES and effect.n_alone >= ENOUGH_ALONE and chance >= SURE:
        return "likely_helps"
    return "may_help" if chance >= 0.75 and effect.n >= 2 else "no_clear_change"


def _posterior(name: str, tries: Sequence[Episode], memory_min: float, n_alone: int) -> ExerciseEffect:
    precision, weighted = 1.0 / PRIOR_SD**2, 0.0
    for episode in tries:
        miss, variance = _miss(episode, memory_min)
        precision += 1.0 / variance
        weighted += -miss / variance
    return ExerciseEffect(name, weighted / precision, math.sqrt(1.0 / precision), len(tries), n_alone)


def _miss(episode: Episode, memory_min: float) -> tuple[float, float]:
    assert episode.after_z is not None
    kept = math.exp(-episode.horizon_s / 60.0 / memory_min)
    return episode.after_z - episode.start_z * kept, 1.0 - kept**2 + MEASUREMENT_VARIANCE


def _normal_cdf(x: float) -> float:
    return 0.5 * (1.0 + math.erf(x / math.sqrt(2.0)))
