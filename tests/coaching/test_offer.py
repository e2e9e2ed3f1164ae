"""What is offered suits the person and the moment; what helped comes first, the untried gets its chance."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from biofeedback.coaching.catalogue import CATALOGUE, LONGER_EXHALE
from biofeedback.coaching.exercise import BodyPart
from biofeedback.coaching.offer import candidates, choose
from biofeedback.coaching.offer_context import OfferContext, fits, for_the_tense_part
from biofeedback.events import ExerciseEffect

AT_NOON = OfferContext(720.0)


def drawn(context: OfferContext, effects: tuple[ExerciseEffect, ...] = (), n: int = 400) -> Counter[str]:
    """How often each is offered."""
    return Counter(choose((), context, effects, random.Random(seed)).id for seed in range(n))


def test_before_anything_is_known_breathing_is_ahead_and_what_is_for_a_tense_part_before_it() -> None:
    def kind(found: Counter[str]) -> dict[str, float]:
        """How often one exercise of each kind is offered, on average."""
        ids = {exercise.id: exercise.kind for exercise in candidates((), AT_NOON)}
        kinds = Counter(ids.values())
        return {name: sum(found[e] for e in ids if ids[e] == name) / kinds[name] for name in kinds}

    at_ease = kind(drawn(AT_NOON))
    assert max(at_ease, key=lambda name: at_ease[name]) == "breathing"
    tense = OfferContext(720.0, tense=frozenset({"neck"}))
    found = drawn(tense)
    for_it = [exercise.id for exercise in candidates((), tense) if for_the_tense_part(exercise, tense)]
    assert sum(found[name] for name in for_it) > 1.5 * sum(drawn(AT_NOON)[name] for name in for_it)
    assert max(found, key=lambda name: found[name]) in for_it


def test_fast_breath_leads_to_breathing_out_longer() -> None:
    context = OfferContext(720.0, fast_breath=True)
    drawn = Counter(choose((), context, (), random.Random(seed)).lengthens_the_breath for seed in range(200))
    before = Counter(choose((), AT_NOON, (), random.Random(seed)).lengthens_the_breath for seed in range(200))
    assert drawn[True] >= 160
    assert drawn[True] > before[True]


def test_what_helped_most_is_offered_most_and_what_did_harm_hardly_ever() -> None:
    effects = (ExerciseEffect("grounding", 1.5, 0.1, 9), ExerciseEffect("longer_exhale", -0.8, 0.1, 9))
    found = drawn(AT_NOON, effects)
    assert found.most_common(1)[0][0] == "grounding"
    assert found["longer_exhale"] == 0


def test_what_helped_a_little_is_offered_less_than_untried_breathing() -> None:
    found = drawn(AT_NOON, (ExerciseEffect("grounding", 0.3, 0.1, 9),))
    breathing = [exercise.id for exercise in candidates((), AT_NOON) if exercise.kind == "breathing"]
    assert all(found[name] > found["grounding"] for name in breathing)


def test_each_is_drawn_by_its_chance_of_being_the_best() -> None:
    rng = random.Random(1)
    sure = (ExerciseEffect("grounding", 3.0, 0.05, 20),)
    assert {choose((), AT_NOON, sure, rng).id for _ in range(100)} == {"grounding"}
    drawn = Counter(choose((), AT_NOON, (), rng).id for _ in range(400))
    assert len(drawn) > 8
    assert max(drawn.values()) < 200


@pytest.mark.parametrize("minute", [21 * 60.0, 1439.0, 0.0, 5 * 60.0 + 59])
def test_at_night_nothing_wakes_one_up(minute: float) -> None:
    offered = candidates((), OfferContext(minute, at_desk=False))
    assert offered
    assert not any(exercise.traits & {"cold", "walking"} or exercise.kind == "writing" for exercise in offered)
    assert len(offered) < len(candidates((), OfferContext(360.0, at_desk=False)))


def test_at_a_desk_nothing_needs_the_floor_or_more_than_six_minutes() -> None:
    offered = candidates((), AT_NOON)
    assert not any(exercise.needs & {"floor", "wall", "mat", "heat_pack", "water"} for exercise in offered)
    assert max(exercise.duration_s for exercise in offered) <= 360.0
    assert set(offered) < set(candidates((), OfferContext(720.0, at_desk=False)))


def test_an_assessment_is_chosen_and_never_offered() -> None:
    anywhere = OfferContext(at_desk=False)
    assert fits(LONGER_EXHALE, anywhere)
    assert not fits(replace(LONGER_EXHALE, assessment=True), anywhere)
    assert [exercise.kind for exercise in CATALOGUE if exercise.assessment] == ["breathing"]


HELPS_MUCH = (ExerciseEffect("longer_exhale", 1.5, 0.1, 20), ExerciseEffect("cyclic_sigh", 1.2, 0.1, 20))


@pytest.mark.parametrize("effects", [(), HELPS_MUCH], ids=["nothing known", "breathing known to help much"])
@pytest.mark.parametrize("part", ["neck", "shoulders", "back"])
def test_what_works_where_it_is_tense_leads_the_offers_at_a_desk(
    part: BodyPart, effects: tuple[ExerciseEffect, ...]
) -> None:
    def drawn_for(context: OfferContext) -> int:
        return sum(part in choose((), context, effects, random.Random(seed)).relieves for seed in range(200))

    assert drawn_for(OfferContext(720.0, tense=frozenset({part}))) >= 160
    assert drawn_for(AT_NOON) < 120, "without a check-in it is not so"


@pytest.mark.parametrize("part", ["jaw", "chest", "belly", "hips"])
def test_every_part_that_can_be_tense_has_something_at_a_desk(part: BodyPart) -> None:
    context = OfferContext(720.0, tense=frozenset({part}))
    assert any(for_the_tense_part(exercise, context) for exercise in candidates((), context))
    assert not any(for_the_tense_part(exercise, AT_NOON) for exercise in CATALOGUE)


def test_without_a_tense_part_the_draws_are_what_they_were() -> None:
    nowhere = OfferContext(720.0, tense=frozenset())
    same = [
        choose((), nowhere, (), random.Random(s)).id == choose((), AT_NOON, (), random.Random(s)).id for s in (1, 2)
    ]
    assert same == [True, True]


def test_where_nothing_suits_the_tense_part_something_is_offered_all_the_same() -> None:
    context = OfferContext(720.0, tense=frozenset({"hips"}))
    drawn = {
        choose(("back_or_neck",), OfferContext(1380.0, tense=context.tense), (), random.Random(s)) for s in range(9)
    }
    assert drawn
