"""The one sentence about two visits says what was measured at both, and what was not once."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from biofeedback.gui.clients.comparison_words import comparison_sentence, not_measured
from biofeedback.reports.change import UNKNOWN, Change
from biofeedback.reports.session_summary import summarise_session
from biofeedback.reports.visit_comparison import ChangePair, VisitComparison, compare_visits
from biofeedback.session.simulated_month import demonstration_events

UP_20, UP_8 = Change(20.0, 3.0, "clear"), Change(8.0, 3.0, "clear")
DOWN_3, SAME = Change(-3.0, 1.0, "clear"), Change(0.5, 2.0, "unclear")


@pytest.fixture(scope="module")
def plain() -> VisitComparison:
    one = summarise_session(demonstration_events(1), "Jana W", 0.0, 0, 490.0)
    return compare_visits(one, replace(one, started_s=1.0))


def compared(
    plain: VisitComparison,
    rise: ChangePair,
    recovery: ChangePair,
    breaths: tuple[float | None, float | None] = (8.2, 6.0),
) -> VisitComparison:
    return replace(plain, rise=rise, recovery=recovery, breaths_per_min=breaths)


def test_all_of_it_is_one_sentence(qapp: QApplication, plain: VisitComparison) -> None:
    found = compared(plain, ChangePair(UP_20, UP_8), ChangePair(UP_8, SAME))
    assert comparison_sentence(found) == (
        "In the task the heart beat 8 a minute faster than at rest, at the earlier visit 20 (a smaller rise than "
        "then); afterwards it beat about as at rest, at the earlier visit 8 a minute faster than at rest; "
        "in the exercise the breath went 6.0 times a minute, at the earlier visit 8.2."
    )
    assert not_measured(found) == ""


def test_what_is_alike_is_said_once(qapp: QApplication, plain: VisitComparison) -> None:
    found = compared(plain, ChangePair(UP_8, UP_8), ChangePair(SAME, SAME), (6.02, 5.98))
    assert comparison_sentence(found) == (
        "In the task the heart beat 8 a minute faster than at rest, as at the earlier visit (no clear difference); "
        "afterwards it beat about as at rest, as at the earlier visit; "
        "in the exercise the breath went 6.0 times a minute, as at the earlier visit."
    )


def test_with_numbers_hidden_there_are_none(qapp: QApplication, plain: VisitComparison) -> None:
    found = compared(plain, ChangePair(UP_20, UP_8), ChangePair(DOWN_3, SAME))
    said = comparison_sentence(found, numbers=False)
    assert not any(letter.isdigit() for letter in said)
    assert "faster than at rest, as at the earlier visit (a smaller rise than then)" in said
    assert "the breath went more slowly than at the earlier visit" in said
    alike = compared(plain, ChangePair(UP_20, UP_8), ChangePair(DOWN_3, SAME), (6.3, 6.0))
    assert "about as slowly" in comparison_sentence(alike, numbers=False)


def test_a_slower_heart_is_no_smaller_rise(qapp: QApplication, plain: VisitComparison) -> None:
    found = compared(plain, ChangePair(UP_20, DOWN_3), ChangePair(SAME, SAME))
    assert "rise" not in comparison_sentence(found)


def test_what_is_missing_is_told_once_and_not_guessed(qapp: QApplication, plain: VisitComparison) -> None:
    found = compared(plain, ChangePair(UP_20, UNKNOWN), ChangePair(SAME, UNKNOWN), (None, None))
    assert comparison_sentence(found) == "Too little was measured at both visits to hold them against each other."
    assert not_measured(found) == (
        "Not measured at either visit: the breath in the exercise. "
        "Not measured at the later visit: the heart in the task, the heart afterwards."
    )
