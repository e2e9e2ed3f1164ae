"""Days in short: sessions and check-ins of each local day together, also of one under way."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.events import (
    Ache,
    Arousal,
    ClockAnchor,
    Event,
    ExerciseProgress,
    Indices,
    Posture,
    Prompt,
    Start,
    Stop,
)
from biofeedback.local_time import DAY_S
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.services.days import day_records
from biofeedback.services.recordings import Archive
from biofeedback.storage.check_ins import keep_check_in
from biofeedback.storage.database import open_database
from biofeedback.storage.payload_codec import encode_payload
from biofeedback.storage.people import find_or_make
from biofeedback.storage.sessions import delete_session
from biofeedback.storage.writer import SessionHead, SessionWriter
from biofeedback.trends.day_record import DayRecord, ExerciseDone, HalfHour, RaisedStretch

MONDAY = 20_000
NINE_S = 9 * 3600.0
NECK = Ache("neck_left", "stiff", 6)


@pytest.fixture
def path(own_data_folder: Path) -> Path:
    return find_or_make(own_data_folder).path


def half_an_hour(state: str, score: float, rate_bpm: float = 62.0) -> list[Event]:
    found: list[Event] = []
    for t in range(0, 1800, 5):
        found.append(Indices(float(t), "native", 120.0, 130, 0.0, 60000 / rate_bpm, rate_bpm, rmssd_ms=40.0))
        found.append(Arousal(float(t), score, state, 0.9, (), score, z=0.0))  # type: ignore[arg-type]
    return found


def keep(path: Path, name: str, begin_s: float, events: list[Event], offset_s: int = 0, end: bool = True) -> None:
    with closing(open_database(path)) as database:
        writer = SessionWriter(database, SessionHead(name, begin_s, offset_s))
        length_s = max(event.t for event in events)
        writer.append(
            [Start(0), ClockAnchor(0, begin_s, offset_s), Stop(round(length_s * 1e9))],
            sorted(events, key=lambda event: event.t),
        )
        if end:
            writer.close()


def check_in(path: Path, wall_s: float, offset_s: int = 0) -> CheckInEntry:
    entry = CheckInEntry(f"c{wall_s}", wall_s, offset_s, (NECK,), 3)
    with closing(open_database(path)) as database:
        keep_check_in(database, entry)
    return entry


def test_nobody_s_day_has_no_record(path: Path) -> None:
    assert day_records(path, MONDAY - 400, MONDAY) == ()


def test_a_day_tells_its_sessions_and_check_ins_together(path: Path) -> None:
    begin_s = MONDAY * DAY_S + NINE_S
    keep(path, "s1", begin_s, half_an_hour("usual", 50.0))
    more: list[Event] = [
        *half_an_hour("raised", 80.0),
        Posture(0.0, "upright"),
        Prompt(100.0, "p", "box", "raised"),
        ExerciseProgress(200.0, "box", "started"),
        ExerciseProgress(320.0, "box", "finished"),
    ]
    keep(path, "s2", begin_s + 1800.0, more)
    entry = check_in(path, begin_s)
    (day,) = day_records(path, MONDAY, MONDAY)
    assert day == DayRecord(
        MONDAY,
        {"usual": 1795.0, "raised": 1795.0},
        (HalfHour(18, 50.0, 1795.0), HalfHour(19, 80.0, 1795.0)),
        (RaisedStretch(NINE_S + 1800.0, None),),
        1,
        (ExerciseDone(NINE_S + 2000.0, "box", 120.0),),
        62.0,
        40.0,
        None,
        {"upright": 1795.0},
        (entry,),
    )


def test_a_session_over_midnight_lies_on_both_its_days(path: Path) -> None:
    keep(path, "late", MONDAY * DAY_S - 900.0, half_an_hour("usual", 50.0))
    before, after = day_records(path, MONDAY - 1, MONDAY)
    assert [each.index for each in (*before.half_hours, *after.half_hours)] == [47, 0]
    assert before.resting_rate_bpm == after.resting_rate_bpm == 62.0
    assert day_records(path, MONDAY, MONDAY) == (after,)


def test_days_are_those_on_the_wearer_s_wall_in_two_time_zones(path: Path) -> None:
    utc_s = MONDAY * DAY_S + 23 * 3600.0
    keep(path, "berlin", utc_s, half_an_hour("usual", 50.0), 3600)
    entry = check_in(path, utc_s, -5 * 3600)
    newyork, berlin = day_records(path, MONDAY, MONDAY + 1)
    assert (newyork.day, newyork.check_ins, newyork.worn_s) == (MONDAY, (entry,), 0.0)
    assert (berlin.day, berlin.half_hours[0].index) == (MONDAY + 1, 0)


def test_what_is_under_way_is_told_as_far_as_it_is_stored(path: Path) -> None:
    keep(path, "now", MONDAY * DAY_S + NINE_S, half_an_hour("usual", 50.0), end=False)
    (day,) = day_records(path, MONDAY, MONDAY)
    assert (day.still_s, day.resting_rate_bpm) == (1795.0, 62.0)


def test_what_was_deleted_is_not_told(path: Path) -> None:
    keep(path, "s1", MONDAY * DAY_S + NINE_S, half_an_hour("usual", 50.0))
    with closing(open_database(path)) as database:
        delete_session(database, "s1")
    assert day_records(path, MONDAY, MONDAY) == ()


def test_an_overview_of_an_older_version_tells_rest_once_it_is_made_anew(path: Path) -> None:
    keep(path, "s1", MONDAY * DAY_S + NINE_S, half_an_hour("usual", 50.0))
    whole = day_records(path, MONDAY, MONDAY)
    with closing(open_database(path)) as database:
        older = b'{"bars":[[18,50.0,1795.0]],"state_s":{"usual":1795.0},"raised":0,"made_by":1}'
        database.execute("UPDATE overviews SET head = ?", (encode_payload(older),))
    (day,) = day_records(path, MONDAY, MONDAY)
    assert (day.still_s, day.resting_rate_bpm) == (1795.0, None)
    assert Archive(path).prepare() == 1
    assert day_records(path, MONDAY, MONDAY) == whole
