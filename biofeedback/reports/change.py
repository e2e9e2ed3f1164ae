"""Whether a figure really differed between two phases, or only as much as it wanders by itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev
from typing import Literal, TypeAlias

import numpy as np

from biofeedback.events import Beat
from biofeedback.reports.figures import nn_window
from biofeedback.reports.phases import PhaseSpan

Verdict: TypeAlias = Literal["clear", "unclear", "unknown"]
BLOCK_S = 15.0
FEWEST_BLOCKS = 3
FEWEST_BEATS = 6
# Two-sided 95 % quantiles of Student's t for 2 to 10 degrees of freedom; beyond that 2.2 is on the careful side.
T_95 = (4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23)
BEYOND = 2.2
# Smaller differences mean nothing to a person, however steady the beat.
LEAST_BPM = 2.0
LEAST_SHARE = 0.10


@dataclass(frozen=True, slots=True)
class Change:
    """A difference (of the rate, bpm; of RMSSD as a share) with half its 95 % interval, and what may be said."""

    value: float | None
    half_width: float | None
    verdict: Verdict


UNKNOWN = Change(None, None, "unknown")


def rate_change(before: PhaseSpan, after: PhaseSpan, beats: Sequence[Beat]) -> Change:
    """How heart rate differed, bpm."""
    return _compare(_blocks(before, beats, _rate), _blocks(after, beats, _rate), LEAST_BPM)


def rmssd_change(before: PhaseSpan, after: PhaseSpan, beats: Sequence[Beat]) -> Change:
    """How RMSSD differed, as a share of what it was; told of phases without paced breathing only."""
    if before.paced or after.paced:
        return UNKNOWN
    change = _compare(_blocks(before, beats, _ln_rmssd), _blocks(after, beats, _ln_rmssd), math.log1p(LEAST_SHARE))
    if change.value is None or change.half_width is None:
        return UNKNOWN
    return Change(math.expm1(change.value), math.expm1(change.half_width), change.verdict)


def _compare(before: Sequence[float], after: Sequence[float], least: float) -> Change:
    if min(len(before), len(after)) < FEWEST_BLOCKS:
        return UNKNOWN
    value = fmean(after) - fmean(before)
    error = math.hypot(stdev(before) / math.sqrt(len(before)), stdev(after) / math.sqrt(len(after)))
    # Welch's test (1947) with the smaller sample's degrees of freedom: on the careful side.
    degrees = min(len(before), len(after)) - 1
    half_width = (T_95[degrees - 2] if degrees - 2 < len(T_95) else BEYOND) * error
    return Change(value, half_width, "clear" if abs(value) > max(half_width, least) else "unclear")


def _blocks(span: PhaseSpan, beats: Sequence[Beat], figure: Callable[[Sequence[Beat]], float | None]) -> list[float]:
    count = int(span.length_s // BLOCK_S)
    blocks: list[list[Beat]] = [[] for _ in range(count)]
    for beat in beats:
        at = int((beat.t - span.begin_s) // BLOCK_S)
        if beat.t > span.begin_s and 0 <= at < count:
            blocks[at].append(beat)
    values = [figure(block) for block in blocks]
    return [value for value in values if value is not None]


def _rate(beats: Sequence[Beat]) -> float | None:
    normal = [beat.rr_ms for beat in beats if beat.normal]
    return fmean(60000.0 / rr for rr in normal) if len(normal) >= FEWEST_BEATS else None


def _ln_rmssd(beats: Sequence[Beat]) -> float | None:
    differences = nn_window(beats, BLOCK_S).successive_ms
    if len(differences) < FEWEST_BEATS:
        return None
    squared = float(np.mean(differences**2))
    return 0.5 * math.log(squared) if squared > 0 else None
