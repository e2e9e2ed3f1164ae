"""The household as it is: the person's database, the computer's Bluetooth, the data folder."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError, Future
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from biofeedback.clock import RealClock
from biofeedback.coaching.catalogue import find
from biofeedback.coaching.effects import estimate
from biofeedback.coaching.what_if import would_have
from biofeedback.devices.choice import FoundStrap
from biofeedback.devices.diagnose import fault_of
from biofeedback.devices.radio import SystemRadio
from biofeedback.devices.scan import scan_live
from biofeedback.devices.thread import BluetoothThread
from biofeedback.events import Arousal, ClockAnchor, ExerciseEffect, Profile, Sensitivity, Settings
from biofeedback.gui.household import DayCurve, StrapOffer
from biofeedback.sayable import printable
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.overviews import read_curve
from biofeedback.storage.people import ME, find_or_make
from biofeedback.storage.person import Person
from biofeedback.storage.recording_file import Header, write_recording
from biofeedback.storage.sessions import SessionRow, list_sessions, stored_events, stored_inputs

DAYS = 7
# Sessions that are looked through for what was done.
LOOKED_THROUGH = 100
DAY_S = 86_400
PRESETS: tuple[Sensitivity, ...] = ("gentle", "standard", "responsive")
# Signal strength in dBm from which each further bar is filled.
BARS_DBM = (-92, -82, -72, -62)


class StoredHousehold:
    """One person's household.

    Parameters
    ----------
    person : str
        Whose.
    """

    def __init__(self, person: str = ME) -> None:
        self._person = person
        self._order = threading.Lock()

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

    def keep_profile(self, profile: Profile) -> None:
        """Keep these from now on."""
        with self._open() as kept:
            kept.profile = profile

    def effects(self) -> tuple[ExerciseEffect, ...]:
        """What exercises did so far."""
        with self._open() as kept:
            return tuple(estimate(list(kept.history(time.time()).episodes)))

    def exercised(self) -> Mapping[str, int]:
        """For each exercise that was done, how many local days ago it was last; ended sessions alone."""
        now_s = time.time()
        today = _local_day(now_s, time.localtime(now_s).tm_gmtoff or 0)
        found: dict[str, int] = {}
        with self._database() as database:
            for row in list_sessions(database)[-LOOKED_THROUGH:]:
                days_ago = max(0, today - _local_day(row.started_s, row.utc_offset_s))
                for each in read_curve(database, row.id).exercises:
                    if each.end_s - each.begin_s >= shortest_s(each.exercise):
                        found[each.exercise] = days_ago
        return found

    def last_week(self) -> tuple[DayCurve, ...]:
        """The last seven days, oldest first, with what each preset would have done."""
        now_s = time.time()
        today = _local_day(now_s, time.localtime(now_s).tm_gmtoff or 0)
        days = {today - back: _Day() for back in range(DAYS)}
        with self._database() as database:
            kept = Person(database)
            for row in list_sessions(database):
                day = days.get(_local_day(row.started_s, row.utc_offset_s))
                if day is not None:
                    estimates = [e for e in stored_events(database, row.id) if isinstance(e, Arousal)]
                    day.add(row, estimates, kept.settings)
        return tuple(days[day].curve(day) for day in sorted(days))

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

        looking = bluetooth.submit(scan_live(SystemRadio(clock), changed, clock=clock))
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
            rows = list_sessions(database)
            for row in rows:
                header = Header("biofeedback-recording", 1, "", row.started_s, row.utc_offset_s)
                write_recording(folder / f"{row.id}.biofeedback.jsonl", header, stored_inputs(database, row.id))
        return len(rows)

    def delete_all(self) -> None:
        """Delete everything there is of this person."""
        with self._order:
            path = find_or_make(data_folder(), self._person).path
            for file in (path, *path.parent.glob(f"{path.name}-*")):
                file.unlink(missing_ok=True)

    @contextmanager
    def _open(self) -> Iterator[Person]:
        with self._database() as database:
            yield Person(database)

    @contextmanager
    def _database(self) -> Iterator[Any]:
        with self._order, closing(open_database(find_or_make(data_folder(), self._person).path)) as database:
            yield database


class _Day:
    """One local day, from however many sessions it had."""

    def __init__(self) -> None:
        self._scores: list[tuple[float, float]] = []
        self._asked: list[tuple[Sensitivity, float]] = []

    def add(self, row: SessionRow, estimates: list[Arousal], settings: Settings) -> None:
        """Take in a session."""

        def minute(t: float) -> float:
            return ((row.started_s + t + row.utc_offset_s) % DAY_S) / 60.0

        self._scores += [
            (minute(e.t), e.smoothed if e.smoothed is not None else e.score) for e in estimates if e.score is not None
        ]
        anchor = ClockAnchor(0, row.started_s, row.utc_offset_s)
        for preset in PRESETS:
            decisions = would_have(estimates, replace(settings, sensitivity=preset), None, anchor)
            self._asked += [(preset, minute(decision.t)) for decision in decisions if decision.prompt]

    def curve(self, day: int) -> DayCurve:
        """The day as a curve; 1 January 1970 was a Thursday."""
        return DayCurve((day + 3) % 7 + 1, tuple(sorted(self._scores)), tuple(self._asked))


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


def _local_day(wall_s: float, utc_offset_s: int) -> int:
    return int((wall_s + utc_offset_s) // DAY_S)
