"""Every place belongs to a part that exercises work on, or to none; what is strong or sharp is spared."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.exercise import BodyPart
from biofeedback.coaching.tense_parts import PART_OF, spares_the_spine, tense_parts
from biofeedback.events import Ache, AcheKind, BodyPlace

aches = st.lists(st.from_type(Ache), max_size=6)


def test_every_place_and_every_part_is_there() -> None:
    assert set(PART_OF) == set(get_args(BodyPlace))
    assert len(PART_OF) == 24
    assert set(PART_OF.values()) == {*get_args(BodyPart), None}


def test_the_lower_back_is_the_back() -> None:
    assert tense_parts([Ache("lower_back_left", "tight", 5)]) == {"back"}
    assert tense_parts([Ache("neck_left"), Ache("shoulder_right"), Ache("arm_left")]) == {"neck", "shoulders"}


@given(aches)
def test_what_is_at_nothing_counts_for_nothing(told: list[Ache]) -> None:
    gone = [Ache(ache.place, ache.kind, 0) for ache in told]
    assert tense_parts(gone) == frozenset()
    assert not spares_the_spine(gone)


@pytest.mark.parametrize(
    ("place", "kind", "intensity", "spared"),
    [
        ("lower_back_left", "tight", 7, False),
        ("lower_back_left", "tight", 8, True),
        ("neck_left", "sharp", 3, True),
        ("neck_left", "spasm", None, True),
        ("neck_left", "burning", None, False),
        ("belly", "sharp", 9, False),
        ("leg_left", "sharp", 9, False),
    ],
)
def test_a_strong_or_sharp_ache_of_neck_and_back_is_spared(
    place: BodyPlace, kind: AcheKind, intensity: int | None, *, spared: bool
) -> None:
    assert spares_the_spine([Ache(place, kind, intensity)]) is spared  # type: ignore[arg-type]
