"""The coach as the engine uses it: offers, answers, reminders, episodes."""

import pytest
from msgspec.structs import replace

from biofeedback.coaching.catalogue import find
from biofeedback.coaching.coach import Coach
from biofeedback.coaching.effects import estimate as estimate_effects
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.policy_simulation import simulate_policy, why
from biofeedback.events import (
    Ache,
    Act,
    AnswerPrompt,
    Arousal,
    AtPlace,
    CheckIn,
    ClockAnchor,
    Decision,
    Episode,
    Event,
    ExerciseProgress,
    History,
    Learned,
    Place,
    Posture,
    Profile,
    Prompt,
    PromptEnd,
    SetPromptSettings,
    Settings,
    Snooze,
    Start,
    StartExercise,
    SteerExercise,
    UndoFeedback,
)

OPEN = Settings(quiet_from_min=None, quiet_to_min=None)
NOON_S = 1_767_614_400.0


def coach(settings: Settings = OPEN, history: History | None = None, conditions: tuple[str, ...] = ()) -> Coach:
    made = Coach(Start(0, Profile(conditions=conditions), None, history or History(), settings, 1, "native", ""))
    made.wall.anchor(ClockAnchor(0, NOON_S), 0.0)
    return made


def live(of: Coach, begin_s: float, minutes: float, z: float, state: str = "usual") -> list[Event]:
    """Minutes of one level of arousal, with the ticks between."""
    out: list[Event] = []
    for i in range(round(minutes * 60)):
        t = begin_s + i
        out += of.advance(t)
        if i % 5 == 0:
            score = min(99.0, max(1.0, 50.0 + 20.0 * z))
            known = state == "usual"
            out += of.consider(
                Arousal(t, score if known else None, state, 0.9, (), score if known else None, of.exercising, z)  # type: ignore[arg-type]
            )
    return out


def do(of: Coach, act: Act, t: float) -> list[Event]:
    return of.act(act, t)


def only(events: list[Event], kind: type) -> list:  # type: ignore[type-arg]
    return [event for event in events if isinstance(event, kind)]


def test_an_accepted_offer_runs_is_followed_and_judged_afterwards() -> None:
    of = coach()
    prompt = only(live(of, 0, 3, 1.75), Prompt)[0]
    assert [type(event) for event in do(of, AnswerPrompt("accept"), 180.0)] == [
        PromptEnd,
        ExerciseProgress,
        ExerciseProgress,
    ]
    during = live(of, 181, 6, 1.0)
    finished = next(event for event in during if isinstance(event, ExerciseProgress) and event.phase == "finished")
    assert finished.exercise == prompt.exercise
    after = live(of, 541, 20, 0.0)
    episode = only(during + after, Episode)[0]
    assert episode.exercise == prompt.exercise
    assert episode.start_z == pytest.approx(1.75, abs=0.2)
    assert episode.recovery_s is not None
    judged = [event for event in during + after if isinstance(event, ExerciseProgress) and event.phase == "judged"]
    assert judged[0].effect_sd == pytest.approx(episode.start_z - (episode.after_z or 0.0))


def test_an_episode_left_alone_is_kept_for_comparison_and_censored_at_twenty_minutes() -> None:
    of = coach()
    out = live(of, 0, 3, 1.75)
    do(of, AnswerPrompt("not_now"), 180.0)
    out += live(of, 181, 25, 2.0)
    episode = only(out, Episode)[0]
    assert episode.exercise == ""
    assert episode.recovery_s is None
    assert episode.t - episode.began_s >= 1200


def test_an_exercise_that_was_broken_off_is_not_judged() -> None:
    of = coach()
    live(of, 0, 3, 1.75)
    do(of, AnswerPrompt("accept"), 180.0)
    do(of, SteerExercise("stop"), 200.0)
    assert only(live(of, 201, 10, 0.0), Episode) == []


