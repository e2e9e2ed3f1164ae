"""An invented household: a week of days, effects of exercises, straps in reach."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from biofeedback.coaching.home_plan import ExerciseRun, KeptPlan
from biofeedback.coaching.own_breath import OwnBreath
from biofeedback.events import ExerciseEffect, Profile, Sensitivity, Settings
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.self_report.journal import JournalEntry, JournalPrompt
from biofeedback.services.self_reports import write_export
from biofeedback.services.wearer import PresetPreview, StrapOffer
from biofeedback.trends.day_end import DayEnd
from biofeedback.trends.day_record import DayRecord

STRAPS = (
    StrapOffer("AA:BB:CC:DD:EE:01", "Polar H10 8A2F1C", 4, used_before=True),
    StrapOffer("AA:BB:CC:DD:EE:02", "Garmin HRM-Pro", 2),
    StrapOffer("AA:BB:CC:DD:EE:03", "Movesense 2242 of somebody with a very long name indeed", 1),
)
EFFECTS = (
    ExerciseEffect("longer_exhale", 0.9, 0.25, 9, 6),
    ExerciseEffect("cyclic_sigh", 0.5, 0.4, 4, 6),
    ExerciseEffect("box", -0.05, 0.35, 5, 6),
)
PEAKS: tuple[tuple[float, ...], ...] = (
    (620.0,),
    (590.0, 800.0, 930.0),
    (700.0, 840.0),
    (950.0,),
    (),
    (640.0,),
    (600.0,),
)


class InventedSelfReports:
    """Check-ins and a journal in memory."""

    def __init__(self, check_ins: Iterable[CheckInEntry] = (), journal: Iterable[JournalEntry] = ()) -> None:
        self.told = list(check_ins)
        self.written = list(journal)

    def check_ins(self) -> tuple[CheckInEntry, ...]:
        """All of them, oldest first."""
        return tuple(self.told)

    def keep_check_in(self, entry: CheckInEntry) -> None:
        """Keep one."""
        self.told.append(entry)

    def journal(self) -> tuple[JournalEntry, ...]:
        """All entries, newest first."""
        return tuple(sorted(self.written, key=lambda entry: -entry.wall_s))

    def write_journal(self, entry: JournalEntry) -> None:
        """Keep an entry."""
        self.delete_journal(entry.id)
        self.written.append(entry)

    def delete_journal(self, entry_id: str) -> None:
        """Delete an entry."""
        self.written = [entry for entry in self.written if entry.id != entry_id]

    def export_journal(self, target: Path, prompts: Mapping[JournalPrompt, str], title: str) -> int:
        """Write it."""
        return write_export(self.journal(), target, prompts, title)


class InventedHomePlans:
    """A plan and what was done, in memory."""

    def __init__(self, kept: KeptPlan | None = None, runs: Iterable[ExerciseRun] = ()) -> None:
        self.kept = kept
        self.done = list(runs)
        self.taken: list[Path] = []

    def current(self) -> KeptPlan | None:
        """The plan that is followed."""
        return self.kept

    def runs(self, now_s: float) -> tuple[ExerciseRun, ...]:
        """What was done, oldest first."""
        del now_s
        return tuple(self.done)

    def follow(self, kept: KeptPlan) -> None:
        """Follow one."""
        self.kept = kept

    def remove(self, plan_id: str) -> None:
        """Delete it."""
        if self.kept is not None and self.kept.plan.id == plan_id:
            self.kept = None

    def keep_run(self, run: ExerciseRun) -> None:
        """Done to its end."""
        self.done.append(run)

    def take_along(self, target: Path) -> None:
        """Remember that it was asked."""
        self.taken.append(target)


class InventedServices:
    """Answers at once; remembers what it was told to keep."""

    def __init__(
        self,
        straps: tuple[StrapOffer, ...] = STRAPS,
        trouble: str = "",
        *,
        worn: bool = True,
        self_reports: InventedSelfReports | None = None,
        home_plans: InventedHomePlans | None = None,
    ) -> None:
        self.self_reports = self_reports or InventedSelfReports()
        self.home_plans = home_plans or InventedHomePlans()
        self.kept = Settings()
        self.told = Profile()
        self.deleted = False
        self.breaths: tuple[OwnBreath, ...] = ()
        self.pace_per_min: float | None = None
        self.ended: DayEnd | None = None
        self._straps = straps
        self._trouble = trouble
        self._worn = worn

    def settings(self) -> Settings:
        """How the person wants to be asked."""
        return self.kept

    def keep_settings(self, settings: Settings) -> None:
        """Keep these from now on."""
        self.kept = settings

    def profile(self) -> Profile:
        """What the person told of themselves."""
        return self.told

    def keep_profile(self, profile: Profile) -> None:
        """Keep these from now on."""
        self.told = profile

    def own_pace_per_min(self) -> float | None:
        """Their own pace."""
        return self.pace_per_min

    def own_breaths(self) -> tuple[OwnBreath, ...]:
        """The breathing patterns the person made."""
        return self.breaths

    def keep_own_breaths(self, breaths: tuple[OwnBreath, ...]) -> None:
        """Keep these from now on."""
        self.breaths = breaths

    def effects(self) -> tuple[ExerciseEffect, ...]:
        """What exercises did so far."""
        return EFFECTS if self._worn else ()

    def exercised(self) -> Mapping[str, int]:
        """For each exercise that was done, how many local days ago it was last."""
        return {"humming": 0} if self._worn else {}

    def last_week(self) -> tuple[PresetPreview, ...]:
        """The last seven days, oldest first."""
        if not self._worn:
            return tuple(PresetPreview(day % 7 + 1) for day in range(7))
        return tuple(_day(day % 7 + 1, peaks, seed=day) for day, peaks in enumerate(PEAKS, start=2))

    def day(self, day: int) -> DayRecord | None:
        """Nothing is known."""
        del day
        return None

    def day_end(self, day: int) -> DayEnd | None:
        """As it was invented."""
        del day
        return self.ended

    def look_for_straps(
        self, found: Callable[[tuple[StrapOffer, ...]], None], trouble: Callable[[str], None]
    ) -> Callable[[], None]:
        """Find the invented straps at once."""
        if self._trouble:
            trouble(self._trouble)
        else:
            found(self._straps)
        return lambda: None

    def data_folder(self) -> Path:
        """Where everything would be."""
        return Path("~/.local/share/biofeedback")

    def export_all(self, folder: Path) -> int:
        """Pretend to have written three recordings."""
        del folder
        return 3

    def delete_all(self) -> None:
        """Remember that it was asked."""
        self.deleted = True


def _day(weekday: int, peaks: tuple[float, ...], seed: int) -> PresetPreview:
    if not peaks:
        return PresetPreview(weekday)
    chance = random.Random(seed)
    wander, scores = 0.0, []
    for minute in range(500, 1010, 2):
        wander = 0.93 * wander + chance.gauss(0.0, 2.0)
        score = 47.0 + wander + sum(42.0 * math.exp(-(((minute - peak) / 14.0) ** 2)) for peak in peaks)
        scores.append((float(minute), score))
    asked: list[tuple[Sensitivity, float]] = [("standard", peak) for peak in peaks]
    asked += [("gentle", peaks[0])]
    asked += [("responsive", peak + shift) for peak in peaks for shift in (-8.0, 6.0)]
    return PresetPreview(weekday, tuple(scores), tuple(asked))
