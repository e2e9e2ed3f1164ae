"""Finding one's own pace: five rates, two minutes each, amplitude and phase of the heart's answer fitted together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from biofeedback.events import PaceBound

RATES_PER_MIN = (6.5, 6.0, 5.5, 5.0, 4.5)
AGAIN_AFTER_DAYS = 14
LEAST_CLEAN_SHARE = 0.9
LEAST_SEGMENTS = 4
CENTRES_PER_MIN = tuple(i / 10.0 for i in range(40, 71))
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
    """The result: the rate, the runner-up, and the probability that the rate is right to half a breath a minute.

    Neither lies outside what was breathed. Where the answer points beyond the slowest or the fastest pace of it,
    ``bound`` says so, and the certainty is that of "at or below" or "at or above".
    """

    rate_per_min: float
    runner_up_per_min: float
    certainty: float
    bound: PaceBound = ""

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
    slowest, fastest = (edge(item.rate_per_min for item in usable) for edge in (min, max))
    shares = list(zip(_posterior(usable), CENTRES_PER_MIN, strict=True))
    rate = min(max(round(sum(share * centre for share, centre in shares), 1), slowest), fastest)
    bound: PaceBound = "at_or_below" if rate <= slowest else "at_or_above" if rate >= fastest else ""
    # A bound is right when the true pace lies beyond the edge, or nearer to it than to the pace before it.
    near = NEAR_PER_MIN / 2.0 if bound else NEAR_PER_MIN
    low = float("-inf") if bound == "at_or_below" else rate - near - 1e-9
    high = float("inf") if bound == "at_or_above" else rate + near + 1e-9
    certainty = sum(share for share, centre in shares if low <= centre <= high)
    breathed = [each for each in shares if slowest <= each[1] <= fastest]
    _, runner_up = max(each for each in breathed if abs(each[1] - rate) >= NEAR_PER_MIN)
    return Resonance(rate, runner_up, certainty, bound)


def _posterior(responses: Sequence[Response]) -> list[float]:
    import numpy as np

    centre, width, lag_s, item = np.ix_(CENTRES_PER_MIN, WIDTHS_PER_MIN, LAGS_S, range(len(responses)))
    rate_per_min = np.array([one.rate_per_min for one in responses])[item]
    amplitude_bpm = np.array([one.amplitude_bpm for one in responses])[item]
    lag_rad = np.array([one.lag_rad for one in responses])[item]
    chance = (np.array([one.noise_bpm for one in responses])[item] / amplitude_bpm) ** 2
    x = (rate_per_min - centre) / width
    expected_rad = np.arctan(x) + 2.0 * np.pi * rate_per_min / 60.0 * lag_s
    apart_rad = (lag_rad - expected_rad + np.pi) % (2.0 * np.pi) - np.pi
    phase_fit = (apart_rad**2 / (PHASE_SD**2 + chance)).sum(-1)
    log_size = np.log(amplitude_bpm) + 0.5 * np.log1p(x * x)
    weight = 1.0 / (EFFORT_SD**2 + chance)
    common = (log_size * weight).sum(-1, keepdims=True) / weight.sum(-1, keepdims=True)
    size_fit = ((log_size - common) ** 2 * weight).sum(-1)
    prior = ((lag_s / LAG_SD_S) ** 2 + (np.log(width / USUAL_WIDTH_PER_MIN) / WIDTH_SPREAD) ** 2)[..., 0]
    log = -0.5 * (prior + phase_fit + size_fit)
    likelihood = np.exp(log - log.max()).sum((1, 2))
    shares: list[float] = (likelihood / likelihood.sum()).tolist()
    return shares
