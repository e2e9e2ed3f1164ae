"""One estimate of arousal: is the signal readable, is the wearer still, what is usual, and only then a score."""

from __future__ import annotations

from collections import deque

from msgspec.structs import replace

from biofeedback.events import Arousal, Baseline, BaselineUpdate, Event, Reason
from biofeedback.signal.arousal import SHIPPED, ArousalEstimator, Weights
from biofeedback.signal.arrays import Floats
from biofeedback.signal.baseline import QuietSample, baseline_of, block_of, for_time, learned
from biofeedback.signal.indices.definitions.stress_index import stress_index
from biofeedback.signal.indices.engines import IndexBackend
from biofeedback.signal.minute_features import MinuteFeatures, features_of, to_keep
from biofeedback.signal.movement import Movement
from biofeedback.signal.nn_series import NnWindow, Readability
from biofeedback.signal.rhythm import Unreadable, frequent_early_beats, in_doubt, unreadable
from biofeedback.signal.rolling_reference import RollingReference, Stage

SCORE_WINDOW_S = 60.0
NEWEST_S = 30.0
# Share of the window that normal beats must cover, and the seconds from which on a first score is worth having.
COVERED_SHARE = 0.5
WHOLE_S, HOLED_S, PATIENCE_S = 55.0, 36.0, 75.0
# With frequent early beats the rate is told, but nobody is asked on it, under no preset.
FREQUENT_TRUST = 0.35
# Slow breathing weighs on a minute's window for as long, and on the heart for a little longer.
AFTER_EXERCISE_S = 120.0
# Lying down or getting up moves the heart by some 10 bpm, most of it within a minute and a half.
POSITION_SETTLES_S = 90.0
# The baseline that is kept is told of after ten minutes, later every hour; it learns from a sample each half minute.
REFINE_S = (600.0, 3600.0)
KEEP_EVERY_S = 30.0
KEEP_SAMPLES = 2880


