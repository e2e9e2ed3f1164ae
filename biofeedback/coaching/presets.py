"""How readily the app asks: three presets, a handful of numbers each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from biofeedback.events import History, Sensitivity, Settings

ENTER_SCORE = 75.0
LEAVE_SCORE = 65.0
ENOUGH_DAYS = 3
SHIFT_BOUND = 10.0
NARROWEST_HYSTERESIS = 5.0
HIGHEST_ENTER = 95.0
# What was asked wears off with this time constant.
WEARS_OFF_S = 28800.0


@dataclass(frozen=True, slots=True)
class Preset:
    """What a sensitivity means.

    ``evidence`` is how much of it is asked for, in unit-seconds above the level where it counts: 30 are 20 seconds at
    the highest score that counts, 45 at 90, or two minutes at 85. Each question of the last
    hours adds ``dearer`` to it, so that a restless day is asked about less than it is restless. ``enter_offset`` moves
    the score that is called raised here, and evidence counts from ``counts_above`` that.
    ``daily_cap`` and ``refractory_s`` of None leave the choice to the person's settings. What each costs in needless
    questions an hour of rest, and finds, is measured by ``benchmarks/truth.py``.
    """

    name: Sensitivity
    evidence: float
    dearer: float
    enter_offset: float
    counts_above: float
    daily_cap: int | None
    refractory_s: float | None
    minimum_confidence: float


PRESETS: dict[Sensitivity, Preset] = {
    "gentle": Preset("gentle", 60.0, 40.0, 5.0, 6.0, 2, 2400.0, minimum_confidence=0.6),
    "standard": Preset("standard", 30.0, 20.0, 0.0, 6.0, None, None, minimum_confidence=0.5),
    "responsive": Preset("responsive", 15.0, 0.0, 0.0, 3.0, 10**6, 300.0, minimum_confidence=0.2),
}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Scores above which arousal counts as raised, and below which it has settled again."""

    enter: float
    leave: float


def thresholds(preset: Preset, history: History, shift: float) -> Thresholds:
    """Thresholds of this person under this preset.

    The fixed scores hold until three days of data exist; then the wearer's own 95th percentile counts if it is
    higher, and the 85th to leave. ``shift`` is what feedback taught, bounded to +-10.
    """
    learned = max(-SHIFT_BOUND, min(SHIFT_BOUND, shift))
    enter, leave = ENTER_SCORE, LEAVE_SCORE
    if history.days >= ENOUGH_DAYS and history.percentile_95 is not None and preset.name != "responsive":
        enter = max(enter, history.percentile_95)
        leave = max(leave, history.percentile_85 or leave)
    enter = min(enter + preset.enter_offset + learned, HIGHEST_ENTER)
    return Thresholds(enter, min(leave + learned, enter - NARROWEST_HYSTERESIS))


def level(preset: Preset, shift: float) -> float:
    """The score above which evidence counts; the wearer's own percentile is asked for only when it comes to asking."""
    learned = max(-SHIFT_BOUND, min(SHIFT_BOUND, shift))
    return min(ENTER_SCORE + preset.enter_offset + learned, HIGHEST_ENTER) + preset.counts_above


def bound(preset: Preset, asked_ago_s: Sequence[float]) -> float:
    """How much evidence is asked for, given how long ago the last questions were, s."""
    return preset.evidence + preset.dearer * sum(math.exp(-ago_s / WEARS_OFF_S) for ago_s in asked_ago_s)


def daily_cap(preset: Preset, settings: Settings) -> int:
    """How many prompts a local calendar day may bring."""
    return settings.daily_cap if preset.daily_cap is None else preset.daily_cap


def refractory_s(preset: Preset, settings: Settings) -> float:
    """Rest between two prompts, s."""
    return settings.refractory_min * 60.0 if preset.refractory_s is None else preset.refractory_s
