"""When to ask: raised for long enough, with a clean signal, and never more often than agreed."""

import itertools
import random
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from msgspec.structs import replace

from biofeedback.coaching.policy import PromptPolicy
from biofeedback.coaching.presets import PRESETS, bound, thresholds
from biofeedback.coaching.quiet import WallClock, is_quiet
from biofeedback.events import Arousal, ClockAnchor, Decision, History, Settings

NOON_S = 1_767_614_400.0
STANDARD = Settings(quiet_from_min=None, quiet_to_min=None)


def policy_at(wall_s: float = NOON_S, chosen: Settings = STANDARD, history: History | None = None) -> PromptPolicy:
    wall = WallClock()
    wall.anchor(ClockAnchor(0, wall_s), 0.0)
    return PromptPolicy(chosen, history or History(), wall)


def estimate(t_s: float, score: float | None, state: str = "usual", confidence: float = 0.9) -> Arousal:
    return Arousal(t_s, score, state, confidence, smoothed=score)  # type: ignore[arg-type]


def day(policy: PromptPolicy, estimates: Iterable[Arousal]) -> tuple[list[float], list[Decision]]:
    asked, decisions = [], []
    for item in estimates:
        policy.expire(item.t, item)
        decision = policy.decide(item)
        if decision is not None:
            decisions.append(decision)
            if decision.prompt:
                policy.asked(item.t)
                asked.append(item.t)
    return asked, decisions


def flat(score: float | None, minutes: float, begin_s: float = 0.0, state: str = "usual") -> list[Arousal]:
    return [estimate(begin_s + 5.0 * i, score, state) for i in range(round(minutes * 12))]


def test_a_raised_stretch_is_asked_about_once_there_is_evidence_enough() -> None:
    asked, decisions = day(policy_at(), flat(50, 10) + flat(85, 10, 600))
    assert len(asked) == 1
    assert 700 <= asked[0] <= 730
    assert [d.reason for d in decisions] == [
        "below_threshold",
        "not_sustained",
        "raised",
        # What was asked makes the next question dearer.
        "not_sustained",
        "already_asked",
        "refractory",
    ]


def test_strong_and_short_counts_like_weak_and_long() -> None:
    def asked_after_s(score: float) -> float:
        return day(policy_at(), flat(50, 10) + flat(score, 20, 600))[0][0] - 600.0

    assert 15 <= asked_after_s(97) <= 35
    assert 40 <= asked_after_s(90) <= 60
    assert 105 <= asked_after_s(85) <= 135
    assert 200 <= asked_after_s(83) <= 300


def test_each_question_makes_the_next_one_dearer_and_that_wears_off_over_a_day() -> None:
    fresh = bound(PRESETS["standard"], [])
    assert fresh < bound(PRESETS["standard"], [8 * 3600.0]) < bound(PRESETS["standard"], [0.0])
    assert bound(PRESETS["standard"], [0.0, 3600.0]) > bound(PRESETS["standard"], [0.0])
    assert bound(PRESETS["standard"], [24 * 3600.0]) - fresh < 0.1 * PRESETS["standard"].dearer
    assert bound(PRESETS["responsive"], [0.0] * 9) == PRESETS["responsive"].evidence


def test_what_was_asked_before_the_session_makes_it_dearer_too() -> None:
    before = History(prompt_walls_s=tuple(NOON_S - 3600.0 * (1 + i) for i in range(3)))
    raised = flat(50, 10) + flat(90, 10, 600)
    assert day(policy_at(history=before), raised)[0][0] > day(policy_at(), raised)[0][0] + 20.0


def test_a_restless_day_is_not_asked_about_for_as_often_as_it_is_restless() -> None:
    hour = flat(50, 40) + flat(88, 2, 2400) + flat(50, 18, 2520)
    restless = [structs.replace(item, t=item.t + 3600.0 * h) for h in range(14) for item in hour]
    asked, _ = day(policy_at(chosen=replace(STANDARD, daily_cap=12)), restless)
    assert 1 <= len(asked) <= 6


def test_a_strong_episode_is_asked_about_on_a_restless_day_as_well() -> None:
    before = History(prompt_walls_s=tuple(NOON_S - 3600.0 * (1 + i) for i in range(6)))
    uncapped = replace(STANDARD, daily_cap=12)
    asked, _ = day(policy_at(chosen=uncapped, history=before), flat(50, 10) + flat(93, 5, 600))
    assert len(asked) == 1


def test_what_only_just_reaches_the_threshold_is_not_asked_about() -> None:
    asked, decisions = day(policy_at(), flat(50, 10) + flat(77, 60, 600))
    assert asked == []
    assert decisions[-1].reason == "below_threshold"


def test_below_the_wearers_own_percentile_nothing_is_asked_whatever_the_evidence() -> None:
    own = History(percentile_85=80.0, percentile_95=92.0, days=3)
    asked, decisions = day(policy_at(history=own), flat(50, 10) + flat(90, 20, 600))
    assert asked == []
    assert decisions[-1].reason == "not_clear"
    assert day(policy_at(history=own), flat(50, 10) + flat(94, 20, 600))[0] != []