class Estimate:
    """Turns windows into arousal and keeps the wearer's usual up to date."""

    def __init__(
        self,
        backend: IndexBackend,
        stored: Baseline | None,
        movement: Movement,
        weights: Weights = SHIPPED,
    ) -> None:
        self.unusual_day = False
        self._backend = backend
        self._stored = stored
        self._movement = movement
        self._arousal = ArousalEstimator(weights)
        self._now = RollingReference(stored)
        self._stage: Stage | None = self._now.stage
        self._quiet: deque[QuietSample] = deque(maxlen=KEEP_SAMPLES)
        self._quiet_s = 0.0
        self._refined_s = 0.0
        self._refine_every_s = 0.5 * REFINE_S[0]
        self._unreadable: Unreadable | None = None
        self._exercised_s = float("-inf")
        self._last_s: float | None = None
        self._begun_s: float | None = None
        self._lying = False
        self._other_position: RollingReference | None = None
        self._settles_until_s = float("-inf")
        self.breath_above_per_min: float | None = None
        self._midnight_s: float | None = None
        self._day = ""

    @property
    def usual_rate_bpm(self) -> float | None:
        """Heart rate that is usual now, if known."""
        return self._now.usual.rate_bpm if self._now.usual is not None else None

    def local_time(self, t: float, minute_of_day: int, day: str) -> None:
        """Learn the local time; at the beginning it chooses the baseline for this part of the day."""
        self._midnight_s = t - 60.0 * minute_of_day
        self._day = day
        if self._last_s is None and self._stored is not None:
            self._now = RollingReference(for_time(self._stored, block_of(minute_of_day)))

    def rest(self, t: float, begin: bool) -> None:
        """A rest that was asked for begins or ends."""
        del t
        self._now.rest(begin)
        if begin:
            self._stage = None

    def position(self, t: float, lying: bool) -> None:
        """The wearer lay down or got up: the heart beats differently then, so each position has its own reference."""
        if lying == self._lying:
            return
        self._lying = lying
        self._now, self._other_position = self._other_position or RollingReference(None), self._now
        self._settles_until_s = t + POSITION_SETTLES_S

    def exercising(self, now: bool, t: float) -> None:
        """Take note of an exercise that is under way."""
        if now:
            self._exercised_s = t

    def settling(self, t: float) -> Arousal:
        """There is nothing to say yet."""
        return self._arousal.without_score(t, "settling")

    def unsure(self, t: float, *reasons: Reason) -> Arousal:
        """There is nothing honest to say."""
        return self._arousal.without_score(t, "unsure", reasons)

    def of_beats(self, t: float, window: NnWindow, readability: Readability) -> list[Event]:
        """Estimate from a minute of beats."""
        self._unreadable = why = unreadable(readability, self._unreadable)
        if why is not None:
            return [self.unsure(t, Reason(why))]
        covered_s = window.covered_s
        if covered_s < self._enough_s(t):
            return [self.settling(t)]
        sample = features_of(self._backend, window, NEWEST_S)
        if sample is None:
            return [self.unsure(t, Reason("flat"))]
        quality = min(1.0, covered_s / WHOLE_S) * (1.0 - window.artefact_percent / 20.0)
        if frequent_early_beats(readability):
            rate = MinuteFeatures(sample.rate_bpm, sample.newest_bpm)
            return self._scored(t, rate, covered_s, FREQUENT_TRUST * quality, None, doubtful=True)
        return self._scored(t, sample, covered_s, quality, window.nn_ms, in_doubt(readability))

    def _enough_s(self, t: float) -> float:
        """How much of the minute must be covered: of the first nearly all, unless the strap keeps on leaving holes."""
        if self._last_s is not None:
            return COVERED_SHARE * SCORE_WINDOW_S
        self._begun_s = t if self._begun_s is None else self._begun_s
        return WHOLE_S if t - self._begun_s < PATIENCE_S else HOLED_S

    def of_rate(self, t: float, rate_bpm: float) -> list[Event]:
        """Estimate from the heart rate alone, for a strap that sends no intervals."""
        return self._scored(t, MinuteFeatures(rate_bpm, rate_bpm), SCORE_WINDOW_S, 1.0, None)

    def _scored(
        self,
        t: float,
        sample: MinuteFeatures,
        covered_s: float,
        quality: float,
        nn_ms: Floats | None,
        doubtful: bool = False,
    ) -> list[Event]:
        passed_s = 0.0 if self._last_s is None else t - self._last_s
        stands_for_s = covered_s if self._last_s is None else min(passed_s, SCORE_WINDOW_S)
        self._last_s = t
        self._now.passes(max(0.0, passed_s - stands_for_s))
        if self._movement.moving(t):
            self._now.passes(stands_for_s)
            return [self._arousal.without_score(t, "moving", (Reason("moving"),))]
        if t < self._settles_until_s:
            self._now.passes(stands_for_s)
            return [self._arousal.without_score(t, "settling", (Reason("posture"),))]
        exercising = t - self._exercised_s <= AFTER_EXERCISE_S
        usual = self._now.usual
        if usual is None:
            estimate = self.settling(t)
        else:
            still_s = self._movement.still_for_s(t)
            estimate = self._arousal.estimate(t, sample, usual, quality, exercising, still_s)
            estimate = self._with_breath(estimate)
        if estimate.state in ("raised", "high") and not exercising and self._movement.recovering(t):
            # Stairs, not strain: nothing is learned from it, nothing asked.
            return [self._arousal.without_score(t, "settling", (Reason("moved"),))]
        if doubtful and estimate.state == "calm":
            if not exercising:
                # The rate is sure. Without these minutes the usual would follow what is left, which lies above them.
                self._now.add(MinuteFeatures(sample.rate_bpm, sample.newest_bpm), stands_for_s, quiet=True)
            return [self._arousal.not_calm(estimate)]
        if exercising:
            self._now.passes(stands_for_s)
            return [estimate]
        quiet = estimate.state not in ("raised", "high")
        self._now.add(sample, stands_for_s, quiet)
        if estimate.state != "high" and not self._lying:
            self._keep(t, sample, stands_for_s, nn_ms)
        return [estimate, *self._learned(t)]

    def _with_breath(self, estimate: Arousal) -> Arousal:
        if self.breath_above_per_min is None:
            return estimate
        breath = Reason("breath", round(self.breath_above_per_min, 1), "1/min")
        *figures, last = estimate.reasons
        ordered = (*figures, breath, last) if last.code == "still" else (*estimate.reasons, breath)
        return replace(estimate, reasons=ordered)

    def _learned(self, t: float) -> list[Event]:
        stage = self._now.stage
        if stage == self._stage and (stage != "firm" or t - self._refined_s < self._refine_every_s):
            return []
        return self._updated(t, stage)

    def _keep(self, t: float, sample: MinuteFeatures, seconds: float, nn_ms: Floats | None) -> None:
        if sample.ln_rmssd is None:
            return
        self._quiet_s += seconds
        if self._quiet_s >= KEEP_EVERY_S or not self._quiet:
            block = None if self._midnight_s is None else block_of(int((t - self._midnight_s) // 60.0))
            stress = None if nn_ms is None else stress_index(nn_ms)
            self._quiet.append(QuietSample(to_keep(sample, nn_ms), self._quiet_s, block, stress))
            self._quiet_s = 0.0

    def _updated(self, t: float, stage: Stage | None) -> list[Event]:
        if stage is None or self.unusual_day:
            return []
        spreads = None if self._lying else self._now.spreads
        firm = stage == "firm"
        kept = learned(self._stored, self._quiet, self._day, spreads) if firm else baseline_of(self._quiet, self._day)
        if kept is None:
            return []
        first = stage != self._stage
        self._stage, self._refined_s = stage, t
        self._refine_every_s = min(2.0 * self._refine_every_s, REFINE_S[1])
        return [BaselineUpdate(t, stage if first else "refined", kept)]
