"""What a session adds to its days: raised stretches, rest, breath, exercises and what followed them."""

from __future__ import annotations

import pytest

from biofeedback.events import Arousal, ArousalState, Breath, Episode, Event, ExerciseProgress, Indices
from biofeedback.local_time import DAY_S
from biofeedback.storage.day_details import DayDetails, DetailFold, merged
from biofeedback.storage.wall import Anchored, WallTime
from biofeedback.trends.day_record import ExerciseDone, RaisedStretch

NINE_S = 9 * 3600.0
NINE = WallTime(NINE_S, 0)


def estimates(begin_s: float, end_s: float, state: ArousalState, exercising: bool = False) -> list[Event]:
    """One every 5 s."""
    score = {"calm": 25.0, "usual": 50.0, "raised": 80.0, "high": 95.0}.get(state)
    times = range(round(begin_s), round(end_s), 5)
    return [Arousal(float(t), score, state, 0.9, (), score, exercising, 0.0) for t in times]


def heart(begin_s: float, end_s: float, bpm: float, rmssd_ms: float, artefacts: float = 0.0) -> list[Event]:
    """Indices of two minutes, every 5 s."""
    times = range(round(begin_s), round(end_s), 5)
    return [Indices(float(t), "native", 120.0, 130, artefacts, 60000 / bpm, bpm, rmssd_ms=rmssd_ms) for t in times]


def in_order(*parts: list[Event]) -> list[Event]:
    """Indices come just before the estimate of the same moment."""
    events = [event for part in parts for event in part]
    return sorted(events, key=lambda event: (event.t, isinstance(event, Arousal)))


def on_days(
    events: list[Event], wall: WallTime = NINE, lying: bool = False, until_s: float = 7200.0
) -> dict[int, DayDetails]:
    fold = DetailFold(wall)
    for event in events:
        fold.add(event, lying=lying)
    return fold.result(until_s)


def today(events: list[Event]) -> DayDetails:
    return on_days(events)[0]


def test_a_raised_stretch_tells_when_it_began_and_how_long_it_took_to_pass() -> None:
    events = [*estimates(0, 60, "usual"), *estimates(60, 360, "raised"), *estimates(360, 400, "usual")]
    assert today(events).raised == (RaisedStretch(NINE_S + 60.0, 300.0),)


def test_what_is_still_raised_when_the_strap_is_taken_off_has_not_passed() -> None:
    assert today(estimates(0, 300, "raised")).raised == (RaisedStretch(NINE_S, None),)


def test_a_stretch_lost_from_sight_has_not_passed_and_goes_on_as_another() -> None:
    events = [*estimates(0, 300, "raised"), *estimates(1200, 1500, "raised"), *estimates(1500, 1520, "calm")]
    assert today(events).raised == (RaisedStretch(NINE_S, None), RaisedStretch(NINE_S + 1200.0, 300.0))


def test_a_look_away_of_a_minute_goes_on_as_the_same_stretch() -> None:
    events = [
        *estimates(0, 120, "raised"),
        *estimates(120, 180, "moving"),
        *estimates(180, 300, "high"),
        *estimates(300, 310, "usual"),
    ]
    assert today(events).raised == (RaisedStretch(NINE_S, 300.0),)


def test_a_stretch_passes_only_outside_the_exercise_that_was_done_in_it() -> None:
    events = [
        *estimates(0, 120, "raised"),
        *estimates(120, 540, "calm", exercising=True),
        *estimates(540, 600, "raised"),
        *estimates(600, 610, "usual"),
    ]
    assert today(events).raised == (RaisedStretch(NINE_S, 600.0),)


def test_a_stretch_over_midnight_is_one_and_belongs_to_the_day_on_which_it_began() -> None:
    late = WallTime(DAY_S - 600.0, 0)
    found = on_days([*estimates(0, 1500, "raised"), *estimates(1500, 1520, "usual")], late)
    assert found[0].raised == (RaisedStretch(DAY_S - 600.0, 1500.0),)
    assert 1 not in found


