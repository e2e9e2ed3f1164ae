"""Two engines, one answer; and what each window allows."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recordings import breathing_heart, classified, column, detect_pvc, gudb, window

from biofeedback.signal.indices.catalogue import INDICES
from biofeedback.signal.indices.definitions import csi, hf, lf, mean_rr, rmssd, sdnn, total_power
from biofeedback.signal.indices.definitions.stress_index import stress_index
from biofeedback.signal.indices.engines import NativeBackend, NeuroKitBackend
from biofeedback.signal.indices.measured import EngineWindow
from biofeedback.signal.indices.spectrum import BAND_EDGES_HZ, band_powers, welch, welch_powers
from biofeedback.signal.indices.spline import resample
from biofeedback.signal.indices.summary import summarise
from biofeedback.signal.nn_series import NnSeries, NnWindow

# benchmarks/backends.py goes through every clean window; here a few of each recording.
EACH = 4


@pytest.fixture(scope="module")
def engines() -> tuple[NativeBackend, NeuroKitBackend]:
    return NativeBackend(), NeuroKitBackend()


def windows(rr_ms: list[float], span_s: float = 120.0) -> list[NnWindow]:
    """A few windows of a recording, as the pipeline would cut them."""
    series = NnSeries(2 * 86400.0)
    beats = classified(rr_ms[:4000])
    for beat in beats:
        series.append(beat.t, beat.rr_ms, beat.normal, beat.artefact is not None)
    end_s = beats[-1].t
    ends = np.linspace(min(span_s, end_s), end_s, EACH)
    return [series.window(float(end), span_s, bend=True) for end in ends]


def recordings(data: Path) -> list[list[float]]:
    days = sorted((data / "nsr2db").glob("*.gz")) + sorted((data / "rr_healthy_irurzun").glob("*.gz"))
    days += sorted((data / "chf2db").glob("*.gz"))
    short = sorted((data / "welltory_h10").glob("subject_*.txt"))
    tasks = [gudb(data, person, task) for person in range(12) for task in ("sitting", "maths")]
    return [column(path) for path in [*days, *short]] + [*tasks, detect_pvc(data)]


def assert_alike(native: EngineWindow, neurokit: EngineWindow) -> None:
    for index in INDICES:
        one, other = native.value(index), neurokit.value(index)
        assert (one is None) == (other is None), index.name
        if one is not None:
            assert one == pytest.approx(other, rel=0.01 if index.domain == "frequency" else 1e-9), index.name


@pytest.mark.no_cover
@pytest.mark.filterwarnings("error")
def test_a_heart_like_a_clock_is_computed_without_a_complaint(engines: tuple[NativeBackend, NeuroKitBackend]) -> None:
    flat = NnWindow(np.arange(1.0, 61.0), np.full(60, 1000.0), 60.0)
    for engine in engines:
        found = engine.measure(flat)
        assert [found.value(each.INDEX) for each in (mean_rr, sdnn, rmssd, csi)] == [1000.0, 0.0, 0.0, None]


def test_the_engines_agree_on_windows_of_every_kind_of_recording(
    data: Path, engines: tuple[NativeBackend, NeuroKitBackend]
) -> None:
    native, neurokit = engines
    compared = 0
    for rr in recordings(data):
        for one in windows(rr):
            assert_alike(native.measure(one), neurokit.measure(one))
            compared += 1
    assert compared > 150


def test_the_engines_agree_across_a_gap(engines: tuple[NativeBackend, NeuroKitBackend]) -> None:
    whole = window(breathing_heart(150.0))
    kept = (whole.t_s < 60.0) | (whole.t_s > 63.0)
    holed = NnWindow(whole.t_s[kept], whole.nn_ms[kept], 150.0)
    native, neurokit = engines
    assert_alike(native.measure(holed), neurokit.measure(holed))
    assert len(holed.successive_ms) == len(holed.nn_ms) - 2


def test_neurokit_is_asked_for_what_drives_the_score(monkeypatch: pytest.MonkeyPatch) -> None:
    import neurokit2

    asked: list[str] = []
    original = neurokit2.hrv_time

    def spied(*args: object, **kwargs: object) -> object:
        asked.append("hrv_time")
        return original(*args, **kwargs)

    monkeypatch.setattr(neurokit2, "hrv_time", spied)
    measured = NeuroKitBackend().measure(window(breathing_heart(60.0)))
    assert all(measured.value(index.INDEX) for index in (mean_rr, rmssd, sdnn))
    assert asked == ["hrv_time"]


@given(st.lists(st.floats(300.0, 2000.0), min_size=5, max_size=60))
@settings(max_examples=40)
def test_a_spline_goes_through_its_knots(nn: list[float]) -> None:
    one = window(nn)
    for k in range(len(nn) - 1):
        value = resample(one.t_s, one.nn_ms, float(one.t_s[k]), 1.0, 1)
        assert value[0] == pytest.approx(nn[k], rel=1e-6)


def test_a_spline_needs_four_knots() -> None:
    with pytest.raises(ValueError, match="four knots"):
        resample(np.array([0.0, 1.0, 2.0]), np.array([1.0, 2.0, 3.0]), 0.0, 0.5, 4)


@pytest.mark.parametrize(
    ("seconds", "known", "unknown"),
    [
        (5.0, (), ("mean_rr_ms", "rmssd_ms", "sdnn_ms")),
        (20.0, ("mean_rr_ms", "mean_hr_bpm"), ("rmssd_ms", "sdnn_ms", "hf_ms2")),
        (45.0, ("rmssd_ms", "sdnn_ms"), ("pnn50_percent", "stress_index", "hf_ms2")),
        (75.0, ("pnn50_percent", "stress_index", "hf_ms2"), ("sd1_ms", "lf_ms2", "total_power_ms2")),
        (100.0, ("sd1_ms",), ("sd2_ms", "lf_ms2")),
        (125.0, ("sd1_ms", "sd2_ms", "lf_ms2", "total_power_ms2"), ()),
    ],
)
def test_an_index_is_told_from_its_shortest_valid_window_on(
    seconds: float, known: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    told = summarise(NativeBackend(), window(breathing_heart(seconds)), seconds)
    assert all(getattr(told, name) is not None for name in known)
    assert all(getattr(told, name) is None for name in unknown)


@pytest.mark.parametrize(
    ("percent", "known", "unknown"),
    [
        (1.0, ("mean_rr_ms", "rmssd_ms", "lf_ms2"), ()),
        (4.0, ("rmssd_ms", "lf_ms2"), ()),
        (7.0, ("mean_rr_ms", "rmssd_ms", "sd2_ms"), ("lf_ms2", "hf_ms2", "total_power_ms2")),
        (12.0, ("mean_rr_ms", "mean_hr_bpm"), ("rmssd_ms", "sdnn_ms", "stress_index", "lf_ms2")),
    ],
)
def test_the_share_of_artefacts_decides_what_is_told(
    percent: float, known: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    clean = window(breathing_heart(125.0))
    told = summarise(NativeBackend(), NnWindow(clean.t_s, clean.nn_ms, 120.0, percent), 125.0)
    assert all(getattr(told, name) is not None for name in known)
    assert all(getattr(told, name) is None for name in unknown)


def test_too_few_beats_say_nothing(engines: tuple[NativeBackend, NeuroKitBackend]) -> None:
    for engine in engines:
        assert all(engine.measure(window([])).value(index) is None for index in INDICES)
        two = engine.measure(window([800.0, 810.0]))
        assert [index.name for index in INDICES if two.value(index) is not None] == [
            "mean_rr_ms",
            "mean_hr_bpm",
            "stress_index",
        ]


def test_the_stress_index_is_baevskys() -> None:
    nn = np.array([790.0, 795.0, 805.0, 810.0, 820.0, 860.0, 745.0, 815.0, 830.0, 800.0])
    # Seven of ten lie in 800-850 ms; median 0.8075 s, range 0.115 s.
    in_bin = 100.0 * 6 / 10
    assert stress_index(nn) == pytest.approx(math.sqrt(in_bin / (2.0 * 0.8075 * 0.115)))
    assert stress_index(np.array([])) is None
    assert stress_index(np.array([800.0] * 20)) is None


@pytest.mark.parametrize("segment", [52, 97, 120, 300])
def test_the_rows_of_the_bands_take_what_the_trapezoids_take(segment: int) -> None:
    signal = 800.0 + np.random.default_rng(segment).normal(0.0, 40.0, 2 * segment)
    frequency_hz, density = welch(signal, segment)
    assert welch_powers(signal, segment) == pytest.approx(band_powers(frequency_hz, density, BAND_EDGES_HZ), rel=1e-9)


@pytest.mark.parametrize(("hole_s", "told"), [(3.5, True), (6.5, False)])
def test_no_spectrum_is_drawn_across_a_hole_of_more_than_five_seconds(
    hole_s: float, told: bool, engines: tuple[NativeBackend, NeuroKitBackend]
) -> None:
    whole = window(breathing_heart(125.0))
    kept = (whole.t_s < 60.0) | (whole.t_s > 60.0 + hole_s)
    holed = NnWindow(whole.t_s[kept], whole.nn_ms[kept], 120.0)
    assert (float(np.diff(holed.t_s).max()) <= 5.0) == told
    for engine in engines:
        found = summarise(engine, holed, 125.0)
        assert found.rmssd_ms is not None
        assert (found.hf_ms2 is not None, found.lf_ms2 is not None) == (told, told)


@pytest.mark.parametrize("name", ["native", "neurokit"])
def test_total_power_is_that_of_all_three_bands(name: str, engines: tuple[NativeBackend, NeuroKitBackend]) -> None:
    measured = engines[0 if name == "native" else 1].measure(window(breathing_heart(125.0)))
    assert measured.powers is not None
    assert measured.value(lf.INDEX) == measured.powers.lf > 0.0
    assert measured.value(hf.INDEX) == measured.powers.hf > 0.0
    assert measured.value(total_power.INDEX) == pytest.approx(sum(measured.powers))
    assert measured.powers.vlf > 0.0
