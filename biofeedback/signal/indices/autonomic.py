"""A sympathetic and a parasympathetic index: where a resting heart lies among healthy adults.

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


MEAN_RR_MS = Norm(926.0, 90.0)
RMSSD_MS = Norm(42.0, 15.0)
SD1_PERCENT = Norm(31.8, 16.7)
RATE_BPM = Norm(64.8, 6.33)
STRESS_INDEX = Norm(9.66, 2.585)
SD2_PERCENT = Norm(68.2, 16.9)
WEIGHTS = (0.4, 0.4, 0.2)


def parasympathetic_index(mean_rr_ms: float, rmssd_ms: float, sd1_ms: float, sd2_ms: float) -> float:
    """Positive when the heart is slower and varies more from beat to beat than a healthy adult's at rest."""
    sd1_percent = 100.0 * sd1_ms / (sd1_ms + sd2_ms)
    return _mean_of(_z(mean_rr_ms, MEAN_RR_MS), _z(rmssd_ms, RMSSD_MS), _z(sd1_percent, SD1_PERCENT))


def sympathetic_index(mean_rr_ms: float, stress_index: float, sd1_ms: float, sd2_ms: float) -> float:
    """Positive when the heart is faster and more rigid than a healthy adult's at rest.

    ``stress_index`` is the square-root form. Slow paced breathing raises SD2 and with it this index, though it calms.
    """
    sd2_percent = 100.0 * sd2_ms / (sd1_ms + sd2_ms)
    return _mean_of(_z(60000.0 / mean_rr_ms, RATE_BPM), _z(stress_index, STRESS_INDEX), _z(sd2_percent, SD2_PERCENT))


def _z(value: float, norm: Norm) -> float:
    return (value - norm.mean) / norm.sd


def _mean_of(*z: float) -> float:
    return sum(weight * value for weight, value in zip(WEIGHTS, z, strict=True))
