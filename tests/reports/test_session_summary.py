"""What is told of a session, and what is not."""

import math
import random

import pytest

from biofeedback.coaching.protocol import DEFAULT
from biofeedback.events import ArtefactClass, Beat, Event, ExerciseProgress, Marker, PhaseStart
from biofeedback.reports.session_summary import SessionSummary, summarise_session

BEGIN_S = (0.0, 120.0, 240.0, 420.0)
RATES = (66.0, 86.0, 70.0, 66.0)


def beats(rate_bpm: float, begin_s: float, end_s: float, swing_ms: float = 30.0, noise: float = 0.0) -> list[Beat]:
    chance = random.Random(f"{begin_s}")
    found: list[Beat] = []
    t = begin_s
    while True:
        rr = 60000.0 / rate_bpm + swing_ms * math.sin(2 * math.pi * 0.25 * t)
        t += rr / 1000.0
        if t > end_s:
            return found
        artefact: ArtefactClass | None = "ectopic" if chance.random() < noise else None
        found.append(Beat(t, rr, rr, artefact, artefact is None))


def demonstration(noise: float = 0.0, rates: tuple[float, ...] = RATES) -> SessionSummary:
    events: list[Event] = []
    for begin_s, end_s, phase, rate in zip(BEGIN_S, (*BEGIN_S[1:], 480.0), DEFAULT.phases, rates, strict=True):
        events += [
            PhaseStart(begin_s, phase.kind, phase.name, phase.task, phase.exercise),
            *beats(rate, begin_s, end_s, noise=noise),
        ]
    events += [PhaseStart(480.0, None), Marker(150.0, "laughed")]
    events += [
        ExerciseProgress(240.0, "longer_exhale", "started"),
        ExerciseProgress(420.0, "longer_exhale", "finished"),
    ]
    return summarise_session(sorted(events, key=lambda event: event.t), "Jana W", 0.0, 0, 480.0)


def test_the_figures_are_those_of_the_phases() -> None:
    summary = demonstration()
    assert [round(each.rate_bpm or 0) for each in summary.phases] == [66, 86, 70, 66]
    assert [each.span.paced for each in summary.phases] == [False, False, True, False]
    assert [note.text for note in summary.notes] == ["laughed"]


def test_a_rise_is_clear_and_its_return_is_no_change() -> None:
    summary = demonstration()
    assert summary.stressor_change.verdict == "clear"
    assert summary.stressor_change.value == pytest.approx(20.0, abs=0.6)
    assert summary.recovery_change.verdict == "unclear"


def test_a_difference_within_its_own_wandering_is_not_called_one() -> None:
    assert demonstration(rates=(66.0, 66.8, 66.0, 66.0)).stressor_change.verdict == "unclear"


def test_a_noisy_session_is_compared_with_nothing() -> None:
    summary = demonstration(noise=0.3)
    assert summary.stressor_change.verdict == "unknown"
    assert all("artefacts" in each.doubts for each in summary.phases)
    assert all(each.rmssd_ms is None for each in summary.phases)


def test_slow_breathing_is_told_as_a_doubt() -> None:
    regulation = demonstration().first("regulation")
    assert regulation is not None
    assert regulation.doubts == ("slow_breathing",)


def test_an_empty_session_is_empty() -> None:
    summary = summarise_session([], "Jana W", 0.0, 0, 0.0)
    assert summary.empty
    assert summary.phases == ()
    assert summary.clean_percent is None


def test_of_a_phase_repeated_at_once_only_the_last_run_counts() -> None:
    events: list[Event] = [PhaseStart(0.0, "rest"), PhaseStart(50.0, "rest"), PhaseStart(170.0, None)]
    summary = summarise_session(events, "", 0.0, 0, 170.0)
    assert [(each.span.begin_s, each.span.end_s) for each in summary.phases] == [(50.0, 170.0)]


def test_a_session_without_a_protocol_is_told_around_its_exercise() -> None:
    events: list[Event] = [ExerciseProgress(400.0, "box", "started"), ExerciseProgress(560.0, "box", "stopped")]
    summary = summarise_session(events, "", 0.0, 0, 700.0)
    assert [(each.span.begin_s, each.span.end_s) for each in summary.phases] == [
        (100.0, 400.0),
        (400.0, 560.0),
        (560.0, 700.0),
    ]
