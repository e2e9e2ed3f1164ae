"""A database of every earlier version opens with all its data."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.events import Ache, Beat, Packet, Prompt
from biofeedback.storage.check_ins import read_check_ins
from biofeedback.storage.database import open_database
from biofeedback.storage.home_plans import read_plans, read_runs
from biofeedback.storage.journal import read_journal
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.schema import NEWEST
from biofeedback.storage.self_ratings import read_ratings
from biofeedback.storage.sessions import list_sessions, stored_events, stored_inputs

KEPT = sorted((Path(__file__).parent / "databases").glob("v*.person"))


def test_a_file_of_every_version_is_kept() -> None:
    assert [path.stem for path in KEPT] == [f"v{i + 1}" for i in range(NEWEST)]


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_an_earlier_version_opens_with_all_its_data(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / kept.name
    shutil.copy(kept, path)
    with closing(open_database(path)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (NEWEST,)
        row = list_sessions(database)[0]
        assert (row.id, row.duration_s, row.n_beats, row.ended) == ("kept-1", 60.0, 59, "stopped")
        assert sum(isinstance(item, Packet) for item in stored_inputs(database, "kept-1")) == 59
        events = list(stored_events(database, "kept-1", ("beats", "story")))
        assert sum(isinstance(event, Beat) for event in events) == 59
        assert [event.exercise for event in events if isinstance(event, Prompt)] == ["box"]
        said = [(entry.id, entry.aches, entry.chips) for entry in read_check_ins(database)]
        words = [passage.text for entry in read_journal(database) for passage in entry.passages]
        later = int(kept.stem.removeprefix("v")) >= 6
        assert said == ([("kept-c", (Ache("lower_back_left", "stiff", 6), Ache("jaw")), ("ill",))] if later else [])
        assert words == (["tired, and glad", "it rains"] if later else [])
        latest = int(kept.stem.removeprefix("v")) >= 7
        planned = [
            (item.exercise, item.times_a_day, item.days)
            for each in read_plans(database)
            for item in each.plan.exercises
        ]
        assert planned == ([("box", 2, (0, 3))] if latest else [])
        assert [run.length_s for run in read_runs(database)] == ([240.0] if latest else [])
        assert [(rating.tension, rating.stress) for rating in read_ratings(database)] == ([(6, 0)] if latest else [])
        person = PersonStore(database)
        assert person.profile.conditions == ("raynaud",)
        assert person.baseline is not None
        assert person.baseline.days == 2
        assert person.threshold_shift == 1.5
        assert len(person.history(row.started_s + 100.0).prompt_walls_s) == 1
        assert len(person.history(row.started_s + 100.0).episodes) == (1 if kept.stem != "v1" else 0)
