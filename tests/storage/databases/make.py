"""Makes a database as the current version writes it: run once before a change of the tables, and keep the file."""

import sys
from contextlib import closing
from pathlib import Path

from biofeedback.coaching.home_plan import ExerciseRun, HomePlan, KeptPlan, PlannedExercise
from biofeedback.events import (
    Ache,
    Baseline,
    Beat,
    ClockAnchor,
    Episode,
    Event,
    LevelSpread,
    Packet,
    Profile,
    Prompt,
    Start,
    Stop,
)
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.self_report.journal import JournalEntry, Passage
from biofeedback.self_report.rating import SelfRating
from biofeedback.storage.check_ins import keep_check_in
from biofeedback.storage.database import open_database
from biofeedback.storage.home_plans import keep_plan, keep_run
from biofeedback.storage.journal import keep_journal_entry
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.schema import NEWEST
from biofeedback.storage.self_ratings import keep_rating
from biofeedback.storage.writer import SessionHead, SessionWriter


def make(path: Path) -> None:
    one = LevelSpread(4.0, 0.5)
    usual = Baseline(one, one, one, one, clean_s=600.0, days=2)
    with closing(open_database(path)) as database:
        person = PersonStore(database)
        person.profile = Profile("Kept", ("raynaud",), 1980)
        person.baseline = usual
        person.threshold_shift = 1.5
        writer = SessionWriter(database, SessionHead("kept-1", 1_767_614_400.0, 3600))
        packets = [Packet(i * 10**9, "2a37", bytes((16, 60, 0, 4))) for i in range(1, 60)]
        beats = [Beat(float(i), 1000.0, 1000.0) for i in range(1, 60)]
        anchor = ClockAnchor(0, 1_767_614_400.0, 3600)
        told: list[Event] = [Prompt(30.0, "p1", "box", "raised")]
        if NEWEST >= 2:
            told.append(Episode(50.0, 30.0, 1.9, 0.2, 300.0, 240.0, "box"))
        writer.append([Start(0, engine="native"), anchor, *packets, Stop(60 * 10**9)], [*beats, *told])
        writer.close()
        aches = (Ache("lower_back_left", "stiff", 6), Ache("jaw"))
        keep_check_in(database, CheckInEntry("kept-c", 1_767_614_500.0, 3600, aches, 3, None, 7.5, 4, ("ill",), "box"))
        words = (Passage("feeling", "tired, and glad"), Passage("free", "it rains"))
        keep_journal_entry(database, JournalEntry("kept-j", 1_767_614_600.0, 3600, words))
        plan = HomePlan("kept-p", (PlannedExercise("box", 240, 2, (0, 3)),), 10, "slowly", 20_458, 20_490, "J.", "Park")
        keep_plan(database, KeptPlan(plan, 1_767_614_700.0, 3600))
        keep_run(database, ExerciseRun("kept-r", 1_767_614_800.0, 3600, "box", 240.0))
        keep_rating(database, SelfRating("kept-n", 1_767_614_300.0, "before", 6, 0))
        database.execute("PRAGMA journal_mode = DELETE")


if __name__ == "__main__":
    make(Path(sys.argv[1]) / f"v{NEWEST}.person")
