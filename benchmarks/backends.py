"""Whether the two index engines agree on every clean window of every recording.

    python benchmarks/backends.py [--data DIR] [--json OUT] [--every SECONDS]

Each recording is classified once and cut into windows of two minutes, one after the other, as the pipeline cuts them
(``--every 5`` cuts one every five seconds, as live). A window is clean when the time domain may be computed of it, at
most 10 % artefacts; the spectrum has its own, stricter rule, which both engines share. Time domain and Poincaré plot
have to agree to 1e-9 of their value, spectra to 1 %. Exit status 1 when a window does not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from labelled import gudb

from biofeedback.signal.file_beats import classify_file
from biofeedback.signal.indices.catalogue import OF_WINDOWS
from biofeedback.signal.indices.engines import NativeBackend, NeuroKitBackend
from biofeedback.signal.indices.measured import EngineWindow
from biofeedback.signal.indices.validity import TIME_PERCENT
from biofeedback.signal.nn_series import NnSeries, NnWindow
from biofeedback.storage.rr_files.read import read_rr_file

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
WINDOW_S = 120.0
FEWEST_BEATS = 3
SPECTRAL = frozenset({"lf_ms2", "hf_ms2", "total_power_ms2"})
ALLOWED = {True: 0.01, False: 1e-9}
PATTERNS = (
    "nsr2db/*.gz",
    "rr_healthy_irurzun/*.gz",
    "chf2db/*.gz",
    "mmash10/*_rr.csv.gz",
    "detectpvc_h10/polar_h10_device_hr_rr.csv",
    "welltory_h10/subject_*.txt",
    "stress_predict/rr/*.csv",
)
TASKS = ("maths", "jogging", "walking", "hand_bike")


def recordings(data: Path) -> Iterator[tuple[str, list[float], list[float]]]:
    """Name, intervals and the holes before them."""
    for pattern in PATTERNS:
        for path in sorted(data.glob(pattern)):
            rr = read_rr_file(path)
            yield f"{path.parent.name}/{path.name}", list(rr.rr_ms), list(rr.gaps_s)
    for task in TASKS:
        for one in gudb(data, task):
            yield f"gudb/{one.person}_sitting+{task}", one.rr_ms, one.gaps_s


def windows(rr_ms: list[float], gaps_s: list[float], every_s: float) -> Iterator[NnWindow]:
    """Clean windows, each cut when its last beat had just become final."""
    series, due_s = NnSeries(1.5 * WINDOW_S), WINDOW_S
    for beat in classify_file(rr_ms, gaps_s).beats:
        while beat.t > due_s:
            window = series.window(due_s, WINDOW_S, bend=True)
            due_s += every_s
            if len(window.nn_ms) >= FEWEST_BEATS and window.artefact_percent <= TIME_PERCENT:
                yield window
        series.append(beat.t, beat.rr_ms, beat.normal, beat.artefact is not None)


def values(measured: EngineWindow) -> dict[str, float | None]:
    """The indices of a window by their names."""
    return {index.name: measured.value(index) for index in OF_WINDOWS}


def apart(one: float | None, other: float | None) -> float:
    """Relative difference; infinite when only one of them knows a value."""
    if one is None or other is None:
        return 0.0 if one is other else float("inf")
    return abs(one - other) / max(abs(other), 1e-9)


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare the native engine with NeuroKit2, window by window.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path, default=None)
    parser.add_argument("--every", type=float, default=WINDOW_S)
    chosen = parser.parse_args()
    native, neurokit = NativeBackend(), NeuroKitBackend()
    worst: dict[str, float] = {}
    counted = wrong = spectra = 0
    for name, rr_ms, gaps_s in recordings(chosen.data):
        here = 0.0
        for window in windows(rr_ms, gaps_s, chosen.every):
            ours, theirs = values(native.measure(window)), values(neurokit.measure(window))
            off = {index: apart(ours[index], theirs[index]) for index in ours}
            counted += 1
            spectra += theirs["lf_ms2"] is not None
            wrong += any(value > ALLOWED[index in SPECTRAL] for index, value in off.items())
            worst = {index: max(value, worst.get(index, 0.0)) for index, value in off.items()}
            here = max(here, *(off[index] for index in SPECTRAL))
        print(f"{name:45s} {counted:6d} windows so far, spectra at most {100.0 * here:.3f} % apart here", flush=True)
    out: dict[str, Any] = {"windows": counted, "spectra": spectra, "windows_apart": wrong, "largest_difference": worst}
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(out, indent=2) + "\n")
    print(json.dumps(out, indent=2))
    sys.exit(1 if wrong or not counted else 0)


if __name__ == "__main__":
    main()
