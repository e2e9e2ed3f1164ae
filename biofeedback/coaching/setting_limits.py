"""Settings that can be entered but would silence the app for ever, or make it nag: said at once, and bounded."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec.structs import replace

from biofeedback.events import SetPromptSettings, Settings

DAY_MIN = 1440
LARGEST_CAP = 12
SHORTEST_REFRACTORY_MIN, LONGEST_REFRACTORY_MIN = 5.0, 720.0
LEAST_AWAKE_MIN = 60


# What should be said beside the settings.
Advice: TypeAlias = Literal[
    "never_asks", "no_day", "cap_bounded", "too_close_bounded", "too_far_bounded", "always_quiet", "demonstration"
]


def bounded(settings: Settings) -> Settings:
    """The nearest settings that neither nag nor, unless asked for in so many words, fall silent.

    A cap of 0 is kept: it says plainly that nothing is wanted.
    """
    return replace(
        settings,
        daily_cap=max(0, min(LARGEST_CAP, settings.daily_cap)),
        refractory_min=max(SHORTEST_REFRACTORY_MIN, min(LONGEST_REFRACTORY_MIN, settings.refractory_min)),
    )


def with_prompt_settings(settings: Settings, change: SetPromptSettings) -> Settings:
    """The settings with what was changed of them while a session runs."""
    kept_min = settings.refractory_min
    return replace(
        settings,
        quiet_from_min=change.quiet_from_min,
        quiet_to_min=change.quiet_to_min,
        daily_cap=change.daily_cap,
        refractory_min=kept_min if change.refractory_min is None else change.refractory_min,
        posture_reminder_min=change.posture_reminder_min,
        movement_reminder_min=change.movement_reminder_min,
        ask_days=settings.ask_days if change.ask_days is None else change.ask_days,
    )


def prompt_settings(settings: Settings) -> SetPromptSettings:
    """What of the settings a session under way can take over."""
    return SetPromptSettings(
        settings.quiet_from_min,
        settings.quiet_to_min,
        settings.daily_cap,
        settings.posture_reminder_min,
        settings.movement_reminder_min,
        settings.refractory_min,
        settings.ask_days,
    )


def advice(settings: Settings) -> tuple[Advice, ...]:
    """What a person should know about these settings before they rely on them."""
    by_the_settings = settings.sensitivity == "standard"
    applies: dict[Advice, bool] = {
        "never_asks": settings.daily_cap <= 0 and by_the_settings,
        "no_day": not settings.ask_days,
        "cap_bounded": settings.daily_cap > LARGEST_CAP,
        "too_close_bounded": settings.refractory_min < SHORTEST_REFRACTORY_MIN,
        "too_far_bounded": settings.refractory_min > LONGEST_REFRACTORY_MIN,
        "always_quiet": _quiet_min(settings) > DAY_MIN - LEAST_AWAKE_MIN,
        "demonstration": settings.sensitivity == "responsive",
    }
    return tuple(code for code, is_so in applies.items() if is_so)


def _quiet_min(settings: Settings) -> int:
    if settings.quiet_from_min is None or settings.quiet_to_min is None:
        return 0
    return (settings.quiet_to_min - settings.quiet_from_min) % DAY_MIN
