"""Settings that can be entered but would silence the app for ever, or make it nag: said at once, and bounded."""

from __future__ import annotations

from dataclasses import dataclass, replace

from biofeedback.events import Settings

DAY_MIN = 1440
LARGEST_CAP = 12
SHORTEST_REFRACTORY_MIN, LONGEST_REFRACTORY_MIN = 5.0, 720.0
LEAST_AWAKE_MIN = 60


@dataclass(frozen=True, slots=True)
class Advice:
    """What the settings should say beside a choice: a code, and English words as the source of translations."""

    code: str
    text: str


def bounded(settings: Settings) -> Settings:
    """The nearest settings that neither nag nor, unless asked for in so many words, fall silent.

    A cap of 0 is kept: it says plainly that nothing is wanted.
    """
    return replace(
        settings,
        daily_cap=max(0, min(LARGEST_CAP, settings.daily_cap)),
        refractory_min=max(SHORTEST_REFRACTORY_MIN, min(LONGEST_REFRACTORY_MIN, settings.refractory_min)),
    )


def advice(settings: Settings) -> tuple[Advice, ...]:
    """What a person should know about these settings before they rely on them."""
    found: list[Advice] = []
    if settings.daily_cap <= 0 and settings.sensitivity == "standard":
        found.append(Advice("never_asks", "With 0 a day it will watch, but never ask."))
    if settings.daily_cap > LARGEST_CAP:
        found.append(Advice("cap_bounded", f"More than {LARGEST_CAP} a day would be a burden; {LARGEST_CAP} are used."))
    if settings.refractory_min < SHORTEST_REFRACTORY_MIN:
        found.append(
            Advice("refractory_bounded", "Less than 5 minutes between questions would be a burden; 5 are used.")
        )
    if settings.refractory_min > LONGEST_REFRACTORY_MIN:
        found.append(
            Advice("refractory_bounded", "More than 12 hours between questions is as good as never; 12 are used.")
        )
    if _quiet_min(settings) > DAY_MIN - LEAST_AWAKE_MIN:
        found.append(Advice("always_quiet", "The quiet hours cover nearly the whole day: it will hardly ever ask."))
    if settings.sensitivity == "responsive":
        found.append(
            Advice("demonstration", "Responsive asks after 15 seconds and without a daily limit; for a demonstration.")
        )
    return tuple(found)


def _quiet_min(settings: Settings) -> int:
    if settings.quiet_from_min is None or settings.quiet_to_min is None:
        return 0
    return (settings.quiet_to_min - settings.quiet_from_min) % DAY_MIN
