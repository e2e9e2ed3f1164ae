"""How the weights of the score were chosen: on people and on whole sets left out, on a grid of a handful of numbers.

    python benchmarks/fit_weights.py [--data DIR] [--json OUT]

Every deviation is played through the engine by itself (its weight 1, the others 0), so that what is weighted is what
the engine sees. The heart rate's weight is 1, which sets the unit. A grid over the others is searched for the highest
pooled AUC on all sets but one, people and classes of equal weight, and judged on that one; within `gudb`, on all people
but one (`stress.py --weights loso`). Sensors of the chest only: a wrist sensor's intervals cover a third of the time.
The grid is flat around its top, so the shipped weights are round numbers near the middle of what the sets choose.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from chest_labelled import eegmat, h10_ecg, vr
from labelled import Recording, auc, gudb, mist, play

from biofeedback.signal.arousal import SHIPPED, Weights

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
PARTS = ("rate", "rmssd", "sdnn", "frequency")
NOTHING = Weights(0.0, 0.0, 0.0, 0.0)
UNITS = tuple(replace(NOTHING, **{part: 1.0}) for part in PARTS)
STEPS = (0.0, 0.15, 0.3, 0.5, 0.7)
GRID = [Weights(1.0, *others) for others in product(STEPS, STEPS, (*STEPS, 1.0))]
FLAT = 0.003
# One person of a set alone is judged with another.
GROUPS = {"gudb": ("gudb",), "eegmat": ("eegmat",), "vr": ("vr",), "single": ("biopsykit_mist", "h10_ecg")}
SETS = {
    "gudb": lambda data: gudb(data, "maths"),
    "biopsykit_mist": mist,
    "eegmat": eegmat,
    "h10_ecg": h10_ecg,
    "vr": vr,
}
# Labels (n,), and the four deviations of each estimate (n, 4).
Person: TypeAlias = tuple[np.ndarray, np.ndarray]


def deviations(recording: Recording) -> Person:
    """Labels, and the deviations of each estimate."""
    played = [play(recording, unit).of_phases() for unit in UNITS]
    known = [{e.t: (label, e.z) for label, e in one} for one in played]
    shared = sorted(set.intersection(*(set(one) for one in known)))
    labels = np.array([known[0][t][0] for t in shared])
    return labels, np.array([[one[t][1] for one in known] for t in shared]).reshape(-1, len(PARTS))


def pooled(people: Sequence[Person], weights: Weights) -> float:
    """People and classes of equal weight; those without both say nothing."""
    w = np.array([getattr(weights, part) for part in PARTS])
    told = [(labels, parts @ w) for labels, parts in people if 0 < labels.sum() < len(labels)]
    stress, rest = ([score[labels == label] for labels, score in told] for label in (1, 0))
    return float(np.mean([[auc(one, other) for other in rest] for one in stress])) if told else float("nan")


def best(people: Sequence[Person]) -> Weights:
    """The middle of all weights within 0.003 of the highest pooled AUC: the grid is flat around its top."""
    found = np.array([pooled(people, weights) for weights in GRID])
    top = [weights for weights, value in zip(GRID, found, strict=True) if value >= found.max() - FLAT]
    return replace(SHIPPED, **{part: float(np.mean([getattr(w, part) for w in top])) for part in PARTS})


def leave_one_out(recordings: list[Recording]) -> tuple[list[Weights], list[Person]]:
    """For each person the weights that the others choose."""
    people = [deviations(recording) for recording in recordings]
    return [best(people[:i] + people[i + 1 :]) for i in range(len(people))], people


def leave_a_set_out(sets: dict[str, list[Person]]) -> dict[str, Any]:
    """For each set what the others choose, and what that is worth on it beside the shipped and the heart rate alone."""
    out = {}
    for name, members in GROUPS.items():
        kept = [one for other, people in sets.items() if other not in members for one in people]
        judged = [one for other in members for one in sets.get(other, [])]
        if not kept or not judged:
            continue
        chosen = best(kept)
        out[name] = {
            "chosen": {part: round(getattr(chosen, part), 2) for part in PARTS},
            "auc_of_chosen": round(pooled(judged, chosen), 3),
            "auc_of_shipped": round(pooled(judged, SHIPPED), 3),
            "auc_of_rate_alone": round(pooled(judged, UNITS[0]), 3),
        }
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description="Choose the weights of the score, leaving one set out.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    sets = {name: [deviations(one) for one in read(chosen.data)] for name, read in SETS.items()}
    people = [one for each in sets.values() for one in each]
    grid = [{**{part: getattr(w, part) for part in PARTS}, "auc": round(pooled(people, w), 4)} for w in GRID]
    out = {
        "sets_left_out": leave_a_set_out(sets),
        "shipped": {part: getattr(SHIPPED, part) for part in PARTS} | {"auc": round(pooled(people, SHIPPED), 4)},
        "rate_alone": round(pooled(people, UNITS[0]), 4),
        "grid": sorted(grid, key=lambda row: -row["auc"]),
    }
    print(json.dumps({**out, "grid": out["grid"][:10]}, indent=1))
    if chosen.json:
        chosen.json.write_text(json.dumps(out, indent=1) + "\n")


if __name__ == "__main__":
    main()
