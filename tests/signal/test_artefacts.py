"""Early, missed and extra beats are found; breathing, sighs and real changes are left alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recordings import annotated, breathing_heart, classified, gudb, rmssd


def seen_and_found(rr: list[float], symbols: list[str]) -> tuple[int, int, float]:
    """Ectopics visible in RR, those found, and the share of normal beats kept, in %."""
    values = np.array(rr)
    # The cardiologist's gaps (over 3 s) are no beats.
    labels = iter(classified(rr))
    marked = np.array([next(labels).artefact is not None if 200.0 <= v <= 3000.0 else False for v in rr])
    local = np.array([np.median(values[max(0, i - 5) : i + 6]) for i in range(len(values))])
    off = np.abs(values / local - 1.0) > 0.10
    ectopic = np.array(symbols) != "N"
    visible = ectopic & (off | np.append(off[1:], False))
    return int(visible.sum()), int((visible & marked).sum()), 100.0 * float((~marked[~ectopic]).mean())


@pytest.mark.no_cover
def test_the_ectopics_of_two_annotated_records_are_found_and_their_normal_beats_kept(data: Path) -> None:
    visible = found = 0
    for record in ("nsr001", "mitdb100"):
        here, seen, kept = seen_and_found(*annotated(data, record))
        assert here - seen <= 2
        assert kept >= 99.8
        visible, found = visible + here, found + seen
    assert found >= 0.97 * visible


@pytest.mark.no_cover
@pytest.mark.parametrize("record", ["nsr001", "mitdb100"])
def test_rmssd_of_windows_with_an_ectopic_comes_out_right(data: Path, record: str) -> None:
    rr, symbols = annotated(data, record)
    pairs = [(v, s) for v, s in zip(rr, symbols, strict=True) if 200.0 <= v <= 3000.0]
    values = np.array([v for v, _ in pairs])
    beats = classified(values)
    ectopic = np.array([s != "N" for _, s in pairs])
    truth = (~ectopic & ~np.append(False, ectopic[:-1])).astype(float)
    normal = np.array([float(b.normal) for b in beats])
    corrected = np.array([b.corrected_ms for b in beats])
    t = np.cumsum(values) / 1000.0
    left_out, filled_in, raw = [], [], []
    for begin_s in np.arange(0.0, t[-1], 300.0):
        first, last = np.searchsorted(t, (begin_s, begin_s + 300.0))
        here = slice(first, last)
        if not ectopic[here].any() or last - first < 100:
            continue
        true = rmssd(values[here], truth[here])
        left_out.append(abs(rmssd(values[here], normal[here]) / true - 1.0))
        filled_in.append(abs(rmssd(corrected[here], np.ones(last - first)) / true - 1.0))
        raw.append(abs(rmssd(values[here], np.ones(last - first)) / true - 1.0))
    assert np.median(left_out) <= 0.05
    assert np.median(filled_in) <= 0.05
    assert np.median(raw) > 0.2


def test_beats_left_out_of_a_real_recording_are_missed_and_beats_put_in_are_extra(data: Path) -> None:
    rr = gudb(data, 3, "sitting")
    missing = [*rr[:60], rr[60] + rr[61], *rr[62:100], rr[100] * 0.45, rr[100] * 0.55, *rr[101:]]
    beats = classified(missing)
    assert beats[60].artefact == "missed"
    assert beats[60].corrected_ms == pytest.approx(0.5 * (rr[60] + rr[61]), rel=0.15)
    assert beats[99].artefact == "extra"
    assert not beats[100].normal
    assert sum(b.artefact is not None for b in beats) == 2


def test_a_peak_found_too_late_is_one_long_beat() -> None:
    rr = breathing_heart(90.0, swing_bpm=2.0)
    rr[50] += 250.0
    rr[51] -= 250.0
    marked = [(i, b.artefact) for i, b in enumerate(classified(rr)) if b.artefact is not None]
    assert marked == [(50, "long")]


@pytest.mark.parametrize("breaths_per_min", [5.0, 6.0, 9.0, 12.0, 15.0, 18.0])
@pytest.mark.parametrize("rate_bpm", [50.0, 65.0, 85.0])
def test_healthy_breathing_is_not_called_ectopic(breaths_per_min: float, rate_bpm: float) -> None:
    swing_bpm = min(16.0, 2.0 * rate_bpm / breaths_per_min)
    beats = classified(breathing_heart(300.0, rate_bpm, swing_bpm, breaths_per_min))
    assert sum(b.artefact is not None for b in beats) <= 0.01 * len(beats)


def test_a_sigh_is_no_artefact() -> None:
    rr = breathing_heart(120.0, swing_bpm=3.0)
    sigh = [1.10, 1.42, 1.25, 1.12, 1.04]
    rr[60:65] = [value * factor for value, factor in zip(rr[60:65], sigh, strict=True)]
    assert all(b.artefact is None for b in classified(rr))


@pytest.mark.parametrize(("before_ms", "after_ms"), [(1000.0, 560.0), (560.0, 1000.0), (400.0, 850.0)])
def test_a_real_change_of_rate_does_not_lock_the_classifier_out(before_ms: float, after_ms: float) -> None:
    rng = np.random.default_rng(3)
    rr = [*(before_ms + rng.normal(0.0, 8.0, 120)), *(after_ms + rng.normal(0.0, 8.0, 120))]
    beats = classified(rr)
    assert sum(b.artefact is not None for b in beats) <= 1
    assert all(b.normal for b in beats[123:])


def test_every_second_beat_early_is_seen_for_as_long_as_it_lasts() -> None:
    rng = np.random.default_rng(5)
    regular = list(800.0 + rng.normal(0.0, 10.0, 100))
    bigeminy = [v for _ in range(60) for v in (520.0 + rng.normal(0.0, 10.0), 1080.0 + rng.normal(0.0, 10.0))]
    beats = classified(regular + bigeminy)
    assert np.mean([b.artefact is not None for b in beats[100:]]) > 0.45


@given(st.lists(st.floats(250.0, 2500.0), min_size=1, max_size=80), st.integers(1, 79))
@settings(max_examples=60)
def test_a_label_never_depends_on_more_than_two_later_beats(rr: list[float], cut: int) -> None:
    whole = classified(rr)
    assert len(whole) == len(rr)
    part = classified(rr[:cut])
    sure = max(min(cut, len(rr)) - 2, 0)
    assert part[:sure] == whole[:sure]


@given(st.lists(st.floats(0.0, 5000.0), max_size=60))
@settings(max_examples=60)
def test_whatever_comes_every_plausible_interval_comes_out_once(rr: list[float]) -> None:
    assert [b.rr_ms for b in classified(rr)] == [v for v in rr if 200.0 <= v <= 3000.0]


def test_an_early_beat_after_a_long_one_leaves_no_pause_among_the_normal_ones() -> None:
    steady = [950.0 + 10.0 * np.sin(k) for k in range(60)]
    beats = classified([*steady, 945.0, 1250.0, 609.0, 1422.0, *steady[:30]])
    assert [beat.normal for beat in beats[61:64]] == [False, False, False]
    assert all(beat.normal for beat in beats[:60])
    assert all(beat.normal for beat in beats[64:])


def test_an_early_beat_after_a_long_interval_is_found_and_left_out_of_the_minutes_rmssd() -> None:
    steady = [950.0 + 10.0 * np.sin(k) for k in range(60)]
    clean = np.array([*steady, 945.0, *steady[:30]])
    beats = classified([*steady, 945.0, 1250.0, 609.0, 1422.0, *steady[:30]])
    assert [beat.artefact for beat in beats[60:64]] == [None, "long", "ectopic", None]
    rr, normal = np.array([b.rr_ms for b in beats]), np.array([float(b.normal) for b in beats])
    assert rmssd(rr, normal) == pytest.approx(rmssd(clean, np.ones(len(clean))), rel=0.05)


@pytest.mark.parametrize("n", [2, 3, 4])
def test_every_early_beat_of_a_short_row_of_them_is_found(n: int) -> None:
    steady = [800.0 + 12.0 * np.sin(k) for k in range(60)]
    beats = classified([*steady, *[560.0, 1060.0] * n, *steady[:30]])
    assert [beat.artefact for beat in beats[60 : 60 + 2 * n]] == ["ectopic", None] * n
    assert not any(beat.normal for beat in beats[60 : 60 + 2 * n])
    assert all(beat.normal for beat in beats[60 + 2 * n :])


def test_two_early_beats_with_one_pause_are_two_and_no_extra_one() -> None:
    steady = [700.0 + 8.0 * np.sin(k) for k in range(60)]
    beats = classified([*steady, 390.0, 360.0, 1080.0, *steady[:30]])
    assert all(beat.artefact in ("ectopic", "short") for beat in beats[60:62])
    assert [beat.normal for beat in beats[59:64]] == [True, False, False, False, True]
