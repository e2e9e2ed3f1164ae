"""When and how often to ask, as one line: what a change of the settings tells a session under way."""

from __future__ import annotations

from dataclasses import replace

from biofeedback.events import Settings

OFF = "off"


def asking_line(settings: Settings) -> str:
    """Quiet hours, cap, reminders and time between prompts; minutes.

    As ``"quiet=1320-420 cap=4 posture=30 movement=off apart=20"``.
    """
    quiet = OFF
    if settings.quiet_from_min is not None and settings.quiet_to_min is not None:
        quiet = f"{settings.quiet_from_min}-{settings.quiet_to_min}"
    posture, movement = (
        OFF if minutes is None else f"{minutes:g}"
        for minutes in (settings.posture_reminder_min, settings.movement_reminder_min)
    )
    apart = f"{settings.refractory_min:g}"
    return f"quiet={quiet} cap={settings.daily_cap} posture={posture} movement={movement} apart={apart}"


def with_asking(settings: Settings, line: str) -> Settings:
    """The settings with what the line says; as they were where it cannot be read."""
    try:
        told = dict(part.split("=", 1) for part in line.split())
        begin, end = (None, None) if told["quiet"] == OFF else _two(told["quiet"])
        return replace(
            settings,
            quiet_from_min=begin,
            quiet_to_min=end,
            daily_cap=int(told["cap"]),
            posture_reminder_min=_minutes(told["posture"]),
            movement_reminder_min=_minutes(told["movement"]),
            # Recordings of older versions do not tell it.
            refractory_min=float(told.get("apart", settings.refractory_min)),
        )
    except (KeyError, ValueError):
        return settings


def _two(span: str) -> tuple[int, int]:
    begin, end = span.split("-")
    return int(begin), int(end)


def _minutes(told: str) -> float | None:
    return None if told == OFF else float(told)
