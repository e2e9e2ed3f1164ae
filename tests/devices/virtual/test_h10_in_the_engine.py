"""A H10's accelerometer reaches the movement estimate: a walk is seen as one, and a stressor is not."""

from __future__ import annotations

from biofeedback.devices.uuids import short
from biofeedback.devices.virtual.baseline import resting_baseline
from biofeedback.devices.virtual.person import Person
from biofeedback.devices.virtual.story import Span, Story
from biofeedback.devices.virtual.strap import H10, VirtualStrap
from biofeedback.engine import Engine
from biofeedback.events import Arousal, Packet, Start, Tick

ACCELERATION = bytes.fromhex("0202000119000101100002010200")


def states(story: Story, until_s: float) -> list[tuple[float, str]]:
    strap, engine = VirtualStrap(Person(0, story), H10), Engine()
    engine.feed(Start(0, baseline=resting_baseline(), engine="native"))
    strap.pmd.answer(ACCELERATION, 0)
    events = []
    for second in range(1, int(until_s)):
        for sent in strap.due(float(second)):
            events += engine.feed(Packet(round(sent.due_s * 1e9), short(sent.characteristic), sent.data))
        events += engine.feed(Tick(second * 1_000_000_000 + 1))
    return [(e.t, e.state) for e in events if isinstance(e, Arousal)]


def test_a_walk_is_seen_as_movement_and_sitting_is_not() -> None:
    found = states(Story(moves=(Span(120, 60),)), 180)
    assert {state for t, state in found if 140 < t < 180} == {"moving"}
    assert "moving" not in {state for t, state in found if t < 120}


def test_a_stressor_is_not_taken_for_movement_however_high_the_heart_rate() -> None:
    found = states(Story((Span(120, 120),)), 240)
    assert "moving" not in {state for _, state in found}
    assert {"raised", "high"} & {state for t, state in found if t > 180}
