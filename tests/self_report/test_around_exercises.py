"""What was told before and after an exercise, side by side."""

from biofeedback.events import Ache
from biofeedback.self_report.around_exercises import TensionAround, tension_around
from biofeedback.self_report.check_in import CheckInEntry

NECK6, NECK3, BACK4 = Ache("neck_left", "stiff", 6), Ache("neck_left", "stiff", 3), Ache("lower_back_left", "tight", 4)


def told(name: str, hour: float, *aches: Ache, after: str = "") -> CheckInEntry:
    return CheckInEntry(name, hour * 3600.0, 0, aches, after_exercise=after)


def test_each_exercise_has_what_was_told_before_and_after_it() -> None:
    past = [
        told("a", 8, NECK6),
        told("b", 9, NECK3, after="box"),
        told("c", 20, NECK6, BACK4),
        told("d", 21, after="box"),
    ]
    # The second time both places had gone: 5 on average before, 0 after.
    assert tension_around(past) == (TensionAround("box", 2, 5.5, 1.5),)


def test_what_was_told_long_before_or_with_no_strength_says_nothing() -> None:
    assert tension_around([told("a", 0, NECK6), told("b", 9, NECK3, after="box")]) == ()
    assert tension_around([told("a", 8, Ache("jaw")), told("b", 9, after="box")]) == ()
    assert tension_around([told("a", 8, NECK6), told("b", 9, NECK3)]) == ()


def test_the_exercise_that_was_asked_about_most_stands_first() -> None:
    past = [told("a", 1, NECK6), told("b", 2, NECK3, after="box"), told("c", 3, NECK3, after="sigh")]
    past += [told("d", 4, NECK6), told("e", 5, NECK3, after="sigh")]
    assert [each.exercise for each in tension_around(past)] == ["sigh", "box"]