def test_feedback_moves_the_threshold_once_and_can_be_undone() -> None:
    of = coach()
    live(of, 0, 3, 1.75)
    learned = only(do(of, AnswerPrompt("not_tense"), 180.0), Learned)
    assert [event.threshold_shift for event in learned] == [3.0]
    assert only(do(of, AnswerPrompt("not_tense"), 181.0), Learned) == []
    assert only(do(of, UndoFeedback(), 182.0), Learned)[0].threshold_shift == 0.0


def test_a_reminder_comes_after_thirty_still_minutes_and_movement_satisfies_it() -> None:
    of = coach(replace(OPEN, posture_reminder_min=30.0, movement_reminder_min=60.0))
    first = only(live(of, 0, 31, 0.0), Prompt)
    assert [(event.kind, round(event.t / 60)) for event in first] == [("posture", 30)]
    live(of, 1860, 1, 0.0, "moving")
    assert only(live(of, 1920, 28, 0.0), Prompt) == []
    assert [event.kind for event in only(live(of, 3600, 35, 0.0), Prompt)] == ["posture", "movement"]


def test_a_lean_that_lasts_reminds_once_and_sitting_up_satisfies_it() -> None:
    of = coach(replace(OPEN, posture_reminder_min=30.0))
    of.sees(Posture(0.0, "upright", 0.0, 0.0))
    assert only(live(of, 0, 40, 0.0), Prompt) == []
    of.sees(Posture(2400.0, "leaning_forward", 24.0, 0.0))
    reminded = only(live(of, 2400, 35, 0.0), Prompt)
    assert [(event.kind, round(event.t / 60)) for event in reminded] == [("posture", 70)]
    of.sees(Posture(4500.0, "upright", 2.0, 0.0))
    assert only(live(of, 4500, 60, 0.0), Prompt) == []


def test_quiet_hours_cap_and_reminders_can_be_changed_on_the_way() -> None:
    of = coach()
    do(of, SetPromptSettings(None, None, 0, posture_reminder_min=30.0), 0.0)
    prompts = only(live(of, 0, 31, 2.0), Prompt)
    assert [event.kind for event in prompts] == ["posture"]
    do(of, SetPromptSettings(None, None, 4), 1860.0)
    assert [event.kind for event in only(live(of, 1861, 40, 2.0), Prompt)][:1] == ["arousal"]


def test_reminders_keep_quiet_with_everything_else() -> None:
    of = coach(replace(OPEN, movement_reminder_min=30.0))
    do(of, Snooze(120.0), 0.0)
    assert only(live(of, 0, 60, 0.0), Prompt) == []


def test_an_unanswered_reminder_goes_by_itself() -> None:
    of = coach(replace(OPEN, posture_reminder_min=30.0))
    ends = only(live(of, 0, 33, 0.0), PromptEnd)
    assert [event.outcome for event in ends] == ["expired"]


def test_what_a_person_told_is_kept_to_in_every_offer() -> None:
    for seed in range(30):
        of = Coach(Start(0, Profile(conditions=("copd", "raynaud")), None, History(), OPEN, seed, "native", ""))
        exercise = only(live(of, 0, 3, 1.75), Prompt)[0].exercise
        assert not find(exercise).traits & {"slow_breathing", "breath_hold", "cold"}


def test_what_helped_is_offered_most_but_others_are_tried() -> None:
    helped = tuple(Episode(0, 0, 1.9, -0.5, 330.0, 300.0, "humming") for _ in range(8))
    alone = tuple(Episode(0, 0, 1.9, 0.95, 330.0, 600.0) for _ in range(4))
    assert estimate_effects(helped + alone)[0].effect_sd > 0.8
    offered = []
    for seed in range(60):
        of = Coach(Start(0, Profile(), None, History(episodes=helped + alone), OPEN, seed, "native", ""))
        offered.append(only(live(of, 0, 3, 1.75), Prompt)[0].exercise)
    assert offered.count("humming") > 20
    assert len(set(offered)) > 4


LOWER_BACK_TIGHT = CheckIn((Ache("lower_back_left", "tight", 6), Ache("lower_back_right", "tight", 6)))


