"""What is usual for the wearer at this time: the levels and spreads that a sample is held against."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

from biofeedback.events import Baseline, Spreads
from biofeedback.signal.mean_frequency import ln_mean_frequency
from biofeedback.signal.minute_features import MinuteFeatures
from biofeedback.signal.own_spread import OwnSpread
from biofeedback.signal.slow_level import SlowLevel

Stage: TypeAlias = Literal["provisional", "firm"]
PROVISIONAL_S = 60.0
FIRM_S = 300.0
# After a quarter of an hour without rest what is seen is what there is.
FIRM_AT_LAST_S = 900.0
# The heart rate's level follows a rise slowly, so that a raised quarter of an hour hardly moves it, and a fall within
# minutes: people settle, and who began tense is known better once they were calm. Variability has one pace for both.
RISE_S, FALL_S, VARIABILITY_S = 1800.0, 300.0, 1200.0
# What is raised teaches half as much: it may be what is usual from now on.
RAISED_SHARE = 0.5
# In spreads: what lies farther off pulls as if it lay there.
FARTHEST_RISE, FARTHEST_FALL, FARTHEST = 2.0, 4.0, 3.0
# Spreads of people in general: of the minutes of chest-strap wearers at rest (docs/signal.md).
RATE_SD_BPM, LN_SDNN_SD, LN_FREQUENCY_SD = 2.0, 0.14, 0.07
# Where the level may have gone while nothing could be learned, as the standard deviation of an hour.
DRIFT_BPM_AN_HOUR = 4.0
# Windows of a minute that begin seconds apart say the same.
HOLD_EVERY_S = 20.0
# A stored spread weighs as much as so many minutes at most.
LONGEST_STORED_MIN = 240.0


@dataclass(frozen=True, slots=True)
class Reference:
    """The wearer's levels, how far their own quiet minutes lie from them, and the signal behind both.

    ``drift_bpm`` is the standard deviation of where the heart rate's level may have gone since it was last learned.
    """

    rate_bpm: float
    rate_sd_bpm: float
    ln_rmssd: float | None
    ln_sdnn: float | None
    clean_s: float
    days: int = 0
    ln_frequency: float | None = None
    ln_sdnn_sd: float = LN_SDNN_SD
    ln_frequency_sd: float = LN_FREQUENCY_SD
    drift_bpm: float = 0.0

    @property
    def firm(self) -> bool:
        """Whether it rests on five minutes at least."""
        return self.clean_s >= FIRM_S


class _Variability:
    """Levels of the figures that need every interval, while most of the time they are known."""

    def __init__(self, ln_rmssd: float, ln_sdnn: float, ln_frequency: float, weight_s: float) -> None:
        self.ln_rmssd = SlowLevel(ln_rmssd, weight_s)
        self.ln_sdnn = SlowLevel(ln_sdnn, weight_s)
        self.ln_frequency = SlowLevel(ln_frequency, weight_s)


def _variability_of(stored: Baseline) -> _Variability:
    rate_bpm, ln_rmssd, ln_sdnn = stored.rate_bpm.median, stored.ln_rmssd.median, stored.ln_sdnn.median
    known = stored.ln_frequency
    ln_frequency = ln_mean_frequency(rate_bpm, ln_rmssd, ln_sdnn) if known is None else known.median
    return _Variability(ln_rmssd, ln_sdnn, ln_frequency, VARIABILITY_S)


class RollingReference:
    """Follows the wearer's usual, from what is stored or from the first clean minute on.

    Parameters
    ----------
    stored
        The wearer's baseline.
    """

    def __init__(self, stored: Baseline | None) -> None:
        self._resting = False
        self._fixed = False
        self._rate: SlowLevel | None = None
        self._variability: _Variability | None = None
        self.usual: Reference | None = None
        known = stored.spreads if stored is not None and stored.spreads is not None else Spreads(0.0, 0.0, 0.0, 0.0)
        minutes = min(known.minutes, LONGEST_STORED_MIN)
        self._rate_spread = OwnSpread(RATE_SD_BPM, known.rate_bpm, minutes)
        self._sdnn_spread = OwnSpread(LN_SDNN_SD, known.ln_sdnn, minutes)
        self._frequency_spread = OwnSpread(LN_FREQUENCY_SD, known.ln_frequency, minutes)
        self._begin()
        if stored is not None:
            self._rate = SlowLevel(stored.rate_bpm.median, RISE_S)
            self._variability = _variability_of(stored)
            self._known_share = 1.0
            self._clean_s = self._quiet_s = stored.clean_s
            self._days = stored.days
            self._renew()

    def _begin(self) -> None:
        self._rate = None
        self._variability = None
        self._known_share = 0.0
        self._clean_s = 0.0
        self._quiet_s = 0.0
        self._unheld_s = 0.0
        self._untaught_s = 0.0
        self._days = 0
        self.usual = None

    def rest(self, begin: bool) -> None:
        """Begin or end a rest that was asked for: it alone will be the reference, until the session ends."""
        if begin:
            self._begin()
        self._resting = begin
        self._fixed = not begin

    @property
    def stage(self) -> Stage | None:
        """How far the reference has come; None before a minute of signal is in."""
        if self._quiet_s >= FIRM_S or self._clean_s >= FIRM_AT_LAST_S:
            return "firm"
        return "provisional" if self._clean_s >= PROVISIONAL_S else None

    @property
    def spreads(self) -> Spreads | None:
        """The wearer's own spreads, to be kept; None before anything is known of them."""
        rate, sdnn, frequency = self._rate_spread.own, self._sdnn_spread.own, self._frequency_spread.own
        if rate is None or sdnn is None or frequency is None:
            return None
        return Spreads(rate, sdnn, frequency, self._rate_spread.minutes)

    def passes(self, seconds: float) -> None:
        """Let time pass in which nothing could be learned: moving, unreadable, an exercise."""
        if seconds <= 0.0:
            return
        self._untaught_s += seconds
        if self.usual is not None and not self._fixed:
            self._renew()

    def add(self, sample: MinuteFeatures, seconds: float, quiet: bool) -> None:
        """Take a sample that stands for so many seconds; ``quiet`` when nothing was raised."""
        if self._fixed and self.usual is not None:
            return
        before = self.stage
        self._clean_s += seconds
        self._quiet_s += seconds if quiet else 0.0
        self._unheld_s += seconds
        if before != "firm" or self._unheld_s >= HOLD_EVERY_S:
            self._learn(sample, self._unheld_s, quiet)
            self._unheld_s = 0.0

    def _learn(self, sample: MinuteFeatures, seconds: float, quiet: bool) -> None:
        share = 1.0 if quiet or self._resting else RAISED_SHARE
        self._untaught_s = 0.0 if quiet else self._untaught_s + (1.0 - share) * seconds
        self._follow_rate(sample.rate_bpm, share * seconds, seconds)
        self._follow_variability(sample, share * seconds, seconds)
        if self.stage is not None:
            self._renew()

    def _follow_rate(self, rate_bpm: float, weight_s: float, seconds: float) -> None:
        if self._rate is None:
            self._rate = SlowLevel(rate_bpm, weight_s)
            return
        off = rate_bpm - self._rate.level
        memory_s = RISE_S if off > 0.0 or self._resting else FALL_S
        farthest = FARTHEST_RISE if off > 0.0 else FARTHEST_FALL
        self._rate.follow(rate_bpm, weight_s, memory_s, farthest * self._rate_spread.sd)
        self._rate_spread.add(off, seconds)

    def _follow_variability(self, sample: MinuteFeatures, weight_s: float, seconds: float) -> None:
        ln_rmssd, ln_sdnn, ln_frequency = sample.ln_rmssd, sample.ln_sdnn, sample.ln_frequency
        known = ln_rmssd is not None and ln_sdnn is not None and ln_frequency is not None
        remembered_s = min(self._clean_s, VARIABILITY_S)
        self._known_share += (float(known) - self._known_share) * seconds / max(remembered_s, seconds)
        if ln_rmssd is None or ln_sdnn is None or ln_frequency is None:
            return
        if self._variability is None:
            self._variability = _Variability(ln_rmssd, ln_sdnn, ln_frequency, weight_s)
            return
        levels, sdnn_sd, frequency_sd = self._variability, self._sdnn_spread.sd, self._frequency_spread.sd
        self._sdnn_spread.add(ln_sdnn - levels.ln_sdnn.level, seconds)
        self._frequency_spread.add(ln_frequency - levels.ln_frequency.level, seconds)
        levels.ln_rmssd.follow(ln_rmssd, weight_s, VARIABILITY_S, FARTHEST * sdnn_sd)
        levels.ln_sdnn.follow(ln_sdnn, weight_s, VARIABILITY_S, FARTHEST * sdnn_sd)
        levels.ln_frequency.follow(ln_frequency, weight_s, VARIABILITY_S, FARTHEST * frequency_sd)

    def _renew(self) -> None:
        if self._rate is None:
            return
        # What most of the time is not known is not usual.
        levels = self._variability if self._known_share >= 0.5 else None
        self.usual = Reference(
            rate_bpm=self._rate.level,
            rate_sd_bpm=self._rate_spread.sd,
            ln_rmssd=None if levels is None else levels.ln_rmssd.level,
            ln_sdnn=None if levels is None else levels.ln_sdnn.level,
            clean_s=max(self._clean_s, FIRM_S) if self.stage == "firm" else min(self._clean_s, FIRM_S - 1.0),
            days=self._days,
            ln_frequency=None if levels is None else levels.ln_frequency.level,
            ln_sdnn_sd=self._sdnn_spread.sd,
            ln_frequency_sd=self._frequency_spread.sd,
            drift_bpm=DRIFT_BPM_AN_HOUR * math.sqrt(self._untaught_s / 3600.0),
        )
