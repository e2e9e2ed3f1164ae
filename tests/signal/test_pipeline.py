"""Intervals go in, events come out: in order, the same every time, and never surer than they should be."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path
from typing import Literal, cast

import numpy as np
import pytest
from recordings import Known, breathing_heart, gudb, play

from biofeedback.events import (
    Arousal,
    Baseline,
    BaselineUpdate,
    Beat,
    Coherence,
    Event,
    Gap,
    Indices,
    LevelSpread,
)
from biofeedback.signal.indices.catalogue import INDICES
from biofeedback.signal.indices.engines import NativeBackend, NeuroKitBackend
from biofeedback.signal.indices.measured import EngineWindow
from biofeedback.signal.nn_series import NnWindow
from biofeedback.signal.pipeline import Pipeline

STORED = Baseline(
    LevelSpread(65.0, 3.0), LevelSpread(3.5, 0.1), LevelSpread(3.6, 0.1), LevelSpread(2.2, 0.1), 7200.0, days=9
)


def estimates(events: list[Event]) -> list[Arousal]:
    return [e for e in events if isinstance(e, Arousal)]


def test_every_beat_comes_out_once_in_order_and_two_late(data: Path) -> None:
    rr = gudb(data, 3, "sitting")
    beats = [e for e in play(rr) if isinstance(e, Beat)]
    assert [b.rr_ms for b in beats] == rr
    pipeline, t = Pipeline(NativeBackend()), 0.0
    for i, value in enumerate(rr[:20]):
        t += value / 1000.0
        assert len(pipeline.intervals([value], t)) == (1 if i >= 2 else 0)
    assert len(pipeline.finish(t)) == 2


def test_the_same_intervals_give_the_same_events_bit_for_bit(data: Path) -> None:
    rr = gudb(data, 3, "sitting") + gudb(data, 3, "maths")
    assert repr(play(rr)) == repr(play(rr))


def test_coherence_comes_each_second_and_indices_and_arousal_every_five() -> None:
    events = play(breathing_heart(180.0))
    assert [e.t for e in events if isinstance(e, Coherence)] == [float(s) for s in range(1, 181)]
    assert {round(b.t - a.t) for a, b in pairwise(estimates(events))} == {5}
    assert [e.t for e in events if isinstance(e, Indices)][-1] == estimates(events)[-1].t


def test_the_cadence_can_be_changed_while_it_runs() -> None:
    def at_rest(pipeline: Pipeline, second: float) -> None:
        pipeline.cadence_s = 5.0 if second < 90 else 30.0

    told = [e.t for e in estimates(play(breathing_heart(300.0), each_second=at_rest)) if e.t > 100]
    assert np.diff(told).tolist() == [30.0] * (len(told) - 1)


def test_a_minute_of_rest_makes_a_provisional_baseline_and_five_a_firm_one() -> None:
    events = play(breathing_heart(420.0))
    updates = [e for e in events if isinstance(e, BaselineUpdate)]
    assert [u.stage for u in updates] == ["provisional", "firm"]
    assert 60.0 <= updates[0].t <= 75.0
    assert 300.0 <= updates[1].t <= 340.0
    told = estimates(events)
    assert {e.state for e in told if e.t < updates[0].t} == {"settling"}
    assert all(e.confidence <= 0.5 for e in told if e.t < 300.0)
    assert all(e.confidence > 0.5 for e in told if e.t > updates[1].t + 5.0)


def test_a_stored_baseline_scores_within_the_first_minute() -> None:
    first = next(e for e in estimates(play(breathing_heart(120.0), baseline=STORED)) if e.score is not None)
    assert first.t <= 65.0


@pytest.mark.parametrize("name", ["native", "neurokit"])
def test_a_changed_rmssd_changes_the_score(name: Literal["native", "neurokit"]) -> None:
    class Altered:
        """The engine, but with an RMSSD that is halved after two minutes."""

        def __init__(self) -> None:
            self.name = name
            self._engine = NativeBackend() if name == "native" else NeuroKitBackend()

        def measure(self, window: NnWindow) -> EngineWindow:
            plain = self._engine.measure(window)
            values = {index.name: plain.value(index) for index in INDICES}
            if len(window.t_s) and window.t_s[-1] >= 120.0:
                values["rmssd_ms"] = 0.5 * (values["rmssd_ms"] or 0.0)
            return cast("EngineWindow", Known(**values))

    rr = breathing_heart(150.0)
    plain = estimates(play(rr, NativeBackend() if name == "native" else NeuroKitBackend()))[-1]
    altered = estimates(play(rr, Altered()))[-1]
    assert plain.score is not None
    assert altered.score is not None
    assert altered.score > plain.score + 1.0


def test_both_engines_lead_to_the_same_score(data: Path) -> None:
    rr = gudb(data, 9, "sitting") + gudb(data, 9, "maths")
    native, neurokit = estimates(play(rr, NativeBackend())), estimates(play(rr, NeuroKitBackend()))
    assert [e.state for e in native] == [e.state for e in neurokit]
    for one, other in zip(native, neurokit, strict=True):
        assert (one.score or 0.0) == pytest.approx(other.score or 0.0, rel=1e-9)


def test_silence_is_a_gap_and_unsure() -> None:
    pipeline, t = Pipeline(NativeBackend()), 0.0
    for rr in breathing_heart(120.0):
        t += rr / 1000.0
        pipeline.notified([rr], t)
    events = [e for second in range(1, 12) for e in pipeline.advance(t + second)]
    gap = next(e for e in events if isinstance(e, Gap))
    assert gap.reason == "lost"
    assert 5.0 < gap.duration_s < 8.0
    assert estimates(events)[-1].state == "unsure"
    assert {r.code for r in estimates(events)[-1].reasons} == {"silence"}
    pipeline.notified([800.0, 810.0, 805.0], t + 20.0)
    # What comes after a silence may be a queue that empties: it is held until that is over.
    after = pipeline.advance(t + 21.0)
    assert next(e for e in after if isinstance(e, Beat)).t == pytest.approx(t + 18.385)


def test_a_hole_of_a_file_is_one_gap_with_one_cause_and_unsure_all_the_same() -> None:
    pipeline, t = Pipeline(NativeBackend()), 0.0
    for rr in breathing_heart(120.0):
        t += rr / 1000.0
        pipeline.intervals([rr], t)
    events = [e for second in range(1, 60) for e in pipeline.advance(t + second)]
    events += pipeline.intervals([800.0], t + 60.8, gap_before_s=60.0)
    assert [(e.reason, e.duration_s) for e in events if isinstance(e, Gap)] == [("file", 60.0)]
    assert estimates(events)[-1].state == "unsure"


def test_lost_contact_is_unsure_at_once_and_until_it_is_back() -> None:
    def contact(pipeline: Pipeline, second: float) -> None:
        told = pipeline.contact(not 100 <= second < 130, second)
        assert len(told) == (second == 100)

    told = estimates(play(breathing_heart(200.0), each_second=contact))
    assert {e.state for e in told if 101 < e.t < 130} == {"unsure"}
    assert all(e.score is not None for e in told if e.t > 136)


def test_an_exercise_is_marked_and_teaches_nothing() -> None:
    def breathe(pipeline: Pipeline, second: float) -> None:
        pipeline.exercising = 200 <= second < 320

    rr = breathing_heart(200.0) + breathing_heart(120.0, swing_bpm=16.0, breaths_per_min=6.0) + breathing_heart(300.0)
    told = estimates(play(rr, each_second=breathe))
    assert all(e.exercising for e in told if 202 < e.t < 430)
    assert not any(e.exercising for e in told if e.t < 200 or e.t > 450)


def test_a_strap_without_intervals_is_scored_from_its_rate_with_little_confidence() -> None:
    pipeline, events = Pipeline(NativeBackend()), []
    for second in range(1, 240):
        events += pipeline.heart_rate(68 if second < 150 else 84, float(second))
        events += pipeline.advance(float(second))
    told = estimates(events)
    assert any(e.score is not None for e in told)
    assert all(e.confidence <= 0.5 for e in told)
    assert told[-1].smoothed is not None
    assert told[-1].smoothed > 75.0
    assert not any(isinstance(e, Indices | Coherence) for e in events)
    assert {r.code for r in told[-1].reasons} == {"heart_rate"}


def test_a_demonstration_uses_its_own_rest_only() -> None:
    def rest(pipeline: Pipeline, second: float) -> None:
        if second in (10, 130):
            pipeline.rest(second, second == 10)

    rr = breathing_heart(200.0, rate_bpm=80.0)
    told = estimates(play(rr, baseline=STORED, each_second=rest))
    assert all(e.state == "settling" for e in told if 11 < e.t < 68)
    assert all(abs((e.score or 0.0) - 50.0) < 15.0 for e in told if e.t > 80)


def test_an_unusual_day_teaches_nothing() -> None:
    def mark(pipeline: Pipeline, second: float) -> None:
        pipeline.unusual_day(second > 1)

    assert not [e for e in play(breathing_heart(400.0), each_second=mark) if isinstance(e, BaselineUpdate)]


def test_the_evening_begins_with_the_evenings_baseline() -> None:
    evening = Baseline(
        LevelSpread(80.0, 3.0), LevelSpread(3.2, 0.1), LevelSpread(3.3, 0.1), LevelSpread(2.2, 0.1), 7200.0, days=5
    )
    stored = Baseline(
        STORED.rate_bpm, STORED.ln_rmssd, STORED.ln_sdnn, STORED.ln_stress_index, 7200.0, 9, ((3, evening),)
    )

    def clock(pipeline: Pipeline, second: float) -> None:
        if second == 1:
            pipeline.local_time(second, 20 * 60, "mon")

    rr = breathing_heart(90.0, rate_bpm=80.0)
    by_evening = estimates(play(rr, baseline=stored, each_second=clock))[-1]
    by_day = estimates(play(rr, baseline=stored))[-1]
    assert by_evening.score is not None
    assert by_day.score is not None
    assert by_evening.score < 65.0 < by_day.score


def test_time_that_jumps_forwards_or_nothing_at_all_breaks_nothing() -> None:
    pipeline = Pipeline(NativeBackend())
    assert pipeline.finish(0.0) == []
    assert [e.state for e in estimates(pipeline.advance(5.0))] == ["settling"]
    pipeline.intervals([800.0], 6.0)
    assert all(not math.isnan(getattr(e, "t", 0.0)) for e in pipeline.advance(90000.0))
    assert pipeline.intervals([], 90001.0) == []
