"""Every labelled set through the shipped engine in one run: what the score and the prompts are worth.

    python benchmarks/truth.py --data DIR --json OUT [--sets NAME ...]

DIR is laid out as shared/data is; a set that is not there, or not understood, is left out and named. AUC is of
estimates, classes and people of equal weight, with the mean of the people's own and its interval over people; the heart
rate alone beside it. Each person is played under every preset, once with the first minute as usual and once with a
stored usual learned from their own rest.
"""

from __future__ import annotations

import argparse
import json
import math
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import numpy as np
from chest_labelled import eegmat, h10_ecg, vr
from labelled import HALF_WINDOW_S, Phase, Recording, auc, gudb, inputs, mist, stress_predict
from msgspec.structs import replace

from biofeedback.engine import fold
from biofeedback.events import Arousal, Baseline, BaselineUpdate, Prompt, Sensitivity, Start

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
PRESETS: tuple[Sensitivity, ...] = get_args(Sensitivity)
DRAWS = 2000
# A stored usual is learned from the person's own rest, played so long that it is firm.
LEARNED_S = 900.0
SETS: dict[str, Callable[[Path], list[Recording]]] = {
    "gudb": lambda data: gudb(data, "maths"),
    "stress_predict": stress_predict,
    "biopsykit_mist": mist,
    "eegmat": eegmat,
    "h10_ecg": h10_ecg,
    "vr": vr,
}


@dataclass(frozen=True)
class Run:
    """What the engine said of one person under one preset."""

    recording: Recording
    estimates: list[Arousal]
    prompts: list[float]

    def scored(self) -> list[tuple[int, Arousal]]:
        out = []
        for phase in self.recording.phases:
            inside = (e for e in self.estimates if phase.begin_s + HALF_WINDOW_S < e.t <= phase.end_s)
            out += [(phase.label, e) for e in inside if e.score is not None]
        return out


def run(recording: Recording, preset: Sensitivity, baseline: Baseline | None) -> Run:
    estimates, prompts = [], []
    known = (
        replace(item, baseline=baseline) if isinstance(item, Start) else item for item in inputs(recording, preset)
    )
    for event in fold(known, figures=False):
        if isinstance(event, Arousal):
            estimates.append(event)
        elif isinstance(event, Prompt):
            prompts.append(event.t)
    return Run(recording, estimates, prompts)


def stored_usual(recording: Recording) -> Baseline | None:
    """What the engine keeps of the person's labelled rest, played over and over."""
    ends_s = np.cumsum(np.array(recording.rr_ms) / 1000.0 + np.array(recording.gaps_s)).tolist()
    quiet = [phase for phase in recording.phases if phase.label == 0]
    rest = [
        rr
        for rr, end_s in zip(recording.rr_ms, ends_s, strict=True)
        if any(phase.begin_s - HALF_WINDOW_S <= end_s <= phase.end_s for phase in quiet)
    ]
    if sum(rest) < 60_000.0:
        return None
    rest = rest * math.ceil(LEARNED_S / (sum(rest) / 1000.0))
    found = None
    resting = inputs(Recording("", rest, [0.0] * len(rest), [Phase(0.0, LEARNED_S, 0)]), "standard")
    for event in fold(resting, figures=False):
        if isinstance(event, BaselineUpdate):
            found = event.baseline
    return found


def score(estimate: Arousal) -> float:
    return estimate.score or 0.0


def rate_above_usual(estimate: Arousal) -> float:
    return next((r.value or 0.0 for r in estimate.reasons if r.code == "heart_rate"), 0.0)


def person_auc(one: Run, value: Callable[[Arousal], float]) -> float:
    counted = one.scored()
    stress = np.array([value(e) for label, e in counted if label])
    return auc(stress, np.array([value(e) for label, e in counted if not label]))


def pooled_auc(runs: Sequence[Run], value: Callable[[Arousal], float]) -> float:
    """Over all estimates; each person's rest, and each person's stress, weighs the same."""
    rows: list[tuple[float, int, float]] = []
    for one in runs:
        counted = one.scored()
        n = Counter(label for label, _ in counted)
        if len(n) == 2:
            rows += [(value(e), label, 1.0 / n[label]) for label, e in counted]
    won = below = stress_in_all = 0.0
    for _, same in sorted(_grouped(rows).items()):
        rest = sum(weight for label, weight in same if not label)
        stress = sum(weight for label, weight in same if label)
        won += stress * (below + 0.5 * rest)
        below += rest
        stress_in_all += stress
    return won / (below * stress_in_all) if below and stress_in_all else float("nan")


def _grouped(rows: Sequence[tuple[float, int, float]]) -> dict[float, list[tuple[int, float]]]:
    found: dict[float, list[tuple[int, float]]] = {}
    for value, label, weight in rows:
        found.setdefault(value, []).append((label, weight))
    return found


def over_people(values: Sequence[float]) -> list[float]:
    """95 % interval of the mean when other people of the kind had come."""
    known = np.array([value for value in values if not math.isnan(value)])
    if len(known) < 2:
        return []
    rng = np.random.default_rng(20260101)
    drawn = known[rng.integers(0, len(known), (DRAWS, len(known)))].mean(axis=1)
    return [round(float(v), 3) for v in np.percentile(drawn, (2.5, 97.5))]


