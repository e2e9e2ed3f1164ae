"""Labelled sets of chest sensors as sessions of intervals: rest, then stress; R peaks by NeuroKit2, or pulse times."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from labelled import HALF_WINDOW_S, Phase, Recording

ECG_HZ = 130
H10_ORDER = (("baseline", 0), ("stroop", 1), ("mat", 1), ("recovery", 0))


def column(path: Path) -> np.ndarray:
    """The first column of a table with a heading."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as file:
        rows = np.genfromtxt(file, delimiter=",", skip_header=1)
    first: np.ndarray = rows if rows.ndim == 1 else rows[:, 0]
    return first


def rr_of_ecg(path: Path) -> list[float]:
    import neurokit2

    clean = neurokit2.ecg_clean(column(path), sampling_rate=ECG_HZ)
    _, found = neurokit2.ecg_peaks(clean, sampling_rate=ECG_HZ)
    return (np.diff(found["ECG_R_Peaks"]) * 1000.0 / ECG_HZ).tolist()  # type: ignore[no-any-return]


def joined(person: str, parts: Sequence[tuple[str, int, list[float]]]) -> Recording:
    """Phases one after another, as one session."""
    rr_ms: list[float] = []
    phases = []
    for name, label, values in parts:
        begin_s = sum(rr_ms) / 1000.0
        rr_ms = rr_ms + values
        first_s = HALF_WINDOW_S if not phases else 0.0
        phases.append(Phase(begin_s + first_s, sum(rr_ms) / 1000.0, label, name))
    return Recording(person, rr_ms, [0.0] * len(rr_ms), phases)


def eegmat(data: Path) -> list[Recording]:
    out = []
    for path in sorted((data / "chest" / "eegmat").glob("*_rest.csv.gz")):
        person = path.name.split("_")[0]
        task = path.with_name(f"{person}_arithmetic.csv.gz")
        if task.exists():
            out.append(joined(person, [("rest", 0, rr_of_ecg(path)), ("arithmetic", 1, rr_of_ecg(task))]))
    return out


def h10_ecg(data: Path) -> list[Recording]:
    folder, out = data / "chest" / "h10_ecg", []
    for person in sorted({path.name.split("_")[0] for path in folder.glob("*.csv.gz")}):
        there = [(name, label, folder / f"{person}_{name}.csv.gz") for name, label in H10_ORDER]
        parts = [(name, label, rr_of_ecg(path)) for name, label, path in there if path.exists()]
        if {0, 1} <= {label for _, label, _ in parts}:
            out.append(joined(person, parts))
    return out


def vr(data: Path) -> list[Recording]:
    out = []
    for path in sorted((data / "chest" / "vr").glob("*_baseline_pulse.csv.gz")):
        person = path.name.split("_")[0]
        task = path.with_name(f"{person}_intruder_pulse.csv.gz")
        if task.exists():
            rest, stress = (np.diff(column(each)) * 1000.0 for each in (path, task))
            out.append(joined(person, [("baseline", 0, rest.tolist()), ("intruder", 1, stress.tolist())]))
    return out
