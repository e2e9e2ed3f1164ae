"""Acceleration is kept as ten points a second: the same is told of them, live and in a replay, in half the room."""

from __future__ import annotations

import itertools
import time
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.clock import FastClock
from biofeedback.devices.uuids import PMD_DATA, short
from biofeedback.devices.virtual.baseline import resting_baseline
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.story import Lean, Story, StorySpan
from biofeedback.devices.virtual.strap import H10, VirtualStrap
from biofeedback.engine import Engine
from biofeedback.events import (
    Acceleration,
    Breath,
    Event,
    Input,
    Packet,
    Posture,
    ShowBreathCurve,
    SitsUpright,
    Start,
    Tick,
)
from biofeedback.session.condensing import Condenser
from biofeedback.session.fold import SafeFold
from biofeedback.session.plan import VIRTUAL_H10, SessionPlan
from biofeedback.session.running import RunningSession
from biofeedback.storage.database import open_database
from biofeedback.storage.json_lines import event_line, input_line, join, read_inputs
from biofeedback.storage.people import list_people
from biofeedback.storage.sessions import stored_inputs

S = 1_000_000_000
ACCELERATION = bytes.fromhex("0202000119000101100002010200")
STORY = Story(moves=(StorySpan(170.0, 40.0),), leans=(Lean(140.0, 30.0, 26.0),))


def worn(until_s: int) -> list[Input]:
    """What a strap sends of somebody who sits, leans and walks, with ticks between."""
    strap, out = VirtualStrap(SimulatedPerson(0, STORY), H10), list[Input]()
    strap.pmd.answer(ACCELERATION, 0)
    for second in range(1, until_s):
        out += [Packet(round(s.due_s * S), short(s.characteristic), s.data) for s in strap.due(float(second))]
        out.append(Tick(second * S + 1))
    return out


def condensed(inputs: list[Input]) -> list[Input]:
    out: list[Input] = []
    condenser = Condenser(out.append)
    for item in inputs:
        condenser(item)
    return out


def folded(inputs: list[Input]) -> list[Event]:
    engine = Engine(Start(0, baseline=resting_baseline(), engine="native"))
    return [event for item in inputs for event in engine.feed(item)]


def test_posture_and_breath_are_told_as_from_the_raw_packets() -> None:
    raw = worn(300)
    few = condensed(raw)
    assert not [i for i in few if isinstance(i, Packet) and i.characteristic == PMD_DATA]
    assert sum(isinstance(i, Acceleration) for i in few) == pytest.approx(300 / 1.44, abs=2)
    of_raw, of_few = folded(raw), folded(few)
    postures = [[(e.t, e.kind) for e in events if isinstance(e, Posture)] for events in (of_raw, of_few)]
    assert postures[0] == postures[1]
    assert {kind for _, kind in postures[0]} >= {"upright", "leaning_forward", "moving"}
    breaths = [[e for e in events if isinstance(e, Breath)] for events in (of_raw, of_few)]
    for one, other in zip(*breaths, strict=True):
        assert one.source == other.source
        if one.rate_bpm is not None and other.rate_bpm is not None:
            assert one.rate_bpm == pytest.approx(other.rate_bpm, abs=0.3)


def test_a_second_of_it_takes_half_the_room(record_property: Callable[[str, object], None]) -> None:
    def per_hour(inputs: list[Input]) -> float:
        lines = join(input_line(i) for i in inputs if not isinstance(i, Tick))
        return len(zlib.compress(lines, 6)) * 12.0

    raw = worn(300)
    before, after = per_hour(raw), per_hour(condensed(raw))
    record_property("bytes_per_hour", f"{before:.0f} raw, {after:.0f} condensed")
    assert after < 0.55 * before


def test_whatever_is_no_acceleration_passes_as_it_is() -> None:
    odd: list[Input] = [
        Packet(1, "2a37", b"\x10\x3c\x00\x04"),
        Packet(2, PMD_DATA, b"\x02"),
        Packet(3, PMD_DATA, bytes(13)),
        Tick(4),
    ]
    assert condensed(odd) == odd


def test_a_hole_begins_the_points_anew() -> None:
    raw = [i for i in worn(60) if not S * 20 < i.monotonic_ns < S * 40]
    of_raw, of_few = folded(raw), folded(condensed(raw))
    assert [e for e in of_raw if isinstance(e, Posture)] == [e for e in of_few if isinstance(e, Posture)]
    told = [
        [e.t for e in events if isinstance(e, Breath) and e.source == "acceleration"] for events in (of_raw, of_few)
    ]
    assert told[0] == told[1]


def test_the_input_is_written_and_read_back() -> None:
    item = Acceleration(5, (1, -2), (900, 901), (-3, 4), 7)
    assert read_inputs(input_line(item)) == [item]


@pytest.mark.parametrize("raw", [False, True])
def test_a_session_with_acceleration_replays_byte_for_byte(raw: bool, own_data_folder: Path) -> None:
    events: list[Event] = []
    plan = SessionPlan(VIRTUAL_H10, engine="native", baseline=resting_baseline(), story=STORY, raw=raw)
    session = RunningSession(plan, events.append, FastClock(60.0, wall_s=1_767_614_400.0))
    session.begin()
    patience_s = time.monotonic() + 60.0
    while session.now_s() < 240.0 and time.monotonic() < patience_s:
        if session.now_s() > 60.0 and not any(isinstance(e, Posture) and e.kind == "upright" for e in tuple(events)):
            session.act(SitsUpright())
        time.sleep(0.05)
    assert session.end(timeout_s=60.0)
    assert session.id is not None
    with closing(open_database(list_people(own_data_folder)[0].path)) as database:
        kept = list(stored_inputs(database, session.id))
    measured = [i for i in kept if isinstance(i, Packet) and i.characteristic == PMD_DATA]
    assert bool(measured) is raw
    assert any(isinstance(i, Acceleration) for i in kept) is not raw
    fold = SafeFold()
    assert join(event_line(e) for i in kept for e in fold.feed(i)) == join(event_line(e) for e in events)
    assert any(isinstance(e, Breath) and e.source == "acceleration" for e in events)


def test_while_a_breath_curve_is_shown_the_strap_sends_twice_as_often(own_data_folder: Path) -> None:
    session = RunningSession(SessionPlan(VIRTUAL_H10, engine="native"), lambda _: None, FastClock(40.0))
    session.begin()
    patience_s = time.monotonic() + 30.0
    while session.now_s() < 90.0 and time.monotonic() < patience_s:
        if 45.0 < session.now_s() < 50.0:
            session.act(ShowBreathCurve(True))
        time.sleep(0.05)
    assert session.end(timeout_s=30.0)
    assert session.id is not None
    with closing(open_database(list_people(own_data_folder)[0].path)) as database:
        kept = list(stored_inputs(database, session.id))
    begun_ns = kept[0].monotonic_ns
    times_s = [(i.monotonic_ns - begun_ns) / S for i in kept if isinstance(i, Acceleration)]
    before, after = (
        [b - a for a, b in itertools.pairwise(t)]
        for t in ([t for t in times_s if t < 42.0], [t for t in times_s if t > 60.0])
    )
    assert sorted(before)[len(before) // 2] == pytest.approx(1.44, abs=0.1)
    assert sorted(after)[len(after) // 2] == pytest.approx(0.72, abs=0.1)
