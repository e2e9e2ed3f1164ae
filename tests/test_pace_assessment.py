"""Finding one's own pace as a person does it: the exercise, a heart that answers, the result kept."""

import time
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.clock import FastClock
from biofeedback.coaching.exercises.breathing import FIND_PACE
from biofeedback.events import Event, ExerciseProgress, PaceFound, StartExercise, SteerExercise
from biofeedback.session.plan import VIRTUAL, SessionPlan
from biofeedback.session.running import RunningSession
from biofeedback.storage.database import open_database
from biofeedback.storage.people import list_people
from biofeedback.storage.person_store import PersonStore


@pytest.mark.no_cover
def test_the_pace_is_found_told_and_kept(own_data_folder: Path) -> None:
    events: list[Event] = []
    session = RunningSession(SessionPlan(VIRTUAL, engine="native"), events.append, FastClock(100.0))
    session.begin()
    session.act(StartExercise(FIND_PACE.id))
    until_s = time.monotonic() + 60.0
    while not any(isinstance(event, PaceFound) for event in events[-60:]) and time.monotonic() < until_s:
        time.sleep(0.02)
    session.act(StartExercise("resonance"))
    while not any(isinstance(event, ExerciseProgress) and event.exercise == "resonance" for event in events[-60:]):
        assert time.monotonic() < until_s
        time.sleep(0.02)
    assert session.end(timeout_s=20.0)
    found = [event for event in events if isinstance(event, PaceFound)]
    assert len(found) == 1
    assert 4.0 <= found[0].rate_per_min <= 7.0
    assert 0.0 < found[0].certainty <= 1.0
    finished = next(event for event in events if isinstance(event, ExerciseProgress) and event.phase == "finished")
    assert found[0].t >= finished.t
    paced = next(
        event
        for event in events
        if isinstance(event, ExerciseProgress) and event.exercise == "resonance" and event.breath
    )
    assert paced.breath is not None
    assert 60.0 / sum(paced.breath) == pytest.approx(found[0].rate_per_min), "it is used at once"
    with closing(open_database(list_people(own_data_folder)[0].path)) as database:
        assert PersonStore(database).history(time.time() + 1e6).resonance_per_min == found[0].rate_per_min


def test_an_assessment_that_is_broken_off_concludes_nothing(own_data_folder: Path) -> None:
    events: list[Event] = []
    session = RunningSession(SessionPlan(VIRTUAL, engine="native"), events.append, FastClock(100.0))
    session.begin()
    session.act(StartExercise(FIND_PACE.id))
    while session.now_s() < 300.0:
        time.sleep(0.02)
    session.act(SteerExercise("stop"))
    while session.now_s() < 330.0:
        time.sleep(0.02)
    assert session.end(timeout_s=20.0)
    assert not [event for event in events if isinstance(event, PaceFound)]
