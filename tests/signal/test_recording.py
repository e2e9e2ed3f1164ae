"""A whole recording at once: what `analyze` prints."""

from __future__ import annotations

import gzip
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from recordings import annotated, breathing_heart, column

from biofeedback.signal.file_beats import classify_file
from biofeedback.signal.indices.definitions import (
    hf,
    lf,
    mean_hr,
    mean_rr,
    parasympathetic_index,
    rmssd,
    sdnn,
    sympathetic_index,
)
from biofeedback.signal.indices.engines import NativeBackend
from biofeedback.signal.recording import analyse

NATIVE = NativeBackend()


def test_an_empty_recording_has_no_value_and_no_error() -> None:
    found = analyse([], NATIVE)
    assert found.n_beats == 0
    assert found.duration_s == 0.0
    assert all(value is None for value in list(found.row().values())[2:])


def test_correction_takes_the_ectopics_out_and_none_leaves_them_in(data: Path) -> None:
    rr, symbols = annotated(data, "mitdb100")
    auto, raw = analyse(rr, NATIVE, "auto"), analyse(rr, NATIVE, "none")
    ectopic = np.array(symbols) != "N"
    nn = ~ectopic & ~np.append(False, ectopic[:-1])
    steps = np.diff(np.array(rr))[nn[1:] & nn[:-1]]
    assert auto[rmssd.INDEX] == pytest.approx(float(np.sqrt(np.mean(steps**2))), rel=0.02)
    assert raw[rmssd.INDEX] == pytest.approx(float(np.sqrt(np.mean(np.diff(rr) ** 2))))
    assert auto.artefact_percent == raw.artefact_percent
    assert auto.artefact_percent == pytest.approx(100.0 * ectopic.mean(), abs=0.2)


def test_no_difference_is_taken_across_a_hole() -> None:
    rr = [800.0, 810.0, 805.0, 1000.0, 1010.0, 1005.0]
    holed = analyse(rr, NATIVE, "none", [0.0, 0.0, 0.0, 7.0, 0.0, 0.0])
    assert holed[rmssd.INDEX] == pytest.approx(np.sqrt((10.0**2 + 5.0**2 + 10.0**2 + 5.0**2) / 4.0))
    assert holed.duration_s == pytest.approx(sum(rr) / 1000.0 + 7.0)


def test_the_beats_of_a_holed_recording_lie_where_the_file_says(data: Path) -> None:
    text = gzip.decompress((data / "mmash10" / "s04_rr.csv.gz").read_bytes()).decode()
    rows = [tuple(float(v) for v in line.split(",")) for line in text.split()[1:3000]]
    gaps, end_s = [], rows[0][0]
    for t, rr in rows:
        gaps.append(t - end_s - rr / 1000.0 if t - end_s - rr / 1000.0 > 2.0 else 0.0)
        end_s = t if gaps[-1] else end_s + rr / 1000.0
    beats = classify_file([rr for _, rr in rows], gaps).beats
    assert beats[-1].t == pytest.approx(rows[-1][0] - rows[0][0] + rows[0][1] / 1000.0, abs=3.0)
    assert all(b.t > a.t for a, b in pairwise(beats))


def test_breath_and_spectrum_of_a_simulated_heart() -> None:
    found = analyse(breathing_heart(600.0, swing_bpm=6.0, breaths_per_min=15.0), NATIVE)
    assert found.respiration_rate_bpm == pytest.approx(15.0, abs=0.5)
    fast, slow = found[hf.INDEX], found[lf.INDEX]
    assert fast is not None
    assert slow is not None
    assert fast > 20.0 * slow
    assert found[parasympathetic_index.INDEX] is not None
    assert found[sympathetic_index.INDEX] is not None


def test_a_short_recording_has_no_lf() -> None:
    found = analyse(breathing_heart(70.0), NATIVE)
    assert found[lf.INDEX] is None
    assert found[rmssd.INDEX] is not None


@pytest.mark.parametrize("n", [1, 2])
def test_an_interval_or_two_have_a_mean_and_nothing_else(n: int) -> None:
    found = analyse([800.0] * n, NATIVE)
    assert (found[mean_rr.INDEX], found[mean_hr.INDEX]) == (800.0, 75.0)
    assert found[sdnn.INDEX] is None
    assert found[rmssd.INDEX] is None


def test_what_is_not_plausible_counts_as_artefact() -> None:
    rr = breathing_heart(120.0)
    rr[50] = 0.0
    found = analyse(rr, NATIVE, "none")
    assert found.n_beats == len(rr)
    assert found.artefact_percent is not None
    assert found.artefact_percent > 0.0
    assert found[mean_rr.INDEX] == pytest.approx(np.mean(rr[:50] + rr[51:]))


def test_a_day_is_analysed(data: Path) -> None:
    found = analyse(column(data / "rr_healthy_irurzun" / "007.rr_ms.txt.gz"), NATIVE)
    assert all(value is not None for value in found.row().values())
