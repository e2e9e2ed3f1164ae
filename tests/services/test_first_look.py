"""The demo's month: invented, the same for everybody, full enough for every page, and beside nobody real."""

from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.coaching.home_plan_progress import days_in_a_row, weeks_of_plan
from biofeedback.local_time import local_day
from biofeedback.self_report.around_exercises import tension_around
from biofeedback.services.first_look import write_first_look
from biofeedback.services.recordings import Archive
from biofeedback.services.stored_wearer import StoredServices
from biofeedback.services.visit import demonstrations_of
from biofeedback.session.plan import SIMULATED
from biofeedback.session.simulated_month import DAYS, WITHOUT, month_before
from biofeedback.storage.database import open_database
from biofeedback.storage.journal import read_journal
from biofeedback.storage.people import list_people

NOW_S, OFFSET_S = 1_796_040_000.0, 3600
TODAY = local_day(NOW_S, OFFSET_S)


@pytest.fixture
def home(own_data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> StoredServices:
    write_first_look(own_data_folder, NOW_S, OFFSET_S, 7)
    monkeypatch.setattr("time.time", lambda: NOW_S)
    return StoredServices(SIMULATED)


def test_the_days_are_the_same_for_the_same_seed_and_two_are_missing() -> None:
    days = month_before(TODAY, 7)
    assert days == month_before(TODAY, 7) != month_before(TODAY, 8)
    assert [day.day for day in days] == list(range(TODAY - DAYS, TODAY))
    assert [TODAY - day.day for day in days if not day.worn_s] == list(WITHOUT)


def test_every_page_has_something_to_show(home: StoredServices, own_data_folder: Path) -> None:
    (person,) = list_people(own_data_folder)
    assert person.name == SIMULATED
    days = Archive(person.path).days()
    assert len(days) == DAYS - len(WITHOUT)
    assert sum(listed.head.raised for day in days for listed in day.sessions if listed.head) > 20
    assert sum(listed.head.exercises for day in days for listed in day.sessions if listed.head) > 10
    assert {effect.exercise for effect in home.effects()} >= {"longer_exhale"}
    told = home.self_reports.check_ins()
    assert len({entry.local_day for entry in told}) > 20
    assert tension_around(told)
    assert len(home.self_reports.journal()) == 4


def test_a_plan_is_followed_on_most_days(home: StoredServices) -> None:
    kept, runs = home.home_plans.current(), home.home_plans.runs(NOW_S)
    assert kept is not None
    weeks = weeks_of_plan(kept, runs, TODAY)
    assert all(week.done < week.due or week.monday == weeks[-1].monday for week in weeks[:2])
    assert days_in_a_row(kept.plan, runs, TODAY) == 5


def test_two_demonstrations_have_all_that_their_page_tells(home: StoredServices) -> None:
    first, second = demonstrations_of(SIMULATED)
    for summary in (first, second):
        assert [figures.span.phase.kind for figures in summary.phases] == ["rest", "stressor", "regulation", "free"]
        assert summary.stressor_change.verdict == "clear"
        assert [rating.moment for rating in summary.ratings] == ["before", "after"]
    assert first.person == SIMULATED


def test_it_speaks_german_too(tmp_path: Path) -> None:
    write_first_look(tmp_path, NOW_S, OFFSET_S, 7, "de")
    (person,) = list_people(tmp_path)
    with closing(open_database(person.path)) as database:
        words = [passage.text for entry in read_journal(database) for passage in entry.passages]
    assert any("Erfunden" in text for text in words)
