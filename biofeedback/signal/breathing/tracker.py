"""The rate of breathing followed from second to second: a forward filter over what each second's signals say."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from biofeedback.signal.arrays import Floats
from biofeedback.signal.breathing.likelihood import RATES_PER_MIN

# The rate wanders so far within a second, in 1/min, and once in a while jumps to anywhere.
STEP_PER_MIN = 0.4
LEAK = 0.02
# Ticks of a clock that runs jitter: steps are counted in quarters of a second, so that there are few of them to know.
STEP_S = 0.25
# Where nothing is known: adults at rest breathe about 14 times a minute, most of them between 8 and 24.
USUAL_PER_MIN, USUAL_LOG_SD = 14.0, 0.5
# Confidence is the belief within this of the rate told.
WITHIN_PER_MIN = 1.5
_REACH = round(WITHIN_PER_MIN / float(RATES_PER_MIN[1] - RATES_PER_MIN[0]))


class Belief(NamedTuple):
    """A rate with the probability that the true one lies within 1.5/min of it."""

    rate_per_min: float
    confidence: float


class BreathTracker:
    """Belief over all rates: predicted a second on, then multiplied with what that second's signals say.

    A hidden Markov model's forward pass (Rabiner 1989, eq. 19-20) on a grid of rates.
    """

    def __init__(self) -> None:
        self._apart = RATES_PER_MIN[:, None] - RATES_PER_MIN[None, :]
        usual = np.exp(-0.5 * (np.log(RATES_PER_MIN / USUAL_PER_MIN) / USUAL_LOG_SD) ** 2)
        self._usual: Floats = usual / usual.sum()
        self._belief = self._usual
        self._moves: dict[float, tuple[Floats, Floats]] = {}

    def step(self, log_likelihood: Floats | None, elapsed_s: float = 1.0) -> None:
        """Some time later; ``log_likelihood`` is that of a second, None where no signal says anything."""
        elapsed_s = STEP_S * max(1, round(elapsed_s / STEP_S))
        move, leak = self._moves.get(elapsed_s) or self._move(elapsed_s)
        belief = move.dot(self._belief)
        belief += leak
        if log_likelihood is not None:
            said = elapsed_s * log_likelihood
            belief *= np.exp(said, out=said)
            belief /= np.add.reduce(belief)
        self._belief = belief

    def _move(self, elapsed_s: float) -> tuple[Floats, Floats]:
        """How the belief spreads within such a time, and what leaks back to anywhere."""
        move = np.exp(-0.5 * (self._apart / (STEP_PER_MIN * math.sqrt(elapsed_s))) ** 2)
        move *= (1.0 - LEAK * elapsed_s) / move.sum(axis=0)
        self._moves[elapsed_s] = move, LEAK * elapsed_s * self._usual
        return self._moves[elapsed_s]

    def belief(self) -> Belief:
        """The likeliest rate, as the mean of what is believed around it, and how much of the belief lies there."""
        belief = self._belief
        top = int(belief.argmax())
        around = slice(max(top - _REACH, 0), top + _REACH + 1)
        near = belief[around]
        confidence = float(np.add.reduce(near))
        return Belief(float(near.dot(RATES_PER_MIN[around])) / confidence, confidence)
