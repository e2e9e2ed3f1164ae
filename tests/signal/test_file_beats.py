"""All beats of a file at once are the beats one by one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recordings import annotated, breathing_heart

from biofeedback.events import Gap
from biofeedback.signal.artefacts import ArtefactClassifier, ClassifiedBeat
from biofeedback.signal.beat_clock import BeatClock
from biofeedback.signal.file_beats import classify_file


def one_by_one(rr_ms: list[float], gaps_s: list[float]) -> list[ClassifiedBeat]:
    clock, classifier = BeatClock(), ArtefactClassifier()
    out: list[ClassifiedBeat] = []
    now_s = 0.0
    for rr, gap_s in zip(rr_ms, gaps_s, strict=True):
        now_s += gap_s + max(rr, 0.0) / 1000.0
        for item in clock.place([rr], now_s, gap_s):
            out.extend(classifier.end_run() if isinstance(item, Gap) else classifier.add(item))
    return out + classifier.end_run()


def check(rr_ms: list[float], gaps_s: list[float]) -> None:
    found, expected = classify_file(rr_ms, gaps_s).beats, one_by_one(rr_ms, gaps_s)
    assert [beat[1:] for beat in found] == [beat[1:] for beat in expected]
    assert np.allclose([beat.t for beat in found], [beat.t for beat in expected], rtol=0.0, atol=2e-9)


INTERVALS = st.one_of(
    st.floats(700.0, 900.0), st.sampled_from([800.0, 810.0, 790.0]), st.floats(0.0, 5000.0), st.floats(350.0, 1500.0)
)


@settings(max_examples=300)
@given(st.lists(st.tuples(INTERVALS, st.sampled_from([0.0, 0.0, 0.0, 0.0, 0.5, 7.0])), max_size=60))
def test_whatever_a_file_holds(rows: list[tuple[float, float]]) -> None:
    check([rr for rr, _ in rows], [gap for _, gap in rows])


@given(st.data())
def test_a_quiet_heart_with_early_and_missed_beats(data: st.DataObject) -> None:
    rr = breathing_heart(200.0)
    for at in data.draw(st.lists(st.integers(0, len(rr) - 2), max_size=12)):
        early_ms = data.draw(st.floats(0.4, 0.95)) * rr[at]
        rr[at], rr[at + 1] = early_ms, rr[at + 1] + rr[at] - early_ms
    check(rr, [0.0] * len(rr))


@pytest.mark.parametrize("name", ["mitdb100", "mitdb119"])
def test_annotated_hearts(name: str, data: Path) -> None:
    rr, _ = annotated(data, name)
    check(rr, [0.0] * len(rr))


def test_runs_end_at_holes_and_at_what_no_heart_does() -> None:
    found = classify_file([800.0, 800.0, 100.0, 800.0, 800.0, 800.0], [0.0, 0.0, 0.0, 0.0, 0.0, 9.0])
    assert found.runs == [(0, 2), (3, 5), (5, 6)]
    assert len(found.beats) == 5
    assert classify_file([]).beats == []
    assert classify_file([50.0, 4000.0]).runs == []
