"""Where a resting heart lies among healthy adults: what the sympathetic and the parasympathetic index share.

Each is a mean of three deviations from the norm in standard deviations, weighted 0.4, 0.4 and 0.2. The construction and
the weights follow what Kubios HRV describes; mean RR and RMSSD are the norms of Nunan et al. (2010), the other norms
were recovered by fitting published example results (docs/signal.md). 0 is the healthy adult's mean at rest.
"""

from __future__ import annotations

from typing import NamedTuple


class Norm(NamedTuple):
    """Mean and standard deviation among healthy adults at rest."""

    mean: float
    sd: float

    def z(self, value: float) -> float:
        """How many standard deviations a value lies above the mean."""
        return (value - self.mean) / self.sd


MEAN_RR_MS = Norm(926.0, 90.0)
RMSSD_MS = Norm(42.0, 15.0)
SD1_PERCENT = Norm(31.8, 16.7)
RATE_BPM = Norm(64.8, 6.33)
STRESS_INDEX = Norm(9.66, 2.585)
SD2_PERCENT = Norm(68.2, 16.9)
_WEIGHTS = (0.4, 0.4, 0.2)


def weighted(*z: float) -> float:
    """The mean of three deviations."""
    return sum(weight * value for weight, value in zip(_WEIGHTS, z, strict=True))
