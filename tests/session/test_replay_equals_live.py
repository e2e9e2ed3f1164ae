"""The project's spine: a recorded session, folded again, gives the same events byte for byte."""

import os
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from biofeedback.clock import FastClock
from biofeedback.devices.virtual.baseline import resting_baseline
from biofeedback.devices.virtual.story import Story, StorySpan
from biofeedback.events import (
    AnswerPrompt,
    Breath,
    BreathWave,
    Event,
    ExerciseProgress,
    IndexEngine,
    Posture,
    Prompt,
    PromptEnd,
    Settings,
    WindowVisible,
)
from biofeedback.session.plan import VIRTUAL, VIRTUAL_H10, SessionPlan
from biofeedback.session.running import RunningSession
from biofeedback.signal.indices.definitions import rmssd
from biofeedback.signal.indices.engines import make_backend
from biofeedback.signal.nn_series import NnWindow
from biofeedback.storage.database import open_database
from biofeedback.storage.json_lines import event_line, join
from biofeedback.storage.people import list_people
from biofeedback.storage.sessions import delete_events

TWO_STRESSORS = Story((StorySpan(30.0, 100.0), StorySpan(420.0, 240.0)))
LONG_ENOUGH_S = 700.0


def lived(engine: IndexEngine, speed: float) -> tuple[str, list[Event]]:
    """A session with a prompt declined and one accepted, lived at many times its speed."""
    plan = SessionPlan(
        # The one with the accelerometer too, whose breath and posture are told as well.
        VIRTUAL_H10 if engine == "native" else VIRTUAL,
        upright=True,
        engine=engine,
        settings=Settings(sensitivity="responsive", quiet_from_min=None, quiet_to_min=None),
        baseline=resting_baseline(),
        story=TWO_STRESSORS,
    )
    events: list[Event] = []
    session = RunningSession(plan, events.append, FastClock(speed, wall_s=1_767_614_400.0))
    session.begin()
    session.act(WindowVisible(engine != "neurokit"))
    answers, seen = iter((AnswerPrompt("not_now"), AnswerPrompt("accept"))), 0
    patience_s = time.monotonic() + 60.0
    while session.now_s() < LONG_ENOUGH_S and time.monotonic() < patience_s:
        prompts = sum(isinstance(event, Prompt) for event in tuple(events))
        if prompts > seen:
            seen = prompts
            session.act(next(answers, AnswerPrompt("not_now")))
        if any(isinstance(event, ExerciseProgress) and event.phase == "finished" for event in events[-40:]):
            break
        time.sleep(0.005)
    assert session.end(timeout_s=60.0)
    assert session.id is not None
    return session.id, events


@pytest.mark.parametrize(("engine", "speed"), [("native", 100.0), ("neurokit", 80.0)])
def test_replay_equals_live(engine: IndexEngine, speed: float, tmp_path: Path, own_data_folder: Path) -> None:
    # At this speed the seconds of its first import would be minutes of the session.
    intervals = NnWindow(np.arange(5.0), np.array([1000.0, 980.0, 1010.0, 990.0, 1020.0]), 5.0)
    make_backend(engine).measure(intervals).value(rmssd.INDEX)
    session, events = lived(engine, speed)
    if engine == "native":
        assert {Breath, BreathWave, Posture} <= {type(event) for event in events}
    outcomes = [event.outcome for event in events if isinstance(event, PromptEnd)]
    assert outcomes[:2] == ["not_now", "accepted"]
    with closing(open_database(list_people(own_data_folder)[0].path)) as database:
        delete_events(database, session)
    before = {path: path.read_bytes() for path in own_data_folder.iterdir()}
    targets = {seed: tmp_path / f"events-{seed}.jsonl" for seed in ("0", "4711")}
    replays = [
        subprocess.Popen(
            [sys.executable, "-m", "biofeedback", "replay", session, "--events", str(target)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.DEVNULL,
        )
        for seed, target in targets.items()
    ]
    assert [replay.wait(timeout=100.0) for replay in replays] == [0, 0]
    for target in targets.values():
        assert target.read_bytes() == join(event_line(event) for event in events)
    assert {path: path.read_bytes() for path in own_data_folder.iterdir()} == before