def test_what_is_already_easing_is_left_to_ease() -> None:
    falling = [estimate(750.0 + 5.0 * i, 83.4 - 0.3 * i) for i in range(14)]
    asked, decisions = day(policy_at(), flat(50, 10) + flat(84, 2.5, 600) + falling)
    assert asked == []
    assert "easing" in [d.reason for d in decisions]


def test_a_minute_of_arousal_passes_in_silence() -> None:
    asked, _ = day(policy_at(), flat(50, 5) + flat(86, 1, 300) + flat(50, 5, 360))
    assert asked == []


@pytest.mark.parametrize("state", ["moving", "unsure", "settling"])
def test_nothing_is_asked_while_the_body_cannot_be_read(state: str) -> None:
    asked, decisions = day(policy_at(), flat(None, 30, state=state))
    assert asked == []
    assert decisions[0].reason == state


def test_a_few_unsure_seconds_do_not_undo_the_count_but_movement_does() -> None:
    raised = flat(87, 1)
    asked, _ = day(policy_at(), [*raised, *flat(None, 0.17, 60, "unsure"), *flat(87, 2, 70)])
    assert len(asked) == 1
    assert asked[0] < 100
    asked, _ = day(policy_at(), [*raised, *flat(None, 0.17, 60, "moving"), *flat(87, 3, 70)])
    assert asked[0] > 130


def test_an_unanswered_prompt_goes_after_two_minutes_and_counts() -> None:
    policy = policy_at()
    day(policy, flat(92, 2))
    assert policy.open is not None
    ended = policy.expire(policy.open.since_s + 120.0, None)
    assert ended is not None
    assert ended.outcome == "expired"
    assert policy.open is None


def test_a_prompt_leaves_when_arousal_settles_by_itself() -> None:
    policy = policy_at()
    day(policy, flat(92, 2))
    ended = policy.expire(130.0, estimate(130.0, 55))
    assert ended is not None
    assert ended.outcome == "settled"


def test_twenty_minutes_lie_between_two_prompts_and_four_make_a_day() -> None:
    asked, decisions = day(policy_at(), flat(92, 240))
    assert len(asked) == 4
    assert min(b - a for a, b in itertools.pairwise(asked)) >= 1200
    assert decisions[-1].reason == "daily_cap"


def test_the_day_begins_anew_at_local_midnight() -> None:
    just_before_midnight_s = NOON_S + 11.5 * 3600
    history = History(prompt_walls_s=tuple(just_before_midnight_s - 3600.0 * i for i in range(1, 5)))
    asked, _ = day(policy_at(just_before_midnight_s, history=history), flat(92, 60))
    assert len(asked) == 2
    assert asked[0] >= 1800


def test_quiet_hours_are_kept_across_midnight() -> None:
    chosen = replace(STANDARD, quiet_from_min=22 * 60, quiet_to_min=7 * 60)
    late_s = NOON_S + 10.5 * 3600
    asked, decisions = day(policy_at(late_s, chosen), flat(92, 60))
    assert asked == []
    assert decisions[-1].reason == "quiet_hours"


@pytest.mark.parametrize("minute", [0, 300, 719, 1439])
def test_equal_ends_mean_no_quiet_hours(minute: int) -> None:
    assert not is_quiet(minute, 300, 300)


def test_snooze_and_do_not_disturb_hold_back_and_end() -> None:
    policy = policy_at()
    policy.snooze(0.0, 30)
    asked, _ = day(policy, flat(92, 40))
    assert 1800 <= asked[0] < 1810
    policy = policy_at()
    policy.do_not_disturb = True
    assert day(policy, flat(92, 40))[0] == []


def test_later_asks_again_in_ten_minutes() -> None:
    policy = policy_at()
    first, _ = day(policy, flat(92, 2))
    policy.answered(120.0, "later")
    second, _ = day(policy, flat(92, 30, 120))
    assert 720 <= second[0] <= 725
    assert len(first) == 1


def test_a_provisional_baseline_prompts_only_the_responsive() -> None:
    unsure_of_usual = [estimate(5.0 * i, 92, confidence=0.45) for i in range(120)]
    assert day(policy_at(), unsure_of_usual)[0] == []
    responsive = replace(STANDARD, sensitivity="responsive")
    asked, _ = day(policy_at(chosen=responsive), unsure_of_usual)
    assert 15 <= asked[0] <= 40


def test_after_three_days_the_wearers_own_percentile_counts_if_it_is_higher() -> None:
    learned = History(percentile_85=72.0, percentile_95=88.0, days=3)
    assert thresholds(PRESETS["standard"], learned, 0.0).enter == 88.0
    assert thresholds(PRESETS["standard"], learned, 0.0).leave == 72.0
    assert thresholds(PRESETS["standard"], replace(learned, days=2), 0.0).enter == 75.0
    assert thresholds(PRESETS["standard"], replace(learned, percentile_95=60.0), 0.0).enter == 75.0


