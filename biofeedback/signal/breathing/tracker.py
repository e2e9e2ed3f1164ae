"""The rate of breathing followed from second to second: a forward filter over what each second's signals say."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from biofeedback.signal.breathing.likelihood import RATES_PER_MIN
from biofeedback.signal.curvature import Floats

# The rate wanders so far within a second, in 1/min, and once in a while jumps to anywhere.
STEP_PER_MIN = 0.4
LEAK = 0.02
# Where nothing is known: adults at rest breathe about 14 times a minute, most of them between 8 and 24.
USUAL_PER_MIN, USUAL_LOG_SD = 14.0, 0.5
# Confidence is the belief within this of the rate told.
WITHIN_PER_MIN = 1.5


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
        self._moves: dict[float, Floats] = {}

    def step(self, log_likelihood: Floats | None, elapsed_s: float = 1.0) -> None:
        """Some time later; ``log_likelihood`` is that of a second, None where no signal says anything."""
        belief = self._move(elapsed_s).dot(self._belief)
        belief += LEAK * elapsed_s * self._usual
        if log_likelihood is not None:
            belief *= np.exp(elapsed_s * log_likelihood)
            belief /= belief.sum()
        self._belief = belief

    def _move(self, elapsed_s: float) -> Floats:
        move = self._moves.get(elapsed_s)
        if move is None:
            move = np.exp(-0.5 * (self._apart / (STEP_PER_MIN * math.sqrt(elapsed_s))) ** 2)
            move *= (1.0 - LEAK * elapsed_s) / move.sum(axis=0)
            self._moves[elapsed_s] = move
        return move

    def belief(self) -> Belief:
        """The likeliest rate, as the mean of what is believed around it, and how much of the belief lies there."""
        belief = self._belief
        top = int(belief.argmax())
        reach = round(WITHIN_PER_MIN / (RATES_PER_MIN[1] - RATES_PER_MIN[0]))
        around = slice(max(top - reach, 0), top + reach + 1)
        near = belief[around]
        confidence = float(near.sum())
        return Belief(float(near.dot(RATES_PER_MIN[around])) / confidence, confidence)
