"""Finding one's own pace: five rates, two minutes each, amplitude and phase of the heart's answer fitted together."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

RATES_PER_MIN = (6.5, 6.0, 5.5, 5.0, 4.5)
AGAIN_AFTER_DAYS = 14
LEAST_CLEAN_SHARE = 0.9
LEAST_SEGMENTS = 4
LOWEST_PER_MIN, HIGHEST_PER_MIN, STEP_PER_MIN = 4.0, 7.0, 0.1
WIDTHS_PER_MIN = tuple(0.7 * 1.4**i for i in range(7))
LAGS_S = tuple(0.3 * i for i in range(-3, 4))
# How much effort and breath vary from one stretch to the next, and how well the breath follows the pacer.
EFFORT_SD, PHASE_SD, LAG_SD_S = 0.14, 0.15, 0.4
USUAL_WIDTH_PER_MIN, WIDTH_SPREAD = 1.4, 0.5
NEAR_PER_MIN = 0.5
CERTAIN = 0.9


class Response(Protocol):
    """What is needed of the heart's answer to one stretch; ``signal.paced_response`` measures it."""

    @property
    def rate_per_min(self) -> float:
        """The pace, breaths/min."""
        ...

    @property
    def amplitude_bpm(self) -> float:
        """Half of peak to trough."""
        ...

    @property
    def lag_rad(self) -> float:
        """How far the heart follows the pacer."""
        ...

    @property
    def noise_bpm(self) -> float:
        """Amplitude that chance shows."""
        ...

    @property
    def clean_share(self) -> float:
        """Share of clean beats."""
        ...


@dataclass(frozen=True, slots=True)
class Resonance:
    """The result: the rate, the runner-up, and the probability that the rate is right to half a breath a minute."""

    rate_per_min: float
    runner_up_per_min: float
    certainty: float

    @property
    def certain(self) -> bool:
        """Whether the result can be said without "perhaps"."""
        return self.certainty >= CERTAIN


def is_due(days_since: float | None) -> bool:
    """Whether an assessment is worth suggesting: never made, or two weeks ago (Capdevila et al. 2021)."""
    return days_since is None or days_since >= AGAIN_AFTER_DAYS


def assess(responses: Sequence[Response]) -> Resonance | None:
    """The pace of a person from the heart's answers.

    Parameters
    ----------
    responses : sequence of Response
        One for each pace, as far as the signal allowed.

    Returns
    -------
    Resonance or None
        None where fewer than four stretches are clean.

    Notes
    -----
    Near its resonance the baroreflex answers like a damped oscillator (Vaschillo et al. 2002): amplitude
    ``1/sqrt(1+x^2)`` and lag ``atan(x)`` with ``x = (f - f0)/b``. The posterior of ``f0`` is summed on a grid over the
    width ``b``, a constant lag of the breath behind the pacer, and the best common amplitude.
    """
    usable = [item for item in responses if item.clean_share >= LEAST_CLEAN_SHARE and item.amplitude_bpm > 0]
    if len(usable) < LEAST_SEGMENTS:
        return None
    centres = tuple(_centres())
    logs = [_log_evidence(usable, centre) for centre in centres]
    top = max(logs)
    weights = [math.exp(value - top) for value in logs]
    total = sum(weights)
    shares = [weight / total for weight in weights]
    rate = sum(share * centre for share, centre in zip(shares, centres, strict=True))
    certainty = sum(s for s, c in zip(shares, centres, strict=True) if abs(c - rate) <= NEAR_PER_MIN + 1e-9)
    aside = [
        (share, centre) for share, centre in zip(shares, centres, strict=True) if abs(centre - rate) >= NEAR_PER_MIN
    ]
    return Resonance(round(rate, 1), max(aside)[1], certainty)


def _centres() -> Iterator[float]:
    for i in range(round((HIGHEST_PER_MIN - LOWEST_PER_MIN) / STEP_PER_MIN) + 1):
        yield round(LOWEST_PER_MIN + i * STEP_PER_MIN, 3)


def _log_evidence(responses: Sequence[Response], centre: float) -> float:
    logs = [_log_likelihood(responses, centre, width, lag) for width in WIDTHS_PER_MIN for lag in LAGS_S]
    top = max(logs)
    return top + math.log(sum(math.exp(value - top) for value in logs))


def _log_likelihood(responses: Sequence[Response], centre: float, width: float, lag_s: float) -> float:
    log = -0.5 * (lag_s / LAG_SD_S) ** 2 - 0.5 * (math.log(width / USUAL_WIDTH_PER_MIN) / WIDTH_SPREAD) ** 2
    amplitudes = []
    for item in responses:
        x = (item.rate_per_min - centre) / width
        chance = (item.noise_bpm / item.amplitude_bpm) ** 2
        expected = math.atan(x) + 2.0 * math.pi * item.rate_per_min / 60.0 * lag_s
        apart = math.remainder(item.lag_rad - expected, 2.0 * math.pi)
        variance = PHASE_SD**2 + chance
        log -= 0.5 * (apart**2 / variance + math.log(variance))
        amplitudes.append((math.log(item.amplitude_bpm) + 0.5 * math.log1p(x * x), EFFORT_SD**2 + chance))
    precision = sum(1.0 / variance for _, variance in amplitudes)
    common = sum(value / variance for value, variance in amplitudes) / precision
    return log - 0.5 * sum((value - common) ** 2 / variance for value, variance in amplitudes)