def asked(runs: Sequence[Run]) -> dict[str, Any]:
    """Share of the stress phases in which it asked, and prompts an hour of labelled rest."""
    stress = [(one, p) for one in runs for p in one.recording.phases if p.label == 1]
    rest = [(one, p) for one in runs for p in one.recording.phases if p.label == 0]
    hits = sum(any(p.begin_s < t <= p.end_s for t in one.prompts) for one, p in stress)
    false = sum(p.begin_s < t <= p.end_s for one, p in rest for t in one.prompts)
    hours = sum(p.end_s - max(p.begin_s, 0.0) for _, p in rest) / 3600.0
    return {"phases": len(stress), "asked": hits, "false": false, "rest_hours": round(hours, 3)}


def delay_s(runs: Sequence[Run]) -> float | None:
    found = []
    for one in runs:
        for p in (p for p in one.recording.phases if p.label == 1):
            raised = (e.t for e in one.estimates if p.begin_s < e.t <= p.end_s and e.state in ("raised", "high"))
            first = next(raised, None)
            found += [] if first is None else [first - p.begin_s]
    return round(float(np.median(found)), 1) if found else None


def shares(runs: Sequence[Run], label: int) -> dict[str, float]:
    phases = [(one, p) for one in runs for p in one.recording.phases if p.label == label]
    states = Counter(e.state for one, p in phases for e in one.estimates if p.begin_s < e.t <= p.end_s)
    return {state: round(n / states.total(), 3) for state, n in sorted(states.items())}


def judge(recordings: Sequence[Recording]) -> dict[str, Any]:
    usual = [stored_usual(one) for one in recordings]
    first = {preset: [run(one, preset, None) for one in recordings] for preset in PRESETS}
    known = {preset: [run(*pair) for pair in _with(recordings, preset, usual)] for preset in PRESETS}
    told = known["responsive"]
    each = [person_auc(one, score) for one in told]
    return {
        "n_people": len(recordings),
        "pooled_auc": round(pooled_auc(told, score), 4),
        "heart_rate_pooled_auc": round(pooled_auc(told, rate_above_usual), 4),
        "pooled_auc_first_minute": round(pooled_auc(first["responsive"], score), 4),
        "mean_person_auc": round(float(np.nanmean(each)), 4),
        "mean_person_auc_95": over_people(each),
        "delay_to_raised_s": {"first_minute": delay_s(first["responsive"]), "stored": delay_s(told)},
        "states_in_stress": shares(told, 1),
        "states_in_rest": shares(told, 0),
        "presets": {p: {"first_minute": asked(first[p]), "stored": asked(known[p])} for p in PRESETS},
        "people": {one.recording.person: round(a, 3) for one, a in zip(told, each, strict=True)},
    }


def _with(
    recordings: Sequence[Recording], preset: Sensitivity, usual: Sequence[Baseline | None]
) -> Iterator[tuple[Recording, Sensitivity, Baseline | None]]:
    for one, own in zip(recordings, usual, strict=True):
        yield one, preset, own


def labelled_sets(data: Path, names: Sequence[str]) -> Iterator[tuple[str, list[Recording] | str]]:
    """Each set with the people who have both rest and stress, or why it is left out."""
    for name in names:
        try:
            found = [one for one in SETS[name](data) if {0, 1} <= {phase.label for phase in one.phases}]
            yield name, found or "not there, or nobody in it has both rest and stress"
        except Exception:  # noqa: BLE001 - a layout that is not known costs its set, not the run
            yield name, "not understood: " + traceback.format_exc(limit=1).strip().splitlines()[-1]


def over_all(results: dict[str, Any]) -> dict[str, Any]:
    people = sorted(a for found in results.values() for a in found["people"].values() if not math.isnan(a))
    parts = {
        (preset, kind): [found["presets"][preset][kind] for found in results.values()]
        for preset in PRESETS
        for kind in ("first_minute", "stored")
    }
    return {
        "n_people": len(people),
        "mean_person_auc": round(float(np.mean(people)), 4),
        "mean_person_auc_95": over_people(people),
        "worst_quarter_mean_auc": round(float(np.mean(people[: max(1, len(people) // 4)])), 4),
        "presets": {
            f"{preset}, {kind}": {
                "asked_share": round(sum(p["asked"] for p in each) / sum(p["phases"] for p in each), 3),
                "false_per_rest_hour": round(sum(p["false"] for p in each) / sum(p["rest_hours"] for p in each), 3),
            }
            for (preset, kind), each in parts.items()
        },
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="What the score and the prompts are worth on labelled people.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--sets", nargs="*", choices=list(SETS), default=list(SETS))
    chosen = parser.parse_args()
    results: dict[str, Any] = {}
    left_out: dict[str, str] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, found in labelled_sets(chosen.data, chosen.sets):
            if isinstance(found, str):
                left_out[name] = found
                continue
            results[name] = judge(found)
            print(name, json.dumps({k: v for k, v in results[name].items() if k != "people"}), flush=True)
    out = {**results, "all": over_all(results) if results else None, "left_out": left_out}
    print("all", json.dumps(out["all"], indent=1), "left out", left_out)
    if chosen.json:
        chosen.json.write_text(json.dumps(out, indent=1) + "\n")


if __name__ == "__main__":
    main()
