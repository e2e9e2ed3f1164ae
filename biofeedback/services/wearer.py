"""What the window needs of the program besides the running session: straps, settings, the person, their data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from biofeedback.coaching.own_breath import OwnBreath
from biofeedback.events import ExerciseEffect, Profile, Sensitivity, Settings
from biofeedback.services.home_plans import HomePlans
from biofeedback.services.self_reports import SelfReports
from biofeedback.trends.day_end import DayEnd
from biofeedback.trends.day_record import DayRecord


@dataclass(frozen=True, slots=True)
class StrapOffer:
    """A strap in reach. ``bars`` is the strength of its signal, 0 to 4."""

    address: str
    name: str
    bars: int = 0
    used_before: bool = False


@dataclass(frozen=True, slots=True)
class PresetPreview:
    """One day's arousal as (minute of the day, score); ``asked`` holds the minutes at which each preset would ask."""

    weekday: int
    scores: tuple[tuple[float, float], ...] = ()
    asked: tuple[tuple[Sensitivity, float], ...] = ()


class Services(Protocol):
    """Called on background threads; may take its time, raises what went wrong."""

    @property
    def self_reports(self) -> SelfReports:
        """What the person says of themselves: check-ins and journal."""
        ...

    @property
    def home_plans(self) -> HomePlans:
        """Their plan for home, and what was done of it."""
        ...

    def settings(self) -> Settings:
        """How the person wants to be asked."""
        ...

    def keep_settings(self, settings: Settings) -> None:
        """Keep these from now on."""
        ...

    def profile(self) -> Profile:
        """What the person told of themselves."""
        ...

    def keep_profile(self, profile: Profile) -> None:
        """Keep these from now on."""
        ...

    def own_breaths(self) -> tuple[OwnBreath, ...]:
        """The breathing patterns the person made."""
        ...

    def keep_own_breaths(self, breaths: tuple[OwnBreath, ...]) -> None:
        """Keep these from now on."""
        ...

    def own_pace_per_min(self) -> float | None:
        """The pace that was found to be the person's own, breaths/min; None before one was."""
        ...

    def effects(self) -> tuple[ExerciseEffect, ...]:
        """What exercises did so far."""
        ...

    def exercised(self) -> Mapping[str, int]:
        """For each exercise that was done, how many local days ago it was last; ended sessions alone."""
        ...

    def last_week(self) -> tuple[PresetPreview, ...]:
        """The last seven days, oldest first."""
        ...

    def day(self, day: int) -> DayRecord | None:
        """What is known of a local day, counted from 1970; None where that is nothing."""
        ...

    def day_end(self, day: int) -> DayEnd | None:
        """A local day in short, counted from 1970; None where there is not enough of it."""
        ...

    def look_for_straps(
        self, found: Callable[[tuple[StrapOffer, ...]], None], trouble: Callable[[str], None]
    ) -> Callable[[], None]:
        """Look for straps until the function returned is called; ``trouble`` is given a fault's code."""
        ...

    def data_folder(self) -> Path:
        """Where everything is."""
        ...

    def export_all(self, folder: Path) -> int:
        """Write all recordings into a folder; returns how many."""
        ...

    def delete_all(self) -> None:
        """Delete everything there is of this person."""
        ...
