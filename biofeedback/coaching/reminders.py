"""Reminders to reset the posture and to get up: separate from arousal, optional, and satisfied by movement."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.exercises.movement import POSTURE_RESET, WALK_FIVE
from biofeedback.events import Settings

ReminderKind: TypeAlias = Literal["posture", "movement"]
EXERCISE_OF: Mapping[ReminderKind, Exercise] = MappingProxyType({"posture": POSTURE_RESET, "movement": WALK_FIVE})
SHORTEST_MIN = 10.0


class Reminders:
    """Counts the minutes of stillness.

    Parameters
    ----------
    settings : Settings
        How many minutes each reminder waits; None leaves it out. Less than ten minutes counts as ten.
    """

    def __init__(self, settings: Settings) -> None:
        self._wait_s = _waits_s(settings)
        self._since_s: dict[ReminderKind, float] = dict.fromkeys(self._wait_s, 0.0)
        self._leaning: bool | None = None

    def __bool__(self) -> bool:
        """Whether any is wanted."""
        return bool(self._wait_s)

    def wait_anew(self, settings: Settings, now_s: float) -> None:
        """Mind other settings; a reminder that was off begins to count now."""
        self._wait_s = _waits_s(settings)
        self._since_s = {kind: self._since_s.get(kind, now_s) for kind in self._wait_s}

    def moved(self, t_s: float) -> None:
        """The person moved: both begin to count anew."""
        for kind in self._since_s:
            self._since_s[kind] = t_s

    def posture(self, t_s: float, leaning: bool | None) -> None:
        """What the strap shows of the posture; None where it cannot tell: then the timer counts as it did without.

        From the first that it can tell, the posture reminder waits for a lean that lasts: sitting up satisfies it.
        """
        if leaning and not self._leaning:
            self.reset_posture(t_s)
        self._leaning = leaning

    def reset_posture(self, t_s: float) -> None:
        """The person reset their posture, but did not get up."""
        if "posture" in self._since_s:
            self._since_s["posture"] = t_s

    def due(self, now_s: float) -> ReminderKind | None:
        """Which reminder is due; getting up comes before sitting up."""
        for kind, wait_s in self._wait_s.items():
            if kind == "posture" and self._leaning is False:
                continue
            if now_s - self._since_s[kind] >= wait_s:
                return kind
        return None

    def given(self, kind: ReminderKind, now_s: float) -> None:
        """Remember that it was said; one said now stands for both."""
        self._since_s[kind] = now_s
        self.reset_posture(now_s)


def _waits_s(settings: Settings) -> dict[ReminderKind, float]:
    told: dict[ReminderKind, float | None] = {
        "movement": settings.movement_reminder_min,
        "posture": settings.posture_reminder_min,
    }
    return {kind: 60.0 * max(SHORTEST_MIN, minutes) for kind, minutes in told.items() if minutes is not None}
