"""The services as they are: the person's database, the computer's Bluetooth, the data folder."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError, Future
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from biofeedback.clock import RealClock
from biofeedback.coaching.catalogue import find
from biofeedback.coaching.effects import estimate
from biofeedback.coaching.own_breath import OwnBreath
from biofeedback.coaching.policy_simulation import simulate_policy
from biofeedback.devices.choice import FoundStrap
from biofeedback.devices.diagnose import fault_of
from biofeedback.devices.radio import SystemRadio
from biofeedback.devices.scan import scan_live
from biofeedback.devices.thread import BluetoothThread
from biofeedback.events import Arousal, ExerciseEffect, Profile, Sensitivity, Settings
from biofeedback.local_time import DAY_S, local_day, utc_offset_s
from biofeedback.services.days import day_records
from biofeedback.services.export import exported, file_name
from biofeedback.services.home_plans import StoredHomePlans
from biofeedback.services.self_reports import StoredSelfReports
from biofeedback.services.wearer import PresetPreview, StrapOffer
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.log_file import remove_log
from biofeedback.storage.overviews import read_curve
from biofeedback.storage.people import ME, erase_everything_of, find_or_make, tidy
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.sessions import SessionRow, anchors_of, shown_sessions, stored_events, stored_inputs
from biofeedback.storage.straps import read_straps
from biofeedback.trends.day_end import DayEnd, day_end
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.weekday_usual import LOOKED_BACK_WEEKS
from biofeedback.user_error import printable

log = logging.getLogger(__name__)
DAYS = 7
# Sessions that are looked through for what was done.
LOOKED_THROUGH = 100
PRESETS: tuple[Sensitivity, ...] = ("gentle", "standard", "responsive")
# Signal strength in dBm from which each further bar is filled.
BARS_DBM = (-92, -82, -72, -62)


class StoredServices:
    """What one person has here.

    Parameters
    ----------
    person : str
        Whose.
    """

    def __init__(self, person: str = ME) -> None:
        self._person = person
        self._order = threading.Lock()
        self._self_reports = StoredSelfReports(self._database)
        self._home_plans = StoredHomePlans(self._database)
        _tidy()

    @property
    def self_reports(self) -> StoredSelfReports:
        """What the person says of themselves: check-ins and journal."""
        return self._self_reports

    @property
    def home_plans(self) -> StoredHomePlans:
        """Their plan for home, and what was done of it."""
        return self._home_plans

    def settings(self) -> Settings:
        """How the person wants to be asked."""
        with self._open() as kept:
            return kept.settings

    def keep_settings(self, settings: Settings) -> None:
        """Keep these from now on."""
        with self._open() as kept:
            kept.settings = settings

    def profile(self) -> Profile:
        """What the person told of themselves."""
        with self._open() as kept:
            return kept.profile

    def own_pace_per_min(self) -> float | None:
        """The pace that was found to be the person's own, breaths/min."""
        with self._open() as kept:
            return kept.resonance_per_min

    def keep_profile(self, profile: Profile) -> None:
        """Keep these from now on."""
        with self._open() as kept:
            kept.profile = profile

    def own_breaths(self) -> tuple[OwnBreath, ...]:
        """The breathing patterns the person made."""
        with self._open() as kept:
            return kept.own_breaths

    def keep_own_breaths(self, breaths: tuple[OwnBreath, ...]) -> None:
        """Keep these from now on."""
        with self._open() as kept:
            kept.own_breaths = breaths

    def effects(self) -> tuple[ExerciseEffect, ...]:
        """What exercises did so far."""
        with self._open() as kept:
            return tuple(estimate(list(kept.history(time.time()).episodes)))

    def exercised(self) -> Mapping[str, int]:
        """For each exercise that was done, how many local days ago it was last; ended sessions alone."""
        now_s = time.time()
        today = local_day(now_s, utc_offset_s(now_s))
        found: dict[str, int] = {}
        with self._database() as database:
            for row in shown_sessions(database)[-LOOKED_THROUGH:]:
                days_ago = max(0, today - local_day(row.started_s, row.utc_offset_s))
                for each in read_curve(database, row.id).exercises:
                    if each.end_s - each.begin_s >= shortest_s(each.exercise):
                        found[each.exercise] = days_ago
        return found

    def last_week(self) -> tuple[PresetPreview, ...]:
        """The last seven days, oldest first, with what each preset would have done."""
        now_s = time.time()
        today = local_day(now_s, utc_offset_s(now_s))
        days = {today - back: _Day() for back in range(DAYS)}
        with self._database() as database:
            kept = PersonStore(database)
            for row in shown_sessions(database):
                covered = {day for moment in _moments(row) if (day := row.wall.day(moment)) in days}
                if covered:
                    estimates = [e for e in stored_events(database, row.id) if isinstance(e, Arousal)]
                    for day in covered:
                        days[day].add(row, day, estimates, kept.settings)
        return tuple(days[day].curve(day) for day in sorted(days))

    def day(self, day: int) -> DayRecord | None:
        """What is known of a local day, counted from 1970; None where that is nothing."""
        with self._order:
            path = find_or_make(data_folder(), self._person).path
        return next(iter(day_records(path, day, day)), None)

    def day_end(self, day: int) -> DayEnd | None:
        """A local day in short, counted from 1970; None where there is not enough of it."""
        with self._order:
            path = find_or_make(data_folder(), self._person).path
        # A session under way is folded for it, for a second or two: nothing else waits for that.
        records = day_records(path, day - 7 * LOOKED_BACK_WEEKS, day)
        return day_end(records, day, self.effects(), self.profile().conditions)

    def look_for_straps(
        self, found: Callable[[tuple[StrapOffer, ...]], None], trouble: Callable[[str], None]
    ) -> Callable[[], None]:
        """Look for straps until the function returned is called."""
        bluetooth = BluetoothThread()
        bluetooth.start()
        clock = RealClock()

        def changed(straps: tuple[FoundStrap, ...]) -> None:
            found(tuple(offer_of(strap) for strap in straps))

        def ended(looking: Future[None]) -> None:
            try:
                error = looking.exception()
            except CancelledError:
                return
            if error is not None:
                trouble(fault_of(error, "scan"))

        known = read_straps(data_folder()).straps
        looking = bluetooth.submit(scan_live(SystemRadio(clock), changed, clock=clock, remembered=known))
        looking.add_done_callback(ended)

        def stop() -> None:
            looking.cancel()
            threading.Thread(target=bluetooth.stop, name="scan-end", daemon=True).start()

        return stop

    def data_folder(self) -> Path:
        """Where everything is."""
        return data_folder()

    def export_all(self, folder: Path) -> int:
        """Write all recordings into a folder; returns how many."""
        with self._database() as database:
            rows = shown_sessions(database)
            for row in rows:
                target = folder / f"{file_name(row.id)}.biofeedback.jsonl"
                target.write_bytes(exported("recording", list(stored_inputs(database, row.id))))
        return len(rows)

    def delete_all(self) -> None:
        """Erase everything there is of this person, and the log.

        Raises
        ------
        StillRecordingError
            If a session of theirs is being recorded.
        ErasedInPartError
            If a file cannot be overwritten.
        """
        with self._order:
            erase_everything_of(data_folder(), self._person)
            remove_log(data_folder())

    @contextmanager
    def _open(self) -> Iterator[PersonStore]:
        with self._database() as database:
            yield PersonStore(database)

    @contextmanager
    def _database(self) -> Iterator[Any]:
        with self._order, closing(open_database(find_or_make(data_folder(), self._person).path)) as database:
            yield database


