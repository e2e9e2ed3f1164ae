"""What kind of session is wanted, and what a simulated person does in it."""

import time
from dataclasses import replace
from typing import Any

import pytest

from biofeedback.clock import FastClock
from biofeedback.devices.virtual.radio import VirtualRadio, virtual_radio
from biofeedback.events import (
    Action,
    AnswerPrompt,
    Event,
    ExerciseProgress,
    Input,
    Marker,
    PhaseStart,
    Posture,
    SetSensitivity,
    Settings,
    Start,
    Tick,
)
from biofeedback.session.plan import SIMULATED, VIRTUAL_H10, client_plan, demonstration_plan, plan_for
from biofeedback.session.replay import with_choices
from biofeedback.session.running import RunningSession


def test_a_virtual_straps_session_is_a_simulated_persons_unless_told_otherwise() -> None:
    assert plan_for("virtual").person == plan_for("virtual-h10").person == SIMULATED
    assert plan_for("AA:BB").person == "me"
    assert plan_for("virtual", person="Client 7").person == "Client 7"
    assert (plan_for("virtual").engine, plan_for("virtual", light=True).engine) == ("neurokit", "native")


def test_a_client_is_asked_nothing_and_measured_against_their_own_rest() -> None:
    plan = client_plan(demonstration_plan(), "Client 7")
    assert (plan.person, plan.record, plan.baseline) == ("Client 7", True, None)
    assert plan.settings == Settings(quiet_from_min=None, quiet_to_min=None, daily_cap=0)
    assert plan.story == plan_for("virtual").story


def test_the_demonstration_keeps_nothing_and_knows_what_is_usual() -> None:
    plan = demonstration_plan()
    assert not plan.record
    assert plan.baseline is not None
    assert plan.story != demonstration_plan(stressor=False).story


def test_the_demo_and_the_first_look_wear_a_strap_that_shows_breath_and_posture() -> None:
    assert demonstration_plan().device == VIRTUAL_H10
    assert demonstration_plan().upright
    assert plan_for(VIRTUAL_H10).upright
    assert not plan_for("AA:BB").upright
    assert plan_for("AA:BB").movement


@pytest.mark.parametrize("movement", [True, False])
def test_a_plan_without_the_accelerometer_does_not_ask_for_it(movement: bool) -> None:
    events: list[Event] = []
    plan = replace(demonstration_plan(stressor=False), engine="native", movement=movement)
    session = RunningSession(plan, events.append, FastClock(60.0))
    session.begin()
    while session.now_s() < 40.0:
        time.sleep(0.01)
    assert session.end(timeout_s=20.0)
    assert any(isinstance(event, Posture) for event in events) is movement


def test_a_choice_at_replay_stands_in_place_of_the_recorded_ones() -> None:
    recorded: list[Input] = [
        Start(0, settings=Settings("standard", daily_cap=3), engine="neurokit"),
        Action(1, SetSensitivity("gentle")),
        Action(2, AnswerPrompt("not_now")),
        Tick(3),
    ]
    assert list(with_choices(recorded)) == recorded
    chosen = list(with_choices(recorded, "responsive", "native"))
    assert chosen == [
        Start(0, settings=Settings("responsive", daily_cap=3), engine="native"),
        Action(2, AnswerPrompt("not_now")),
        Tick(3),
    ]
    assert list(with_choices(recorded, engine="native"))[1:] == recorded[1:]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    told: list[tuple[Any, ...]] = []
    for name in ("stir", "follow", "breathe_freely"):
        monkeypatch.setattr(VirtualRadio, name, lambda _self, *values, name=name: told.append((name, *values)))
    return told


def test_a_simulated_person_counts_when_asked_to_and_breathes_with_the_pacer(heard: list[tuple[Any, ...]]) -> None:
    clock = FastClock(10.0)
    session = RunningSession(demonstration_plan(), lambda _event: None, clock, virtual_radio(clock))
    for start in (PhaseStart(1.0, "stressor", task="serial_sevens"), PhaseStart(1.0, "rest")):
        session._on_event(start)
    session._on_event(Marker(1.0, "a note"))
    for event in (
        ExerciseProgress(2.0, "longer_exhale", "started"),
        ExerciseProgress(2.0, "longer_exhale", "step", breath=(4.0, 0.0, 6.0, 0.0)),
        ExerciseProgress(3.0, "longer_exhale", "step"),
        ExerciseProgress(4.0, "longer_exhale", "paused"),
        ExerciseProgress(5.0, "longer_exhale", "resumed", breath=(2.0, 1.0, 4.0, 0.0)),
        ExerciseProgress(6.0, "longer_exhale", "finished"),
    ):
        session._on_event(event)
    assert heard == [
        ("stir", 1.0),
        ("stir", 0.0),
        ("follow", 4.0, 6.0),
        ("breathe_freely",),
        ("follow", 2.0, 4.0),
        ("breathe_freely",),
    ]
