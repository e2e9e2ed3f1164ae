"""What is usual for the wearer at this time: the reference that a sample is held against."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from biofeedback.events import Baseline
from biofeedback.signal.arrays import Floats
from biofeedback.signal.minute_features import MinuteFeatures, to_keep

Stage: TypeAlias = Literal["provisional", "firm"]
PROVISIONAL_S = 60.0
FIRM_S = 300.0
# After a quarter of an hour without rest what is seen is what there is.
FIRM_AT_LAST_S = 900.0
# The reference follows posture and the time of day within this time; five raised minutes are a quarter of it.
MEMORY_S = 1200.0
RENEW_S = 60.0
# Windows of a minute that begin seconds apart say the same.
HOLD_EVERY_S = 20.0


@dataclass(frozen=True, slots=True)
class Reference:
    """Medians of the samples that make the reference; ``clean_s`` is the length of the signal behind them.

    ``rate_mad_bpm`` is the median absolute deviation of the beats' rates within a minute, or that of the minutes'
    rates where it is larger.
    """

    rate_bpm: float
    rate_mad_bpm: float
    ln_rmssd: float | None
    ln_sdnn: float | None
    clean_s: float
    days: int = 0

    @property
    def firm(self) -> bool:
        """Whether it rests on five minutes at least."""
        return self.clean_s >= FIRM_S


def weighted_median(values: Sequence[float], weights: Sequence[float]) -> float | None:
    """Median of values that have weights; None without any."""
    half, passed = 0.5 * sum(weights), 0.0
    for i in sorted(range(len(values)), key=values.__getitem__):
        passed += weights[i]
        if passed >= half:
            return values[i]
    return None


class RollingReference:
    """Follows the wearer's usual: from what is stored, or from the first clean minute, then over twenty minutes.

    Parameters
    ----------
    stored
        The wearer's baseline; it weighs as much as twenty minutes of signal and fades as these come in.
    """

    def __init__(self, stored: Baseline | None) -> None:
        self._resting = False
        self._fixed = False
        self._begin()
        if stored is not None:
            self._remember(MEMORY_S, _features_of_baseline(stored))
            self._clean_s = self._quiet_s = stored.clean_s
            self._days = stored.days
            self._renew()

    def _begin(self) -> None:
        self._weighed: deque[tuple[float, MinuteFeatures]] = deque()
        self._held_s = 0.0
        self._unheld_s = 0.0
        self._clean_s = 0.0
        self._quiet_s = 0.0
        self._renewed_s = 0.0
        self._days = 0
        self.usual: Reference | None = None

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

    def add(self, sample: MinuteFeatures, seconds: float, quiet: bool, nn_ms: Floats | None = None) -> None:
        """Take a sample that stands for so many seconds; ``quiet`` when nothing was raised.

        ``nn_ms`` are the intervals of its minute, if there are any.
        """
        if self._fixed and self.usual is not None:
            return
        before = self.stage
        self._clean_s += seconds
        self._unheld_s += seconds
        if before != "firm" or self._unheld_s >= HOLD_EVERY_S:
            self._remember(self._unheld_s, to_keep(sample, nn_ms))
            self._unheld_s = 0.0
        self._quiet_s += seconds if quiet else 0.0
        due = self._clean_s - self._renewed_s >= RENEW_S and (self.stage == "firm" or self._resting)
        if self.stage is not None and (self.stage != before or due):
            self._renew()

    def _remember(self, seconds: float, sample: MinuteFeatures) -> None:
        self._weighed.append((seconds, sample))
        self._held_s += seconds
        while self._held_s > MEMORY_S:
            oldest_s, oldest = self._weighed.popleft()
            excess_s = self._held_s - MEMORY_S
            self._held_s -= min(oldest_s, excess_s)
            if oldest_s > excess_s:
                self._weighed.appendleft((oldest_s - excess_s, oldest))

    def _renew(self) -> None:
        seconds = [weight for weight, _ in self._weighed]
        samples = [sample for _, sample in self._weighed]
        rates = [s.rate_bpm for s in samples]
        rate = weighted_median(rates, seconds)
        if rate is None:
            return
        self._renewed_s = self._clean_s
        within = self._median([s.rate_mad_bpm for s in samples], seconds)
        between = weighted_median([abs(r - rate) for r in rates], seconds)
        self.usual = Reference(
            rate_bpm=rate,
            rate_mad_bpm=max(within or 0.0, between or 0.0),
            ln_rmssd=self._median([s.ln_rmssd for s in samples], seconds),
            ln_sdnn=self._median([s.ln_sdnn for s in samples], seconds),
            clean_s=max(self._clean_s, FIRM_S) if self.stage == "firm" else min(self._clean_s, FIRM_S - 1.0),
            days=self._days,
        )

    def _median(self, values: Sequence[float | None], seconds: Sequence[float]) -> float | None:
        known = [i for i, value in enumerate(values) if value is not None]
        weights = [seconds[i] for i in known]
        # What most of the time is not known is not usual.
        enough = sum(weights) >= 0.5 * self._held_s
        return weighted_median([values[i] or 0.0 for i in known], weights) if enough else None


def _features_of_baseline(stored: Baseline) -> MinuteFeatures:
    return MinuteFeatures(
        rate_bpm=stored.rate_bpm.median,
        newest_bpm=stored.rate_bpm.median,
        rate_mad_bpm=stored.rate_bpm.mad,
        ln_rmssd=stored.ln_rmssd.median,
        ln_sdnn=stored.ln_sdnn.median,
    )
