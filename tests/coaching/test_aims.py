"""Finding an exercise by what it is for, where it works, and words."""

import pytest

from biofeedback.coaching.aims import AIMS, PARTS, Aim, Wanted, aims_of, answers
from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.coaching.exercise import BodyPart


def found(wanted: Wanted) -> set[str]:
    return {each.id for each in CATALOGUE if answers(each, wanted, (each.name, each.line))}


def test_without_a_wish_it_is_all_of_them() -> None:
    assert found(Wanted()) == {each.id for each in CATALOGUE}


@pytest.mark.parametrize("part", PARTS)
def test_each_place_has_something(part: BodyPart) -> None:
    assert found(Wanted(parts=frozenset({part}))) == {each.id for each in CATALOGUE if part in each.relieves}
    assert found(Wanted(parts=frozenset({part})))


@pytest.mark.parametrize("aim", AIMS)
def test_each_aim_has_several_and_not_all(aim: Aim) -> None:
    assert 3 <= len(found(Wanted(aims=frozenset({aim})))) < len(CATALOGUE)


def test_everything_but_an_assessment_is_for_something() -> None:
    assert {each.id for each in CATALOGUE if not aims_of(each)} == {each.id for each in CATALOGUE if each.assessment}


def test_nothing_that_wakes_is_for_sleep() -> None:
    assert not any(each.rousing for each in CATALOGUE if "sleep" in aims_of(each))


def test_a_place_and_an_aim_must_both_be_met() -> None:
    both = found(Wanted(parts=frozenset({"jaw"}), aims=frozenset({"calm"})))
    assert both == found(Wanted(parts=frozenset({"jaw"}))) & found(Wanted(aims=frozenset({"calm"})))
    assert both


def test_words_are_found_in_any_order_without_case_or_accents() -> None:
    exercise = CATALOGUE[0]
    assert answers(exercise, Wanted("AUSATMEN langer"), ("Länger ausatmen",))
    assert not answers(exercise, Wanted("länger einatmen"), ("Länger ausatmen",))


def test_at_a_desk_nothing_is_on_the_floor() -> None:
    assert found(Wanted(at_desk=True)) == {each.id for each in CATALOGUE if not each.on_the_floor}
