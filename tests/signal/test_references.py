"""Time-domain and Poincaré values come out as other programs print them; spectra as they are known exactly."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from recordings import Known, column

from biofeedback.signal.indices.definitions import mean_rr, parasympathetic_index, sympathetic_index
from biofeedback.signal.indices.engines import NativeBackend, NeuroKitBackend
from biofeedback.signal.recording import RecordingIndices, analyse

FIELDS = {
    "mean_rr": "mean_rr_ms",
    "sdnn": "sdnn_ms",
    "rmssd": "rmssd_ms",
    "pnn50": "pnn50_percent",
    "mean_hr": "mean_hr_bpm",
    "sd1": "sd1_ms",
    "sd2": "sd2_ms",
    "csi": "csi",
    "modified_csi": "modified_csi_ms",
    "cvi": "cvi",
}


def reference(data: Path, name: str) -> tuple[RecordingIndices, dict[str, Any]]:
    folder = data / "reference"
    entry = next(e for e in json.loads((folder / "references.json").read_text()) if e["id"] == name)
    rr = entry.get("input_inline") or column(folder / entry["input"])
    if entry.get("input_kind", "").startswith("RR [s]"):
        rr = [1000.0 * v for v in rr]
    # The test patterns are periodic: some hours of them say what a day does.
    return analyse(rr[:20000], NativeBackend(), "none"), entry["expected"]


@pytest.mark.parametrize("name", ["hrvanalysis_test", "pyhrv_sample", "hrvjl_e1304", "hrvpy_tiny"])
def test_values_agree_with_other_programs_to_the_printed_digits(data: Path, name: str) -> None:
    found, expected = reference(data, name)
    for key, field in FIELDS.items():
        if key not in expected:
            continue
        value = expected[key]
        # That program divides its NN50 by the number of intervals, the field by that of their differences.
        value = 100.0 / 3.0 if (name, key) == ("hrvpy_tiny", "pnn50") else value
        digits = -int(Decimal(str(value)).as_tuple().exponent)
        # Some programs cut off the last digit, others round it.
        assert found.values[field] == pytest.approx(value, abs=10.0**-digits, rel=1e-9), key


def test_an_absurd_interval_in_a_file_does_not_reach_the_mean(data: Path) -> None:
    found, _ = reference(data, "hrvpy_real")
    mean_rr_ms = found[mean_rr.INDEX]
    assert mean_rr_ms is not None
    assert 400.0 < mean_rr_ms < 1500.0
    assert found.artefact_percent is not None
    assert found.artefact_percent > 0.0


@pytest.mark.parametrize(("name", "band"), [("ec57_tp2", "hf"), ("ec57_tp3", "lf")])
def test_the_spectrum_of_a_known_wave_has_its_power(data: Path, name: str, band: str) -> None:
    found, expected = reference(data, name)
    other = "lf" if band == "hf" else "hf"
    assert found.values[f"{band}_ms2"] == pytest.approx(expected[band], rel=0.05)
    assert (found.values[f"{other}_ms2"] or 0.0) < 0.01 * expected[band]


@pytest.mark.parametrize("segment", range(5))
def test_time_domain_and_poincare_lie_within_what_three_programs_say(data: Path, segment: int) -> None:
    entry = json.loads((data / "reference" / "consensus_segments.json").read_text())[segment]
    rr = column(data / "reference" / entry["input"])
    for backend in (NativeBackend(), NeuroKitBackend()) if segment == 0 else (NativeBackend(),):
        found = analyse(rr, backend, "none")
        for key in ("mean_rr", "sdnn", "rmssd", "pnn50", "sd1", "sd2"):
            band = entry["consensus"][key]
            value = found.values[FIELDS[key]]
            assert value is not None
            assert band["min"] * (1.0 - 1e-6) <= value <= band["max"] * (1.0 + 1e-6), key
        for key in ("lf", "hf"):
            band = entry["consensus"][key]
            value = found.values[f"{key}_ms2"]
            assert value is not None
            assert 0.95 * band["min"] <= value <= 1.05 * band["max"]


@pytest.mark.parametrize(
    ("rr", "rmssd_ms", "sd1_ms", "sd2_ms", "stress", "pns", "sns"),
    [
        (805.0, 42.9052, 31.1704, 31.7047, 18.45491, -0.301130, 1.767119),
        (1111.7669, 110.0430, 78.0551, 131.3029, 4.026586, 2.708552, -1.619042),
        (974.0979, 25.4264, 18.0464, 32.7949, 14.660666, -0.185248, 0.529347),
        (933.5178, 62.9713, 44.5844, 92.1693, 5.514310, 0.601463, -0.682430),
    ],
)
def test_the_autonomic_indices_agree_with_published_results(
    rr: float, rmssd_ms: float, sd1_ms: float, sd2_ms: float, stress: float, pns: float, sns: float
) -> None:
    rest = Known(mean_rr_ms=rr, rmssd_ms=rmssd_ms, sd1_ms=sd1_ms, sd2_ms=sd2_ms, stress_index=stress)
    assert parasympathetic_index.parasympathetic_index(rest) == pytest.approx(pns, abs=0.005)
    assert sympathetic_index.sympathetic_index(rest) == pytest.approx(sns, abs=0.005)
