"""How readily the app asks: three presets, a handful of numbers each."""

from __future__ import annotations

from dataclasses import dataclass

from biofeedback.events import History, Sensitivity, Settings

ENTER_SCORE = 75.0
LEAVE_SCORE = 65.0
ENOUGH_DAYS = 3
SHIFT_BOUND = 10.0
NARROWEST_HYSTERESIS = 5.0
HIGHEST_ENTER = 95.0
HIGHEST_CLEAR = 97.0


@dataclass(frozen=True, slots=True)
class Preset:
    """What a sensitivity means.

    ``sustain_s`` is how long the score, smoothed over ``smooth_s``, has to stay above the enter threshold;
    ``enter_offset`` moves that threshold. When it comes to asking, the score itself has to lie ``clear_by`` above it:
    what only just reaches it has mostly passed a minute later. ``daily_cap`` and ``refractory_s`` of None leave the
    choice to the person's settings.
    """

    name: Sensitivity
    sustain_s: float
    smooth_s: float
    enter_offset: float
    clear_by: float
    daily_cap: int | None
    refractory_s: float | None
    minimum_confidence: float


PRESETS: dict[Sensitivity, Preset] = {
    "gentle": Preset("gentle", 120.0, 60.0, 5.0, 10.0, 2, 2400.0, minimum_confidence=0.6),
    "standard": Preset("standard", 90.0, 60.0, 0.0, 10.0, None, None, minimum_confidence=0.5),
    "responsive": Preset("responsive", 15.0, 0.0, 0.0, 0.0, 10**6, 300.0, minimum_confidence=0.2),
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


def clear_score(preset: Preset, enter: float) -> float:
    """The score that itself is reason enough to ask, once its smoothed course has lasted above ``enter``."""
    return min(enter + preset.clear_by, HIGHEST_CLEAR)


def daily_cap(preset: Preset, settings: Settings) -> int:
    """How many prompts a local calendar day may bring."""
    return settings.daily_cap if preset.daily_cap is None else preset.daily_cap


def refractory_s(preset: Preset, settings: Settings) -> float:
    """Rest between two prompts, s."""
    return settings.refractory_min * 60.0 if preset.refractory_s is None else preset.refractory_s
