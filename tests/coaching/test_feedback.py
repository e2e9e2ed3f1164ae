"""Feedback moves the threshold a little, within bounds, and can be taken back."""

from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.feedback import STEPS, Feedback
from biofeedback.events import FeedbackKind


def test_a_course_of_answers_ends_where_computed_by_hand() -> None:
    feedback = Feedback()
    kinds: tuple[FeedbackKind, ...] = ("not_tense", "not_now", "helped", "anxious")
    for kind in kinds:
        feedback.take(kind)
    assert feedback.shift == 3.0 + 0.5 - 1.5 + 4.0
    assert feedback.undo()
    assert feedback.shift == 2.0


answers: st.SearchStrategy[list[FeedbackKind]] = st.lists(st.sampled_from(list(STEPS)), max_size=60)


@given(answers)
def test_it_stays_within_ten_points_and_everything_can_be_undone(kinds: list[FeedbackKind]) -> None:
    feedback = Feedback(2.0)
    for kind in kinds:
        feedback.take(kind)
        assert -10.0 <= feedback.shift <= 10.0
    for _ in kinds:
        assert feedback.undo()
    assert feedback.shift == 2.0
    assert not feedback.undo()
