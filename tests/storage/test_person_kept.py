"""What is kept of a person between sessions, and what the next one is told of it."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.coaching.own_breath import OwnBreath
from biofeedback.events import Arousal, Episode, Event, Prompt, PromptEnd, Start
from biofeedback.local_time import DAY_S
from biofeedback.storage.database import open_database
from biofeedback.storage.people import find_or_make, rename_person
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.writer import SessionHead, SessionWriter

NINE = 1_767_603_600.0
HEAD = SessionHead("s1", NINE, 0)


@pytest.fixture
def path(own_data_folder: Path) -> Path:
    return find_or_make(own_data_folder).path


@pytest.fixture
def person(path: Path) -> Iterator[PersonStore]:
    with closing(open_database(path)) as database:
        yield PersonStore(database)


def estimates(scores: Sequence[float], every_s: float = 30.0, *, exercising: bool = False) -> list[Event]:
    return [Arousal(i * every_s, v, "usual", 1.0, (), v, exercising) for i, v in enumerate(scores)]


def test_percentiles_are_of_the_time_spent_at_each_score(person: PersonStore) -> None:
    # The first estimate stands for no time yet; 99 half minutes at 2, 3 ... 100 remain.
    person.learn_scores(estimates([k - 0.4 for k in range(1, 101)]), NINE, 0)
    known = person.history(NINE + DAY_S)
    assert (known.percentile_85, known.percentile_95, known.days) == (86.0, 96.0, 1)


def test_what_is_learned_in_parts_adds_up(person: PersonStore) -> None:
    scores = [20.0] * 50 + [80.0] * 11
    person.learn_scores(estimates(scores[:51]), NINE, 0)
    person.learn_scores(estimates(scores[50:]), NINE, 0)
    known = person.history(NINE + DAY_S)
    assert (known.percentile_85, known.percentile_95) == (80.0, 80.0)
    person.learn_scores(estimates([20.0] * 200), NINE, 0)
    assert person.history(NINE + DAY_S).percentile_95 == 20.0


def test_a_pause_counts_for_a_minute_at_most(person: PersonStore) -> None:
    person.learn_scores(estimates([50.0] * 20, every_s=600.0), NINE, 0)
    assert person.history(NINE + DAY_S).days == 0
    person.learn_scores(estimates([50.0] * 12, every_s=600.0), NINE, 0)
    assert person.history(NINE + DAY_S).days == 1


def test_a_day_of_less_than_half_an_hour_does_not_count(person: PersonStore) -> None:
    person.learn_scores(estimates([50.0] * 60), NINE, 0)
    known = person.history(NINE + DAY_S)
    assert (known.percentile_85, known.percentile_95, known.days) == (None, None, 0)


def test_time_in_exercises_and_without_a_score_does_not_count(person: PersonStore) -> None:
    person.learn_scores(estimates([50.0] * 100, exercising=True), NINE, 0)
    blind: list[Event] = [Arousal(30.0 * i, None, "moving", 0.0) for i in range(100)]
    person.learn_scores(blind, NINE, 0)
    assert person.history(NINE + DAY_S).days == 0


def test_days_are_local_and_two_weeks_are_remembered(person: PersonStore) -> None:
    eleven_at_night = NINE + 14 * 3600.0
    person.learn_scores(estimates([50.0] * 241), eleven_at_night, 0)
    assert person.history(eleven_at_night).days == 2
    person.learn_scores(estimates([50.0] * 241), NINE + 10 * DAY_S + 14 * 3600.0, -3600 * 5)
    assert person.history(NINE + 11 * DAY_S).days == 3
    assert person.history(NINE + 15 * DAY_S).days == 2
    assert person.history(NINE + 30 * DAY_S).days == 0


def test_the_newest_episodes_are_told_with_when_they_began(path: Path, person: PersonStore) -> None:
    with closing(open_database(path)) as database:
        writer = SessionWriter(database, HEAD)
        told = [Episode(60.0 * i + 30.0, 60.0 * i, 1.0, 0.5, 300.0, None) for i in range(210)]
        writer.append([Start(0)], told)
    assert person.episodes(NINE + DAY_S) == tuple(told[-200:])
    assert person.episodes(NINE + 120.0) == tuple(told[:2])


def test_only_what_asks_about_arousal_counts_as_a_prompt_and_keeps_its_own_end(path: Path, person: PersonStore) -> None:
    with closing(open_database(path)) as database:
        writer = SessionWriter(database, HEAD)
        writer.append([Start(0)], [Prompt(60.0, "p1", "x", "raised"), PromptEnd(70.0, "p1", "not_now")])
        sit_up = Prompt(900.0, "p2", "posture", "reminder", kind="posture")
        writer.append([Start(0)], [sit_up, PromptEnd(960.0, "p2", "expired")])
        assert database.execute("SELECT wall_s, outcome FROM prompts").fetchall() == [(NINE + 60.0, "not_now")]
    assert person.history(NINE + 1000.0).prompt_walls_s == (NINE + 60.0,)


def test_a_former_name_leaves_no_byte(own_data_folder: Path, path: Path) -> None:
    rename_person(own_data_folder, "me", "an-old-name-nobody-else-has")
    rename_person(own_data_folder, "an-old-name-nobody-else-has", "new")
    left = b"".join(file.read_bytes() for file in own_data_folder.rglob("*") if file.is_file())
    assert b"an-old-name" not in left
    assert b"new" in left


def test_breathing_patterns_of_ones_own_are_kept_in_their_order(person: PersonStore) -> None:
    assert person.own_breaths == ()
    made = (OwnBreath("Evening", 3.5, 0.0, 6.0), OwnBreath("Desk", 2.0, 0.0, 4.0))
    person.own_breaths = made
    assert person.own_breaths == made
