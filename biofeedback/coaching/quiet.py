"""When the app holds its tongue: quiet hours and local days."""

from __future__ import annotations

from dataclasses import dataclass

from biofeedback.events import ClockAnchor, Settings
from biofeedback.local_time import DAY_S


@dataclass(frozen=True, slots=True)
class LocalTime:
    """Local wall time of a moment: whole days since 1970 and minutes since midnight."""

    day: int
    minute: float


class WallClock:
    """Local time of any moment of the session, from the newest anchor before it."""

    def __init__(self) -> None:
        self._anchor_t_s = 0.0
        self._wall_s: float | None = None
        self._offset_s = 0

    def anchor(self, item: ClockAnchor, t_s: float) -> None:
        """Tie ``t_s`` of the session to the wall."""
        self._anchor_t_s, self._wall_s, self._offset_s = t_s, item.wall_s, item.utc_offset_s

    def wall_s(self, t_s: float) -> float | None:
        """Seconds since 1970 at ``t_s``; None before the first anchor."""
        return None if self._wall_s is None else self._wall_s + t_s - self._anchor_t_s

    def local(self, t_s: float) -> LocalTime | None:
        """Local time at ``t_s``; None before the first anchor."""
        wall_s = self.wall_s(t_s)
        return None if wall_s is None else self.local_of(wall_s)

    def local_of(self, wall_s: float) -> LocalTime:
        """Local time of a moment since 1970."""
        day, second = divmod(wall_s + self._offset_s, DAY_S)
        return LocalTime(int(day), second / 60.0)


def keeps_quiet(settings: Settings, local: LocalTime) -> bool:
    """Whether nothing is asked at this local time: a day on which nothing is, or the quiet hours."""
    # 1 January 1970 was a Thursday.
    weekday = (local.day + 3) % 7
    return weekday not in settings.ask_days or is_quiet(local.minute, settings.quiet_from_min, settings.quiet_to_min)


def is_quiet(minute: float, from_min: int | None, to_min: int | None) -> bool:
    """Whether a minute of the day lies in the quiet hours, which may cross midnight; equal ends mean none."""
    if from_min is None or to_min is None or from_min == to_min:
        return False
    if from_min < to_min:
        return from_min <= minute < to_min
    return minute >= from_min or minute < to_min
