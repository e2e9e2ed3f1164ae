"""Whether the breath earns a place in the score: the shipped engine with and without it, on people under stress.

    python benchmarks/breath_in_score.py --data DIR [--labelled DIR] --json OUT [--beats-only] [--usual rolling]
        [--days]

DIR is laid out as shared/data/chest is (eegmat, h10_ecg, vr), the second as shared/data (gudb). Beats are NeuroKit2's
R peaks, or the pulse's times; where there is an ECG it also goes to the engine as a strap would send it, so the breath
is read from its amplitudes as well. The term is ``weight * (breath - usual) / 3``, the usual being the median of what
was told in the first two minutes, or the last twenty; it is 0 where no breath is told. The weight is judged as proposed
(0.3), and fitted with each person and with each set left out. It ships if the three chest sets gain 0.03 of pooled AUC,
gudb loses no more than 0.02, and an hour of rest has no more prompts.
"""

from __future__ import annotations

import argparse
import gzip
import heapq
import json
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, Literal, NamedTuple
from unittest import mock

import numpy as np

from benchmarks.breath_sets import column
from benchmarks.labelled import BASELINE_S, HALF_WINDOW_S, Phase, Played, Recording, auc, gudb, inputs
from biofeedback.devices.pmd import ECG_HZ, PmdFrame, encode_frame
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.engine import fold
from biofeedback.events import Arousal, Breath, Event, Input, Packet, Prompt, Settings
from biofeedback.signal import arousal
from biofeedback.signal.pipeline import Pipeline
from biofeedback.storage.rr_files.read import read_rr_file

PROPOSED = 0.3
GRID = (0.0, 0.1, 0.2, 0.3, 0.45, 0.6)
PER_MIN = 3.0
FARTHEST = 3.0
# The usual breath: of the first two minutes, or of the last twenty (an estimate each five seconds), as over a day.
Usual = Literal["first", "rolling"]
REFERENCE_S, ENOUGH, ROLLING = 120.0, 4, 240
ECG_SAMPLES = 73
DRAWS = 2000
LABELS = {"rest": 0, "arithmetic": 1, "baseline": 0, "stroop": 1, "mat": 1, "recovery": 0, "intruder": 1}
ORDER = tuple(LABELS)
LABELLED = Path(__file__).resolve().parents[2] / "shared" / "data"


@dataclass
class Labelled:
    """A recording of one set, with the ECG that goes beside its beats; shape (n,), at 130 Hz, from its beginning."""

    of_set: str
    recording: Recording
    ecg_uv: list[int] = field(default_factory=list)


class BreathTerm:
    """What the breath adds to the deviation, as the pipeline knows it at the moment of an estimate."""

    def __init__(self, weight: float, usual: Usual) -> None:
        self._weight = weight
        self._rolling = usual == "rolling"
        self._reference: deque[float] = deque(maxlen=ROLLING)
        self.value = 0.0

    def follow(self, t: float, breath_bpm: float | None) -> None:
        self.value = 0.0
        if breath_bpm is None:
            return
        if self._rolling or t <= REFERENCE_S:
            self._reference.append(breath_bpm)
        if len(self._reference) >= ENOUGH:
            above = (breath_bpm - median(self._reference)) / PER_MIN
            self.value = self._weight * float(np.clip(above, -FARTHEST, FARTHEST))


class PipelineWithBreath(Pipeline):
    """The shipped pipeline, which tells the term its breath before each estimate."""

    def __init__(self, *given: Any, term: BreathTerm, **named: Any) -> None:
        super().__init__(*given, **named)
        self._term = term

    def _estimates(self, now_s: float) -> list[Event]:
        self._term.follow(now_s, self._breath_bpm)
        return super()._estimates(now_s)


Part = tuple[str, np.ndarray, list[int]]


def joined(of_set: str, person: str, parts: Sequence[Part]) -> Labelled:
    """Phases one after another: name, times of the beats from the phase's beginning in s, and its ECG."""
    rr_ms: list[float] = []
    phases: list[Phase] = []
    ecg: list[int] = []
    begin_s = 0.0
    for name, beats_s, ecg_uv in parts:
        # What lies between two recordings is nobody's interval.
        rr_ms += (np.diff(beats_s) * 1000.0).tolist()
        end_s = sum(rr_ms) / 1000.0
        first_s = begin_s if phases else BASELINE_S - HALF_WINDOW_S
        phases.append(Phase(first_s, end_s, LABELS[name], name))
        if ecg_uv:
            ecg += ecg_uv[round(beats_s[0] * ECG_HZ) : round(beats_s[-1] * ECG_HZ)]
        begin_s = end_s
    return Labelled(of_set, Recording(person, rr_ms, [0.0] * len(rr_ms), phases), ecg)


