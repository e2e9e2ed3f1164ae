"""How the weights of the score were chosen: leave one person out, on a grid of a handful of numbers.

    python benchmarks/fit_weights.py [--data DIR]

Every deviation is played through the engine by itself (its weight 1, the others 0), so that what is weighted is what
the engine sees. A grid over the three weights (they add up to 1) is searched for the highest pooled AUC on all people
but one and judged on that one. The shipped weights are round numbers near the best of all people: with so few people
the grid is flat around it, which the last lines show.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from labelled import Recording, auc, gudb, play

from biofeedback.signal.arousal import SHIPPED, Weights

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
UNITS = (Weights(1.0, 0.0, 0.0), Weights(0.0, 1.0, 0.0), Weights(0.0, 0.0, 1.0))
GRID = [
    Weights(rate / 20.0, rmssd / 20.0, (20 - rate - rmssd) / 20.0)
    for rate in range(10, 21)
    for rmssd in range(1, 21 - rate)
]


def deviations(recording: Recording) -> tuple[np.ndarray, np.ndarray]:
    """Labels, and the three deviations of each estimate."""
    played = [play(recording, unit).of_phases() for unit in UNITS]
    known = [{e.t: (label, e.z) for label, e in one} for one in played]
    shared = sorted(set(known[0]) & set(known[1]) & set(known[2]))
    labels = np.array([known[0][t][0] for t in shared])
    return labels, np.array([[one[t][1] for one in known] for t in shared])


def pooled(people: list[tuple[np.ndarray, np.ndarray]], weights: Weights) -> float:
    w = np.array([weights.rate, weights.rmssd, weights.sdnn])
    scores = [(labels, parts @ w) for labels, parts in people]
    stress = np.concatenate([score[labels == 1] for labels, score in scores])
    return auc(stress, np.concatenate([score[labels == 0] for labels, score in scores]))


def best(people: list[tuple[np.ndarray, np.ndarray]]) -> Weights:
    """The middle of all weights within 0.003 of the highest pooled AUC: the grid is flat around its top."""
    found = np.array([pooled(people, weights) for weights in GRID])
    top = [weights for weights, value in zip(GRID, found, strict=True) if value >= found.max() - 0.003]
    middle = [float(np.mean([getattr(w, name) for w in top])) for name in ("rate", "rmssd", "sdnn")]
    return Weights(*middle)


def leave_one_out(recordings: list[Recording]) -> tuple[list[Weights], list[tuple[np.ndarray, np.ndarray]]]:
    """For each person the weights that the others choose."""
    people = [deviations(recording) for recording in recordings]
    return [best(people[:i] + people[i + 1 :]) for i in range(len(people))], people


def main() -> None:
    parser = argparse.ArgumentParser(description="Choose the weights of the score, leaving one person out.")
    parser.add_argument("--data", type=Path, default=DATA)
    chosen, people = leave_one_out(gudb(parser.parse_args().data, "maths"))
    scores = [(labels, parts @ [w.rate, w.rmssd, w.sdnn]) for (labels, parts), w in zip(people, chosen, strict=True)]
    stress = np.concatenate([s[labels == 1] for labels, s in scores])
    rest = np.concatenate([s[labels == 0] for labels, s in scores])
    print(f"left out: pooled AUC {auc(stress, rest):.3f} over {len(people)} people")
    for name in ("rate", "rmssd", "sdnn"):
        values = [getattr(w, name) for w in chosen]
        print(f"  {name:6s} chosen {min(values):.2f} to {max(values):.2f}, shipped {getattr(SHIPPED, name):.2f}")
    print(f"all people: best {best(people)}")
    for weights in (SHIPPED, best(people), Weights(1.0, 0.0, 0.0), Weights(0.6, 0.1, 0.3), Weights(0.5, 0.0, 0.5)):
        shown = (weights.rate, weights.rmssd, weights.sdnn)
        print(f"  {shown[0]:.2f} {shown[1]:.2f} {shown[2]:.2f}: pooled AUC {pooled(people, weights):.3f}")


if __name__ == "__main__":
    main()
