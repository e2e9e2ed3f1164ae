"""A wearer's usual range of a value, and where it lies on a bar. No Qt here."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from biofeedback.events import Baseline, LevelSpread


# A range of one robust standard deviation to each side, never narrower than what breathing alone moves.
FLOOR_RATE_BPM = 3.0
FLOOR_LN = 0.18
FLOOR_BREATH_BPM = 1.5
# Fewer told rates than this, one every five seconds, are not yet what is usual.
LEAST_RATES = 60
# The bar reaches this many ranges to each side of the usual.
REACH = 4.0


@dataclass(frozen=True, slots=True)
class UsualRange:
    """Low and high end of what is usual, and the ends of the bar, all in the value's own unit."""

    low: float
    high: float
    bar_low: float
    bar_high: float

    def share(self, value: float) -> float:
        """Where a value lies on the bar, 0 to 1."""
        return min(1.0, max(0.0, (value - self.bar_low) / (self.bar_high - self.bar_low)))

    @property
    def band(self) -> tuple[float, float]:
        """The usual range as shares of the bar."""
        return self.share(self.low), self.share(self.high)

    def distance(self, value: float) -> float:
        """How far a value lies from the middle, in half ranges; 1 is the edge of the usual."""
        middle = 0.5 * (self.low + self.high)
        return (value - middle) / (0.5 * (self.high - self.low))


def usual_rate(baseline: Baseline) -> UsualRange:
    """The usual heart rate, bpm."""
    return _around(baseline.rate_bpm, FLOOR_RATE_BPM)


def usual_rmssd(baseline: Baseline) -> UsualRange:
    """The usual RMSSD, ms, from its logarithm."""
    ln = _around(baseline.ln_rmssd, FLOOR_LN)
    return UsualRange(
        math.exp(ln.low), math.exp(ln.high), 0.0, math.exp(ln.low) + 4 * (math.exp(ln.high) - math.exp(ln.low))
    )


def usual_breath(rates: Iterable[tuple[float, float]]) -> UsualRange | None:
    """The usual rate of breathing in this session, 1/min, from (t, rate) outside exercises; None of too few."""
    told = [rate for _, rate in rates]
    if len(told) < LEAST_RATES:
        return None
    middle = median(told)
    spread = max(1.4826 * median(abs(rate - middle) for rate in told), FLOOR_BREATH_BPM)
    reach = REACH * spread
    return UsualRange(middle - spread, middle + spread, max(0.0, middle - reach), middle + reach)


def _around(reference: LevelSpread, floor: float) -> UsualRange:
    half = max(1.4826 * reference.mad, floor)
    middle = reference.median
    return UsualRange(middle - half, middle + half, middle - REACH * half, middle + REACH * half)