@given(
    st.floats(-100, 100), st.none() | st.floats(0, 100), st.none() | st.floats(0, 100), st.sampled_from(list(PRESETS))
)
def test_the_thresholds_can_always_be_reached_and_left(
    shift: float, p85: float | None, p95: float | None, preset: str
) -> None:
    found = thresholds(PRESETS[preset], History((), p85, p95, 5), shift)  # type: ignore[index]
    assert 60 <= found.enter <= 95
    assert found.leave <= found.enter - 5


scores = st.lists(
    st.tuples(st.sampled_from(["usual", "moving", "unsure"]), st.floats(0, 100), st.integers(1, 120)), max_size=40
)


@pytest.mark.no_cover
@settings(max_examples=60, deadline=None)
@given(scores, st.integers(0, 5), st.integers(0, 1439), st.integers(0, 1439), st.sampled_from(["gentle", "standard"]))
def test_over_any_day_every_limit_is_kept(
    course: list[tuple[str, float, int]], cap: int, quiet_from: int, quiet_to: int, preset: str
) -> None:
    chosen = Settings(preset, quiet_from, quiet_to, cap)  # type: ignore[arg-type]
    policy = policy_at(NOON_S, chosen)
    estimates, t_s = [], 0.0
    for state, score, minutes in course:
        stretch = flat(score if state == "usual" else None, minutes, t_s, state)
        estimates += stretch
        t_s += 60.0 * minutes
    asked, _ = day(policy, estimates)
    by_time = {item.t: item for item in estimates}
    assert all(by_time[t].score is not None for t in asked)
    assert all(b - a >= 1200 for a, b in itertools.pairwise(asked))
    assert not any(is_quiet((NOON_S + t) % 86400 / 60, quiet_from, quiet_to) for t in asked)
    days = [int((NOON_S + t) // 86400) for t in asked]
    assert all(days.count(d) <= (2 if preset == "gentle" else cap) for d in days)


def test_nine_of_ten_raised_five_minutes_are_asked_about_once_the_cap_is_lifted() -> None:
    rng = random.Random(5)
    asked_about = 0
    for _ in range(100):
        policy = policy_at(chosen=replace(STANDARD, daily_cap=12))
        course, smoothed = [], 50.0
        for i in range(20 * 12):
            raised = 120 <= i < 180
            smoothed += (((88.0 if raised else 50.0) + rng.gauss(0.0, 6.0)) - smoothed) / 12
            course.append(estimate(5.0 * i, smoothed))
        asked, _ = day(policy, course)
        asked_about += any(600 <= t <= 930 for t in asked)
    assert asked_about >= 90


def test_five_minutes_after_an_exercise_nothing_is_asked() -> None:
    policy = policy_at()
    policy.exercise_ended(0.0)
    asked, _ = day(policy, flat(92, 20))
    assert 300 <= asked[0] < 310


def test_another_sensitivity_counts_from_the_beginning() -> None:
    policy = policy_at(chosen=replace(STANDARD, sensitivity="gentle"))
    assert day(policy, flat(91, 1.5))[0] == []
    policy.set_sensitivity("standard")
    asked, _ = day(policy, flat(91, 5, 90.0))
    assert asked[0] >= 115


def test_a_prompt_of_an_earlier_session_is_rested_after() -> None:
    asked, decisions = day(policy_at(history=History(prompt_walls_s=(NOON_S - 300.0,))), flat(92, 30))
    assert 900 <= asked[0] < 910
    assert "refractory" in [d.reason for d in decisions]


def test_a_prompt_from_before_the_time_was_known_counts_towards_the_day() -> None:
    wall = WallClock()
    policy = PromptPolicy(replace(STANDARD, daily_cap=2), History(), wall)
    policy.asked(0.0)
    policy.answered(1.0, "not_now")
    wall.anchor(ClockAnchor(0, NOON_S), 2.0)
    asked, decisions = day(policy, flat(92, 120, 5.0))
    assert len(asked) == 1
    assert decisions[-1].reason == "daily_cap"


def test_reminders_keep_away_from_what_was_just_asked_and_from_every_silence() -> None:
    policy = policy_at()
    assert not policy.holds_back(0.0)
    policy.asked(0.0)
    assert policy.holds_back(1000.0)
    policy.answered(10.0, "not_now")
    assert policy.holds_back(299.0)
    assert not policy.holds_back(300.0)
    policy.snooze(400.0, 10)
    assert policy.holds_back(999.0)
    assert not policy.holds_back(1000.0)
    policy.do_not_disturb = True
    assert policy.holds_back(1000.0)
    assert policy_at(chosen=replace(STANDARD, quiet_from_min=0, quiet_to_min=1439)).holds_back(0.0)


def test_a_doubtful_estimate_is_no_reason_to_ask() -> None:
    doubtful = [structs.replace(item, confidence=0.45) for item in flat(85, 10)]
    asked, decisions = day(policy_at(), doubtful)
    assert asked == []
    assert decisions[-1].reason == "low_confidence"
    assert day(policy_at(), [structs.replace(item, confidence=0.5) for item in flat(85, 10)])[0] != []
