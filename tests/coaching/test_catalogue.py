"""Every exercise is complete, safe by its numbers, and left out where what a person told speaks against it."""

import pytest

from biofeedback.coaching.catalogue import CATALOGUE, find
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.moment import Moment
from biofeedback.coaching.offer import candidates
from biofeedback.coaching.person import CONDITIONS, hides_heart, suits, trusted
from biofeedback.coaching.runner import Runner
from biofeedback.coaching.unwell import UNWELL
from biofeedback.events import Arousal

ASKED_FOR = (
    "find_pace", "longer_exhale", "easy_exhale", "box", "diaphragm", "resonance", "cyclic_sigh", "humming",
    "muscle_relaxation", "neck_shoulders_back", "grounding", "body_scan", "bridge", "seated_cat_cow",
    "floor_cat_cow", "childs_pose", "side_stretch", "twist", "posture_reset", "walk", "warmth", "cool_water",
    "what_if", "journal",
)  # fmt: skip
FORBIDDEN_WORDS = ("stressed", "disorder", "cure", "treat", "danger", "fail", "should have", "must")

every = pytest.mark.parametrize("exercise", CATALOGUE, ids=lambda exercise: exercise.id)


def test_the_catalogue_holds_what_was_asked_for() -> None:
    assert sorted(exercise.id for exercise in CATALOGUE) == sorted(ASKED_FOR)
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
    if exercise.kind == "movement" and exercise.id != "walk":
        assert "hurts" in exercise.stop_when


@every
def test_no_step_is_over_its_limits(exercise: Exercise) -> None:
    for step in exercise.steps:
        if step.breath is not None:
            breath = step.breath
            assert breath.exhale_s >= breath.inhale_s
            assert max(breath.hold_full_s, breath.hold_empty_s) <= 4.0
            assert breath.rate_per_min <= 12.0
            assert exercise.id == "box" or breath.exhale_s > breath.inhale_s
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


@pytest.mark.parametrize(
    ("condition", "gone"),
    [
        ("pregnancy", {"bridge", "box", "twist", "muscle_relaxation", "neck_shoulders_back", "warmth"}),
        ("high_blood_pressure", {"muscle_relaxation", "neck_shoulders_back", "box", "cool_water", "childs_pose"}),
        ("raynaud", {"cool_water"}),
        ("copd", {"find_pace", "box", "longer_exhale", "resonance", "cyclic_sigh", "humming", "bridge", "childs_pose"}),
        ("epilepsy", {"box"}),
        ("fainting", {"box", "cool_water", "childs_pose", "warmth"}),
        ("arrhythmia", {"box", "cool_water"}),
        ("pacemaker", {"box", "cool_water"}),
        (
            "back_or_neck",
            {
                "posture_reset", "twist", "muscle_relaxation", "neck_shoulders_back", "bridge", "childs_pose",
                "seated_cat_cow", "floor_cat_cow",
            },
        ),
        ("heart_worry", {"body_scan"}),
        ("beta_blocker", set()),
    ],
)  # fmt: skip
def test_what_a_person_told_removes_what_it_should_and_nothing_else(condition: str, gone: set[str]) -> None:
    assert {exercise.id for exercise in CATALOGUE if not suits(exercise, (condition,))} == gone


def test_even_with_everything_told_something_is_left_to_offer() -> None:
    everything = tuple(condition.id for condition in CONDITIONS)
    assert {exercise.id for exercise in candidates(everything, Moment())} >= {"easy_exhale", "grounding"}


def test_the_score_is_trusted_less_with_the_reason_said() -> None:
    estimate = Arousal(0.0, 60.0, "usual", 0.9)
    doubted = trusted(estimate, ("beta_blocker", "pacemaker", "a condition of a newer version"))
    assert doubted.confidence == pytest.approx(0.27)
    assert [reason.code for reason in doubted.reasons] == ["beta_blocker", "pacemaker"]
    assert trusted(estimate, ("raynaud",)) == estimate


def test_the_heart_is_hidden_from_whom_it_worries() -> None:
    assert hides_heart(("heart_worry",))
    assert not hides_heart(("raynaud",))


def test_at_a_desk_no_floor_and_at_night_no_cold_water() -> None:
    desk = {exercise.id for exercise in candidates((), Moment(minute=600))}
    assert not desk & {"bridge", "childs_pose", "floor_cat_cow", "warmth", "cool_water", "muscle_relaxation"}
    home = {exercise.id for exercise in candidates((), Moment(minute=600, at_desk=False))}
    assert home >= {"bridge", "childs_pose", "cool_water", "warmth"}
    night = {exercise.id for exercise in candidates((), Moment(minute=23 * 60, at_desk=False))}
    assert not night & {"cool_water", "walk", "journal", "what_if"}


def test_the_signs_that_call_for_help_are_there_in_plain_words() -> None:
    text = " ".join(sign for group in UNWELL for sign in group.signs)
    for word in ("chest", "breathing", "faint", "bladder", "numbness", "both legs", "fever", "dizziness", "hurting"):
        assert word in text
    assert all(group.title and group.do for group in UNWELL)
