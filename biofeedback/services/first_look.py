"""The demo's month: an invented person's days, check-ins, journal and plan, in a data folder of their own."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Literal, TypeAlias

from biofeedback.coaching.home_plan import ExerciseRun, HomePlan, KeptPlan, PlannedExercise
from biofeedback.coaching.home_plan_progress import due_on
from biofeedback.events import Ache, BodyPlace, ClockAnchor, Event, Intensity, Profile, Start, Stop
from biofeedback.local_time import DAY_S, local_day
from biofeedback.self_report.check_in import CheckInEntry, DayChip, Level
from biofeedback.self_report.journal import JournalEntry, Passage
from biofeedback.self_report.rating import RATINGS, SelfRating
from biofeedback.services.first_look_words import ENTRIES, PRACTICE
from biofeedback.session.plan import SIMULATED
from biofeedback.session.simulated_month import (
    EXERCISE_S,
    EXERCISES,
    SimulatedDay,
    demonstration_events,
    events_of,
    month_before,
)
from biofeedback.storage.check_ins import keep_check_in
from biofeedback.storage.database import open_database, transaction
from biofeedback.storage.home_plans import keep_plan, keep_run
from biofeedback.storage.journal import keep_journal_entry
from biofeedback.storage.people import find_or_make
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.self_ratings import keep_rating
from biofeedback.storage.writer import SessionHead, SessionWriter, mark_ended

Language: TypeAlias = Literal["en", "de"]
PLACES: tuple[BodyPlace, ...] = ("neck_left", "between_shoulder_blades", "lower_back_left")
FIVE: tuple[Level, ...] = (1, 2, 3, 4, 5)
PLAN_DAYS = 14


def write_first_look(folder: Path, wall_s: float, utc_offset_s: int, seed: int, language: Language = "en") -> None:
    """Write the month before a moment (s since 1970) into a folder that holds nobody else.

    Raises
    ------
    OSError, sqlite3.Error
        If the disk refuses.
    """
    days = month_before(local_day(wall_s, utc_offset_s), seed)
    with closing(open_database(find_or_make(folder, SIMULATED).path)) as database, transaction(database):
        PersonStore(database).profile = Profile(person=SIMULATED)
        for day in days:
            if not day.worn_s:
                continue
            began_s = _midnight_s(day, utc_offset_s) + day.begin_s
            _record(database, f"day-{day.day}", began_s, utc_offset_s, day.worn_s, events_of(day, seed))
            for entry in _check_ins(day, utc_offset_s, seed):
                keep_check_in(database, entry)
        for n, day in enumerate((days[4], days[-2])):
            began_s = _midnight_s(day, utc_offset_s) + 17.5 * 3600.0
            _record(database, f"demonstration-{n}", began_s, utc_offset_s, 490.0, demonstration_events(seed + n))
            keep_rating(database, SelfRating(f"before-{n}", began_s - 60.0, "before", RATINGS[6 - n], RATINGS[5]))
            keep_rating(database, SelfRating(f"after-{n}", began_s + 520.0, "after", RATINGS[3], RATINGS[3 - n]))
        for n, (back, passages) in enumerate(ENTRIES[language]):
            evening_s = _midnight_s(days[-back], utc_offset_s) + 20.5 * 3600.0
            told = tuple(Passage(prompt, text) for prompt, text in passages)
            keep_journal_entry(database, JournalEntry(f"first-look-{n}", evening_s, utc_offset_s, told))
        _follow(database, days[-PLAN_DAYS:], utc_offset_s, language)


def _record(
    database: sqlite3.Connection, name: str, began_s: float, utc_offset_s: int, length_s: float, events: list[Event]
) -> None:
    """A recording that passes every reader a real one passes; of what a strap would send there is nothing."""
    writer = SessionWriter(database, SessionHead(name, began_s, utc_offset_s))
    start = Start(0, Profile(person=SIMULATED), engine="native")
    writer.append([start, ClockAnchor(0, began_s, utc_offset_s), Stop(round(length_s * 1e9))], events)
    mark_ended(database, name, "stopped")


def _check_ins(day: SimulatedDay, utc_offset_s: int, seed: int) -> list[CheckInEntry]:
    """One on most evenings; after an exercise now and then the same places once more."""
    chance = random.Random(seed * 77 + day.day)
    midnight_s, entries = _midnight_s(day, utc_offset_s), []
    felt = [(place, 3.4 + 1.3 * day.load + chance.gauss(0.0, 1.0) - 1.2 * n) for n, place in enumerate(PLACES)]
    aches = tuple(Ache(place, "tight", _strength(strong)) for place, strong in felt if strong >= 1.5)
    if day.practised and day.practised[0] and chance.random() < 0.7:
        ends_s = midnight_s + day.begin_s + day.rises_s[0] + 240.0 + EXERCISE_S
        eased = tuple(Ache(a.place, a.kind, _strength((a.intensity or 0) - chance.uniform(0.0, 2.5))) for a in aches)
        name = EXERCISES[day.day % len(EXERCISES)]
        entries.append(CheckInEntry(f"c{day.day}-1", ends_s - 600.0, utc_offset_s, aches))
        entries.append(CheckInEntry(f"c{day.day}-2", ends_s + 200.0, utc_offset_s, eased, after_exercise=name))
    if chance.random() < 0.85:
        mood, energy = (FIVE[_clipped(3.2 - k * day.load + chance.gauss(0.0, 0.6), 1, 5) - 1] for k in (0.6, 0.5))
        sleep = FIVE[_clipped(day.sleep_h - 4.0 + chance.gauss(0.0, 0.4), 1, 5) - 1]
        chips: tuple[DayChip, ...] = ("caffeine",) if chance.random() < 0.5 else ()
        evening_s = midnight_s + 19.0 * 3600.0 + 60.0 * chance.randrange(0, 90)
        entries.append(
            CheckInEntry(f"c{day.day}-3", evening_s, utc_offset_s, aches, mood, energy, day.sleep_h, sleep, chips)
        )
    return entries


def _follow(
    database: sqlite3.Connection, days: tuple[SimulatedDay, ...], utc_offset_s: int, language: Language
) -> None:
    """A plan of two weeks ago, followed on most days."""
    items = (PlannedExercise("longer_exhale", 120, 2), PlannedExercise("neck_shoulders_back", 180, 1, (0, 2, 4)))
    first, (practice, note) = days[0], PRACTICE[language]
    plan = HomePlan("first-look", items, 5, note, first.day, first.day + 27, practice=practice)
    keep_plan(database, KeptPlan(plan, _midnight_s(first, utc_offset_s) + 8 * 3600.0, utc_offset_s))
    for at, day in enumerate(days):
        if at in (3, 8):
            continue
        due = [item for item in due_on(plan, day.day) for _ in range(item.times_a_day)]
        for n, item in enumerate(due):
            ended_s = _midnight_s(day, utc_offset_s) + (9.0 + 4.0 * n) * 3600.0
            keep_run(
                database, ExerciseRun(f"r{day.day}-{n}", ended_s, utc_offset_s, item.exercise, float(item.length_s))
            )


def _midnight_s(day: SimulatedDay, utc_offset_s: int) -> float:
    return float(day.day * DAY_S - utc_offset_s)


def _strength(value: float) -> Intensity:
    return RATINGS[_clipped(value, 0, 10)]


def _clipped(value: float, least: int, most: int) -> int:
    return min(most, max(least, round(value)))
