"""A rhythm that is drawn at once is the one that is drawn on from beat to beat."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.signal.tachogram import DrawnTachogram, Tachogram


@given(st.lists(st.floats(250.0, 3000.0), min_size=1, max_size=150), st.floats(0.0, 90_000.0), st.integers(1, 60))
def test_the_newest_points_are_the_same_at_each_beat(nn_ms: list[float], begin_s: float, length: int) -> None:
    t_s = begin_s + np.cumsum(nn_ms) / 1000.0
    drawn, drawn_on = DrawnTachogram(t_s, np.array(nn_ms)), Tachogram(64)
    for t, nn in zip(t_s.tolist(), nn_ms, strict=True):
        drawn_on.add(t, nn)
        one, other = drawn.last(t, length), drawn_on.last(t, length)
        assert (one is None) == (other is None)
        if one is not None and other is not None:
            np.testing.assert_allclose(one, other, rtol=1e-9)
