"""Every exercise is complete, safe by its numbers, and left out where what a person told speaks against it."""

from dataclasses import replace
from typing import get_args

import pytest

from biofeedback.coaching.catalogue import CATALOGUE, find
from biofeedback.coaching.conditions import CONDITIONS, hides_heart, suits, trusted
from biofeedback.coaching.exercise import Exercise, Trait
from biofeedback.coaching.offer import candidates
from biofeedback.coaching.offer_context import OfferContext
from biofeedback.coaching.red_flags import RED_FLAGS
from biofeedback.coaching.runner import Runner
from biofeedback.events import Arousal

FORBIDDEN_WORDS = ("stressed", "disorder", "cure", "treat", "danger", "fail", "should have", "must")

every = pytest.mark.parametrize("exercise", CATALOGUE, ids=lambda exercise: exercise.id)


def test_an_exercise_is_found_by_its_id_and_none_has_that_of_another() -> None:
    assert all(find(exercise.id) is exercise for exercise in CATALOGUE)
    with pytest.raises(KeyError):
        find("levitation")


@every
def test_its_words_are_complete_and_plain(exercise: Exercise) -> None:
    texts = [exercise.name, exercise.line, exercise.why, exercise.stop_when]
    for step in exercise.steps:
        assert step.show
        assert step.say
        texts += [step.show, step.say]
    assert all(text and text == text.strip() for text in texts)
    assert not [text for text in texts for word in FORBIDDEN_WORDS if word in text.lower()]
    assert len({step.id for step in exercise.steps}) == len(exercise.steps)


@every
def test_it_says_when_to_stop(exercise: Exercise) -> None:
    assert exercise.stop_when.startswith("Stop") or "Stop" in exercise.stop_when
    if exercise.kind == "breathing":
        assert "dizzy" in exercise.stop_when
        assert "tingly" in exercise.stop_when
    if exercise.kind == "movement" and "walking" not in exercise.traits:
        assert "hurts" in exercise.stop_when


@every
def test_no_step_is_over_its_limits(exercise: Exercise) -> None:
    for step in exercise.steps:
        if step.breath is not None:
            breath = step.breath
            assert breath.exhale_s >= breath.inhale_s
            assert max(breath.hold_full_s, breath.hold_empty_s) <= 4.0
            assert breath.rate_per_min <= 12.0
            assert "breath_hold" in exercise.traits or breath.exhale_s > breath.inhale_s
            assert bool(breath.hold_full_s or breath.hold_empty_s) == ("breath_hold" in exercise.traits)
        if step.id.startswith("tense_"):
            assert 5.0 <= step.duration_s <= 7.0
            assert "isometric_tension" in exercise.traits
    assert 0 < exercise.shortest_s <= exercise.duration_s <= 20 * 60


def test_muscle_relaxation_goes_through_seven_groups_twice_and_lets_go_for_longer() -> None:
    full = find("muscle_relaxation")
    tensed = [step for step in full.steps if step.id.startswith("tense_")]
    released = [step for step in full.steps if step.id.startswith("release_")]
    assert len(tensed) == len(released) == 14
    assert all(30.0 <= step.duration_s <= 40.0 for step in released)
    assert 170 <= find("neck_shoulders_back").duration_s <= 190


@every
def test_it_can_be_stopped_at_any_step(exercise: Exercise) -> None:
    for stop_at in range(len(exercise.steps)):
        runner = Runner()
        runner.start(exercise, 0.0)
        for _ in range(stop_at):
            runner.skip(1.0)
        assert [event.phase for event in runner.stop(2.0)] == ["stopped"]
        assert not runner.running


@every
def test_its_traits_say_what_its_words_ask_of_a_body(exercise: Exercise) -> None:
    """What is left out for whom goes by the traits: one that is forgotten would reach a person it may harm."""
    words = " ".join(step.show.lower() for step in exercise.steps)
    slow = any(step.breath is not None and step.breath.rate_per_min < 7.0 for step in exercise.steps)
    asked: dict[Trait, bool] = {
        "slow_breathing": exercise.kind == "breathing" and slow,
        "lying_on_back": "on your back" in words,
        "kneeling": "kneel" in words or "under the hips" in words,
        "head_low": "forehead on" in words,
        "twist": "turn to the right" in words,
        "heat": "heat_pack" in exercise.needs,
        "cold": "cool" in words,
        "walking": "walk at" in words,
        "neck_extension": "lift the gaze" in words,
    }
    assert {trait for trait, is_asked in asked.items() if is_asked} == exercise.traits & set(asked)


@pytest.mark.parametrize(
    ("condition", "traits"),
    [
        ("pregnancy", {"lying_on_back", "breath_hold", "twist", "isometric_tension", "heat"}),
        ("high_blood_pressure", {"isometric_tension", "breath_hold", "cold", "head_low"}),
        ("raynaud", {"cold"}),
        ("copd", {"breath_hold", "slow_breathing", "lying_on_back", "head_low"}),
        ("epilepsy", {"breath_hold"}),
        ("fainting", {"breath_hold", "cold", "head_low", "heat"}),
        ("arrhythmia", {"breath_hold", "cold"}),
        ("pacemaker", {"breath_hold", "cold"}),
        (
            "back_or_neck",
            {"neck_extension", "twist", "isometric_tension", "spinal_load", "kneeling", "lying_on_back"},
        ),
        ("heart_worry", {"body_attention"}),
        ("beta_blocker", set()),
    ],
)
def test_what_a_person_told_removes_what_asks_that_of_a_body_and_nothing_else(
    condition: str, traits: set[Trait]
) -> None:
    plain = CATALOGUE[0]
    for trait in get_args(Trait):
        asks = replace(plain, traits=frozenset({trait}))
        assert suits(asks, (condition,)) == (trait not in traits)


def test_even_with_everything_told_something_is_left_to_offer() -> None:
    everything = tuple(condition.id for condition in CONDITIONS)
    assert {exercise.kind for exercise in candidates(everything, OfferContext())} >= {"breathing", "attention"}


def test_the_score_is_trusted_less_with_the_reason_said() -> None:
    estimate = Arousal(0.0, 60.0, "usual", 0.9)
    doubted = trusted(estimate, ("beta_blocker", "pacemaker", "a condition of a newer version"))
    assert doubted.confidence == pytest.approx(0.27)
    assert [reason.code for reason in doubted.reasons] == ["beta_blocker", "pacemaker"]
    assert trusted(estimate, ("raynaud",)) == estimate


def test_the_heart_is_hidden_from_whom_it_worries() -> None:
    assert hides_heart(("heart_worry",))
    assert not hides_heart(("raynaud",))


def test_the_signs_that_call_for_help_are_there_in_plain_words() -> None:
    text = " ".join(sign for group in RED_FLAGS for sign in group.signs)
    for word in ("chest", "breathing", "faint", "bladder", "numbness", "both legs", "fever", "dizziness", "hurting"):
        assert word in text
    assert all(group.title and group.do for group in RED_FLAGS)
