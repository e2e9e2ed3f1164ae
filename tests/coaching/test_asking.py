"""Settings that are changed while a session runs take effect in it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.asking import asking_line, with_asking
from biofeedback.events import Settings

minutes = st.integers(0, 1439)
settings = st.builds(
    Settings,
    quiet_from_min=st.none() | minutes,
    quiet_to_min=st.none() | minutes,
    daily_cap=st.integers(0, 12),
    posture_reminder_min=st.none() | st.integers(10, 240).map(float),
    movement_reminder_min=st.none() | st.integers(10, 240).map(float),
)


@given(settings)
def test_the_line_says_all_of_it(told: Settings) -> None:
    read = with_asking(Settings(sensitivity="gentle"), asking_line(told))
    quiet = told.quiet_from_min is not None and told.quiet_to_min is not None
    assert (read.quiet_from_min is not None) == quiet
    expected = (
        replace(told, sensitivity="gentle")
        if quiet
        else replace(told, sensitivity="gentle", quiet_from_min=None, quiet_to_min=None)
    )
    assert read == expected


@given(st.text())
def test_any_other_line_changes_nothing_or_gives_settings(line: str) -> None:
    assert isinstance(with_asking(Settings(), line), Settings)


@pytest.mark.parametrize("line", ["", "quiet=9", "quiet=1-2 cap=x posture=off movement=off", "cap=4"])
def test_a_line_that_cannot_be_read_leaves_them_as_they_were(line: str) -> None:
    assert with_asking(Settings(), line) == Settings()
