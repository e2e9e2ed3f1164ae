"""A session in short says what the session was."""

from __future__ import annotations

import msgspec
import pytest

from biofeedback.events import (
    Arousal,
    ArousalState,
    Breath,
    Event,
    ExerciseProgress,
    Marker,
    PhaseStart,
    Posture,
    Prompt,
    PromptEnd,
)
from biofeedback.local_time import DAY_S
from biofeedback.storage.overview import (
    DayCurve,
    OverviewExercise,
    OverviewPrompt,
    OverviewSummary,
    Summing,
    SummingDays,
)
from biofeedback.storage.wall import Anchored, WallTime

NINE_S = 9 * 3600.0


def estimates(*stretches: tuple[ArousalState, float], exercising: bool = False) -> list[Event]:
    """One every 5 s; each stretch is a state and how long it lasts, s."""
    told: list[Event] = []
    t = 0.0
    score = {"calm": 30.0, "usual": 50.0, "raised": 80.0, "high": 95.0}
    for state, length_s in stretches:
        for _ in range(round(length_s / 5.0)):
            known = score.get(state)
            told.append(Arousal(t, known, state, 1.0, (), known, exercising))
            t += 5.0
    return told


def in_short(events: list[Event], duration_s: float = 3600.0) -> tuple[OverviewSummary, DayCurve]:
    summing = Summing(WallTime(NINE_S, 0))
    summing.add(events)
    return summing.result(duration_s)


def test_a_stretch_above_the_usual_counts_once_it_lasted_a_minute() -> None:
    told = estimates(("usual", 60), ("raised", 30), ("usual", 60), ("raised", 90), ("high", 300), ("usual", 60))
    assert in_short(told)[0].raised == 1


def test_a_look_away_does_not_make_two_stretches_of_one() -> None:
    told = estimates(("raised", 120), ("moving", 60), ("raised", 120), ("usual", 60), ("high", 90))
    assert in_short(told)[0].raised == 2


def test_what_an_exercise_does_is_not_counted() -> None:
    assert in_short(estimates(("raised", 300), exercising=True))[0].raised == 0


def test_time_is_shared_out_among_the_states() -> None:
    head, _ = in_short(estimates(("usual", 300), ("raised", 100), ("moving", 50)))
    assert head.state_s == {"usual": 295.0, "raised": 100.0, "moving": 50.0}


def test_nobody_knows_what_was_in_a_long_pause() -> None:
    told: list[Event] = [Arousal(t, 50.0, "usual", 1.0, (), 50.0) for t in (0.0, 30.0, 3000.0)]
    head, _ = in_short(told)
    assert head.state_s == {"usual": 90.0}


def test_half_hours_are_counted_from_midnight_and_hold_the_mean() -> None:
    head, _ = in_short(estimates(("usual", 1800), ("raised", 1800)))
    assert [(index, score) for index, score, _ in head.bars] == [(18, 50.0), (19, pytest.approx(80.0, abs=0.1))]


def test_the_curve_has_a_point_each_half_minute_and_says_where_there_is_none() -> None:
    _, curve = in_short(estimates(("usual", 60), ("moving", 30), ("calm", 30)))
    assert [(point.score, point.state) for point in curve.points] == [
        (50.0, "usual"),
        (50.0, "usual"),
        (None, "moving"),
        (30.0, "calm"),
    ]


def test_prompts_exercises_and_marks_are_kept_with_how_they_ended() -> None:
    head, curve = in_short(
        [
            Prompt(10.0, "p1", "box", "raised"),
            PromptEnd(20.0, "p1", "accepted"),
            ExerciseProgress(20.0, "box", "started"),
            ExerciseProgress(140.0, "box", "finished"),
            Marker(150.0, "coffee"),
            PhaseStart(160.0, "rest"),
            ExerciseProgress(200.0, "body_scan", "started"),
        ],
        300.0,
    )
    assert curve.prompts == (OverviewPrompt(10.0, "box", "accepted"),)
    assert curve.exercises == (OverviewExercise(20.0, 140.0, "box"), OverviewExercise(200.0, 300.0, "body_scan"))
    assert [note.text for note in curve.notes] == ["coffee"]
    assert [start.kind for start in curve.phases] == ["rest"]
    assert (head.prompts, head.exercises, head.phases) == (1, 2, 1)