def offered_after(act: CheckIn | None, seed: int, history: History | None = None) -> Exercise:
    of = Coach(Start(0, Profile(), None, history or History(), OPEN, seed, "native", ""))
    of.wall.anchor(ClockAnchor(0, NOON_S), 0.0)
    if act is not None:
        do(of, act, 0.0)
    return find(only(live(of, 0, 3, 2.0), Prompt)[0].exercise)


def test_with_a_tight_lower_back_the_offers_at_a_desk_are_for_the_back() -> None:
    offered = [offered_after(LOWER_BACK_TIGHT, seed) for seed in range(200)]
    assert sum("back" in exercise.relieves for exercise in offered) >= 160
    assert not any(exercise.needs & {"floor", "wall", "mat", "heat_pack", "water"} for exercise in offered)
    without = [offered_after(None, seed) for seed in range(60)]
    assert sum("back" in exercise.relieves for exercise in without) < 36


def test_a_tight_back_leads_even_where_breathing_is_known_to_help() -> None:
    helped = tuple(Episode(0, 0, 1.9, -0.5, 330.0, 300.0, "humming") for _ in range(8))
    alone = tuple(Episode(0, 0, 1.9, 0.95, 330.0, 600.0) for _ in range(4))
    offered = [offered_after(LOWER_BACK_TIGHT, seed, History(episodes=helped + alone)) for seed in range(60)]
    assert sum("back" in exercise.relieves for exercise in offered) >= 48


def test_all_loose_again_leads_nowhere() -> None:
    def offered_later(*acts: CheckIn) -> str:
        of = coach()
        for act in acts:
            do(of, act, 0.0)
        return str(only(live(of, 0, 3, 2.0), Prompt)[0].exercise)

    assert offered_later(LOWER_BACK_TIGHT, CheckIn()) == offered_later()
    assert offered_later(LOWER_BACK_TIGHT, CheckIn((Ache("lower_back_left", "tight", 0),))) == offered_later()


@pytest.mark.parametrize("ache", [Ache("lower_back_left", "aching", 9), Ache("neck_left", "sharp", 4)])
def test_what_hurts_much_or_sharply_is_neither_stretched_nor_tensed(ache: Ache) -> None:
    loading = {"spinal_load", "twist", "neck_extension", "isometric_tension", "kneeling", "lying_on_back"}
    for seed in range(40):
        assert not offered_after(CheckIn((ache,)), seed).traits & loading
    of = coach(replace(OPEN, posture_reminder_min=30.0))
    do(of, CheckIn((ache,)), 0.0)
    assert only(live(of, 0, 33, 0.0), Prompt) == [], "nor is it asked to look up"


def test_resonance_breathing_runs_at_ones_own_pace() -> None:
    of = coach(history=History(resonance_per_min=5.0))
    step = do(of, StartExercise("resonance"), 0.0)[-1]
    assert isinstance(step, ExerciseProgress)
    assert step.breath == pytest.approx((4.8, 0.0, 7.2, 0.0))


def test_the_past_can_be_asked_why_and_what_if() -> None:
    of = coach()
    out = live(of, 0, 10, 0.0) + live(of, 600, 0.9, 1.9) + live(of, 660, 60, 0.0)
    decisions = only(out, Decision)
    assert why(decisions, 300.0) == decisions[0]
    assert why(decisions, 645.0).reason == "not_sustained"  # type: ignore[union-attr]
    assert why(decisions, -1.0) is None
    estimates = [
        Arousal(5.0 * i, 85.0 if 120 <= i < 132 else 50.0, "usual", 0.9, (), 85.0 if 120 <= i < 132 else 50.0)
        for i in range(800)
    ]
    assert not [d for d in simulate_policy(estimates, OPEN) if d.prompt]
    responsive = replace(OPEN, sensitivity="responsive")
    assert [d.t for d in simulate_policy(estimates, responsive, anchor=ClockAnchor(0, NOON_S)) if d.prompt] == [635.0]


