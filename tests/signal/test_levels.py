"""One meaning of a score everywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.protocol import Phase
from biofeedback.gui.report.sentences import state_of
from biofeedback.gui.text.words import state_word
from biofeedback.gui.widgets.rings.picture import of_score
from biofeedback.reports.figures import PhaseFigures
from biofeedback.reports.phases import PhaseSpan
from biofeedback.signal.arousal import ArousalEstimator
from biofeedback.signal.levels import level_of
from biofeedback.signal.minute_features import MinuteFeatures
from biofeedback.signal.rolling_reference import Reference


@pytest.mark.parametrize(
    ("score", "level"),
    [(29.9, "calm"), (30.0, "usual"), (34.0, "usual"), (74.9, "usual"), (75.0, "raised"), (90.0, "high")],
)
def test_the_levels(score: float, level: str) -> None:
    assert level_of(score) == level


def test_a_level_lasts_until_well_below_where_it_began() -> None:
    assert [level_of(70.0, before) for before in ("usual", "raised", "high")] == ["usual", "raised", "raised"]
    assert [level_of(85.0, before) for before in ("raised", "high")] == ["raised", "high"]


@given(st.floats(0.0, 100.0))
def test_page_and_rings_say_what_the_window_says(score: float) -> None:
    span = PhaseSpan(Phase("free", 120.0), 0.0, 120.0)
    figures = PhaseFigures(span, 100, 0.0, 100.0, score=score)
    assert state_of(figures) == state_word(level_of(score))
    assert of_score(score).shown == level_of(score)


@given(st.floats(40.0, 120.0))
def test_the_window_says_it_of_a_first_estimate(rate_bpm: float) -> None:
    usual = Reference(70.0, 2.0, None, None, True, 5)
    told = ArousalEstimator().estimate(0.0, MinuteFeatures(rate_bpm, rate_bpm), usual, 1.0, False, None)
    assert told.smoothed is not None
    assert told.state == level_of(told.smoothed)