def test_two_time_zones_are_two_local_days_of_one_session() -> None:
    wall = WallTime(DAY_S - 600.0, 0, (Anchored(1200.0, DAY_S + 600.0, -6 * 3600),))
    events = [*estimates(0, 1300, "usual"), *estimates(1300, 1500, "raised"), *estimates(1500, 1510, "usual")]
    found = on_days(events, wall)
    assert found[0].raised == (RaisedStretch(DAY_S + 700.0 - 6 * 3600, 200.0),)


def test_rest_is_the_middle_of_quiet_minutes_whose_whole_window_was_quiet() -> None:
    events = in_order(
        estimates(0, 600, "usual"),
        heart(0, 600, 62.0, 40.0),
        estimates(600, 1200, "raised"),
        heart(600, 1200, 90.0, 12.0),
    )
    found = today(events)
    assert (found.resting_rate_bpm, found.resting_rmssd_ms) == (62.0, 40.0)
    # Two minutes have to be quiet first: one at 120 s, and each minute after it.
    assert found.resting_min == 8


@pytest.mark.parametrize("state", ["raised", "high", "moving", "unsure", "settling"])
def test_nothing_else_is_rest(state: ArousalState) -> None:
    events = in_order(estimates(0, 600, state), heart(0, 600, 62.0, 40.0), estimates(600, 610, "calm"))
    assert all(each.resting_rate_bpm is None for each in on_days(events).values())


def test_an_exercise_is_not_rest_nor_are_minutes_with_artefacts_nor_lying_down() -> None:
    paced = in_order(estimates(0, 600, "calm", exercising=True), heart(0, 600, 62.0, 90.0))
    odd = in_order(estimates(0, 600, "calm"), heart(0, 600, 62.0, 90.0, artefacts=9.0))
    lain = in_order(estimates(0, 600, "calm"), heart(0, 600, 52.0, 90.0))
    assert on_days(paced) == on_days(odd) == on_days(lain, lying=True) == {}


def test_a_pause_in_the_signal_begins_the_quiet_anew() -> None:
    events = in_order(estimates(0, 100, "usual"), estimates(400, 500, "usual"), heart(0, 500, 62.0, 40.0))
    assert on_days(events) == {}


def test_the_breath_is_the_middle_of_the_half_minutes_outside_exercises() -> None:
    breaths: list[Event] = [Breath(float(t), 6.0 if 300 <= t < 600 else 14.0, 0.9) for t in range(900)]
    exercise: list[Event] = [ExerciseProgress(300.0, "box", "started"), ExerciseProgress(600.0, "box", "finished")]
    found = today(sorted([*breaths, *exercise], key=lambda event: event.t))
    assert found.breath_per_min == 14.0
    assert found.breath_half_min == 20


def test_an_exercise_tells_its_length_and_what_followed_where_that_was_judged() -> None:
    events: list[Event] = [
        ExerciseProgress(100.0, "box", "started"),
        ExerciseProgress(220.0, "box", "finished"),
        Episode(600.0, 60.0, 2.0, 0.5, 400.0, 300.0, "box"),
        ExerciseProgress(700.0, "box", "started"),
        ExerciseProgress(760.0, "box", "stopped"),
    ]
    assert today(events).exercises == (
        ExerciseDone(NINE_S + 100.0, "box", 120.0, -1.5),
        ExerciseDone(NINE_S + 700.0, "box", 60.0, None),
    )


def test_an_exercise_under_way_at_the_end_lasts_until_then() -> None:
    found = on_days([ExerciseProgress(100.0, "box", "started")], until_s=400.0)
    assert found[0].exercises == (ExerciseDone(NINE_S + 100.0, "box", 300.0),)


def test_sessions_of_a_day_are_weighed_by_what_stands_behind_each() -> None:
    one = DayDetails((), (), 60.0, 40.0, 30, 12.0, 10)
    other = DayDetails((RaisedStretch(5.0, None),), (), 70.0, 20.0, 10, None, 0)
    assert merged([other, one]) == DayDetails((RaisedStretch(5.0, None),), (), 62.5, 35.0, 40, 12.0, 10)
    assert merged([]) == DayDetails()
