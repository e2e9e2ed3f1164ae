"""What was done when, told from marks and exercises."""

from biofeedback.coaching.protocol import Phase
from biofeedback.events import Event, ExerciseProgress, PhaseStart
from biofeedback.reports.phases import phase_spans

REST, SEVENS = Phase("rest", 120.0), Phase("stressor", 120.0, task="serial_sevens")


def mark(t: float, phase: Phase | None) -> PhaseStart:
    return PhaseStart(t, None) if phase is None else PhaseStart(t, phase.kind, phase.name, phase.task, phase.exercise)


def told(*events: Event, duration_s: float = 600.0) -> list[tuple[str, float, float, bool]]:
    return [(s.phase.kind, s.begin_s, s.end_s, s.paced) for s in phase_spans(events, duration_s)]


def test_a_protocols_phases_end_where_the_next_begins_or_the_protocol_does() -> None:
    assert told(mark(10.0, REST), mark(130.0, SEVENS), mark(250.0, None)) == [
        ("rest", 10.0, 130.0, False),
        ("stressor", 130.0, 250.0, False),
    ]


def test_of_a_phase_that_was_repeated_only_the_last_run_counts() -> None:
    assert told(mark(0.0, REST), mark(60.0, REST), mark(180.0, SEVENS), mark(300.0, None)) == [
        ("rest", 60.0, 180.0, False),
        ("stressor", 180.0, 300.0, False),
    ]


def test_a_phase_that_was_skipped_at_once_is_left_out() -> None:
    assert told(mark(0.0, REST), mark(5.0, SEVENS), mark(125.0, None)) == [("stressor", 5.0, 125.0, False)]


def test_a_phase_is_paced_when_an_exercise_ran_in_it_and_not_when_one_only_touched_it() -> None:
    exercise = (ExerciseProgress(130.5, "box", "started"), ExerciseProgress(249.5, "box", "finished"))
    assert told(mark(10.0, REST), mark(130.0, Phase("regulation", 120.0)), mark(250.0, REST), *exercise) == [
        ("rest", 10.0, 130.0, False),
        ("regulation", 130.0, 250.0, True),
        ("rest", 250.0, 600.0, False),
    ]


def test_without_a_protocol_the_longest_exercise_is_told_with_the_minutes_around_it() -> None:
    exercises = (
        ExerciseProgress(30.0, "box", "started"),
        ExerciseProgress(60.0, "box", "stopped"),
        ExerciseProgress(400.0, "body_scan", "started"),
        ExerciseProgress(520.0, "body_scan", "finished"),
    )
    assert told(*exercises) == [
        ("free", 100.0, 400.0, False),
        ("regulation", 400.0, 520.0, True),
        ("free", 520.0, 600.0, False),
    ]


def test_an_exercise_that_was_cut_off_lasts_to_the_end() -> None:
    assert told(ExerciseProgress(100.0, "box", "started"), duration_s=300.0)[-1] == ("regulation", 100.0, 300.0, True)


def test_a_session_of_nothing_but_beats_is_one_stretch_and_an_empty_one_is_none() -> None:
    assert told(duration_s=300.0) == [("free", 0.0, 300.0, False)]
    assert told(duration_s=0.0) == []