def in_order(paths: Iterator[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: (path.name.split("_")[0], ORDER.index(phase_of(path))))


def phase_of(path: Path) -> str:
    return path.name.removesuffix(".csv.gz").split("_")[1]


def ecg_set(folder: Path, of_set: str) -> Iterator[Labelled]:
    import neurokit2

    people: dict[str, list[Part]] = {}
    for path in in_order(folder.glob("*.csv.gz")):
        with gzip.open(path, "rt") as file:
            ecg = np.genfromtxt(file, skip_header=1)
        clean = neurokit2.ecg_clean(ecg, sampling_rate=ECG_HZ)
        _, found = neurokit2.ecg_peaks(clean, sampling_rate=ECG_HZ)
        beats_s = np.asarray(found["ECG_R_Peaks"], dtype=float) / ECG_HZ
        part = (phase_of(path), beats_s, [round(value) for value in ecg.tolist()])
        people.setdefault(path.name.split("_")[0], []).append(part)
    yield from (joined(of_set, person, parts) for person, parts in people.items())


def vr(folder: Path) -> Iterator[Labelled]:
    people: dict[str, list[Part]] = {}
    for path in in_order(folder.glob("*_pulse.csv.gz")):
        people.setdefault(path.name.split("_")[0], []).append((phase_of(path), column(path), []))
    yield from (joined("vr", person, parts) for person, parts in people.items())


def all_sets(data: Path, labelled: Path) -> list[Labelled]:
    found = [*ecg_set(data / "eegmat", "eegmat"), *ecg_set(data / "h10_ecg", "h10_ecg"), *vr(data / "vr")]
    if (labelled / "gudb" / "rr_cs").is_dir():
        found += [Labelled("gudb", recording) for recording in gudb(labelled, "maths")]
    return [each for each in found if {phase.label for phase in each.recording.phases} == {0, 1}]


def ecg_packets(ecg_uv: Sequence[int]) -> Iterator[Input]:
    for i in range(ECG_SAMPLES, len(ecg_uv) + 1, ECG_SAMPLES):
        at_ns = round(i / ECG_HZ * 1e9)
        samples = tuple((value,) for value in ecg_uv[i - ECG_SAMPLES : i])
        yield Packet(at_ns, PMD_DATA, encode_frame(PmdFrame("ecg", at_ns, samples)))


class Way(NamedTuple):
    """How it is judged: from which sensitivity prompts come, and what the usual breath is."""

    sensitivity: str = "responsive"
    usual: Usual = "first"


def play(one: Labelled, weight: float, way: Way) -> tuple[Played, float]:
    """What the engine says with the term, and the share of moments at which a breath was told."""
    term = BreathTerm(weight, way.usual)
    shipped = arousal.deviation
    estimates: list[Arousal] = []
    prompts: list[float] = []
    told: list[bool] = []
    with (
        mock.patch("biofeedback.engine.Pipeline", partial(PipelineWithBreath, term=term)),
        mock.patch.object(arousal, "deviation", lambda *given: shipped(*given) + term.value),
    ):
        by_time = heapq.merge(
            inputs(one.recording, way.sensitivity), ecg_packets(one.ecg_uv), key=lambda item: item.monotonic_ns
        )
        for event in fold(by_time):
            if isinstance(event, Arousal):
                estimates.append(event)
            elif isinstance(event, Prompt):
                prompts.append(event.t)
            elif isinstance(event, Breath):
                told.append(event.rate_bpm is not None)
    return Played(one.recording, estimates, prompts), sum(told) / max(1, len(told))


@dataclass
class Judged:
    """Deviations of one person's estimates in stress and at rest, for one weight."""

    stress: np.ndarray
    rest: np.ndarray
    prompts: int
    rest_s: float
    told: float
    asked: int
    phases: int


def judged(one: Labelled, weight: float, way: Way) -> Judged:
    played, told = play(one, weight, way)
    counted = [(label, e.z) for label, e in played.of_phases() if e.z is not None]
    stress, rest = (np.array([z for label, z in counted if label == kind]) for kind in (1, 0))
    rests = [phase for phase in one.recording.phases if phase.label == 0]
    prompts = sum(phase.begin_s < t <= phase.end_s for phase in rests for t in played.prompts)
    stressful = [phase for phase in one.recording.phases if phase.label == 1]
    asked = sum(any(phase.begin_s < t <= phase.end_s for t in played.prompts) for phase in stressful)
    rest_s = sum(phase.end_s - phase.begin_s for phase in rests)
    return Judged(stress, rest, prompts, rest_s, told, asked, len(stressful))


def pooled(people: Sequence[Judged]) -> float:
    return auc(np.concatenate([p.stress for p in people]), np.concatenate([p.rest for p in people]))


def gain(before: Sequence[Judged], after: Sequence[Judged]) -> dict[str, Any]:
    """Pooled AUC before and after, and the gain with its 95 % interval over people."""
    rng = np.random.default_rng(20260101)
    n = len(before)
    draws = [rng.integers(0, n, n) for _ in range(DRAWS)]
    gains = [pooled([after[i] for i in draw]) - pooled([before[i] for i in draw]) for draw in draws]
    low, high = np.nanpercentile(gains, [2.5, 97.5])
    hours = sum(p.rest_s for p in before) / 3600.0
    return {
        "n_people": n,
        "auc_before": round(pooled(before), 4),
        "auc_after": round(pooled(after), 4),
        "gain": round(pooled(after) - pooled(before), 4),
        "gain_95": [round(float(low), 4), round(float(high), 4)],
        "breath_known": round(float(np.mean([p.told for p in before])), 3),
        "stress_phases": sum(p.phases for p in before),
        "stress_phases_prompted": [sum(p.asked for p in each) for each in (before, after)],
        "prompts_per_rest_hour": [round(sum(p.prompts for p in each) / hours, 2) for each in (before, after)],
    }


def best_weight(by_weight: Mapping[float, Sequence[Judged]], among: Sequence[int]) -> float:
    return max(by_weight, key=lambda weight: pooled([by_weight[weight][i] for i in among]))


def left_out(by_weight: Mapping[float, Sequence[Judged]], groups: Sequence[Sequence[int]]) -> dict[str, Any]:
    """Each group judged with the weight that the others chose."""
    everyone = [i for group in groups for i in group]
    after: dict[int, Judged] = {}
    chosen = []
    for group in groups:
        weight = best_weight(by_weight, [i for i in everyone if i not in group])
        chosen.append(weight)
        after |= {i: by_weight[weight][i] for i in group}
    found = gain([by_weight[0.0][i] for i in everyone], [after[i] for i in everyone])
    return found | {"weights": sorted(set(chosen))}


def verdict(results: Mapping[str, Any]) -> bool:
    chest = results["chest"]["proposed"]
    before, after = chest["prompts_per_rest_hour"]
    other = results.get("gudb", {}).get("proposed", {"gain": 0.0})
    return bool(chest["gain"] >= 0.03 and other["gain"] >= -0.02 and after <= before)


def judge(people: Sequence[Labelled], way: Way) -> dict[str, Any]:
    by_weight = {weight: [judged(one, weight, way) for one in people] for weight in GRID}
    members: dict[str, list[int]] = {}
    for i, one in enumerate(people):
        members.setdefault(one.of_set, []).append(i)
    of_chest = [own for name, own in members.items() if name != "gudb"]
    groups = {"chest": [i for own in of_chest for i in own], **members}
    results: dict[str, Any] = {}
    for name, own in groups.items():
        proposed = gain([by_weight[0.0][i] for i in own], [by_weight[PROPOSED][i] for i in own])
        by_each = {str(w): round(pooled([rows[i] for i in own]), 4) for w, rows in by_weight.items()}
        results[name] = {"proposed": proposed, "auc_by_weight": by_each}
        results[name]["rest_prompts_by_weight"] = {
            str(w): sum(rows[i].prompts for i in own) for w, rows in by_weight.items()
        }
        results[name]["rest_hours"] = round(sum(by_weight[0.0][i].rest_s for i in own) / 3600.0, 2)
        if len(own) > 2:
            results[name]["person_left_out"] = left_out(by_weight, [[i] for i in own])
    results["chest"]["set_left_out"] = left_out(by_weight, of_chest)
    results["every_set_left_out"] = left_out(by_weight, list(members.values()))
    return results | {"ships": verdict(results)}


def days(folder: Path, way: Way) -> dict[str, Any]:
    """Prompts without a daily cap over whole unlabelled days of healthy people, without the term and with it."""
    hours, prompts = 0.0, {0.0: 0, PROPOSED: 0}
    for path in sorted(folder.glob("*.rr_ms.txt.gz")):
        rr_ms = list(read_rr_file(path).rr_ms)
        end_s = sum(rr_ms) / 1000.0
        hours += end_s / 3600.0
        one = Labelled("nsr2db", Recording(path.stem, rr_ms, [0.0] * len(rr_ms), [Phase(0.0, end_s, 0)]))
        with mock.patch("benchmarks.labelled.Settings", partial(Settings, daily_cap=1000)):
            for weight in prompts:
                prompts[weight] += len(play(one, weight, way)[0].prompts)
    return {"hours": round(hours, 1), "prompts": list(prompts.values())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--labelled", type=Path, default=LABELLED)
    parser.add_argument("--json", type=Path)
    parser.add_argument(
        "--beats-only", action="store_true", help="read the breath from the beats alone, without the ECG"
    )
    parser.add_argument("--sensitivity", choices=("gentle", "standard", "responsive"), default="responsive")
    parser.add_argument("--usual", choices=("first", "rolling"), default="first", help="what the usual breath is")
    parser.add_argument("--days", action="store_true", help="also whole days of nsr2db, with the rolling usual")
    chosen = parser.parse_args()
    people = all_sets(chosen.data, chosen.labelled)
    if chosen.beats_only:
        people = [Labelled(one.of_set, one.recording) for one in people]
    way = Way(chosen.sensitivity, chosen.usual)
    results = judge(people, way)
    if chosen.days:
        results["days"] = days(chosen.labelled / "nsr2db", Way(chosen.sensitivity, "rolling"))
    text = json.dumps(results, indent=1)
    if chosen.json is not None:
        chosen.json.write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
