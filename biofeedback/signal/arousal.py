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
    rate, rmssd, sdnn, frequency
        Weight of each deviation in the sum.
    spreads
        How many of the wearer's own spreads are one unit: a deviation of 1 for the heart rate alone is a score of 75.
    slowest
        How far a slow rhythm counts against arousal, in units.
    """

    rate: float = 1.0
    rmssd: float = 0.3
    sdnn: float = 0.3
    frequency: float = 0.7
    spreads: float = 3.0
    slowest: float = 0.5


SHIPPED = Weights()
FARTHEST = 6.0
SMOOTH_S = 5.0
FORGET_S = 60.0
PROVISIONAL_CONFIDENCE = 0.45
FIRM_CONFIDENCE = 0.85
RATE_ALONE_CONFIDENCE = 0.4


def deviation(sample: MinuteFeatures, usual: Reference, weights: Weights = SHIPPED) -> float:
    """Weighted sum of a sample's deviations from the usual, each in the wearer's own spreads, positive towards arousal.

    The heart rate is the minute's or that of its newest part, whichever is higher: a rise counts at once, a fall when
    it has lasted. Smaller variability and a faster swing add to it; larger variability takes nothing away, for talk,
    sighs and irregular breath make it large while the heart races, and a slower swing little. The rate stands alone
    where the variability is not known.
    """
    rate = _within((max(sample.rate_bpm, sample.newest_bpm) - usual.rate_bpm) / (weights.spreads * usual.rate_sd_bpm))
    total = weights.rate * rate
    ln_frequency = sample.ln_frequency
    if ln_frequency is None or usual.ln_frequency is None:
        return total
    swing = _within((ln_frequency - usual.ln_frequency) / (weights.spreads * usual.ln_frequency_sd))
    total += weights.frequency * max(swing, -weights.slowest)
    spread = weights.spreads * usual.ln_sdnn_sd
    for weight, own, level in (
        (weights.rmssd, sample.ln_rmssd, usual.ln_rmssd),
        (weights.sdnn, sample.ln_sdnn, usual.ln_sdnn),
    ):
        if own is not None and level is not None:
            total += weight * max(_within((level - own) / spread), 0.0)
    return total


def _within(z: float) -> float:
    return min(max(z, -FARTHEST), FARTHEST)


def score_of(total: float) -> float:
    """Squash a weighted deviation to 0-100: 50 as usual, 75 one unit above it, 90 two."""
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
        confidence = round(_trust(sample, usual) * _known(usual, self._weights) * quality, 3)
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


def _known(usual: Reference, weights: Weights) -> float:
    """How much of a unit is left of what the level may have drifted by, unseen: 1 when it was learned just now."""
    return 1.0 / math.hypot(1.0, usual.drift_bpm / (weights.spreads * usual.rate_sd_bpm))


def _reasons(sample: MinuteFeatures, usual: Reference, still_s: float | None) -> tuple[Reason, ...]:
    reasons = [Reason("heart_rate", round(sample.rate_bpm - usual.rate_bpm, 1), "bpm")]
    if sample.ln_rmssd is not None and usual.ln_rmssd is not None:
        reasons.append(Reason("rmssd", _percent(sample.ln_rmssd - usual.ln_rmssd), "%"))
    if sample.ln_sdnn is not None and usual.ln_sdnn is not None:
        reasons.append(Reason("sdnn", _percent(sample.ln_sdnn - usual.ln_sdnn), "%"))
    if sample.ln_frequency is not None and usual.ln_frequency is not None:
        reasons.append(Reason("frequency", _percent(sample.ln_frequency - usual.ln_frequency), "%"))
    if still_s is not None:
        reasons.append(Reason("still", round(still_s / 60.0, 1), "min"))
    return tuple(reasons)


def _percent(ln_ratio: float) -> float:
    return round(100.0 * (math.exp(ln_ratio) - 1.0), 0)
