"""What a client brings back: read whole or in part, of any version, stored nowhere, and refused in a line."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.coaching.home_plan import ExerciseRun, HomePlan, HomePlanError, KeptPlan, PlannedExercise
from biofeedback.events import Ache, ClockAnchor, Profile, Start, Stop
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.self_report.rating import SelfRating
from biofeedback.services.people import PersonSummary, export, make_client
from biofeedback.services.ratings import keep_client_rating
from biofeedback.services.stored_wearer import StoredServices
from biofeedback.services.visit import demonstrations_of, first_and_last, read_visit
from biofeedback.session.simulated_month import demonstration_events
from biofeedback.storage.database import open_database
from biofeedback.storage.people import find_or_make
from biofeedback.storage.self_ratings import read_ratings
from biofeedback.storage.writer import SessionHead, SessionWriter

VERSIONS = sorted((Path(__file__).parents[1] / "storage" / "databases").glob("v*.person"))
PLAN = HomePlan("one", (PlannedExercise("longer_exhale", 180, 2),), client="Jana W")
BEGAN_S = 1_778_500_000.0


def record_demonstration(person: str, folder: Path, name: str, began_s: float) -> Path:
    path = find_or_make(folder, person).path
    with closing(open_database(path)) as database:
        writer = SessionWriter(database, SessionHead(name, began_s, 0))
        end = Stop(490 * 10**9)
        writer.append([Start(0, Profile(person)), ClockAnchor(0, began_s, 0), end], demonstration_events(1))
        writer.close()
    return path


@pytest.fixture
def brought(own_data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client's whole export, made on their own computer."""
    monkeypatch.setenv("BIOFEEDBACK_DATA_DIR", str(tmp_path / "home"))
    home = StoredServices()
    home.home_plans.follow(KeptPlan(PLAN, BEGAN_S, 0))
    home.home_plans.keep_run(ExerciseRun("r", BEGAN_S + 3600.0, 0, "longer_exhale", 180.0))
    home.self_reports.keep_check_in(CheckInEntry("a", BEGAN_S + 3000.0, 0, (Ache("jaw", "tight", 6),)))
    home.self_reports.keep_check_in(
        CheckInEntry("b", BEGAN_S + 3900.0, 0, (Ache("jaw", "tight", 4),), after_exercise="longer_exhale")
    )
    (path,) = (tmp_path / "home").glob("*.person")
    export(PersonSummary("me", path), tmp_path / "jana.person")
    monkeypatch.setenv("BIOFEEDBACK_DATA_DIR", str(own_data_folder))
    return tmp_path / "jana.person"


def test_a_whole_export_tells_plan_doing_and_tension_and_stays_as_it_was(brought: Path, own_data_folder: Path) -> None:
    before = brought.read_bytes()
    visit = read_visit(brought, "Jana W")
    assert visit.name == "Jana W"
    assert visit.kept is not None
    assert visit.kept.plan == PLAN
    assert [run.id for run in visit.runs] == ["r"]
    assert [(each.exercise, each.before, each.after) for each in visit.tension] == [("longer_exhale", 6.0, 4.0)]
    assert visit.demonstrations == ()
    assert brought.read_bytes() == before
    assert [path.name for path in brought.parent.iterdir() if "jana" in path.name] == ["jana.person"]
    assert not own_data_folder.exists()


def test_the_first_and_the_last_demonstration_of_the_practice_stand_beside_it(
    brought: Path, own_data_folder: Path
) -> None:
    for n in range(3):
        record_demonstration("Jana W", own_data_folder, f"d{n}", BEGAN_S + n * 86_400.0)
    found = read_visit(brought, "Jana W").demonstrations
    assert [summary.started_s for summary in found] == [BEGAN_S, BEGAN_S + 2 * 86_400.0]
    assert len(read_visit(brought, "somebody else").demonstrations) == 0
    assert first_and_last((1, 2, 3)) == (1, 3)
    assert first_and_last((1,)) == (1,)


def test_where_the_practice_has_fewer_than_two_those_in_the_file_count_as_well(
    own_data_folder: Path, tmp_path: Path
) -> None:
    record_demonstration("Jana W", own_data_folder, "here", BEGAN_S + 86_400.0)
    at_home = record_demonstration("me", tmp_path / "home", "there", BEGAN_S)
    found = read_visit(at_home, "Jana W").demonstrations
    assert [summary.person for summary in found] == ["me", "Jana W"]


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.stem)
def test_a_file_of_every_version_can_be_looked_at(version: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.person"
    shutil.copy(version, path)
    visit = read_visit(path, "nobody")
    assert visit.name == ("J." if version.stem == "v7" else "Kept")
    assert (visit.kept is not None) is (version.stem == "v7")


def test_anything_else_is_refused_in_a_line(tmp_path: Path) -> None:
    for name, content in (("text.person", b"not a database"), ("empty.person", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(HomePlanError, match=f"{name} is not a person's file") as refused:
            read_visit(tmp_path / name, "Jana W")
        assert "\n" not in str(refused.value)
    with pytest.raises(HomePlanError, match="no such file"):
        read_visit(tmp_path / "gone.person", "Jana W")


def test_what_was_told_around_a_demonstration_belongs_to_it_and_to_no_other(own_data_folder: Path) -> None:
    someone = make_client("Jana W", agreed=True)
    for n in range(2):
        record_demonstration("Jana W", own_data_folder, f"d{n}", BEGAN_S + n * 86_400.0)
    keep_client_rating("Jana W", SelfRating("b", BEGAN_S - 100.0, "before", 6, 5))
    keep_client_rating("Jana W", SelfRating("a", BEGAN_S + 600.0, "after", 7))
    keep_client_rating("Jana W", SelfRating("a", BEGAN_S + 610.0, "after", 3, 4))
    keep_client_rating("nobody", SelfRating("x", BEGAN_S, "after", 3, 4))
    first, second = demonstrations_of("Jana W")
    assert [(each.moment, each.tension, each.stress) for each in first.ratings] == [("before", 6, 5), ("after", 3, 4)]
    assert second.ratings == ()
    with closing(open_database(someone.path)) as database:
        assert len(read_ratings(database)) == 2
