"""Recordings with known phases, played through the engine: what `stress.py` and `fit_weights.py` share."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from unittest import mock

import numpy as np

from biofeedback.engine import fold
from biofeedback.events import Arousal, ClockAnchor, Input, Packet, Prompt, RrPacket, Settings, Start, Stop, Tick
from biofeedback.signal.arousal import SHIPPED, Weights
from biofeedback.signal.pipeline import Pipeline

NINE_S = 1_767_603_600.0
# An estimate looks back over a minute: it counts for a phase once half of that lies within.
HALF_WINDOW_S = 30.0
BASELINE_S = 60.0
GUDB_TASKS = ("maths", "jogging", "walking", "hand_bike")
STRESS_PREDICT = {
    "baseline_quest": 0,
    "relax1": 0,
    "relax2": 0,
    "relax3": 0,
    "stroop": 1,
    "interview": 1,
    "hypervent": 1,
}
MIST = {"Baseline": 0, "Recovery": 0, "Stress": 1}


@dataclass(frozen=True)
class Phase:
    begin_s: float
    end_s: float
    label: int
    name: str = ""


@dataclass
class Recording:
    """One person's beats in order, and what the person was doing."""

    person: str
    rr_ms: list[float]
    gaps_s: list[float]
    phases: list[Phase]
    told: list[tuple[float, int]] = field(default_factory=list)


def gudb(data: Path, task: str) -> list[Recording]:
    """Sitting for two minutes, then a task for two minutes."""
    out = []
    for path in sorted((data / "gudb" / "rr_cs").glob(f"*_{task}.csv")):
        person = path.name.split("_")[0]
        rest, after = _rr_column(path.with_name(f"{person}_sitting.csv")), _rr_column(path)
        change_s, end_s = sum(rest) / 1000.0, sum(rest + after) / 1000.0
        phases = [Phase(BASELINE_S - HALF_WINDOW_S, change_s, 0, "sitting"), Phase(change_s, end_s, 1, task)]
        out.append(Recording(person, rest + after, [0.0] * len(rest + after), phases))
    return out


def stress_predict(data: Path) -> list[Recording]:
    """An hour with a wrist sensor: beats where it found them, a heart rate every second."""
    out = []
    for path in sorted((data / "stress_predict" / "rr").glob("*.csv")):
        raw = data / "stress_predict" / "raw" / path.stem
        known = json.loads((raw / "phases.json").read_text())["phases"]
        phases = [Phase(max(b, 0.0), e, STRESS_PREDICT[n], n) for n, b, e in known if n in STRESS_PREDICT]
        with path.open() as file:
            rows = [(float(r["t_s"]), float(r["rr_ms"])) for r in csv.DictReader(file)]
        gaps, end_s = [], 0.0
        for t, rr in rows:
            hole_s = t - rr / 1000.0 - end_s
            gaps.append(hole_s if hole_s > 0.05 else 0.0)
            end_s = t
        out.append(Recording(path.stem, [rr for _, rr in rows], gaps, phases, _told(raw / "HR.csv", raw)))
    return out


def mist(data: Path) -> list[Recording]:
    """Rest, mental arithmetic, recovery; chest ECG."""
    out = []
    for path in sorted((data / "biopsykit_mist" / "rr").glob("*.csv")):
        with path.open() as file:
            rows = list(csv.DictReader(file))
        rr = [float(r["rr_ms"]) for r in rows]
        ends_s = np.cumsum(rr) / 1000.0
        phases = []
        for name, label in MIST.items():
            inside = [t for t, r in zip(ends_s, rows, strict=True) if r["phase"] == name]
            if inside:
                phases.append(Phase(inside[0], inside[-1], label, name))
        out.append(Recording(path.stem, rr, [0.0] * len(rr), phases))
    return out


SETS = {"gudb": partial(gudb, task="maths"), "stress_predict": stress_predict, "biopsykit_mist": mist}
FOLDERS = {"gudb": "gudb/rr_cs", "stress_predict": "stress_predict/rr", "biopsykit_mist": "biopsykit_mist/rr"}


def _rr_column(path: Path) -> list[float]:
    with path.open() as file:
        return [float(row["rr_ms"]) for row in csv.DictReader(file)]


def _told(path: Path, raw: Path) -> list[tuple[float, int]]:
    lines = path.read_text().split()
    offset_s = float(lines[0]) - json.loads((raw / "phases.json").read_text())["t0_unix"]
    return [(offset_s + i, round(float(rate))) for i, rate in enumerate(lines[2:])]


def inputs(recording: Recording, sensitivity: str = "responsive", engine: str = "native") -> Iterator[Input]:
    """The recording as a session's inputs, in order of time."""
    settings = Settings(sensitivity=sensitivity, quiet_from_min=None, quiet_to_min=None)  # type: ignore[arg-type]
    yield Start(0, settings=settings, engine=engine)  # type: ignore[arg-type]
    yield ClockAnchor(0, NINE_S)
    timed: list[tuple[float, int, Input]] = []
    now_s = 0.0
    for rr, gap in zip(recording.rr_ms, recording.gaps_s, strict=True):
        now_s += gap + rr / 1000.0
        timed.append((now_s, 0, RrPacket(round(now_s * 1e9), (rr,), gap)))
    timed += [(t, 1, Packet(round(t * 1e9), "2a37", bytes((0, rate)))) for t, rate in recording.told if t >= 0.0]
    end_s = max(now_s, recording.phases[-1].end_s)
    timed += [(float(s), 2, Tick(s * 10**9)) for s in range(1, int(end_s) + 2)]
    for _, _, item in sorted(timed, key=lambda entry: entry[:2]):
        yield item
    yield Stop(round((end_s + 2.0) * 1e9))


@dataclass(frozen=True)
class Played:
    """What the engine said of one recording."""

    recording: Recording
    estimates: list[Arousal]
    prompts: list[float]

    def of_phases(self) -> list[tuple[int, Arousal]]:
        """Estimates with a score, with the label of the phase that they belong to."""
        out = []
        for phase in self.recording.phases:
            inside = (e for e in self.estimates if phase.begin_s + HALF_WINDOW_S < e.t <= phase.end_s)
            out += [(phase.label, e) for e in inside if e.score is not None]
        return out

    def rate_above_usual(self, estimate: Arousal) -> float:
        return next(r.value or 0.0 for r in estimate.reasons if r.code == "heart_rate")


def play(recording: Recording, weights: Weights = SHIPPED, engine: str = "native") -> Played:
    """Play a recording through the engine with these weights."""
    estimates, prompts = [], []
    with mock.patch("biofeedback.engine.Pipeline", partial(Pipeline, weights=weights)):
        for event in fold(inputs(recording, engine=engine), figures=False):
            if isinstance(event, Arousal):
                estimates.append(event)
            elif isinstance(event, Prompt):
                prompts.append(event.t)
    return Played(recording, estimates, prompts)


def auc(stress: np.ndarray, rest: np.ndarray) -> float:
    """Chance that a stressed estimate is higher than a resting one (Mann-Whitney)."""
    if not len(stress) or not len(rest):
        return float("nan")
    order = np.sort(rest)
    below, upto = np.searchsorted(order, stress, "left"), np.searchsorted(order, stress, "right")
    return float(np.mean(0.5 * (below + upto)) / len(rest))
