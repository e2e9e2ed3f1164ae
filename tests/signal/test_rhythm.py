"""What cannot be read is unsure: never calm, never a reason to ask, and no condition is named."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from recordings import breathing_heart, column, detect_pvc, gudb, play

from biofeedback.events import Arousal, Event
from biofeedback.signal.nn_series import Readability
from biofeedback.signal.rhythm import frequent_early_beats, in_doubt, unreadable


def estimates(events: list[Event]) -> list[Arousal]:
    return [e for e in events if isinstance(e, Arousal)]


def test_frequent_early_beats_are_never_read(data: Path) -> None:
    told = estimates(play(detect_pvc(data)))
    assert all(e.score is None for e in told)
    assert {e.state for e in told if e.t > 30.0} == {"unsure"}
    assert {r.code for e in told if e.t > 30.0 for r in e.reasons} == {"rhythm"}


@pytest.mark.no_cover
def test_the_irregular_stretches_of_a_failing_heart_are_never_read(data: Path) -> None:
    rr = np.array(column(data / "chf2db" / "chf221.rr_ms.txt.gz")[105751:112751])
    told = estimates(play(rr.tolist()))
    ends_s = np.cumsum(rr) / 1000.0
    jump = np.append(False, np.abs(np.diff(rr)) > 0.2 * np.minimum(rr[1:], rr[:-1]))
    irregular = read = called_calm = 0
    surest = 0.0
    for one in told:
        minute = jump[np.searchsorted(ends_s, one.t - 60.0) : np.searchsorted(ends_s, one.t)]
        called_calm += len(minute) > 30 and minute.mean() > 0.10 and one.state == "calm"
        if len(minute) > 30 and minute.mean() > 0.30:
            irregular += 1
            read += one.score is not None
        if len(minute) > 30 and minute.mean() > 0.12 and one.score is not None:
            surest = max(surest, one.confidence)
    assert irregular > 200
    assert read == 0
    assert called_calm == 0
    assert surest < 0.2, "only the heart rate of such a minute means something, and nobody is asked on it"


@pytest.mark.no_cover
@pytest.mark.parametrize("record", ["nsr2db/nsr010", "nsr2db/nsr046", "rr_healthy_irurzun/000"])
def test_a_healthy_stretch_is_read(data: Path, record: str) -> None:
    told = estimates(play(column(data / f"{record}.rr_ms.txt.gz")[-8000:]))
    assert np.mean([e.state == "unsure" for e in told]) <= 0.05


def test_sitting_is_read_in_everyone(data: Path) -> None:
    for person in range(12):
        assert all(e.state != "unsure" for e in estimates(play(gudb(data, person, "sitting"))))


def test_fibrillation_like_irregularity_is_not_read() -> None:
    rng = np.random.default_rng(4)
    rr = [*breathing_heart(180.0), *rng.normal(700.0, 140.0, 300).clip(350.0, 1300.0)]
    late = [e for e in estimates(play(rr)) if e.t > 240.0]
    assert {e.state for e in late} == {"unsure"}


def test_deep_slow_breathing_is_read() -> None:
    rr = breathing_heart(300.0, rate_bpm=58.0, swing_bpm=20.0, breaths_per_min=6.0)
    assert all(e.state != "unsure" for e in estimates(play(rr)))


def test_an_irregular_stretch_is_read_again_when_it_is_well_over() -> None:
    thinning = Readability(n_beats=70, n_artefacts=3, n_jumps=16, n_odd_jumps=4)
    assert unreadable(Readability(70, 5, 20, 0)) == "rhythm"
    assert unreadable(Readability(70, 5, 12, 6)) == "rhythm"
    assert unreadable(thinning) is None
    assert unreadable(thinning, "rhythm") == "rhythm"
    assert unreadable(Readability(70, 1, 3, 1), "rhythm") is None
    assert unreadable(thinning, "artefacts") is None


def test_early_beats_now_and_then_are_left_out_and_the_rest_is_scored() -> None:
    rr = breathing_heart(900.0, rate_bpm=70.0)
    for at in range(80, len(rr) - 1, 25):
        early_ms = 0.33 * rr[at]
        rr[at] -= early_ms
        rr[at + 1] += early_ms
    told = [e for e in estimates(play(rr)) if e.t > 120.0]
    assert np.mean([e.state == "unsure" for e in told]) <= 0.05
    assert {e.state for e in told if e.score is not None} == {"usual"}


def test_what_is_not_quite_regular_may_be_scored_but_is_not_called_calm() -> None:
    slow = [1100.0 + 25.0 * np.sin(k / 2.0) for k in range(60)]
    dropped = [800.0 if k % 16 == 8 else rr for k, rr in enumerate(slow)]
    rest = breathing_heart(400.0, rate_bpm=75.0)
    regular = {e.state for e in estimates(play([*rest, *slow, *slow])) if e.t > 470.0}
    doubtful = [e for e in estimates(play([*rest, *slow, *dropped])) if e.t > 500.0]
    assert "calm" in regular
    assert {e.state for e in doubtful} == {"usual"}
    assert max(e.confidence for e in doubtful) <= 0.4
    assert in_doubt(Readability(70, 3, 5, 0))
    assert not in_doubt(Readability(70, 1, 3, 0))
    assert frequent_early_beats(Readability(70, 3, 7, 0))
    assert not frequent_early_beats(Readability(70, 3, 5, 0))


def test_a_minute_in_doubt_still_teaches_the_rate() -> None:
    """Else the usual would follow only what lies above such minutes, and drift away from the wearer."""
    rest = breathing_heart(400.0, rate_bpm=75.0)
    slow = [1000.0 + 25.0 * np.sin(k / 2.0) for k in range(1500)]
    early = [750.0 if k % 30 == 8 else rr for k, rr in enumerate(slow)]
    told = [e for e in estimates(play([*rest, *early])) if e.t > 450.0 and e.score is not None]
    # Sixty a minute is far below the usual at first; a quarter of an hour later it is the usual.
    assert max(e.confidence for e in told if e.t < 600.0) <= 0.4
    late = [r.value for e in told if e.t > 1400.0 for r in e.reasons if r.code == "heart_rate" and r.value is not None]
    assert abs(float(np.median(late))) < 2.0
