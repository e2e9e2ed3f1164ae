"""From a sample to a score of 0-100 where 50 is the wearer's usual, with its state, confidence and reasons."""

from __future__ import annotations

import math
from dataclasses import dataclass

from msgspec.structs import replace

from biofeedback.events import Arousal, ArousalState, Reason
from biofeedback.signal.levels import CALM_BELOW, level_of
from biofeedback.signal.minute_features import MinuteFeatures
from biofeedback.signal.rolling_reference import Reference


@dataclass(frozen=True, slots=True)
class Weights:
    """The numbers that make the score; ``benchmarks/fit_weights.py`` shows how they were chosen.

    Attributes
    ----------
    rate, rmssd, sdnn
        Weight of each deviation in the sum; they add up to 1.
    rate_spread_bpm, ln_spread
        Spread of the heart rate and of the two logarithms below which a deviation is not divided.
    """

    rate: float = 0.80
    rmssd: float = 0.05
    sdnn: float = 0.15
    rate_spread_bpm: float = 5.5
    ln_spread: float = 0.3


SHIPPED = Weights()
FARTHEST = 6.0
SMOOTH_S = 5.0
FORGET_S = 60.0
PROVISIONAL_CONFIDENCE = 0.45
FIRM_CONFIDENCE = 0.85
RATE_ALONE_CONFIDENCE = 0.4


def deviation(sample: MinuteFeatures, usual: Reference, weights: Weights = SHIPPED) -> float:
    """Weighted sum of a sample's deviations from the usual, each in spreads and positive towards arousal.

    z = (x - median) / max(1.4826 MAD, floor) for the heart rate, with the MAD of the beats' rates within a minute;
    for ln RMSSD and the detrended ln SDNN the spread is fixed. The heart rate is the minute's or that of its newest
    part, whichever is higher: a rise counts at once, a fall when it has lasted. It stands alone where the variability
    is not known.
    """
    spread = max(1.4826 * usual.rate_mad_bpm, weights.rate_spread_bpm)
    rate = _within((max(sample.rate_bpm, sample.newest_bpm) - usual.rate_bpm) / spread)
    if sample.ln_rmssd is None or usual.ln_rmssd is None or sample.ln_sdnn is None or usual.ln_sdnn is None:
        return rate
    rmssd = _within((sample.ln_rmssd - usual.ln_rmssd) / weights.ln_spread)
    sdnn = _within((sample.ln_sdnn - usual.ln_sdnn) / weights.ln_spread)
    return weights.rate * rate - weights.rmssd * rmssd - weights.sdnn * sdnn


def _within(z: float) -> float:
    return min(max(z, -FARTHEST), FARTHEST)


def score_of(total: float) -> float:
    """Squash a weighted deviation to 0-100: 50 as usual, 75 one spread above it, 90 two."""
    return float(100.0 / (1.0 + 3.0**-total))


class ArousalEstimator:
    """Smooths the score and keeps its state from flickering."""

    def __init__(self, weights: Weights = SHIPPED) -> None:
        self._weights = weights
        self._smoothed: float | None = None
        self._last_s = 0.0
        self._state: ArousalState = "settling"

    def without_score(self, t: float, state: ArousalState, reasons: tuple[Reason, ...] = ()) -> Arousal:
        """Say honestly that there is no score: settling, moving or unsure."""
        self._state = state
        return Arousal(t, None, state, 0.0, reasons)

    def estimate(
        self,
        t: float,
        sample: MinuteFeatures,
        usual: Reference,
        quality: float,
        exercising: bool,
        still_s: float | None,
    ) -> Arousal:
        """Score a sample against the wearer's usual; ``quality`` 0-1 scales the confidence."""
        total = deviation(sample, usual, self._weights)
        score = score_of(total)
        if self._smoothed is None or t - self._last_s > FORGET_S:
            self._smoothed = score
        else:
            self._smoothed += (score - self._smoothed) * (1.0 - math.exp(-(t - self._last_s) / SMOOTH_S))
        self._last_s = t
        self._state = level_of(self._smoothed, self._state)
        confidence = round(_trust(sample, usual) * quality, 3)
        reasons = _reasons(sample, usual, still_s)
        return Arousal(t, score, self._state, confidence, reasons, self._smoothed, exercising, total)

    def not_calm(self, estimate: Arousal) -> Arousal:
        """The estimate at the level of the usual: calm would say more than the rhythm can bear out."""
        self._state = "usual"
        self._smoothed = max(CALM_BELOW, self._smoothed or CALM_BELOW)
        score = max(CALM_BELOW, estimate.score or CALM_BELOW)
        confidence = min(estimate.confidence, RATE_ALONE_CONFIDENCE)
        return replace(estimate, state="usual", score=score, smoothed=self._smoothed, confidence=confidence)


def _trust(sample: MinuteFeatures, usual: Reference) -> float:
    if sample.ln_rmssd is None:
        return RATE_ALONE_CONFIDENCE
    if not usual.firm:
        return PROVISIONAL_CONFIDENCE
    return 1.0 if usual.days > 1 else FIRM_CONFIDENCE


def _reasons(sample: MinuteFeatures, usual: Reference, still_s: float | None) -> tuple[Reason, ...]:
    reasons = [Reason("heart_rate", round(sample.rate_bpm - usual.rate_bpm, 1), "bpm")]
    if sample.ln_rmssd is not None and usual.ln_rmssd is not None:
        reasons.append(Reason("rmssd", _percent(sample.ln_rmssd - usual.ln_rmssd), "%"))
    if sample.ln_sdnn is not None and usual.ln_sdnn is not None:
        reasons.append(Reason("sdnn", _percent(sample.ln_sdnn - usual.ln_sdnn), "%"))
    if still_s is not None:
        reasons.append(Reason("still", round(still_s / 60.0, 1), "min"))
    return tuple(reasons)


def _percent(ln_ratio: float) -> float:
    return round(100.0 * (math.exp(ln_ratio) - 1.0), 0)
