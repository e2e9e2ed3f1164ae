"""Beats that a strap gets wrong, or a heart beats early; seeded, on request."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArtefactRates:
    """Probability per beat of each artefact.

    Attributes
    ----------
    ectopic : float
        An early beat followed by a compensatory pause: a short interval, then a long one.
    missed : float
        A beat not seen: two intervals become one.
    extra : float
        A false detection: one interval becomes two.
    """

    ectopic: float = 0.0
    missed: float = 0.0
    extra: float = 0.0


NONE = ArtefactRates()


class Artefacts:
    """Turns true intervals into those that the strap reports; their sum stays the same.

    Parameters
    ----------
    seed : int
    rates : ArtefactRates
    """

    def __init__(self, seed: int, rates: ArtefactRates = NONE) -> None:
        self._rng = random.Random(f"artefacts {seed}")
        self.rates = rates
        self._owed_s = 0.0
        self._merged_s = 0.0

    def reported(self, rr_s: float) -> Iterator[float]:
        """The intervals reported for one true interval, s: none for a missed beat, two for an extra one."""
        rr_s, self._owed_s = rr_s + self._owed_s, 0.0
        at = self._rng.random()
        rates = self.rates
        if at < rates.ectopic:
            self._owed_s = 0.35 * rr_s
            rr_s -= self._owed_s
        elif at < rates.ectopic + rates.missed:
            self._merged_s += rr_s
            return
        rr_s, self._merged_s = rr_s + self._merged_s, 0.0
        if rates.ectopic + rates.missed <= at < rates.ectopic + rates.missed + rates.extra:
            early_s = rr_s * self._rng.uniform(0.35, 0.6)
            yield early_s
            rr_s -= early_s
        yield rr_s
