"""What is usual for this wearer: learned from clean rest, provisional after a minute, firm after five."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from biofeedback.events import Baseline, BaselineUpdate, Reference

PROVISIONAL_S = 60.0
FIRM_S = 300.0
# Refinement works on the quiet samples of the last hour and is told of every ten minutes.
REMEMBERED = 720
REFINE_EVERY_S = 600.0


@dataclass(frozen=True, slots=True)
class Sample:
    """What the score looks at, at one moment: heart rate and the logarithms of three indices."""

    rate_bpm: float
    ln_rmssd: float
    ln_sdnn: float
    ln_stress_index: float


def reference(values: Sequence[float]) -> Reference:
    """Median and median absolute deviation."""
    centre = median(values)
    return Reference(centre, median(abs(v - centre) for v in values))


def baseline_of(samples: Sequence[Sample], clean_s: float, days: int = 0) -> Baseline:
    """Baseline of some samples of rest."""
    return Baseline(
        rate_bpm=reference([s.rate_bpm for s in samples]),
        ln_rmssd=reference([s.ln_rmssd for s in samples]),
        ln_sdnn=reference([s.ln_sdnn for s in samples]),
        ln_stress_index=reference([s.ln_stress_index for s in samples]),
        clean_s=clean_s,
        days=days,
    )


class BaselineLearner:
    """Gathers quiet samples and says when they make a baseline."""

    def __init__(self, stored: Baseline | None) -> None:
        self._stored = stored
        self._own: Baseline | None = None
        self._samples: deque[Sample] = deque(maxlen=REMEMBERED)
        self._clean_s = 0.0
        self._refined_s = 0.0
        self._rest = False

    @property
    def current(self) -> Baseline | None:
        """The baseline in use."""
        return self._own if self._own is not None else self._stored

    def rest(self, begin: bool) -> None:
        """A rest asked for begins: what was learned before it does not count."""
        self._rest = begin
        if begin:
            self._stored = self._own = None
            self._samples.clear()
            self._clean_s = 0.0

    def add(self, sample: Sample, seconds: float, quiet: bool, t: float) -> list[BaselineUpdate]:
        """Take the sample of the last ``seconds``; ``quiet`` when the score finds nothing unusual."""
        settled = self.current is not None
        if settled and not quiet and not self._rest:
            return []
        self._samples.append(sample)
        before_s, self._clean_s = self._clean_s, self._clean_s + seconds
        if before_s < PROVISIONAL_S <= self._clean_s and not settled:
            return self._become("provisional", t)
        if before_s < FIRM_S <= self._clean_s:
            self._refined_s = t
            return self._become("firm", t)
        if self._clean_s > FIRM_S and t - self._refined_s >= REFINE_EVERY_S:
            self._refined_s = t
            return self._become("refined", t)
        return []

    def _become(self, stage: Literal["provisional", "firm", "refined"], t: float) -> list[BaselineUpdate]:
        self._own = baseline_of(self._samples, self._clean_s)
        return [BaselineUpdate(t, stage, self._own)]
