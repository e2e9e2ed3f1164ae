"""A laptop sleeps over night, travels and goes on: every moment has the wall time that was on the wall."""

import os
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from biofeedback.events import Arousal, ClockAnchor, Episode, Event, Indices, Input, Packet, Prompt, Start, Stop, Tick
from biofeedback.session.live import LiveSession
from biofeedback.session.recorder import Recorder
from biofeedback.storage.database import open_database
from biofeedback.storage.exports.by_the_wall import by_the_wall
from biofeedback.storage.exports.indices_csv import indices_csv
from biofeedback.storage.overviews import list_heads, make_missing
from biofeedback.storage.payload_codec import encode_payload
from biofeedback.storage.people import find_or_make
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.rr_files.own import from_inputs
from biofeedback.storage.sessions import list_sessions, stored_inputs
from biofeedback.storage.wall import WallTime, anchors_in
from biofeedback.storage.writer import SessionHead

HOUR_S = 3600.0
DAY_S = 86_400
# Monday, 30 November 2026, 20:00 in Berlin (UTC+1); the lid closes at 21:00, and opens eight hours later in Lisbon.
BEGAN_S = datetime(2026, 11, 30, 19, 0, tzinfo=UTC).timestamp()
MONDAY = int((BEGAN_S + HOUR_S) // DAY_S)
SLEPT_S = 8 * HOUR_S
AWAKE_S = BEGAN_S + HOUR_S + SLEPT_S


@pytest.fixture
def stored(own_data_folder: Path) -> Path:
    """Two hours of session time with the night in the middle: asked in the evening, asked in the morning."""
    path = find_or_make(own_data_folder).path
    recorder = Recorder(path, SessionHead("night", BEGAN_S, 3600), lambda *_words: None)
    inputs: list[Input] = [Start(0, engine="native"), ClockAnchor(0, BEGAN_S, 3600)]
    events: list[Event] = []
    for t in range(0, 7200, 30):
        if t == 3600:
            inputs.append(ClockAnchor(t * 10**9, AWAKE_S, 0))
        inputs.append(Packet(t * 10**9, "2a37", bytes((16, 60, 0, 4))))
        events.append(Arousal(float(t), 60.0, "usual", 1.0, (), 60.0))
        if t in (1800, 5400):
            events.append(Prompt(float(t), f"p{t}", "box", "raised"))
            events.append(Episode(t + 300.0, float(t), 1.9, 0.2, 300.0, 240.0, "box"))
    inputs.append(Stop(7200 * 10**9))
    for item in inputs:
        recorder.put_input(item)
    recorder.put_events(events)
    recorder.start()
    assert recorder.close(10.0)
    recorder._thread.join(10.0)
    return path


def test_prompts_and_episodes_are_kept_at_the_time_they_were(stored: Path) -> None:
    evening_s, morning_s = BEGAN_S + 1800, AWAKE_S + 1800
    with closing(open_database(stored)) as database:
        kept = PersonStore(database).history(AWAKE_S + 2 * HOUR_S)
        assert kept.prompt_walls_s == (evening_s, morning_s)
        walls_s = [row[0] for row in database.execute("SELECT wall_s FROM episodes ORDER BY wall_s")]
        assert walls_s == [evening_s, morning_s]


def test_scores_are_of_the_day_they_were_measured_on(stored: Path) -> None:
    with closing(open_database(stored)) as database:
        seconds = dict(database.execute("SELECT day, sum(seconds) FROM scores GROUP BY day").fetchall())
    assert seconds == {MONDAY: pytest.approx(3570.0), MONDAY + 1: pytest.approx(3600.0)}


def test_history_lists_the_session_on_both_days_with_what_each_had(stored: Path) -> None:
    with closing(open_database(stored)) as database:
        (listed,) = list_heads(database)
    assert listed.days == (MONDAY, MONDAY + 1)
    evening, morning = (listed.on(day).head for day in listed.days)
    assert evening is not None
    assert morning is not None
    assert [index for index, _, _ in evening.bars] == [40, 41], "half hours from 20:00"
    assert [index for index, _, _ in morning.bars] == [8, 9], "from 4:00 in Lisbon, in the same night's five in Berlin"
    assert (evening.prompts, morning.prompts) == (1, 1)
    wall = listed.row.wall
    assert wall.parts(MONDAY, 7200.0) == ((0.0, 3600.0, 20 * HOUR_S),)
    assert wall.parts(MONDAY + 1, 7200.0) == ((3600.0, 7200.0, 4 * HOUR_S - 3600.0),)


def test_a_database_of_an_older_version_is_given_its_wall_times(stored: Path) -> None:
    with closing(open_database(stored)) as database:
        database.execute("DELETE FROM anchors")
        assert list_sessions(database)[0].anchors == ()
        assert make_missing(database) == 1
        assert make_missing(database) == 0
        (row,) = list_sessions(database)
    assert [(anchored.t_s, anchored.wall_s) for anchored in row.anchors] == [(0.0, BEGAN_S), (3600.0, AWAKE_S)]


@pytest.mark.parametrize("how", ["older", "damaged"])
def test_an_overview_that_is_older_or_damaged_is_made_anew_once(how: str, stored: Path) -> None:
    with closing(open_database(stored)) as database:
        assert make_missing(database) == 0
        (right,) = list_heads(database)
        assert right.head is not None
        older = msgspec.json.encode(replace(right.head, made_by=0, raised=99))
        database.execute("UPDATE overviews SET head = ?", (encode_payload(older) if how == "older" else b"\x00\xff",))
        (kept,) = list_heads(database)
        assert kept.outdated
        assert make_missing(database) == 1
        assert make_missing(database) == 0
        assert list_heads(database) == [right]
        assert not any(right.on(day).outdated for day in right.days)


def test_exports_show_the_night_as_a_hole_and_each_row_at_its_local_time(stored: Path) -> None:
    with closing(open_database(stored)) as database:
        inputs = list(stored_inputs(database, "night"))
    gaps_s = from_inputs(by_the_wall(inputs)).gaps_s
    assert max(gaps_s) == pytest.approx(SLEPT_S + 29.0, abs=30.0)
    rows = [Indices(60.0, "native", 120.0, 3, 0.0), Indices(3660.0, "native", 120.0, 3, 0.0)]
    csv = indices_csv(rows, anchors_in(inputs))
    assert [line.rsplit(",", 1)[1] for line in csv.decode().splitlines()] == [
        "local_time",
        "2026-11-30T20:01:00+01:00",
        "2026-12-01T04:01:00+00:00",
    ]


def test_a_session_over_midnight_has_each_part_on_its_day() -> None:
    wall = WallTime(BEGAN_S, 3600)
    assert wall.parts(MONDAY, 6 * HOUR_S) == ((0.0, 4 * HOUR_S, 20 * HOUR_S),)
    assert wall.parts(MONDAY + 1, 6 * HOUR_S) == ((4 * HOUR_S, 6 * HOUR_S, -4 * HOUR_S),)
    assert wall.parts(MONDAY + 2, 6 * HOUR_S) == ()


class Wall:
    """A clock whose wall a test moves."""

    def __init__(self, wall_s: float) -> None:
        self.now = 0
        self.start_s = wall_s

    def now_ns(self) -> int:
        return self.now

    def wall_s(self) -> float:
        return self.start_s + self.now / 1e9

    async def sleep(self, delay_s: float) -> None: ...


class Kept(Recorder):
    """Keeps inputs where a test can see them."""

    def __init__(self) -> None:
        self.inputs: list[Input] = []

    def put_input(self, item: Input) -> None:
        self.inputs.append(item)


@pytest.fixture
def berlin() -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def anchors(kept: Kept) -> list[tuple[float, float, int]]:
    return [
        (item.monotonic_ns / 1e9, item.wall_s, item.utc_offset_s)
        for item in kept.inputs
        if isinstance(item, ClockAnchor)
    ]


@pytest.mark.usefixtures("berlin")
def test_the_end_of_summer_time_within_a_session_is_anchored() -> None:
    change_s = datetime(2026, 10, 25, 1, 0, tzinfo=UTC).timestamp()
    clock, kept = Wall(change_s - 60.0), Kept()
    session = LiveSession(Start(0), clock, lambda _event: None, kept)
    for t in range(0, 180, 10):
        clock.now = t * 10**9
        session.submit(Tick(clock.now))
    assert anchors(kept) == [(0.0, change_s - 60.0, 7200), (60.0, change_s, 3600)]


@pytest.mark.usefixtures("berlin")
def test_the_first_beat_after_a_sleep_already_has_the_new_wall_time() -> None:
    clock, kept = Wall(BEGAN_S), Kept()
    session = LiveSession(Start(0), clock, lambda _event: None, kept)
    session.submit(Tick(0))
    clock.start_s += SLEPT_S
    clock.now = 2 * 10**9
    session.submit(Packet(clock.now - 5_000_000, "2a37", b"x"))
    assert [type(item).__name__ for item in kept.inputs] == ["ClockAnchor", "Tick", "ClockAnchor", "Packet"]
    assert anchors(kept)[1][1] == pytest.approx(BEGAN_S + SLEPT_S + 1.995)


@pytest.mark.usefixtures("berlin")
def test_a_clock_that_drifts_is_anchored_again_before_a_second_is_wrong() -> None:
    clock, kept = Wall(BEGAN_S), Kept()
    session = LiveSession(Start(0), clock, lambda _event: None, kept)
    for minute in range(600):
        clock.now = minute * 60 * 10**9
        clock.start_s += 0.01
        session.submit(Tick(clock.now))
    found = anchors(kept)
    assert len(found) == 6
    assert found[-1][1] == pytest.approx(clock.wall_s() - (clock.now / 1e9 - found[-1][0]), abs=1.1)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="there the system keeps track of the zone")
def test_a_journey_is_noticed_while_the_program_runs(monkeypatch: pytest.MonkeyPatch, berlin: None) -> None:
    clock, kept = Wall(BEGAN_S), Kept()
    monkeypatch.setattr(Kept, "look_after", lambda _self: None)
    session = LiveSession(Start(0), clock, lambda _event: None, kept)
    session.submit(Tick(0))
    os.environ["TZ"] = "Europe/Lisbon"
    clock.now = 10**9
    session._tick()
    assert [offset_s for _, _, offset_s in anchors(kept)] == [3600, 0]
