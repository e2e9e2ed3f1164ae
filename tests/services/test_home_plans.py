"""A plan followed, replaced and removed; what is taken along to the practice, and what is not."""

from pathlib import Path

import pytest

from biofeedback.coaching.home_plan import ExerciseRun, HomePlan, HomePlanError, KeptPlan, PlannedExercise
from biofeedback.coaching.home_plan_file import plan_text
from biofeedback.events import Ache
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.self_report.journal import JournalEntry, Passage
from biofeedback.services.home_plans import give, given, open_plan, write_plan
from biofeedback.services.people import make_client
from biofeedback.services.stored_wearer import StoredServices
from biofeedback.storage.check_ins import read_check_ins
from biofeedback.storage.home_plans import read_plans, read_runs
from biofeedback.storage.journal import read_journal
from biofeedback.storage.people import reading

PLAN = HomePlan(
    "one", (PlannedExercise("longer_exhale", 180, 2),), note="a-note-nobody-else-would-write", client="J. W"
)
OTHER = HomePlan("two", (PlannedExercise("box", 240),))
NOON_S = 1_778_500_000.0


def test_a_plan_is_followed_until_another_takes_its_place(own_data_folder: Path) -> None:
    plans = StoredServices().home_plans
    assert plans.current() is None
    plans.follow(KeptPlan(PLAN, NOON_S, 0))
    plans.follow(KeptPlan(OTHER, NOON_S + 10.0, 0))
    current = plans.current()
    assert current is not None
    assert current.plan == OTHER
    (person,) = own_data_folder.glob("*.person")
    with reading(person) as database:
        assert [kept.ended_s for kept in read_plans(database)] == [NOON_S + 10.0, None]


def test_the_same_plan_opened_once_more_goes_on_where_it_was() -> None:
    plans = StoredServices().home_plans
    plans.follow(KeptPlan(PLAN, NOON_S, 0))
    plans.follow(KeptPlan(PLAN, NOON_S + 9e5, 0))
    current = plans.current()
    assert current is not None
    assert current.wall_s == NOON_S


def test_a_plan_that_is_removed_leaves_no_word_of_it(own_data_folder: Path) -> None:
    plans = StoredServices().home_plans
    plans.follow(KeptPlan(PLAN, NOON_S, 0))
    plans.keep_run(ExerciseRun("r", NOON_S, 0, "longer_exhale", 180.0))
    plans.remove("one")
    assert plans.current() is None
    assert len(plans.runs(NOON_S)) == 1
    assert b"nobody-else" not in b"".join(path.read_bytes() for path in own_data_folder.rglob("*") if path.is_file())


def test_what_is_taken_along_holds_the_plan_and_what_came_of_it_and_nothing_else(tmp_path: Path) -> None:
    home = StoredServices()
    home.home_plans.follow(KeptPlan(PLAN, NOON_S, 0))
    home.home_plans.keep_run(ExerciseRun("r", NOON_S + 60.0, 0, "longer_exhale", 180.0))
    home.self_reports.keep_check_in(
        CheckInEntry("c", NOON_S + 10.0, 0, (Ache("jaw", "tight", 5),), 1, 2, 4.5, 1, ("alcohol",))
    )
    home.self_reports.write_journal(JournalEntry("j", NOON_S, 0, (Passage("free", "words-of-my-own"),)))
    target = tmp_path / "for the practice.person"
    home.home_plans.take_along(target)
    with reading(target) as database:
        assert [kept.plan for kept in read_plans(database)] == [PLAN]
        assert [run.id for run in read_runs(database)] == ["r"]
        assert read_check_ins(database) == [CheckInEntry("c", NOON_S + 10.0, 0, (Ache("jaw", "tight", 5),))]
        assert read_journal(database) == []
    assert b"words-of-my-own" not in target.read_bytes()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [target.name]
    with pytest.raises(HomePlanError, match="exists"):
        home.home_plans.take_along(target)


def test_without_a_plan_there_is_nothing_to_take_along(tmp_path: Path) -> None:
    with pytest.raises(HomePlanError, match="no plan"):
        StoredServices().home_plans.take_along(tmp_path / "x.person")
    assert not (tmp_path / "x.person").exists()


def test_a_client_keeps_the_plan_they_were_given_and_it_goes_with_them_as_a_file(tmp_path: Path) -> None:
    someone = make_client("Jana W", agreed=True)
    assert given(someone.path) is None
    give(someone.path, KeptPlan(PLAN, NOON_S, 0))
    kept = given(someone.path)
    assert kept is not None
    write_plan(kept.plan, tmp_path / "plan.json")
    assert open_plan(tmp_path / "plan.json") == PLAN


@pytest.mark.parametrize(("content", "said"), [(b"\xff\xfe", "no text"), (b"x" * 90_000, "too large"), (b"{}", "plan")])
def test_a_file_that_is_no_plan_is_refused_in_a_line(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(content)
    with pytest.raises(HomePlanError, match=said):
        open_plan(path)
    with pytest.raises(HomePlanError, match="cannot be read"):
        open_plan(tmp_path / "nothing.json")


def test_the_text_of_a_plan_is_its_file(tmp_path: Path) -> None:
    write_plan(PLAN, tmp_path / "p.json")
    assert (tmp_path / "p.json").read_text(encoding="utf-8") == plan_text(PLAN)
