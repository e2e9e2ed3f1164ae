"""The demo tells its story: rest, a stressor, an offer with its reason, breathing, and arousal that falls."""

import time
from dataclasses import replace

import pytest

from biofeedback.clock import FastClock
from biofeedback.devices.pmd_control import START, TYPES
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.strap import H10, VirtualStrap
from biofeedback.engine import Engine
from biofeedback.events import (
    Action,
    AnswerPrompt,
    Arousal,
    Breath,
    BreathWave,
    Event,
    ExerciseProgress,
    HeartRate,
    Input,
    Packet,
    Posture,
    Prompt,
    SitsUpright,
    Start,
    Tick,
)
from biofeedback.session.plan import demonstration_plan
from biofeedback.session.running import RunningSession

S = 10**9


def lived(seed: int = 0, *, stressor: bool = True, seconds: int = 300) -> list[Event]:
    """The story told without threads or a clock; an offer is accepted at once, and the person breathes along."""
    plan = demonstration_plan(stressor=stressor, seed=seed)
    assert plan.settings is not None
    strap = VirtualStrap(SimulatedPerson(seed, plan.story), H10, seed=seed)
    strap.pmd.answer(bytes((START, TYPES["acceleration"])), 2.0)
    engine = Engine(Start(0, baseline=plan.baseline, settings=plan.settings, seed=seed, engine="native"))
    told: list[Event] = engine.feed(Action(0, SitsUpright()))
    for second in range(1, seconds):
        sent = strap.due(second)
        inputs: list[Input] = [Packet(round(s.due_s * S), _id(s.characteristic), s.data) for s in sent]
        happened = [event for item in [*inputs, Tick(second * S)] for event in engine.feed(item)]
        if any(isinstance(event, Prompt) for event in happened):
            happened += engine.feed(Action(second * S, AnswerPrompt("accept")))
        _breathe_along(strap.person, happened)
        told += happened
    return told


def _id(characteristic: str) -> str:
    return characteristic if characteristic == PMD_DATA else characteristic[4:8]


def _breathe_along(person: SimulatedPerson, happened: list[Event]) -> None:
    for event in happened:
        if isinstance(event, ExerciseProgress) and event.breath is not None:
            person.follow(event.breath[0], event.breath[2], event.t)
        elif isinstance(event, ExerciseProgress) and event.phase == "finished":
            person.breathe_freely()


def assert_it_helped(events: list[Event]) -> None:
    prompt = next(event for event in events if isinstance(event, Prompt))
    assert prompt.reasons
    ended_s = next(event.t for event in events if isinstance(event, ExerciseProgress) and event.phase == "finished")
    scores = {event.t: event.score for event in events if isinstance(event, Arousal) and event.score is not None}
    peak = max(score for t, score in scores.items() if t <= prompt.t + 30)
    after = [score for t, score in scores.items() if t > ended_s]
    assert after[-1] < peak - 15


@pytest.mark.parametrize("seed", range(5))
def test_with_the_stressor_there_is_an_offer_within_ninety_seconds_and_it_helps(seed: int) -> None:
    events = lived(seed)
    assert next(event.t for event in events if isinstance(event, Prompt)) < 90.0
    assert_it_helped(events)


@pytest.mark.parametrize("seed", range(5))
def test_without_the_stressor_nobody_is_asked(seed: int) -> None:
    assert not [event for event in lived(seed, stressor=False) if isinstance(event, Prompt)]


@pytest.mark.parametrize("seed", range(3))
def test_it_leans_under_the_stressor_and_is_seen_to_and_its_breath_is_told(seed: int) -> None:
    events = lived(seed)
    kinds = [event.kind for event in events if isinstance(event, Posture)]
    assert kinds[:2] == ["unknown", "upright"]
    assert kinds.count("leaning_forward") == 1
    assert kinds[-1] == "upright"
    learned = next(event for event in events if isinstance(event, Posture) and event.taught)
    leaned = next(event for event in events if isinstance(event, Posture) and event.kind == "leaning_forward")
    assert learned.t < 20.0 < leaned.t < 60.0
    breaths = [event for event in events if isinstance(event, Breath) and event.t > 40.0]
    assert sum(event.rate_bpm is not None for event in breaths) > 0.6 * len(breaths)
    assert {event.source for event in breaths} <= {"acceleration", None}


def test_the_breath_s_curve_comes_only_while_an_exercise_paces_it() -> None:
    events = lived(0)
    began = next(event.t for event in events if isinstance(event, ExerciseProgress) and event.phase == "started")
    ended = next(event.t for event in events if isinstance(event, ExerciseProgress) and event.phase == "finished")
    waves = [event for event in events if isinstance(event, BreathWave)]
    assert began < waves[0].t < began + 20.0
    assert ended - 5.0 < waves[-1].t <= ended
    points = [point for wave in waves for point in wave.points]
    assert [t for t, _ in points] == sorted({t for t, _ in points})


def test_the_running_demo_tells_the_same_story() -> None:
    events: list[Event] = []
    session = RunningSession(replace(demonstration_plan(), engine="native"), events.append, FastClock(60.0))
    session.begin()
    asked = False
    while session.now_s() < 300.0:
        if not asked and any(isinstance(event, Prompt) for event in tuple(events)):
            session.act(AnswerPrompt("accept"))
            asked = True
        time.sleep(0.01)
    assert session.end(timeout_s=20.0)
    assert any(isinstance(event, HeartRate) for event in events)
    assert any(isinstance(event, Posture) and event.kind == "leaning_forward" for event in events)
    assert any(isinstance(event, BreathWave) for event in events)
    assert_it_helped(events)