def test_a_reminder_that_expires_leaves_the_offer_beside_it_alone() -> None:
    of = coach(replace(OPEN, posture_reminder_min=30.0))
    reminded = only(live(of, 0, 28, 0.0) + live(of, 1680, 2.1, 1.7), Prompt)
    assert [event.kind for event in reminded] == ["posture"]
    events = live(of, 1806, 10, 1.7)
    asked = only(events, Prompt)[0]
    ends = {event.id: event for event in only(events, PromptEnd)}
    assert asked.kind == "arousal"
    assert asked.t - reminded[0].t < 120.0
    assert ends[reminded[0].id].outcome == "expired"
    assert ends[asked.id].t - asked.t == pytest.approx(120.0, abs=5.0)


def test_an_answer_to_an_offer_that_is_over_ends_no_other() -> None:
    of = coach(replace(OPEN, posture_reminder_min=30.0))
    reminder = only(live(of, 0, 28, 0.0) + live(of, 1680, 2.1, 1.7), Prompt)[0]
    asked = only(live(of, 1806, 1.5, 1.7), Prompt)[0]
    assert do(of, AnswerPrompt("accept", reminder.id), 1900.0) == []
    ended = only(do(of, AnswerPrompt("accept", asked.id), 1901.0), PromptEnd)
    assert [(event.id, event.outcome) for event in ended] == [(asked.id, "accepted")]


def test_a_pause_is_told_at_once_and_so_is_its_end() -> None:
    of = coach()
    assert only(live(of, 0, 5, 0.0), Decision)[-1].reason == "below_threshold"
    told = only(do(of, Snooze(60.0), 300.0), Decision)
    assert [decision.reason for decision in told] == ["snoozed"]
    assert only(live(of, 301, 59, 0.0), Decision) == []
    assert [decision.reason for decision in only(live(of, 3841, 2, 0.0), Decision)] == ["below_threshold"]
    do(of, Snooze(60.0), 4000.0)
    assert [decision.reason for decision in only(do(of, Snooze(0.0), 4010.0), Decision)] == ["below_threshold"]


def test_a_pause_is_told_without_a_strap_too() -> None:
    of = coach()
    assert [decision.reason for decision in only(do(of, Snooze(60.0), 5.0), Decision)] == ["snoozed"]
    assert [decision.reason for decision in only(do(of, Snooze(0.0), 6.0), Decision)] == ["settling"]


def test_at_home_there_are_offers_that_a_desk_does_not_allow() -> None:
    def offered(place: Place) -> list[bool]:
        found = []
        for seed in range(40):
            of = Coach(Start(0, Profile(), None, History(), OPEN, seed, "native", ""))
            do(of, AtPlace(place), 0.0)
            found.append(find(only(live(of, 0, 3, 1.75), Prompt)[0].exercise).at_a_desk)
        return found

    assert all(offered("desk"))
    assert not all(offered("home"))


def test_an_offer_tells_what_it_rests_on_and_an_answer_ends_it_there_and_then() -> None:
    of = coach()
    out = live(of, 0, 3, 1.75)
    (prompt,) = only(out, Prompt)
    decision = next(event for event in only(out, Decision) if event.prompt)
    assert (prompt.reason, prompt.kind, prompt.t) == (decision.reason, "arousal", decision.t)
    (end, *_) = only(do(of, AnswerPrompt("not_now"), 181.0), PromptEnd)
    assert (end.t, end.id, end.outcome) == (181.0, prompt.id, "not_now")


def test_a_step_that_is_due_is_taken_also_while_an_offer_runs_out() -> None:
    of = coach()
    (prompt,) = only(live(of, 0, 3, 1.75), Prompt)
    do(of, StartExercise("grounding"), 181.0)
    out = live(of, 182, 4, 2.0)
    steps = [event.step for event in only(out, ExerciseProgress) if event.phase == "step"]
    assert steps == ["feel", "hear", "smell", "taste"]
    assert [event.phase for event in only(out, ExerciseProgress)][-1] == "finished"
    assert all(event.id == prompt.id for event in only(out, PromptEnd))
