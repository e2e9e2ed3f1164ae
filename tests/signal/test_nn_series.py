"""A window of the series is what its beats say, however it was kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.signal.nn_series import NnSeries, NnWindow

beat = st.tuples(st.floats(300.0, 2000.0), st.booleans(), st.sampled_from([0.0, 0.0, 0.0, 1.5, 20.0]))


def filled(beats: list[tuple[float, bool, float]], capacity: int = 4096) -> tuple[NnSeries, float]:
    series, t = NnSeries(180.0, capacity), 0.0
    for rr_ms, normal, hole_s in beats:
        t += hole_s + rr_ms / 1000.0
        series.append(t, rr_ms, normal, not normal)
    return series, t


@given(st.lists(beat, min_size=1, max_size=120), st.floats(5.0, 120.0))
def test_kept_sums_are_those_of_the_intervals(beats: list[tuple[float, bool, float]], span_s: float) -> None:
    series, end_s = filled(beats)
    kept = series.window(end_s, span_s)
    plain = NnWindow(kept.t_s, kept.nn_ms, span_s)
    assert tuple(kept.sums) == pytest.approx(tuple(plain.sums), rel=1e-9, abs=1e-6)
    assert kept.covered_s == pytest.approx(plain.covered_s)
    assert kept.successive_ms.tolist() == plain.successive_ms.tolist()


@pytest.mark.no_cover
@given(st.lists(beat, min_size=30, max_size=300))
def test_what_is_forgotten_is_not_missed(beats: list[tuple[float, bool, float]]) -> None:
    small, end_s = filled(beats, capacity=16)
    large, _ = filled(beats)
    one, other = small.window(end_s, 120.0, bend=True), large.window(end_s, 120.0, bend=True)
    assert one.nn_ms.tolist() == other.nn_ms.tolist()
    assert one.artefact_percent == other.artefact_percent
    assert tuple(one.sums) == pytest.approx(tuple(other.sums), rel=1e-9, abs=1e-6)
    assert small.readability(end_s, 60.0) == large.readability(end_s, 60.0)


def test_a_window_counts_its_artefacts_and_jumps() -> None:
    series, end_s = filled([(800.0, True, 0.0)] * 20 + [(500.0, False, 0.0)] + [(800.0, True, 0.0)] * 19)
    window = series.window(end_s, 300.0)
    assert len(window.nn_ms) == 39
    assert window.artefact_percent == pytest.approx(2.5)
    assert len(window.successive_ms) == 37
    # The first beat of all has none before it to jump from, but it is more than a fifth above nothing.
    assert tuple(series.readability(end_s, 31.0)) == (40, 1, 3, 0)


def test_a_clock_set_back_forgets_what_claims_to_be_later() -> None:
    series, _ = filled([(1000.0, True, 0.0)] * 10)
    series.append(5.9, 900.0, True, False)
    window = series.window(100.0, 100.0)
    assert window.t_s.tolist() == [1.0, 2.0, 3.0, 4.0, 5.0, 5.9]
    assert window.nn_ms.tolist() == [1000.0] * 5 + [900.0]
    assert window.successive_ms.tolist() == [0.0] * 4 + [-100.0]


def test_an_empty_window_says_nothing() -> None:
    window = NnSeries(180.0).window(10.0, 60.0)
    assert window.covered_s == 0.0
    assert window.sums.n == 0


@given(st.lists(beat, min_size=1, max_size=120), st.floats(5.0, 120.0), st.floats(0.0, 1.0))
def test_a_window_that_ends_in_the_past_is_what_it_was_then(
    beats: list[tuple[float, bool, float]], span_s: float, share: float
) -> None:
    until = int(share * len(beats))
    series, _ = filled(beats)
    then, end_s = filled(beats[:until])
    past, window = series.window(end_s, span_s), then.window(end_s, span_s)
    assert past.t_s.tolist() == window.t_s.tolist()
    assert past.nn_ms.tolist() == window.nn_ms.tolist()
    assert past.artefact_percent == window.artefact_percent
    assert series.readability(end_s, span_s) == then.readability(end_s, span_s)


@given(st.lists(beat, min_size=2, max_size=60), st.floats(5.0, 120.0))
def test_readability_counts_what_can_be_counted_by_hand(beats: list[tuple[float, bool, float]], span_s: float) -> None:
    series, end_s = filled(beats)
    ends_s, t = [], 0.0
    for rr_ms, _, hole_s in beats:
        t += hole_s + rr_ms / 1000.0
        ends_s.append(t)
    inside = [i for i, at_s in enumerate(ends_s) if at_s > end_s - span_s]
    jumps = odd = 0
    for i in inside:
        before_ms, before_normal = (beats[i - 1][0], beats[i - 1][1]) if i else (0.0, False)
        rr_ms, normal, _ = beats[i]
        # Up by more than a fifth of the one before, or down by more than a fifth of this one.
        if rr_ms - before_ms > 0.2 * before_ms or before_ms - rr_ms > 0.2 * rr_ms:
            jumps += 1
            odd += normal and before_normal
    counted = (len(inside), sum(not beats[i][1] for i in inside), jumps, odd)
    assert tuple(series.readability(end_s, span_s)) == counted
