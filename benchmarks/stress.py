"""How well the shipped score tells stress from rest on labelled recordings.

    python benchmarks/stress.py --data DIR --json OUT [--weights shipped|loso]

Everything is read off the engine's own `arousal` events, the baseline being the first clean minute of the recording. An
estimate looks back over a minute, so it counts for a phase from half a minute after that began. `loso` judges each
person of `gudb` with weights that the other people chose. The interval is a bootstrap over people.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from fit_weights import leave_one_out
from labelled import FOLDERS, GUDB_TASKS, SETS, Played, Recording, auc, gudb, play

from biofeedback.signal.arousal import SHIPPED, Weights

ENTER = 75.0
DRAWS = 2000
# A task of movement is judged after its first seconds.
MOVING_AFTER_S = 15.0
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def scores(played: Played) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Labels, scores, and the heart rate above the usual, of the estimates that count."""
    counted = played.of_phases()
    return (
        np.array([label for label, _ in counted], dtype=int),
        np.array([e.score for _, e in counted]),
        np.array([played.rate_above_usual(e) for _, e in counted]),
    )


def pooled(people: list[tuple[np.ndarray, np.ndarray]]) -> float:
    stress = np.concatenate([s[labels == 1] for labels, s in people])
    return auc(stress, np.concatenate([s[labels == 0] for labels, s in people]))


def interval(people: list[tuple[np.ndarray, np.ndarray]]) -> list[float]:
    """95 % interval of the pooled AUC when other people of the kind had come."""
    rng = np.random.default_rng(20260101)
    drawn = [pooled([people[i] for i in rng.integers(0, len(people), len(people))]) for _ in range(DRAWS)]
    return [round(float(v), 3) for v in np.nanpercentile(drawn, [2.5, 97.5])]


def delays(played: list[Played]) -> list[float]:
    """Seconds from the beginning of each stress phase to the first smoothed score above the threshold."""
    out = []
    for one in played:
        for phase in one.recording.phases:
            raised = (e.t for e in one.estimates if phase.label and phase.begin_s < e.t <= phase.end_s and high(e))
            first = next(raised, None)
            if first is not None:
                out.append(first - phase.begin_s)
    return out


def high(estimate: Any) -> bool:
    return estimate.score is not None and estimate.smoothed >= ENTER


def judge(played: list[Played]) -> dict[str, Any]:
    triples = [scores(one) for one in played]
    people = [(labels, s) for labels, s, _ in triples if {0, 1} <= set(labels.tolist())]
    rates = [(labels, r) for labels, _, r in triples if {0, 1} <= set(labels.tolist())]
    labels = np.concatenate([one for one, _ in people]).astype(bool)
    raised = np.concatenate([s for _, s in people]) >= ENTER
    hits, quiet = float(raised[labels].mean()), float((~raised[~labels]).mean())
    precision = float(labels[raised].mean()) if raised.any() else 0.0
    rests = [(one, p) for one in played for p in one.recording.phases if p.label == 0]
    rest_h = sum(p.end_s - p.begin_s for _, p in rests) / 3600.0
    disturbed = sum(p.begin_s < t <= p.end_s for one, p in rests for t in one.prompts)
    found = delays(played)
    return {
        "n_people": len(people),
        "n_estimates": len(labels),
        "pooled_auc": round(pooled(people), 4),
        "pooled_auc_95": interval(people),
        "median_person_auc": round(float(np.median([pooled([one]) for one in people])), 4),
        "heart_rate_pooled_auc": round(pooled(rates), 4),
        "balanced_accuracy": round(0.5 * (hits + quiet), 4),
        "f1": round(2.0 * precision * hits / (precision + hits), 4) if precision + hits else 0.0,
        "prompts_per_rest_hour": round(disturbed / rest_h, 3),
        "stress_phases_prompted": sum(_prompted(one) for one in played),
        "detection_delay_s": round(float(np.median(found)), 1) if found else None,
    }


def _prompted(played: Played) -> int:
    stressful = [p for p in played.recording.phases if p.label]
    return sum(any(p.begin_s < t <= p.end_s for t in played.prompts) for p in stressful)


def moving_percent(data: Path, task: str) -> float | None:
    """Share of estimates in a task that are `moving`, after its first 15 s, in %."""
    states: list[bool] = []
    for recording in gudb(data, task):
        begin_s = recording.phases[1].begin_s + MOVING_AFTER_S
        states += [e.state == "moving" for e in play(recording).estimates if e.t > begin_s]
    return round(100.0 * sum(states) / len(states), 2) if states else None


def with_weights(recordings: list[Recording], kind: str) -> list[Played]:
    weights: list[Weights] = [SHIPPED] * len(recordings)
    if kind == "loso" and len(recordings) > 1:
        weights, _ = leave_one_out(recordings)
    return [play(recording, own) for recording, own in zip(recordings, weights, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(description="How well the score tells stress from rest.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path, default=None)
    parser.add_argument("--weights", choices=("shipped", "loso"), default="shipped")
    chosen = parser.parse_args()
    out: dict[str, Any] = {}
    for name, load in SETS.items():
        if not (chosen.data / FOLDERS[name]).is_dir():
            continue
        recordings = load(chosen.data)
        out[name] = judge(with_weights(recordings, chosen.weights if name == "gudb" else "shipped"))
        if name == "gudb":
            out[name]["moving_percent"] = {task: moving_percent(chosen.data, task) for task in GUDB_TASKS}
    text = json.dumps(out, indent=2)
    if chosen.json is not None:
        chosen.json.write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
