"""A H10's accelerometer reaches the movement estimate: a walk is seen as one, and a stressor is not."""

from __future__ import annotations

import pytest

from biofeedback.devices.uuids import short
from biofeedback.devices.virtual.baseline import resting_baseline
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.story import Lean, Story, StorySpan
from biofeedback.devices.virtual.strap import H10, VirtualStrap
from biofeedback.engine import Engine
from biofeedback.events import (
    Action,
    Arousal,
    Breath,
    Event,
    Packet,
    Posture,
    Prompt,
    Settings,
    SitsUpright,
    Start,
    Tick,
)

ECG = bytes.fromhex("02000001820001010e00")
ACCELERATION = bytes.fromhex("0202000119000101100002010200")


def lived(
    story: Story,
    until_s: float,
    ecg: bool = False,
    stuck_axis: bool = False,
    pace: tuple[float, float] | None = None,
    responsive: bool = False,
) -> list[Event]:
    person = SimulatedPerson(0, story)
    strap = VirtualStrap(person, H10)
    settings = Settings("responsive", None, None) if responsive else Settings()
    engine = Engine(Start(0, baseline=resting_baseline(), settings=settings, engine="native"))
    engine.feed(Action(0, SitsUpright()))
    strap.pmd.answer(ACCELERATION, 0)
    strap.pmd.stuck_axis = stuck_axis
    if ecg:
        strap.pmd.answer(ECG, 0)
    if pace is not None:
        person.follow(*pace, 0.0)
    events = []
    for second in range(1, int(until_s)):
        for sent in strap.due(float(second)):
            events += engine.feed(Packet(round(sent.due_s * 1e9), short(sent.characteristic), sent.data))
        events += engine.feed(Tick(second * 1_000_000_000 + 1))
    return events


def states(story: Story, until_s: float) -> list[tuple[float, str]]:
    return [(e.t, e.state) for e in lived(story, until_s) if isinstance(e, Arousal)]


def postures(events: list[Event]) -> list[tuple[float, str]]:
    return [(event.t, event.kind) for event in events if isinstance(event, Posture)]


def test_leaning_lying_and_walking_are_seen() -> None:
    story = Story(moves=(StorySpan(300.0, 60.0),), leans=(Lean(60.0, 90.0, 26.0), Lean(200.0, 60.0, -85.0)))
    found = postures(lived(story, 420))
    assert [kind for _, kind in found if kind in ("leaning_forward", "lying")] == ["leaning_forward", "lying"]
    assert any(60 < t < 70 and kind == "leaning_forward" for t, kind in found)
    assert any(150 < t < 160 and kind == "upright" for t, kind in found)
    assert any(300 < t < 340 and kind == "moving" for t, kind in found)


@pytest.mark.parametrize("ecg", [False, True])
def test_the_breath_of_a_paced_person_is_told_by_the_strap(ecg: bool) -> None:
    breaths = [e for e in lived(Story(), 150, ecg, pace=(4.0, 6.0)) if isinstance(e, Breath) and e.t > 60]
    rates = [breath.rate_bpm for breath in breaths if breath.rate_bpm is not None]
    assert len(rates) > 0.8 * len(breaths)
    assert sorted(rates)[len(rates) // 2] == pytest.approx(6.0, abs=0.5)
    assert {breath.source for breath in breaths} == {"acceleration"}


def test_while_talking_no_breath_is_told_from_the_chest() -> None:
    breaths = [e for e in lived(Story(talks=(StorySpan(0.0, 300.0),)), 300) if isinstance(e, Breath) and e.t > 60]
    assert sum(breath.rate_bpm is not None for breath in breaths) < 0.4 * len(breaths)


def test_a_stuck_axis_gives_no_posture_and_no_breath_from_the_strap() -> None:
    events = lived(Story(), 180, stuck_axis=True)
    assert {kind for _, kind in postures(events)} == {"unknown"}
    assert "acceleration" not in {e.source for e in events if isinstance(e, Breath)}


def test_a_walk_is_seen_as_movement_and_sitting_is_not() -> None:
    found = states(Story(moves=(StorySpan(120, 60),)), 180)
    assert {state for t, state in found if 140 < t < 180} == {"moving"}
    assert "moving" not in {state for t, state in found if t < 120}


def test_a_stressor_is_not_taken_for_movement_however_high_the_heart_rate() -> None:
    found = states(Story((StorySpan(120, 120),)), 240)
    assert "moving" not in {state for _, state in found}
    assert {"raised", "high"} & {state for t, state in found if t > 180}


def prompts(story: Story, until_s: float) -> list[float]:
    return [event.t for event in lived(story, until_s, responsive=True) if isinstance(event, Prompt)]


def test_getting_up_walking_to_the_kitchen_and_back_never_prompts() -> None:
    story = Story(moves=(StorySpan(300.0, 25.0, 0.8), StorySpan(370.0, 25.0, 0.8)))
    assert prompts(story, 1000) == []


def test_nor_do_ten_minutes_after_a_long_flight_of_stairs() -> None:
    assert prompts(Story(moves=(StorySpan(300.0, 100.0),)), 1000) == []


def test_lying_down_and_getting_up_again_has_its_own_reference() -> None:
    events = lived(Story(leans=(Lean(300.0, 400.0, -85.0),)), 1000, responsive=True)
    asked = [event.t for event in events if isinstance(event, Prompt)]
    assert not [t for t in asked if 300 < t < 420 or 700 < t < 820]
    settling = [e.t for e in events if isinstance(e, Arousal) and any(r.code == "posture" for r in e.reasons)]
    assert any(300 < t < 400 for t in settling)
    assert any(700 < t < 800 for t in settling)
    assert [e for e in events if isinstance(e, Arousal) and e.score is not None and 500 < e.t < 700]


def test_a_stressor_at_the_desk_still_prompts() -> None:
    assert prompts(Story((StorySpan(300.0, 200.0),)), 600)


def test_a_taught_upright_is_told_once_also_where_the_posture_stays_the_same() -> None:
    taught = [event for event in lived(Story(), 60) if isinstance(event, Posture) and event.taught]
    assert [event.kind for event in taught] == ["upright"]
    assert 10.0 <= taught[0].t < 25.0


def test_a_stream_that_stops_says_nothing_of_the_posture_any_more() -> None:
    strap = VirtualStrap(SimulatedPerson(0, Story()), H10)
    engine = Engine(Start(0, engine="native"))
    engine.feed(Action(0, SitsUpright()))
    strap.pmd.answer(ACCELERATION, 0)
    events: list[Event] = []
    for second in range(1, 61):
        if second == 40:
            strap.pmd.stop()
        for sent in strap.due(float(second)):
            events += engine.feed(Packet(round(sent.due_s * 1e9), short(sent.characteristic), sent.data))
        events += engine.feed(Tick(second * 1_000_000_000 + 1))
    told = postures(events)
    assert [kind for _, kind in told] == ["unknown", "upright", "unknown"]
    assert 43.0 < told[-1][0] < 47.0