class _Day:
    """One local day, from however many sessions it had."""

    def __init__(self) -> None:
        self._scores: list[tuple[float, float]] = []
        self._asked: list[tuple[Sensitivity, float]] = []

    def add(self, row: SessionRow, day: int, estimates: list[Arousal], settings: Settings) -> None:
        """Take in what a session has of that day."""
        wall = row.wall

        def minute(t: float) -> float:
            return (wall.local_s(t) % DAY_S) / 60.0

        self._scores += [
            (minute(e.t), e.smoothed if e.smoothed is not None else e.score)
            for e in estimates
            if e.score is not None and wall.day(e.t) == day
        ]
        for preset in PRESETS:
            decisions = simulate_policy(estimates, replace(settings, sensitivity=preset), None, *anchors_of(row))
            self._asked += [(preset, minute(d.t)) for d in decisions if d.prompt and wall.day(d.t) == day]

    def curve(self, day: int) -> PresetPreview:
        """The day as a curve; 1 January 1970 was a Thursday."""
        return PresetPreview((day + 3) % 7 + 1, tuple(sorted(self._scores)), tuple(self._asked))


def shortest_s(exercise_id: str) -> float:
    """How long an exercise takes at least to count as done, s."""
    try:
        return find(exercise_id).shortest_s
    except KeyError:
        return 0.0


def offer_of(strap: FoundStrap) -> StrapOffer:
    """A strap in reach as the list shows it."""
    bars = sum(strap.rssi_dbm >= limit for limit in BARS_DBM)
    return StrapOffer(strap.address, printable(strap.name), bars, strap.last_used_wall_s > 0)


def _moments(row: SessionRow) -> tuple[float, ...]:
    """Moments between which a session stays on one day, or the next."""
    steps = range(0, int(row.duration_s), DAY_S // 2)
    return (*(float(t) for t in steps), *(anchored.t_s for anchored in row.anchors), row.duration_s)


def _tidy() -> None:
    try:
        tidy(data_folder())
    except Exception:
        # It is tried again with the next start; what is wrong with the folder is told by whatever needs it.
        log.exception("the data folder could not be tidied")
