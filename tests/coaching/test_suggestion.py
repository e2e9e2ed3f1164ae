"""What is put first in Practise, and the three things in place of an offer, are chosen without chance."""

import pytest

from biofeedback.coaching.aims import aims_of
from biofeedback.coaching.catalogue import CATALOGUE, find
from biofeedback.coaching.conditions import CONDITIONS, suits
from biofeedback.coaching.exercise import BodyPart
from biofeedback.coaching.offer_context import OfferContext
from biofeedback.coaching.suggestion import SHORT_S, others, suggestions
from biofeedback.events import ExerciseEffect

NOON, LATE = OfferContext(720.0), OfferContext(22.5 * 60)
HELPED = (ExerciseEffect("box", 0.9, 0.2, 9, 6), ExerciseEffect("grounding", 0.6, 0.2, 6, 6))


def test_before_anything_is_known_an_easy_breath_is_first_and_each_of_the_three_is_something_else() -> None:
    found = suggestions(CATALOGUE, (), NOON, ())
    assert (found[0].exercise.id, found[0].why) == ("longer_exhale", "easy")
    assert len({each.exercise.kind for each in found}) == 4


def test_what_helped_is_first_and_says_so() -> None:
    found = suggestions(CATALOGUE, (), NOON, HELPED)
    assert [(each.exercise.id, each.why) for each in found[:2]] == [("box", "helped"), ("grounding", "helped")]


def test_what_works_where_it_is_tense_goes_before_what_helped() -> None:
    tense = OfferContext(720.0, tense=frozenset({"neck"}))
    found = suggestions(CATALOGUE, (), tense, HELPED)
    assert found[0].why == "tense_part"
    assert "neck" in found[0].exercise.relieves


def test_late_it_is_something_that_leads_to_sleep_and_nothing_that_wakes() -> None:
    found = suggestions(CATALOGUE, (), LATE, ())
    assert found[0].why == "late"
    assert "sleep" in aims_of(found[0].exercise)
    assert not any(each.exercise.rousing for each in found)


def test_at_a_desk_nothing_needs_the_floor() -> None:
    tense = frozenset[BodyPart]({"back"})
    anywhere = suggestions(CATALOGUE, (), OfferContext(720.0, at_desk=False, tense=tense), (), 24)
    at_desk = suggestions(CATALOGUE, (), OfferContext(720.0, tense=tense), (), 24)
    assert any(each.exercise.on_the_floor for each in anywhere)
    assert not any(each.exercise.on_the_floor for each in at_desk)


def test_an_assessment_is_never_put_first() -> None:
    assert not any(each.exercise.assessment for each in suggestions(CATALOGUE, (), NOON, (), 24))


@pytest.mark.parametrize("condition", [condition.id for condition in CONDITIONS])
def test_what_does_not_suit_is_in_neither(condition: str) -> None:
    shown = [each.exercise for each in suggestions(CATALOGUE, (condition,), NOON, ())]
    assert shown
    assert all(suits(exercise, (condition,)) for exercise in shown)
    assert all(suits(each, (condition,)) for each in others("longer_exhale", CATALOGUE, (condition,), NOON, ()))


@pytest.mark.parametrize("offered", [each.id for each in CATALOGUE if not each.assessment])
@pytest.mark.parametrize("context", [NOON, LATE])
def test_something_else_is_three_short_things_of_different_kinds(offered: str, context: OfferContext) -> None:
    found = others(offered, CATALOGUE, (), context, HELPED)
    assert len(found) == 3
    assert len({exercise.kind for exercise in found}) == 3
    assert all(exercise.duration_s <= SHORT_S for exercise in found)
    assert offered not in [exercise.id for exercise in found]


def test_something_else_than_a_breath_is_no_breath_where_it_can_be() -> None:
    assert find("longer_exhale").kind not in [each.kind for each in others("longer_exhale", CATALOGUE, (), NOON, ())]


def test_of_three_other_things_what_works_where_it_is_tense_is_first() -> None:
    tense = OfferContext(720.0, tense=frozenset({"jaw"}))
    assert "jaw" in others("box", CATALOGUE, (), tense, ())[0].relieves
