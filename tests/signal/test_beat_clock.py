"""Beats lie on the clock: packets may be late, twice, or lost, and the sum of RR shows it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from biofeedback.events import Gap
from biofeedback.signal.beat_clock import BeatClock, PlacedBeat


def placed(clock: BeatClock, rr_ms: list[float], arrival_s: float, gap_before_s: float = 0.0) -> list[PlacedBeat]:
    return [item for item in clock.place(rr_ms, arrival_s, gap_before_s) if isinstance(item, PlacedBeat)]


def gaps(items: list[PlacedBeat | Gap]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Gap)]


def test_a_packet_ends_when_it_arrives_and_its_beats_lie_before() -> None:
    beats = placed(BeatClock(), [800.0, 900.0], 10.0)
    assert [b.t for b in beats] == pytest.approx([9.1, 10.0])
    assert [b.follows for b in beats] == [False, True]


def test_the_beat_clock_is_the_sum_of_rr_whatever_the_radio_does() -> None:
    clock = BeatClock()
    delays_s = [0.0, 0.3, 0.9, 0.1, 1.4, 0.2, 0.0, 0.5]
    beats = [b for i, d in enumerate(delays_s) for b in placed(clock, [1000.0], 1.0 + i + d)]
    steps = [b.t - a.t for a, b in pairwise(beats)]
    assert steps == pytest.approx([1.0] * 7, abs=0.001)
    assert all(b.follows for b in beats[1:])


def test_the_same_interval_twice_at_its_own_time_is_no_duplicate() -> None:
    clock = BeatClock()
    beats = [b for i in range(20) for b in placed(clock, [800.0], 0.8 * (i + 1))]
    assert len(beats) == 20


def received(arrivals_s: Iterable[float]) -> list[PlacedBeat | Gap]:
    clock = BeatClock()
    return [item for t in arrivals_s for item in clock.receive([1000.0], t)] + clock.release()


def test_a_queue_that_empties_after_a_long_wait_loses_nothing() -> None:
    items = received([1.0, 2.0, *[9.0 + 0.01 * i for i in range(7)], 10.0])
    assert gaps(items) == []
    assert [item.t for item in items] == pytest.approx([float(i) for i in range(1, 11)], abs=0.05)


def test_a_queue_at_the_beginning_is_laid_out_backwards_from_its_end() -> None:
    items = received([20.0 + 0.001 * i for i in range(20)])
    assert gaps(items) == []
    assert [item.t for item in items] == pytest.approx([float(i) for i in range(1, 21)], abs=0.05)


def test_what_a_queue_lost_is_one_gap_ahead_of_what_it_kept() -> None:
    clock = BeatClock()
    items = [item for t in [1.0, 2.0, 9.0, 9.01, 9.02] for item in clock.receive([1000.0], t)]
    assert len(items) == 2
    assert clock.release(9.1) == []
    items += clock.release(10.0)
    (gap,) = [item for item in items if isinstance(item, Gap)]
    assert gap.reason == "lost"
    assert gap.duration_s == pytest.approx(4.0, abs=0.05)


def test_packets_held_back_and_sent_in_a_burst_lose_nothing() -> None:
    clock = BeatClock()
    arrivals_s = [1.0, 2.0, 5.5, 5.51, 5.52, 6.0, 7.0]
    items = [item for t in arrivals_s for item in clock.place([1000.0], t)]
    assert gaps(items) == []


def test_lost_packets_end_the_run_and_the_clock_is_anchored_anew() -> None:
    clock = BeatClock()
    for i in range(5):
        clock.place([1000.0], 1.0 + i)
    items = clock.place([1000.0], 12.0)
    assert gaps(items) == ["lost"]
    beat = items[-1]
    assert isinstance(beat, PlacedBeat)
    assert not beat.follows
    assert beat.t == pytest.approx(12.0)


def test_a_single_lost_packet_is_noticed_when_the_lag_stays() -> None:
    clock = BeatClock()
    reasons: list[str] = []
    for i in range(40):
        if i not in (10, 11):
            reasons += gaps(clock.place([1000.0], 1.0 + i))
    assert reasons == ["lost"]


def test_more_beats_than_time_is_no_rhythm() -> None:
    clock = BeatClock()
    reasons: list[str] = []
    for i in range(10):
        reasons += gaps(clock.place([800.0 + i, 810.0 + i, 805.0], 1.0 + i))
    assert "drift" in reasons


def test_an_absurd_interval_is_a_gap_and_ends_the_run() -> None:
    items = BeatClock().place([800.0, 150.0, 810.0, 3500.0, 790.0], 10.0)
    assert gaps(items) == ["implausible", "implausible"]
    assert [i.follows for i in items if isinstance(i, PlacedBeat)] == [False, False, False]


def test_a_hole_that_the_file_shows_ends_the_run() -> None:
    clock = BeatClock()
    clock.place([800.0], 0.8)
    items = clock.place([800.0], 8.6, 7.0)
    assert gaps(items) == ["file"]
    assert not next(i for i in items if isinstance(i, PlacedBeat)).follows


@given(st.lists(st.lists(st.floats(0.0, 4000.0), min_size=1, max_size=4), max_size=30), st.floats(0.2, 3.0))
@settings(max_examples=80)
def test_within_a_run_times_rise_by_the_intervals(packets: list[list[float]], step_s: float) -> None:
    clock, before = BeatClock(), None
    for i, packet in enumerate(packets):
        for item in clock.place(packet, step_s * (i + 1)):
            if isinstance(item, Gap):
                continue
            if item.follows and before is not None:
                assert item.t - before == pytest.approx(item.rr_ms / 1000.0, abs=0.002)
            before = item.t
