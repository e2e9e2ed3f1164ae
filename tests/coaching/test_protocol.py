"""A protocol, its run in given time, and its file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.protocol import (
    DEFAULT,
    KINDS,
    TASKS,
    Phase,
    Protocol,
    ProtocolError,
    checked,
    phase_of,
)
from biofeedback.coaching.protocol_file import protocol_text, read_protocol
from biofeedback.coaching.protocol_run import ProtocolRun
from biofeedback.coaching.tasks import StroopTask, serial_sevens
from biofeedback.events import Act, PhaseStart, ProtocolEnd, ProtocolPhase, Rest, StartExercise, SteerExercise


def phases_begun(acts: list[Act]) -> list[str]:
    phases = [act for act in acts if isinstance(act, ProtocolPhase | ProtocolEnd)]
    return [act.kind if isinstance(act, ProtocolPhase) else "" for act in phases]


def test_the_usual_protocol_ends_with_a_free_minute() -> None:
    assert [phase.kind for phase in checked(DEFAULT).phases] == ["rest", "stressor", "regulation", "free"]
    assert DEFAULT.duration_s == 480.0


def test_phases_follow_each_other_in_given_time() -> None:
    run = ProtocolRun(DEFAULT)
    assert run.start(10.0) == [ProtocolPhase("rest"), Rest(True)]
    assert run.advance(129.0) == []
    assert run.advance(130.0) == [Rest(False), ProtocolPhase("stressor", task="serial_sevens")]
    acts = run.advance(251.0)
    assert acts == [ProtocolPhase("regulation", exercise="longer_exhale"), StartExercise("longer_exhale")]
    assert run.left_s(251.0) == pytest.approx(179.0)
    assert run.advance(430.0) == [SteerExercise("stop"), ProtocolPhase("free")]
    assert run.advance(490.0) == [ProtocolEnd()]
    assert run.finished


def test_a_late_look_at_the_clock_skips_no_phase() -> None:
    run = ProtocolRun(DEFAULT)
    assert phases_begun(run.start(0.0) + run.advance(10_000.0)) == ["rest", "stressor", "regulation", "free", ""]
    assert [span.begin_s for span in run.spans] == [0.0, 120.0, 240.0, 420.0]


def test_a_repeated_phase_counts_only_once() -> None:
    run = ProtocolRun(DEFAULT)
    run.start(0.0)
    assert run.repeat(50.0) == [Rest(False), ProtocolPhase("rest"), Rest(True)]
    run.advance(170.0)
    assert [(span.phase.kind, span.begin_s) for span in run.kept_spans()] == [("rest", 50.0), ("stressor", 170.0)]


def test_skipping_the_last_phase_ends_it() -> None:
    run = ProtocolRun(Protocol("short", (Phase("rest", 60.0),)))
    run.start(0.0)
    assert run.skip(5.0) == [Rest(False), ProtocolEnd()]
    assert not run.running


def test_an_exercise_shorter_than_its_phase_begins_again() -> None:
    run = ProtocolRun(DEFAULT)
    run.start(0.0)
    run.advance(240.0)
    assert run.exercise_ended(360.0) == [StartExercise("longer_exhale")]
    assert run.exercise_ended(415.0) == []


def test_only_phases_to_come_change_their_length() -> None:
    run = ProtocolRun(DEFAULT)
    run.start(0.0)
    run.advance(120.0)
    run.set_length(0, 30.0)
    run.set_length(2, 60.0)
    assert [phase.duration_s for phase in run.protocol.phases] == [120.0, 120.0, 60.0, 60.0]


phases = st.builds(
    lambda kind, duration_s, name, task: Phase(
        kind, duration_s, name, task, "longer_exhale" if kind == "regulation" else None
    ),
    st.sampled_from(KINDS),
    st.floats(30.0, 1800.0),
    st.text(max_size=60),
    st.none() | st.sampled_from(TASKS),
)


@given(st.builds(Protocol, st.text(max_size=60), st.lists(phases, min_size=1, max_size=12).map(tuple)))
def test_a_protocol_survives_its_file(protocol: Protocol) -> None:
    assert read_protocol(protocol_text(protocol)) == protocol


@given(phases.filter(lambda phase: phase.kind != "regulation"))
def test_a_phase_survives_its_mark(phase: Phase) -> None:
    assert phase_of(PhaseStart(0.0, phase.kind, phase.name, phase.task, phase.exercise), phase.duration_s) == phase


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_any_other_file_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ProtocolError, match=r"\w+ \w+"):
        read_protocol(text)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": 2}, "newer version"),
        ({"phases": []}, "1 to 12 phases"),
        ({"phases": [{"kind": "rest", "duration_s": 5}]}, "phase 1 lasts 5 s"),
        ({"phases": [{"kind": "dance", "duration_s": 60}]}, "unknown kind “dance”"),
        ({"phases": [{"kind": "regulation", "duration_s": 60}]}, "names no exercise"),
        ({"phases": [{"kind": "regulation", "duration_s": 60, "exercise": "yodel"}]}, "“yodel”"),
        ({"phases": [{"kind": "rest", "duration_s": True}]}, "how long"),
    ],
)
def test_a_file_that_cannot_be_run_says_why(change: dict[str, object], said: str) -> None:
    whole = json.loads(protocol_text(DEFAULT)) | change
    with pytest.raises(ProtocolError, match=said):
        read_protocol(json.dumps(whole))


@given(st.integers(), st.integers(0, 60))
def test_colours_and_words_never_agree_and_never_repeat(seed: int, index: int) -> None:
    task = StroopTask(seed)
    now, after = task.at(2.0 * index), task.at(2.0 * index + 2.0)
    assert now.word != now.ink
    assert now.word != after.word
    assert StroopTask(seed).at(2.0 * index) == now


@given(st.integers())
def test_counting_down_in_sevens_begins_high_and_not_with_easy_tens(seed: int) -> None:
    start = serial_sevens(seed)
    assert 900 < start < 1000
    assert start % 10 not in (0, 7)
    assert serial_sevens(seed) == start


def test_a_run_that_has_not_begun_or_is_over_goes_nowhere() -> None:
    run = ProtocolRun(DEFAULT)
    assert (run.skip(0.0), run.repeat(0.0), run.stop(0.0)) == ([], [], [])
    assert (run.span, run.index, run.elapsed_s(5.0), run.left_s(5.0)) == (None, -1, 0.0, 0.0)
    run.start(10.0)
    assert run.start(20.0) == []
    run.stop(30.0)
    assert (run.skip(40.0), run.repeat(40.0), run.advance(1e6)) == ([], [], [])
    assert [(span.begin_s, span.end_s) for span in run.kept_spans()] == [(10.0, 30.0)]
    assert (run.index, run.elapsed_s(90.0), run.left_s(90.0)) == (0, 20.0, 0.0)
