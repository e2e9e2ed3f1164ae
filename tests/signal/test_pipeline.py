"""Intervals go in, events come out, the same every time."""

from __future__ import annotations

import csv
from pathlib import Path

from biofeedback.events import Arousal, BaselineUpdate, Beat, Event
from biofeedback.signal.indices.native import NativeBackend
from biofeedback.signal.pipeline import Pipeline


def play(rr_ms: list[float]) -> list[Event]:
    pipeline, events, t, second = Pipeline(NativeBackend()), [], 0.0, 1.0
    for rr in rr_ms:
        t += rr / 1000.0
        while second <= t:
            events.extend(pipeline.advance(second))
            second += 1.0
        events.extend(pipeline.intervals([rr], t))
    events.extend(pipeline.finish(t))
    return events


def gudb(data: Path, person: int, task: str) -> list[float]:
    with (data / "gudb" / "rr_cs" / f"s{person:02d}_{task}.csv").open() as file:
        return [float(row["rr_ms"]) for row in csv.DictReader(file)]


def test_every_beat_comes_out_once_and_in_order(data: Path) -> None:
    rr = gudb(data, 3, "sitting") + gudb(data, 3, "maths")
    beats = [e for e in play(rr) if isinstance(e, Beat)]
    assert [b.rr_ms for b in beats] == rr


def test_the_same_intervals_give_the_same_events(data: Path) -> None:
    rr = gudb(data, 3, "sitting") + gudb(data, 3, "maths")
    assert repr(play(rr)) == repr(play(rr))


def test_a_minute_of_rest_makes_a_provisional_baseline_and_maths_raises_the_score(data: Path) -> None:
    rest = gudb(data, 9, "sitting")
    events = play(rest + gudb(data, 9, "maths"))
    first = next(e for e in events if isinstance(e, BaselineUpdate))
    assert first.stage == "provisional"
    assert 60.0 <= first.t <= 75.0
    rest_s = sum(rest) / 1000.0
    scores = [e for e in events if isinstance(e, Arousal) and e.score is not None]
    assert max(e.smoothed or 0.0 for e in scores if e.t <= rest_s) < 75.0
    assert max(e.smoothed or 0.0 for e in scores if e.t > rest_s) > 75.0
