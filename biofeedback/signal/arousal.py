"""From indices to a score of 0-100 where 50 is the wearer's usual, with its state, confidence and reasons."""

from __future__ import annotations

import math
from dataclasses import dataclass

from biofeedback.events import Arousal, ArousalState, Baseline, Reason, Reference
from biofeedback.signal.baseline import FIRM_S, Sample

# Spread below which a difference from the usual is not worth mentioning.
FLOOR_RATE_BPM = 2.5
FLOOR_LN = 0.15
WEIGHT_RATE = 0.55
WEIGHT_RMSSD = 0.25
WEIGHT_SDNN = 0.20
# Score points at one and at many standard deviations: 100 / (1 + exp(-z / SQUASH)).
SQUASH = 1.8
CLAMP_SD = 6.0
SMOOTH_S = 20.0
HIGH_ENTER, HIGH_LEAVE = 90.0, 82.0
RAISED_ENTER, RAISED_LEAVE = 75.0, 65.0
CALM_BELOW = 35.0
PROVISIONAL_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Deviations:
    """Differences from the usual in standard deviations, each positive towards arousal."""

    rate: float
    rmssd: float
    sdnn: float

    @property
    def total(self) -> float:
        """The weighted sum."""
        return WEIGHT_RATE * self.rate + WEIGHT_RMSSD * self.rmssd + WEIGHT_SDNN * self.sdnn


def robust_z(value: float, usual: Reference, floor: float) -> float:
    """Distance from the median in 1.4826 MAD, with a floor on the spread, kept within 6."""
    z = (value - usual.median) / max(1.4826 * usual.mad, floor)
    return min(max(z, -CLAMP_SD), CLAMP_SD)


def deviations(sample: Sample, usual: Baseline) -> Deviations:
    """How far a sample lies from the wearer's usual."""
    return Deviations(
        rate=robust_z(sample.rate_bpm, usual.rate_bpm, FLOOR_RATE_BPM),
        rmssd=-robust_z(sample.ln_rmssd, usual.ln_rmssd, FLOOR_LN),
        sdnn=-robust_z(sample.ln_sdnn, usual.ln_sdnn, FLOOR_LN),
    )


def score_of(total_z: float) -> float:
    """Squash a weighted sum to 0-100; 0 gives 50."""
    return 100.0 / (1.0 + math.exp(-total_z / SQUASH))


class ArousalEstimator:
    """Smooths the score and keeps its state from flickering."""

    def __init__(self) -> None:
        self._smoothed: float | None = None
        self._last_s = 0.0
        self._state: ArousalState = "settling"

    def without_score(self, t: float, state: ArousalState, reasons: tuple[Reason, ...] = ()) -> Arousal:
        """Say honestly that there is no score: settling, moving or unsure."""
        if t - self._last_s > 2 * SMOOTH_S:
            self._smoothed = None
        self._state = state
        return Arousal(t, None, state, 0.0, reasons)

    def estimate(
        self, t: float, sample: Sample, usual: Baseline, quality: float, exercising: bool, still_s: float | None
    ) -> Arousal:
        """Score a sample against the wearer's usual; ``quality`` 0-1 scales the confidence."""
        parts = deviations(sample, usual)
        score = score_of(parts.total)
        if self._smoothed is None:
            self._smoothed = score
        else:
            self._smoothed += (score - self._smoothed) * (1.0 - math.exp(-(t - self._last_s) / SMOOTH_S))
        self._last_s = t
        self._state = self._next_state(self._smoothed)
        sure = 1.0 if usual.clean_s >= FIRM_S or usual.days else PROVISIONAL_CONFIDENCE
        reasons = _reasons(sample, usual, still_s)
        confidence = round(sure * quality, 3)
        return Arousal(t, score, self._state, confidence, reasons, self._smoothed, exercising, parts.total)

    def _next_state(self, smoothed: float) -> ArousalState:
        if smoothed >= HIGH_ENTER or (self._state == "high" and smoothed >= HIGH_LEAVE):
            return "high"
        if smoothed >= RAISED_ENTER or (self._state in ("raised", "high") and smoothed >= RAISED_LEAVE):
            return "raised"
        return "calm" if smoothed < CALM_BELOW else "usual"


def _reasons(sample: Sample, usual: Baseline, still_s: float | None) -> tuple[Reason, ...]:
    reasons = [
        Reason("heart_rate", round(sample.rate_bpm - usual.rate_bpm.median, 1), "bpm"),
        Reason("rmssd", _percent(sample.ln_rmssd - usual.ln_rmssd.median), "%"),
        Reason("sdnn", _percent(sample.ln_sdnn - usual.ln_sdnn.median), "%"),
    ]
    if still_s is not None:
        reasons.append(Reason("still", round(still_s / 60.0, 1), "min"))
    return tuple(reasons)


def _percent(ln_ratio: float) -> float:
    return round(100.0 * (math.exp(ln_ratio) - 1.0), 0)