def test_an_accepted_prompt_is_accepted_whatever_ends_after_it() -> None:
    _, curve = in_short(
        [
            Prompt(10.0, "p1", "box", "raised"),
            Prompt(20.0, "posture-20", "posture_reset", "reminder", kind="posture"),
            PromptEnd(25.0, "p1", "accepted"),
            PromptEnd(140.0, "posture-20", "expired"),
        ],
        300.0,
    )
    assert [prompt.outcome for prompt in curve.prompts] == ["accepted", "expired"]


def test_postures_last_until_the_next_and_what_is_unknown_is_not_counted() -> None:
    head, curve = in_short(
        [
            Posture(10.0, "unknown"),
            Posture(100.0, "upright"),
            Posture(400.0, "leaning_forward", 24.0, 0.0),
            Posture(500.0, "leaning_sideways", 3.0, 22.0),
            Posture(600.0, "moving"),
            Posture(700.0, "unknown"),
            Posture(3000.0, "lying"),
        ]
    )
    assert head.posture_s == {"upright": 300.0, "leaning": 200.0, "moving": 100.0, "lying": 600.0}
    assert [(piece.begin_s, piece.end_s, piece.group) for piece in curve.postures] == [
        (100.0, 400.0, "upright"),
        (400.0, 600.0, "leaning"),
        (600.0, 700.0, "moving"),
        (3000.0, 3600.0, "lying"),
    ]


def test_a_posture_open_at_midnight_is_shared_out_between_the_days() -> None:
    to_midnight_s = 3600.0
    days = SummingDays(WallTime(DAY_S - to_midnight_s, 0))
    told = estimates(("usual", 3 * 3600.0))
    body: list[Event] = [Posture(600.0, "upright"), Posture(9000.0, "lying")]
    for event in sorted([*told, *body], key=lambda event: event.t):
        days.add([event])
    head, _ = days.result(10_800.0)
    assert head.posture_s == {"upright": 8400.0, "lying": 1800.0}
    assert [day.posture_s for _, day in head.days] == [{"upright": 3000.0}, {"upright": 5400.0, "lying": 1800.0}]


def test_of_a_journey_no_time_is_counted_twice() -> None:
    wall = WallTime(DAY_S - 3600.0, 0, (Anchored(7200.0, DAY_S + 3600.0, -6 * 3600),))
    days = SummingDays(wall)
    days.add([Posture(0.0, "upright"), *estimates(("usual", 3 * 3600.0))])
    head, _ = days.result(10_800.0)
    assert [day.posture_s for _, day in head.days] == [{"upright": 7200.0}, {"upright": 3600.0}]


def test_the_breath_is_kept_by_half_minutes_in_which_it_could_be_told() -> None:
    told: list[Event] = [Breath(float(t), 12.0 + t // 30, 0.9, "acceleration") for t in range(60)]
    told += [Breath(float(t), None, 0.0) for t in range(60, 90)]
    told += [Breath(95.0, 15.0, 0.8, "intervals"), Breath(100.0, 15.0, 0.8, "intervals")]
    told += [Breath(120.0 + 5.0 * k, 15.0, 0.8, "intervals") for k in range(6)]
    _, curve = in_short(told)
    assert curve.breaths == ((15.0, 12.0), (45.0, 13.0), (135.0, 15.0))


def test_an_overview_of_an_older_version_is_read_and_has_neither() -> None:
    head = msgspec.json.decode(b'{"bars":[],"state_s":{"usual":60.0},"raised":0}', type=OverviewSummary)
    curve = msgspec.json.decode(b'{"points":[],"prompts":[]}', type=DayCurve)
    assert (head.posture_s, curve.breaths, curve.postures) == ({}, (), ())
