"""How well each rate of breathing explains a stretch of a signal that swings with the breath."""

from __future__ import annotations

from functools import cache

import numpy as np

from biofeedback.signal.arrays import Floats

RATES_PER_MIN: Floats = np.arange(3.25, 42.01, 0.5)
# A breath is no pure wave: half of what swings at twice a rate speaks for the rate, too.
HARMONIC = 0.5
# What a rate keeps of likelihood however little swings there, and how much a second's look counts: neighbouring looks
# share all but a second of their window.
FLOOR, WEIGHT = 0.05, 0.25


class Likelihood:
    """Log-likelihood of each rate for windows of one length.

    Power grows toward slow rates in all of these signals whatever the breath does; so it is weighted by a power of the
    frequency, and what counts is each rate's share of the whole.

    Parameters
    ----------
    window_s
        Length of the window, s.
    rate_hz
        Samples a second.
    exponent
        Of the frequency, by which power is weighted.
    """

    def __init__(self, window_s: float, rate_hz: float, exponent: float) -> None:
        self.n = round(window_s * rate_hz)
        self._rows, self._weight = _transform(self.n, rate_hz, exponent)

    def weighted_power(self, window: Floats) -> Floats:
        """Weighted power of each rate, of one signal or summed over several.

        Parameters
        ----------
        window
            Shape (n,) or (n, signals), evenly sampled, oldest first.

        Returns
        -------
        array
            Shape (rates,), in the square of the signal's unit.
        """
        parts = self._rows.dot(window)
        parts *= parts
        if parts.ndim > 1:
            parts = parts.sum(axis=1)
        both = parts.reshape(2, 2, -1)
        at_rate, at_harmonic = both[0] + both[1]
        at_harmonic *= HARMONIC
        power: Floats = at_rate
        power += at_harmonic
        power *= self._weight
        return power


@cache
def _transform(n: int, rate_hz: float, exponent: float) -> tuple[Floats, Floats]:
    """Rows that take a window apart into its rates, and the weight of each rate; some 30 ms of work, done once."""
    t = np.arange(n) / rate_hz
    ramp = np.linspace(-1.0, 1.0, n)
    detrend = np.eye(n) - 1.0 / n - np.outer(ramp, ramp) / np.dot(ramp, ramp)
    taper = 0.5 - 0.5 * np.cos(2.0 * np.pi * np.arange(n) / n)
    transform = taper[:, None] * detrend
    apparent_hz = _apparent_hz(transform, t, exponent)
    angle = 2.0 * np.pi * np.outer(np.concatenate((apparent_hz, RATES_PER_MIN / 30.0)), t)
    rows: Floats = np.concatenate((np.cos(angle), np.sin(angle))) @ transform
    weight: Floats = apparent_hz**exponent
    rows.flags.writeable = weight.flags.writeable = False
    return rows, weight


def _apparent_hz(transform: Floats, t: Floats, exponent: float) -> Floats:
    """Where a pure wave of each rate has most weighted power: above its own frequency, the more so the slower it is.

    A window of 24 s spreads a wave over some 4/min, and the weight favours the upper part of that.
    """
    fine_hz = np.arange(0.5 * RATES_PER_MIN[0], 1.3 * RATES_PER_MIN[-1], 0.05) / 60.0
    angle = 2.0 * np.pi * np.outer(fine_hz, t)
    rows = np.concatenate((np.cos(angle), np.sin(angle))) @ transform
    wave = 2.0 * np.pi * np.outer(t, RATES_PER_MIN / 60.0)
    parts = (rows @ np.cos(wave)) ** 2 + (rows @ np.sin(wave)) ** 2
    power = (parts[: len(fine_hz)] + parts[len(fine_hz) :]) * fine_hz[:, None] ** exponent
    found: Floats = fine_hz[power.argmax(axis=0)]
    return found


def log_likelihood(weighted_power: Floats) -> Floats | None:
    """Log-likelihood of each rate from its share of weighted power; None of a signal that does not swing at all."""
    total = float(np.add.reduce(weighted_power))
    if not total > 0.0:
        return None
    found = weighted_power * (len(weighted_power) / total)
    found += FLOOR
    np.log(found, out=found)
    found *= WEIGHT
    return found
